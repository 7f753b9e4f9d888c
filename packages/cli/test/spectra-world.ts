import { type Clock, createMockPlatform, type MockPlatform, systemClock } from '@nova/mock'
import { runNova } from './run-nova.ts'

type SpectraOptions = NonNullable<NonNullable<Parameters<typeof createMockPlatform>[0]>['spectra']>

/** A platform with the nova catalogue, and `nova spectra` on it. */
export interface SpectraWorld {
  readonly platform: MockPlatform
  /** What the commands need: the site, and a cache of their own. */
  readonly env: Record<string, string>
  spectra(...args: string[]): ReturnType<typeof runNova>
}

/** Id and key of the nova that the tests fetch. */
export const V1324_SCO = '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1'
export const RELEASE = '20260330-143022'
export const bundleKey = `releases/${RELEASE}/nova/${V1324_SCO}/bundle.zip`

export async function openSpectraWorld(
  cacheDir: string,
  spectra: SpectraOptions = {},
  clock: Clock = systemClock,
): Promise<SpectraWorld> {
  const platform = await createMockPlatform({ clock, seed: 1, spectra: { releaseId: RELEASE, ...spectra } })
  const { baseUrls } = await platform.listen()
  const env = { NOVA_SPECTRA_URL: baseUrls.spectra, NOVA_SPECTRA_CACHE_DIR: cacheDir }
  return { platform, env, spectra: (...args) => runNova(['spectra', ...args], env) }
}
