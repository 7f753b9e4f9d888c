import { expect, test } from 'vitest'
import { everyConsent } from '../check.ts'
import { problemsOf } from '../problems-of.testing.ts'
import { type MockRun, runOnMock } from './run-on-mock.testing.ts'

const admin = { username: 'root', password: 'root-root', role: 'admin' } as const

/** What a caller cannot do to a host, and what takes too long without a clock that can be moved. */
const byHand = [
  'access/first-user',
  'auth/session-time',
  'contention/busy-interface',
  'contention/lab-lock',
  'contention/provisioning',
  'discovery/divergent',
  'discovery/forced-removal',
  'discovery/heartbeat',
  'discovery/lab-hash',
  'discovery/undeclared',
  'lab-states/legacy',
  'system/health-without-database',
]

const withAdmin = [
  'access/users',
  'catalogue/images',
  'catalogue/refused-images',
  'labs/limited-filename',
  'system/clouds',
]

/** Services that conform, each set up in another lawful way, and what has nothing to try there. */
const deployments: readonly (readonly [string, MockRun, readonly string[]])[] = [
  ['a service whose host is out of reach', { isRemote: true }, byHand],
  [
    'nobody but one user',
    { platform: { labs: { users: [{ username: 'ann', password: 'ann-ann' }] } } },
    [...withAdmin, 'lab-states/outside-folder', 'labs/owner'],
  ],
  [
    'nobody but an administrator',
    { platform: { labs: { users: [admin] } } },
    [
      'access/admins-only',
      'access/own-account',
      'access/registration',
      'lab-states/outside-folder',
      'labs/limited-filename',
      'labs/owner',
    ],
  ],
  ['a host without ports', { platform: { labs: { hostPorts: [] } } }, ['networks/bridge-cloud']],
  ['secure cookies that live longer', { platform: { labs: { cookieSecure: true, sessionMaxAgeSeconds: 40_000 } } }, []],
  [
    'longer tokens, another pool',
    { platform: { labs: { accessTokenExpireMinutes: 1440, natCloudPool: '10.77.0.0/16' } } },
    [],
  ],
  ['consoles without a database', { platform: { labs: { consoleMode: 'json', consolePublicPath: '/consoles/' } } }, []],
  ['quick discovery, nothing on the host', { platform: { labs: { discoveryCadenceSeconds: 5, labs: {} } } }, []],
]

test.each(deployments)('%s', async (_, run, skipped) => {
  const report = await runOnMock({ consent: everyConsent, ...run })
  expect(problemsOf(report)).toEqual([])
  const seen = report.checks.filter(({ outcome }) => outcome === 'skip').map(({ id }) => id)
  expect(seen.sort()).toEqual([...skipped].sort())
})

test('without any consent nothing is asked of administrators, and nothing takes long', async () => {
  const report = await runOnMock()
  const refused = report.checks.filter(({ reason }) => reason?.startsWith('needs consent'))
  expect(refused.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([
    'access/users: needs consent: --allow admin',
    'system/clouds: needs consent: --allow admin',
    'system/licence-upload: needs consent: --allow destructive',
    'catalogue/refused-images: needs consent: --allow admin',
    'catalogue/images: needs consent: --allow admin,destructive',
    'catalogue/calibration: needs consent: --allow long-wait',
    'labs/limited-filename: needs consent: --allow admin',
  ])
})
