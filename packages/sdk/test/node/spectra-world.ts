import { createMockPlatform, createVirtualClock, type FaultRule } from '@nova/mock'
import { createSpectraClient, type SpectraClientOptions } from '@nova/sdk/spectra'

type PlatformOptions = NonNullable<Parameters<typeof createMockPlatform>[0]>

/** A release site, and a client of it on a clock that jumps over waits. */
export async function createSpectraWorld(options: Pick<PlatformOptions, 'spectra' | 'defects'> = {}) {
  const clock = createVirtualClock()
  const platform = await createMockPlatform({ clock, ...options })
  const paths: string[] = []
  const clientOf = (more: SpectraClientOptions = {}) =>
    createSpectraClient({
      baseUrl: platform.spectra.baseUrl,
      fetch(input, init) {
        paths.push(new URL(input instanceof Request ? input.url : String(input)).pathname)
        return platform.fetch(input, init)
      },
      runtime: { clock, random: () => 0.5 },
      ...more,
    })
  return {
    clock,
    platform,
    site: platform.spectra,
    /** What was asked for. */
    paths,
    clientOf,
    client: clientOf(),
    fault: (operation: string, action: FaultRule['do'], on: Omit<FaultRule['on'], 'operation'> = {}) =>
      void platform.faults.add({ on: { operation, ...on }, do: action }),
  }
}
