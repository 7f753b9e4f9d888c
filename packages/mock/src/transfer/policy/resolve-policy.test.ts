import { expect, test } from 'vitest'
import { defaultPolicy, type PolicyOverlay, type TransferPolicy } from './policy.ts'
import { type PolicyHints, resolvePolicy } from './resolve-policy.ts'

const overlay: PolicyOverlay = {
  policy_id: 'overlaid',
  max_concurrency_hint: 8,
  max_upload_bytes: 2 ** 60,
  daily_ingress_budget_bytes: 1000,
  profiles: { bulk: { max_concurrency_hint: 16, multipart_threshold_bytes: 1 }, gentle: { max_concurrency_hint: 1 } },
}

const table: readonly [string, PolicyOverlay | null, PolicyHints, Partial<TransferPolicy>][] = [
  ['no overlay: hints mean nothing', null, { policy_hint: 'bulk' }, defaultPolicy],
  ['the document', overlay, {}, { policy_id: 'overlaid', max_concurrency_hint: 8 }],
  ['limits only shrink', overlay, {}, { max_upload_bytes: 536_870_912_000, daily_ingress_budget_bytes: 1000 }],
  [
    'the hint wins over the class',
    overlay,
    { policy_hint: ' bulk ', workload_class: 'gentle' },
    { max_concurrency_hint: 16 },
  ],
  ['the class is second', overlay, { policy_hint: 'unknown', workload_class: 'gentle' }, { max_concurrency_hint: 1 }],
  ['unknown names mean the document', overlay, { policy_hint: 'x', workload_class: 'y' }, { max_concurrency_hint: 8 }],
  ['names of Object.prototype are no profiles', overlay, { policy_hint: 'constructor' }, { max_concurrency_hint: 8 }],
  ['the threshold has a floor', overlay, { policy_hint: 'bulk' }, { multipart_threshold_bytes: 5 * 2 ** 20 }],
  ['and the upload limit as its ceiling', { max_upload_bytes: 2 ** 26 }, {}, { multipart_threshold_bytes: 2 ** 26 }],
]
test.each(table)('%s', (_name, document, hints, want) => {
  expect(resolvePolicy(defaultPolicy, document, hints)).toMatchObject(want)
})

test('tiny parts lower the floor of the threshold', () => {
  const tiny = { ...defaultPolicy, minimum_part_size_bytes: 100, multipart_threshold_bytes: 300 }
  expect(resolvePolicy(tiny, null).multipart_threshold_bytes).toBe(300)
})
