import { listDefects } from '@nova/mock'
import { describe, expect, test } from 'vitest'
import { everyConsent } from '../check.ts'
import { problemsOf } from '../problems-of.testing.ts'
import { runOnMock } from './run-on-mock.testing.ts'

/** The check that has to fail while a defect is on, as a pattern. One fails, and with it the suite. */
const noticedBy: Readonly<Record<string, string>> = {
  'agents-allow-lists-all': 'routes/methods',
  'agents-allow-missing': 'routes/methods',
  'agents-analytics-unknown-404': 'analytics/reads',
  'agents-assigned-body-wins': 'work/assignment',
  'agents-auth-before-json': 'order/json-first',
  'agents-bad-figure-kept': 'engine/vectors',
  'agents-bearer-accepted': 'auth/header-only',
  'agents-bounds-ignored': 'profile/requests',
  'agents-broken-json-counts': 'quota/what-counts',
  'agents-buckets-apart': 'quota/limit',
  'agents-coercion-refused': 'requests/coercion',
  'agents-confidence-rounded': 'engine/vectors',
  'agents-cors-missing': 'routes/pages',
  'agents-created-201': 'tasks/create',
  'agents-delete-performed': 'memory/words',
  'agents-docs-keyed': 'utility/documentation',
  'agents-domain-changes-analytics': 'analytics/ids-and-domains',
  'agents-domain-ignored': 'domains/limited',
  'agents-encoded-slash-matched': 'routes/encoded-slash',
  'agents-error-code-missing': 'profile/errors',
  'agents-error-message-missing': 'profile/errors',
  'agents-failure-at-once': 'failures/attempts',
  'agents-flow-body-wins': 'work/optimisation',
  'agents-forbidden-free': 'quota/permissions',
  'agents-fraction-accepted': 'requests/types',
  'agents-head-matched': 'routes/methods',
  'agents-health-counted': 'quota/what-counts',
  'agents-health-keyed': 'profile/one-version',
  'agents-ids-compared': 'work/assignment',
  'agents-insights-off': 'engine/vectors',
  'agents-invalid-free': 'quota/what-counts',
  'agents-key-challenged': 'profile/errors',
  'agents-key-in-query': 'auth/header-only',
  'agents-keys-share-quota': 'quota/permissions',
  'agents-limit-header': 'quota/limit',
  'agents-limit-off': 'quota/limit',
  'agents-limit-one-less': 'quota/limit',
  'agents-limit-one-more': 'quota/limit',
  'agents-limit-reset': 'quota/window',
  'agents-match-id-missing': 'memory/matches',
  'agents-matches-null': 'memory/search',
  'agents-matches-on-read': 'memory/round-trip',
  'agents-memory-content-form': 'profile/answers',
  'agents-memory-forgotten': 'memory/round-trip',
  'agents-memory-id-missing': 'memory/round-trip',
  'agents-memory-lost': 'memory/round-trip',
  'agents-memory-names-shadowed': 'routes/literal-ids',
  'agents-memory-status': 'memory/store',
  'agents-memory-unknown-200': 'memory/unknown',
  'agents-missing-key-403': 'routes/operations',
  'agents-not-found-timing': 'profile/errors',
  'agents-nulls-omitted': 'memory/store',
  'agents-openapi-missing': 'routes/document',
  'agents-performance-known': 'engine/vectors',
  'agents-permissions-ignored': 'auth/read-only',
  'agents-preflight-keyed': 'routes/preflight',
  'agents-read-failure-400': 'failures/behind',
  'agents-redirect-relative': 'routes/trailing-slash',
  'agents-refused-counts': 'quota/refusals',
  'agents-request-id-echoed': 'tracking/own-id',
  'agents-request-id-fixed': 'tracking/request-id',
  'agents-request-id-missing': 'profile/surface',
  'agents-request-id-other': 'tracking/in-bodies',
  'agents-request-id-short': 'tracking/request-id',
  'agents-resources-behavioral': 'analytics/rules',
  'agents-response-time-missing': 'profile/surface',
  'agents-response-time-unit': 'tracking/response-time',
  'agents-schema-before-permission': 'order/permission-before-schema',
  'agents-search-needs-write': 'auth/read-only',
  'agents-search-reversed': 'memory/matches',
  'agents-socket-close-4000': 'socket/refused',
  'agents-socket-counting': 'quota/sockets',
  'agents-socket-error-code': 'profile/socket',
  'agents-socket-error-end': 'profile/socket',
  'agents-socket-error-form': 'profile/socket',
  'agents-socket-greets': 'socket/silent',
  'agents-socket-key-in-query': 'socket/header-only',
  'agents-socket-messages-count': 'quota/sockets',
  'agents-socket-needs-write': 'socket/permissions',
  'agents-socket-open-to-all': 'socket/refused',
  'agents-socket-out-of-order': 'socket/order',
  'agents-socket-pings': 'socket/unknown-type',
  'agents-socket-refusal-401': 'socket/refused',
  'agents-socket-refusal-body': 'socket/refused',
  'agents-socket-silent': 'socket/bad-json',
  'agents-socket-twice': 'socket/silent',
  'agents-status-words': 'work/coordination',
  'agents-stored-content-form': 'profile/answers',
  'agents-stream-counts-updates': 'stream/quota',
  'agents-stream-late': 'stream/updates',
  'agents-stream-numbers': 'stream/numbers',
  'agents-stream-open-to-all': 'stream/keys',
  'agents-stream-restarts': 'stream/numbers',
  'agents-stream-type': 'stream/updates',
  'agents-stream-unasked': 'stream/unasked',
  'agents-task-id-number': 'tasks/create',
  'agents-task-unknown-200': 'tasks/state',
  'agents-text-body-accepted': 'requests/media-type',
  'agents-text-content-accepted': 'requests/types',
  'agents-timestamp-number': 'utility/health',
  'agents-timestamp-zoned': 'utility/health',
  'agents-trailing-slash-matched': 'routes/trailing-slash',
  'agents-type-not-required': 'requests/required',
  'agents-unknown-field-refused': 'requests/unknown-members',
  'agents-unknown-key-403': 'auth/unknown-key',
  'agents-unknown-key-counts': 'quota/what-counts',
  'agents-unknown-route-keyed': 'routes/unknown',
  'agents-update-lost': 'tasks/state',
  'agents-update-unknown-404': 'tasks/update',
  'agents-window-edge': 'quota/window',
  'agents-write-failure-500': 'failures/behind',
  'agents-write-implies-read': 'auth/write-only',
}

const names = listDefects()
  .filter(({ service }) => service === 'agents')
  .map(({ name }) => name)

describe.each(['P0', 'P1', 'P4'] as const)('%s', (profile) => {
  test.each([false, true])(
    'passes without defects, strict %s',
    async (strict) => {
      // The quota is the same in both.
      const consent = strict ? [] : everyConsent
      const report = await runOnMock({ consent, platform: { agents: { profile, strict } } })
      expect(problemsOf(report)).toEqual([])
      expect(report.totals.pass).toBeGreaterThan(85)
      expect(report.notes?.[0]).toBe(`Answers as ${profile}.`)
    },
    180_000,
  )
})

describe('every known defect fails the suite', () => {
  test.each(names)('%s', async (name) => {
    const { checks } = await runOnMock({
      platform: { defects: [name] },
      consent: everyConsent,
      // What never comes is waited for in earnest.
      frameTimeoutMs: 300,
      requestTimeoutMs: 3000,
      only: noticedBy[name] ?? '*',
    })
    const failed = checks.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id)
    expect(failed).not.toEqual([])
  })
})

test('every defect is named with the check that is made to notice it', () => {
  expect(Object.keys(noticedBy).sort()).toEqual([...names].sort())
})
