import { listDefects } from '@nova/mock'
import { describe, expect, test } from 'vitest'
import { problemsOf } from '../problems-of.testing.ts'
import { everyConsent, type MockRun, runOnMock } from './run-on-mock.testing.ts'

/** The checks that have to fail while a defect is on, as a pattern. One fails, and with it the suite. */
const noticedBy: Readonly<Record<string, string>> = {
  'abort-repeatable': 'multipart/abort-once',
  'audience-ignored': 'authentication/rejected-tokens',
  'auth-before-json': 'authentication/json-first',
  'blank-idempotency-key-accepted': 'idempotency/blank-key',
  'cancel-keeps-running': 'exports/cancel-open',
  'cancel-terminal-conflicts': 'exports/cancel-terminal',
  'capabilities-shuffled': 'platform/capabilities-order',
  'checksum-preference-ignored': 'single/strict-needs-checksum',
  'checksum-unsigned': 'single/checksum-bound',
  'complete-accepts-missing-part': 'multipart/complete-refusals',
  'complete-accepts-wrong-etag': 'multipart/complete-refusals',
  'complete-needs-all-parts': 'multipart/subset',
  'complete-repeatable': 'multipart/complete-once',
  'content-type-unsigned': 'single/content-type-bound',
  'cors-any-header': 'cors/preflight-refused',
  'cors-hides-request-id': 'cors/exposed-headers',
  'create-export-200': 'exports/lifecycle',
  'custom-validators-crash': 'validation/rules',
  'disposition-escaped': 'download/disposition',
  'duplicate-parts-accepted': 'multipart/complete-refusals',
  'empty-hint-refused': 'platform/policy-of-hints',
  'error-without-details': 'initiate/too-large',
  'export-checks-source': 'exports/failing-source',
  'export-without-output': 'exports/lifecycle',
  'exports-fail-at-start': 'exports/lifecycle',
  'exports-unsorted': 'exports/list',
  'extra-fields-accepted': 'validation/extra',
  'foreign-export-403': 'exports/foreign',
  'foreign-key-403': 'ownership/foreign-keys',
  'foreign-key-accepted': 'ownership/foreign-keys',
  'head-allowed': 'routing/head',
  'idempotency-ignores-payload': 'idempotency/other-payload',
  'idempotency-never-replays': 'idempotency/initiate-replay',
  'integers-strict': 'validation/lax-integers',
  'introspect-strips-quotes': 'multipart/introspect',
  'introspect-unsorted': 'multipart/introspect',
  'issuer-ignored': 'authentication/rejected-tokens',
  'lax-content-type': 'validation/content-type',
  'metrics-without-permission': 'platform/metrics-permission',
  'omits-nulls': 'initiate/multipart-fields',
  'part-size-rounded': 'initiate/part-size',
  'plan-forgets-repeats': 'platform/plan',
  'presign-checks-existence': 'download/unknown-object',
  'quota-never-released': 'limits/active-uploads',
  'readiness-envelope': 'platform/ready',
  'request-id-not-echoed': 'headers/request-id-echoed',
  'retry-after-invented': 'idempotency/other-payload',
  'sanitiser-keeps-path': 'initiate/sanitiser',
  'sign-batch-uncapped': 'limits/sign-batch',
  'sign-budget-uncapped': 'limits/sign-budget',
  'sign-failure-is-free': 'limits/sign-budget-of-failures',
  'store-accepts-small-parts': 'multipart/small-parts',
  'store-hides-cors-on-errors': 'storage-cors/refusals',
  'store-hides-etag': 'storage-cors/exposed',
  'store-ignores-checksum': 'single/checksum-bound',
  'store-ignores-content-type': 'single/content-type-bound',
  'store-ignores-expiry': 'expiry/upload-urls',
  'store-ignores-if-match': 'download/conditions',
  'store-ignores-range': 'download/ranges',
  'store-ignores-response-overrides': 'download/filename',
  'store-ignores-signature': 'single/tampered-signature',
  'store-ignores-unsigned-headers': 'single/unsigned-headers',
  'store-keeps-aborted-uploads': 'multipart/abort-once',
  'store-keeps-first-part': 'multipart/sign-again',
  'store-list-parts-first-page-only': 'multipart/many-parts',
  'store-plain-multipart-etag': 'multipart/round-trip',
  'store-unquoted-etag': 'single/round-trip',
  'threshold-exclusive': 'initiate/threshold',
  'timestamps-local': 'headers/timestamps',
  'token-expiry-ignored': 'authentication/rejected-tokens',
  'trailing-slash-404': 'routing/trailing-slash',
  'unauthorized-without-challenge': 'authentication/no-token',
  'unknown-route-envelope': 'routing/unknown-path',
  'unsigned-token-accepted': 'authentication/rejected-tokens',
  'version-mismatch': 'platform/policy-is-applied',
}

/** What a defect needs besides the small limits in order to show. */
const setups: Readonly<Record<string, Pick<MockRun, 'platform'>>> = {
  'store-list-parts-first-page-only': {
    platform: { transfer: { sign_requests_per_upload_limit: 512, sign_batch_size_hint: 128 } },
  },
}

const names = listDefects()
  .filter(({ service }) => service === 'transfer')
  .map(({ name }) => name)

test('a platform without defects passes', async () => {
  const report = await runOnMock()
  expect(problemsOf(report)).toEqual([])
  expect(report.totals.pass).toBeGreaterThan(70)
})

describe('every known defect fails the suite', () => {
  test.each(names)('%s', async (name) => {
    const setup = setups[name]
    const { checks } = await runOnMock({
      platform: { ...setup?.platform, defects: [name] },
      consent: everyConsent,
      only: noticedBy[name] ?? '*',
    })
    const failed = checks.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id)
    expect(failed).not.toEqual([])
  })
})

test('every defect is named with the check that is made to notice it', () => {
  expect(Object.keys(noticedBy).sort()).toEqual([...names].sort())
})
