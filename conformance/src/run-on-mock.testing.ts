import { createMockPlatform, type MockPlatform, type MockPlatformOptions } from '@nova/mock'
import type { Consent, MockControl, Suite } from './check.ts'
import type { CredentialKind } from './credentials/credential-kind.ts'
import { findMock } from './find-mock.ts'
import type { Report } from './report.ts'
import { type RunOptions, runSuite } from './run-suite.ts'
import type { ServiceContract } from './service-contract.ts'
import type { AnyFrame } from './socket/socket.ts'

export interface MockRun<Given> extends Pick<RunOptions, 'only' | 'frameTimeoutMs' | 'requestTimeoutMs'> {
  readonly platform?: MockPlatformOptions
  readonly consent?: readonly Consent[]
  /** Asked over real HTTP. @default false */
  readonly overHttp?: boolean
  /** Without hands on the host and with a clock that goes by itself, as a run against a real one. @default false */
  readonly isRemote?: boolean
  /** @default what the platform hands out */
  readonly credentials?: (offered: Given) => Given
  /** Stands in front of the platform, in process. */
  readonly inFront?: (fetch: typeof globalThis.fetch) => typeof globalThis.fetch
  /** Changes the platform before the run. */
  prepare?(platform: MockPlatform): Promise<void> | void
  /** Looks at the platform once the run is over. */
  inspect?(platform: MockPlatform): Promise<void> | void
}

interface TriedService<Operation extends string, Facts, Given extends object, Frame extends AnyFrame> {
  readonly contract: ServiceContract
  readonly kind: CredentialKind<Given>
  /** What a run begins with on a platform that hands out none. */
  readonly noCredentials: Given
  createSuite(control: MockControl | null): Suite<Operation, Facts, Given, Frame>
}

/**
 * Runs the suite of a service against a platform of its own, which is found as any mock is: by its address. Time is the
 * platform's, so waiting costs nothing.
 */
export function runOnMockOf<Operation extends string, Facts, Given extends object, Frame extends AnyFrame>(
  service: 'edfi' | 'spectra' | 'agents',
  { contract, kind, noCredentials, createSuite }: TriedService<Operation, Facts, Given, Frame>,
) {
  return async (run: MockRun<Given> = {}): Promise<Report> => {
    const { only, frameTimeoutMs, requestTimeoutMs } = run
    const platform = await createMockPlatform(run.platform)
    try {
      const listening = run.overHttp ? await platform.listen() : null
      const target = listening?.baseUrls[service] ?? platform[service].baseUrl
      const fetch = listening ? globalThis.fetch : platform.fetch
      const mock = await findMock(target, { service, kind }, fetch, new AbortController().signal)
      const control = run.isRemote ? null : (mock?.control ?? null)
      const offered = mock?.credentials ?? noCredentials
      await run.prepare?.(platform)
      const report = await runSuite(createSuite(control), {
        target,
        credentials: run.credentials?.(offered) ?? offered,
        contract,
        consent: run.consent ?? [],
        control,
        fetch: run.inFront?.(fetch) ?? fetch,
        ...(!listening && { openSocket: platform.openSocket }),
        ...(only !== undefined && { only }),
        ...(frameTimeoutMs !== undefined && { frameTimeoutMs }),
        ...(requestTimeoutMs !== undefined && { requestTimeoutMs }),
      })
      await run.inspect?.(platform)
      return report
    } finally {
      await platform.close()
    }
  }
}
