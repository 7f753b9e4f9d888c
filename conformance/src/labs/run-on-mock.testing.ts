import { createMockPlatform, type MockPlatform, type MockPlatformOptions, type VirtualClock } from '@nova/mock'
import type { AccountCredentials, Consent } from '../check.ts'
import { accountCredentials } from '../credentials/account-credentials.ts'
import type { Report } from '../report.ts'
import { type RunOptions, runSuite } from '../run-suite.ts'
import type { LabHost } from './lab-host.ts'
import { labsContract } from './labs-contract.ts'
import { createLabsSuite } from './suite.ts'

export interface MockRun extends Pick<RunOptions, 'only' | 'frameTimeoutMs'> {
  readonly platform?: MockPlatformOptions
  readonly consent?: readonly Consent[]
  /** Asked over real HTTP. @default false */
  readonly overHttp?: boolean
  /** Without hands on the host, as a run against a real one. @default false */
  readonly isRemote?: boolean
  /** @default the accounts of the platform */
  readonly credentials?: AccountCredentials
  /** Nobody is there yet: these credentials register first. @default false */
  readonly isFresh?: boolean
  /** Looks at the platform once the run is over. */
  inspect?(platform: MockPlatform): Promise<void> | void
}

/** One there are known answers for. */
const instanceId = '11111111-2222-4333-8444-555555555555'

/** Runs the suite against a platform of its own. Time is the platform's: waiting costs nothing. */
export async function runOnMock(run: MockRun = {}): Promise<Report> {
  const labs = { instanceId, ...run.platform?.labs }
  const { natCloudPool: natPool = '10.255.0.0/16' } = labs
  const platform = await createMockPlatform({ ...run.platform, labs })
  try {
    const listening = run.overHttp ? await platform.listen() : null
    const clock = platform.clock as VirtualClock
    const report = await runSuite(
      createLabsSuite({ ...(!run.isRemote && { host: hostOf(platform, natPool) }), isFresh: run.isFresh ?? false }),
      {
        target: listening?.baseUrls.labs ?? platform.labs.baseUrl,
        credentials: run.credentials ?? credentialsOf(platform),
        contract: labsContract,
        consent: run.consent ?? [],
        ...(run.frameTimeoutMs !== undefined && { frameTimeoutMs: run.frameTimeoutMs }),
        ...(!run.isRemote && { control: { advance: (ms: number) => clock.advance(ms) } }),
        ...(run.only !== undefined && { only: run.only }),
        ...(!listening && { fetch: platform.fetch, openSocket: platform.openSocket }),
      },
    )
    await run.inspect?.(platform)
    return report
  } finally {
    await platform.close()
  }
}

const credentialsOf = ({ labs }: MockPlatform): AccountCredentials =>
  accountCredentials.read({ ...labs.credentials }, 'the platform')

function hostOf({ labs, faults }: MockPlatform, natPool: string): LabHost {
  return {
    instanceId,
    natPoolHead: natPool.split('.').slice(0, 2).join('.'),
    putLab: async (path, file) => labs.putDocument(path, file as Parameters<typeof labs.putDocument>[1]),
    loseLab: async (path) => labs.loseFile(path),
    async holdLock(path) {
      const letGo = labs.holdLock(path)
      return async () => letGo()
    },
    holdInterface: async (path, nodeId, index, ms) => labs.holdInterface(path, nodeId, index, ms),
    killNode: async (path, nodeId) => void labs.killNode(path, nodeId),
    addForeignInterface: async (path, networkId, iface) => labs.addForeignInterface(path, networkId, iface),
    removeForeignInterface: async (path, iface) => labs.removeForeignInterface(path, iface),
    async parkUsers() {
      const bringBack = labs.parkUsers()
      return async () => bringBack()
    },
    setDatabaseUp: async (isUp) => labs.setDatabaseUp(isUp),
    failNext: async (what) => void faults.add({ on: { operation: `labs:${what}` }, do: { kind: 'fail' } }),
  }
}
