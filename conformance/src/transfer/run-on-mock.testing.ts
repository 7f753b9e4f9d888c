import { createMockPlatform, type MockPlatform, type MockPlatformOptions, type VirtualClock } from '@nova/mock'
import type { Consent } from '../check.ts'
import type { Report } from '../report.ts'
import { type RunOptions, runSuite } from '../run-suite.ts'
import { transferSuite } from './suite.ts'
import { transferContract } from './transfer-contract.ts'

/** Limits small enough to be run into within a few requests. */
export const smallLimits = {
  minimum_part_size_bytes: 1000,
  upload_part_size_bytes: 1001,
  multipart_threshold_bytes: 2000,
  sign_requests_per_upload_limit: 6,
  sign_batch_size_hint: 4,
  active_multipart_upload_limit: 4,
  daily_ingress_budget_bytes: 2 ** 36,
  resumable_ttl_seconds: 600,
  uploadUrlTtlSeconds: 60,
} as const

export interface MockRun extends Pick<RunOptions, 'only'> {
  readonly platform?: MockPlatformOptions
  readonly consent?: readonly Consent[]
  /** Asked over real HTTP. @default false */
  readonly overHttp?: boolean
  /** Changes the platform before the run. */
  prepare?(platform: MockPlatform): void
}

export const everyConsent: readonly Consent[] = ['large-transfer', 'spend-budget', 'long-wait']

/** Runs the suite against a platform of its own. Time is the platform's: waiting costs nothing. */
export async function runOnMock(run: MockRun = {}): Promise<Report> {
  const platform = await createMockPlatform({
    ...run.platform,
    transfer: { ...smallLimits, ...run.platform?.transfer },
  })
  run.prepare?.(platform)
  try {
    const listening = run.overHttp ? await platform.listen() : null
    const clock = platform.clock as VirtualClock
    return await runSuite(transferSuite, {
      target: listening?.baseUrls.transfer ?? platform.transfer.baseUrl,
      credentials: await platform.credentials(),
      contract: transferContract,
      consent: run.consent ?? ['long-wait'],
      control: {
        async advance(ms) {
          await clock.advance(ms)
          await platform.settle()
        },
      },
      ...(run.only !== undefined && { only: run.only }),
      ...(!listening && { fetch: platform.fetch }),
    })
  } finally {
    await platform.close()
  }
}
