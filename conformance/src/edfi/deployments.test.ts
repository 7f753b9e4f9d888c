import { operations } from '@nova/sdk/edfi/contract'
import { expect, test } from 'vitest'
import { everyConsent } from '../check.ts'
import { problemsOf } from '../problems-of.testing.ts'
import type { Report } from '../report.ts'
import { type MockRun, runOnMock } from './run-on-mock.testing.ts'

const idsOf = ({ checks }: Report, outcome: 'pass' | 'skip') =>
  checks.filter((check) => check.outcome === outcome).map(({ id }) => id)

/** Services that conform, each set up in another lawful way, which checks that touches, and what has nothing to try there. */
const deployments: readonly (readonly [string, MockRun, readonly string[]])[] = [
  [
    'executors in the cloud, which want the files to be there',
    {
      platform: { edfi: { deployment: 'aws' } },
      only: 'start/*,jobs/list,files/*,submit/start,submit/launch-failure,run/given-launch,executed/*',
    },
    ['run/given-launch'],
  ],
  ['no events', { platform: { edfi: { serverSentEvents: false } }, only: 'reports/*' }, ['reports/stream']],
  [
    'a partner that cannot match across years',
    { platform: { edfi: { partners: [{ id: 'ea' }, { id: 'sc' }] } }, only: 'partner/*,roster/*,run/job*' },
    ['partner/change', 'partner/years-without-roster', 'roster/broken', 'roster/lines', 'run/job-across-years'],
  ],
  [
    'a partner that matches across years already',
    {
      platform: {
        edfi: { partners: [{ id: 'ea', canConnectToEdu: true, crossYearMatchingEnabled: true }, { id: 'sc' }] },
      },
      only: 'partner/*,roster/*,run/job*,years/*,create/*',
    },
    [
      'create/disabled-bundle',
      'create/empty-roster',
      'partner/years-without-roster',
      'run/job-with-roster',
      'years/roster',
    ],
  ],
  [
    'several front ends, of which the second is used',
    {
      platform: { edfi: { frontEnds: ['https://one.test', 'https://two.test'] } },
      credentials: ({ app, ...others }) => ({
        ...others,
        ...(app && { app: { ...app, frontEnd: 'https://two.test' } }),
      }),
      only: 'auth/*,http/*',
    },
    [],
  ],
  [
    'nobody but one user of one tenant',
    {
      platform: { edfi: { users: [{ username: 'ann', partnerId: 'ea', tenantCode: 'grand-bend', roles: ['User'] }] } },
      only: 'auth/*,sessions/*,order/*,catalogue/*,ods/*',
    },
    ['catalogue/enable-bundle', 'ods/other-tenants', 'order/foreign-job', 'sessions/no-role'],
  ],
]

test.each(deployments)('%s', async (_, run, skipped) => {
  const report = await runOnMock({ consent: everyConsent, ...run })
  expect(problemsOf(report)).toEqual([])
  expect(idsOf(report, 'skip').sort()).toEqual([...skipped].sort())
})

test('where the external API is off, that is all that can be tried of it', async () => {
  const only = 'tokens/*,submit/*,output-sets/*,download-links/*,lifecycle/*,executed/*'
  const report = await runOnMock({ consent: everyConsent, platform: { edfi: { externalApiEnabled: false } }, only })
  expect(problemsOf(report)).toEqual([])
  expect(idsOf(report, 'pass')).toEqual([
    'tokens/sessions',
    'tokens/switched-off',
    'lifecycle/success',
    'lifecycle/complete-with-errors',
    'lifecycle/error',
    'executed/of-people',
  ])
})

/** What waits for a clock nobody moves. */
const prompt = everyConsent.filter((what) => what !== 'long-wait')

test('a service whose host is out of reach', async () => {
  const ods = { host: 'https://ods.example.org', clientId: 'key', clientSecret: 'secret-of-the-ods' }
  const report = await runOnMock({ isRemote: true, consent: prompt, credentials: (offered) => ({ ...offered, ods }) })
  expect(problemsOf(report)).toEqual([])
  expect(idsOf(report, 'skip')).toMatchInlineSnapshot(`
    [
      "sessions/idle-time",
      "create/empty-roster",
      "uploads/expiry",
      "start/again",
      "start/launch-failure",
      "jobs/status-derived",
      "reports/last-run-only",
      "reports/errors",
      "reports/stream",
      "files/output",
      "files/earlier-runs",
      "files/unreachable-store",
      "resolve/unmatched",
      "resolve/failed-records",
      "resolve/failed-run",
      "catalogue/registry-out-of-reach",
      "years/roster",
      "partner/without-edu",
      "tokens/keys-out-of-reach",
      "tokens/switched-off",
      "tokens/reading-scopes",
      "tokens/claims",
      "tokens/partners",
      "tokens/client",
      "submit/registry-out-of-reach",
      "submit/launch-failure",
      "output-sets/shown",
      "output-sets/of-programs",
      "output-sets/failed-run",
      "output-sets/order",
      "output-sets/filters",
      "output-sets/destinations",
      "output-sets/cursor",
      "output-sets/other-tenants",
      "download-links/files",
      "download-links/foreign",
      "run-tokens/types",
      "run-tokens/other-run",
      "run-tokens/expiry",
      "run/handshake",
      "run/job-with-ods",
      "run/job-with-roster",
      "run/job-of-tenant",
      "run/job-across-years",
      "run/job-unavailable",
      "run/gone",
      "roster/off",
      "roster/lines",
      "roster/broken",
      "run-reports/answers",
      "run-reports/status",
      "run-reports/errors",
      "run-reports/summary",
      "run-reports/unmatched",
      "output-paths/accepted",
      "output-paths/repeated",
      "output-paths/rejected",
      "output-paths/validation",
      "run-end/success",
      "run-end/other-words",
      "run-end/repeated",
      "run-end/order",
      "lifecycle/success",
      "lifecycle/complete-with-errors",
      "lifecycle/error",
      "executed/of-people",
      "executed/of-programs",
      "run/given-launch",
    ]
  `)
})

test('people alone', async () => {
  const report = await runOnMock({
    isRemote: true,
    consent: prompt,
    credentials: ({ app }) => ({ app: { cookie: app?.cookie ?? '' } }),
  })
  expect(problemsOf(report)).toEqual([])
  expect(idsOf(report, 'pass')).toMatchInlineSnapshot(`
    [
      "auth/login",
      "auth/login-forced",
      "auth/login-refused",
      "auth/login-round",
      "auth/callback-refused",
      "auth/logout",
      "auth/backchannel",
      "sessions/missing",
      "sessions/forged",
      "sessions/me",
      "sessions/admins-only",
      "http/health",
      "http/no-cache",
      "http/etag",
      "http/trailing-slash",
      "http/unknown-route",
      "http/error-bodies",
      "http/unknown-members",
      "http/malformed-json",
      "http/large-body",
      "http/cors",
      "order/unknown-job",
      "order/unknown-connection",
      "order/id-forms",
      "order/id-with-more",
      "create/answer",
      "create/stored",
      "create/params",
      "create/validation",
      "create/crashes",
      "create/orphan",
      "create/misfits",
      "create/misfit-order",
      "create/unknown-bundle",
      "create/unusable-year",
      "uploads/url",
      "uploads/content-type",
      "uploads/tampered",
      "start/run",
      "start/without-files",
      "start/during-run",
      "jobs/list",
      "reports/before-first-run",
      "reports/of-a-run",
      "files/input",
      "files/unknown-input",
      "files/unknown-output",
      "notes/empty-answers",
      "notes/validation",
      "notes/unknown",
      "resolve/refused",
      "catalogue/templates",
      "catalogue/templates-usable",
      "catalogue/school-years",
      "catalogue/users",
      "years/config",
      "years/tenant",
      "years/usable",
      "ods/refused",
      "tokens/missing",
      "tokens/sessions",
      "run-tokens/missing",
    ]
  `)
})

test('a program alone, which says whose jobs it makes', async () => {
  const report = await runOnMock({
    isRemote: true,
    consent: prompt,
    credentials: ({ external }) => ({
      external: { token: external?.token ?? '' },
      partner: 'ea',
      tenant: 'grand-bend',
      bundle: 'assessments/MAP_Growth',
      schoolYear: '2026',
    }),
  })
  expect(problemsOf(report)).toEqual([])
  expect(idsOf(report, 'pass')).toMatchInlineSnapshot(`
    [
      "auth/login",
      "auth/login-forced",
      "auth/login-refused",
      "auth/login-round",
      "auth/callback-refused",
      "auth/logout",
      "auth/backchannel",
      "sessions/missing",
      "http/health",
      "http/no-cache",
      "http/etag",
      "http/unknown-route",
      "http/malformed-json",
      "http/large-body",
      "http/cors",
      "tokens/missing",
      "tokens/verify",
      "submit/answer",
      "submit/validation",
      "submit/foreign-partner",
      "submit/unknown",
      "submit/unknown-bundle",
      "submit/start",
      "submit/start-unknown",
      "output-sets/validation",
      "download-links/unknown",
      "run-tokens/missing",
      "run-tokens/of-programs",
    ]
  `)
})

test('without any consent nothing is changed but sessions', async () => {
  const report = await runOnMock()
  expect(problemsOf(report)).toEqual([])
  const changed = report.coverage.cells.filter(({ operation, status, code, state }) => {
    const { method, success } = operations[operation as keyof typeof operations]
    return method !== 'GET' && state === 'provoked' && status === success && code === null
  })
  // The routes of users do nothing.
  expect(changed.map(({ operation }) => operation)).toEqual([
    'logout',
    'createUser',
    'updateUser',
    'deleteUser',
    'verifyToken',
  ])
})
