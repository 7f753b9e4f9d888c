import { expect, test } from 'vitest'
import { problemsOf } from '../problems-of.testing.ts'
import { type MockRun, runOnMock } from './run-on-mock.testing.ts'

const defaults = {
  minimum_part_size_bytes: 67_108_864,
  upload_part_size_bytes: 134_217_728,
  multipart_threshold_bytes: 104_857_600,
  sign_requests_per_upload_limit: 512,
  sign_batch_size_hint: 64,
  active_multipart_upload_limit: 200,
  daily_ingress_budget_bytes: 1_099_511_627_776,
  resumable_ttl_seconds: 604_800,
  uploadUrlTtlSeconds: 1800,
}

/** Skipped wherever limits are small, exports switched on and checksums a matter of wishes. */
const always = [
  'limits/sign-budget-large',
  'limits/sign-budget-of-failures-large',
  'limits/active-uploads-large',
  'exports/switched-off',
  'multipart/many-parts',
  'checksums/optional',
]

/** Services that conform, each set up in another lawful way, and what has nothing to try there. */
const deployments: readonly (readonly [string, MockRun, readonly string[]])[] = [
  [
    'the limits of a default deployment',
    { platform: { transfer: defaults } },
    ['limits/active-uploads', 'limits/daily-bytes', 'expiry/sessions'],
  ],
  [
    'optional checksums',
    { platform: { transfer: { checksum_mode: 'optional' } } },
    [
      'single/strict-needs-checksum',
      'checksums/required-at-signing',
      'checksums/required-at-store',
      'checksums/wrong-at-completion',
      'limits/sign-budget-of-failures',
    ],
  ],
  ['required checksums', { platform: { transfer: { checksum_mode: 'required' } } }, ['multipart/part-urls']],
  ['an algorithm without a mode', { platform: { transfer: { checksum_algorithm: 'SHA256' } } }, []],
  [
    'exports switched off',
    { platform: { transfer: { exportsEnabled: false } } },
    [
      'idempotency/export-replay',
      'exports/lifecycle',
      'exports/failing-source',
      'exports/cancel-open',
      'exports/cancel-terminal',
      'exports/list',
      'exports/foreign',
      'exports/stream',
    ],
  ],
  ['transfers switched off', { platform: { transfer: { transfersEnabled: false } } }, []],
  ['acceleration', { platform: { transfer: { accelerate_enabled: true } } }, []],
  ['a policy document', { platform: { transfer: { overlay: { policy_id: 'over', max_concurrency_hint: 2 } } } }, []],
  ['pages of any origin', { platform: { corsOrigins: ['*'] } }, []],
  [
    'pages of unknown origins',
    { platform: { corsOrigins: ['https://files.example'] } },
    [
      'cors/preflight',
      'cors/preflight-refused',
      'cors/exposed-headers',
      'storage-cors/exposed',
      'storage-cors/preflight',
      'storage-cors/refusals',
    ],
  ],
]

test.each(deployments)('%s', async (_name, run, skips) => {
  const report = await runOnMock(run)
  expect(problemsOf(report)).toEqual([])
  const skipped = report.checks.filter(({ outcome }) => outcome === 'skip').map(({ id }) => id)
  expect(skipped.filter((id) => !always.includes(id))).toEqual(skips)
  expect(skipped.includes('exports/switched-off')).toBe(run.platform?.transfer?.exportsEnabled !== false)
  expect(skipped.includes('checksums/optional')).toBe(run.platform?.transfer?.checksum_mode !== 'optional')
})

test('a service that is not ready says so in the form of readiness', async () => {
  const report = await runOnMock({
    only: 'platform/ready',
    prepare({ transfer }) {
      transfer.checks.auth_dependency = false
    },
  })
  expect(problemsOf(report)).toEqual([])
  expect(report.coverage.cells).toContainEqual(
    expect.objectContaining({ operation: 'healthReady', status: 503, state: 'provoked' }),
  )
})
