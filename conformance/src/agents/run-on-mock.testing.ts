import { createMockPlatform, type MockPlatform, type MockPlatformOptions } from '@nova/mock'
import type { Consent } from '../check.ts'
import { type AgentsCredentials, agentsCredentials } from '../credentials/agents-credentials.ts'
import { findMock } from '../find-mock.ts'
import type { Report } from '../report.ts'
import { type RunOptions, runSuite } from '../run-suite.ts'
import { agentsContract } from './agents-contract.ts'
import { createAgentsSuite } from './suite.ts'

export interface MockRun extends Pick<RunOptions, 'only' | 'frameTimeoutMs' | 'requestTimeoutMs'> {
  readonly platform?: MockPlatformOptions
  readonly consent?: readonly Consent[]
  /** Asked over real HTTP. @default false */
  readonly overHttp?: boolean
  /** Without hands on the host and with a clock that goes by itself, as a run against a real one. @default false */
  readonly isRemote?: boolean
  /** @default what the platform hands out */
  readonly credentials?: (offered: AgentsCredentials) => AgentsCredentials
  /** Stands in front of the platform, in process. */
  readonly inFront?: (fetch: typeof globalThis.fetch) => typeof globalThis.fetch
  /** Looks at the platform once the run is over. */
  inspect?(platform: MockPlatform): Promise<void> | void
}

/** Runs the suite against a platform of its own. Time is the platform's: waiting costs nothing. */
export async function runOnMock(run: MockRun = {}): Promise<Report> {
  const platform = await createMockPlatform(run.platform)
  try {
    const listening = run.overHttp ? await platform.listen() : null
    const target = listening?.baseUrls.agents ?? platform.agents.baseUrl
    const fetch = listening ? globalThis.fetch : platform.fetch
    const { signal } = new AbortController()
    const mock = await findMock(target, { service: 'agents', kind: agentsCredentials }, fetch, signal)
    const control = run.isRemote ? null : (mock?.control ?? null)
    const offered = mock?.credentials ?? { apiKey: 'test-key' }
    const report = await runSuite(createAgentsSuite(control), {
      target,
      credentials: run.credentials?.(offered) ?? offered,
      contract: agentsContract,
      consent: run.consent ?? [],
      control,
      fetch: run.inFront?.(fetch) ?? fetch,
      ...(!listening && { openSocket: platform.openSocket }),
      ...(run.only !== undefined && { only: run.only }),
      ...(run.frameTimeoutMs !== undefined && { frameTimeoutMs: run.frameTimeoutMs }),
      ...(run.requestTimeoutMs !== undefined && { requestTimeoutMs: run.requestTimeoutMs }),
    })
    await run.inspect?.(platform)
    return report
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
