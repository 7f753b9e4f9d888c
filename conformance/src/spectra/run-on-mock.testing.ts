import { createMockPlatform, type MockPlatform, type MockPlatformOptions } from '@nova/mock'
import { type SpectraCredentials, spectraCredentials } from '../credentials/spectra-credentials.ts'
import { findMock } from '../find-mock.ts'
import type { Report } from '../report.ts'
import { type RunOptions, runSuite } from '../run-suite.ts'
import { spectraContract } from './spectra-contract.ts'
import { createSpectraSuite } from './suite.ts'

export interface MockRun extends Pick<RunOptions, 'only' | 'requestTimeoutMs'> {
  readonly platform?: MockPlatformOptions
  /** Asked over real HTTP. @default false */
  readonly overHttp?: boolean
  /** @default what the platform hands out: access to its buckets */
  readonly credentials?: (offered: SpectraCredentials) => SpectraCredentials
  /** Changes the platform before the run. */
  prepare?(platform: MockPlatform): Promise<void> | void
}

/** Runs the suite against a platform of its own. */
export async function runOnMock(run: MockRun = {}): Promise<Report> {
  const platform = await createMockPlatform(run.platform)
  try {
    const listening = run.overHttp ? await platform.listen() : null
    const target = listening?.baseUrls.spectra ?? platform.spectra.baseUrl
    const fetch = listening ? globalThis.fetch : platform.fetch
    const { signal } = new AbortController()
    const mock = await findMock(target, { service: 'spectra', kind: spectraCredentials }, fetch, signal)
    const offered = mock?.credentials ?? {}
    await run.prepare?.(platform)
    return await runSuite(createSpectraSuite(), {
      target,
      credentials: run.credentials?.(offered) ?? offered,
      contract: spectraContract,
      control: mock?.control ?? null,
      fetch,
      ...(run.only !== undefined && { only: run.only }),
      ...(run.requestTimeoutMs !== undefined && { requestTimeoutMs: run.requestTimeoutMs }),
    })
  } finally {
    await platform.close()
  }
}

/** What went wrong, in short, for messages of a failing test. */
export const problemsOf = ({ checks, cleanup }: Report) => [
  ...checks
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'error')
    .map(({ id, wanted, seen, reason }) => `${id}: ${reason ?? `wanted ${wanted}, seen ${seen}`}`),
  ...cleanup.map(({ check, what, reason }) => `${check}: cleaning up ${what}: ${reason}`),
]
