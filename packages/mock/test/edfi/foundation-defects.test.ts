import { afterEach, expect, test } from 'vitest'
import { foundationSummaries } from '../../src/edfi/foundation-defects.ts'
import type { VirtualClock } from '../../src/index.ts'
import { type Answer, createEdfiWorld, type EdfiWorld } from './edfi-world.ts'

type Look = (world: EdfiWorld) => Promise<unknown>

const open: EdfiWorld[] = []
afterEach(async () => {
  for (const { platform } of open.splice(0)) await platform.close()
})

const shown = ({ status, text }: Answer) => [status, text]
const begin = 'GET /api/auth/login?origin=http://localhost:4200'
const hours = (world: EdfiWorld, count: number) => (world.platform.clock as VirtualClock).advance(count * 3_600_000)

/** What somebody sees with an access token of these claims. */
const withToken =
  (claims: Readonly<Record<string, unknown>>, word = 'Bearer'): Look =>
  async ({ platform, as }) => {
    const token = await platform.edfi.issueToken({ scope: 'create:jobs partner:ea', client_id: 'c', ...claims })
    return (await as({ authorization: `${word} ${token}` })('POST /api/v1/jobs/x/start')).status
  }

/** Which tokens an executor is let in with. */
const asExecutor =
  (runId: number, type: 'init' | 'access'): Look =>
  async ({ platform, as }) => {
    const token = await platform.edfi.mintRunToken(runId, type)
    return (await as({ authorization: `Bearer ${token}` })('POST /api/earthbeam/jobs/1/status', {})).status
  }

const header =
  (name: string, line = 'GET /api/healthcheck', headers: Readonly<Record<string, string>> = {}): Look =>
  async ({ guest }) =>
    (await guest(line, undefined, headers)).headers.get(name)

const looks: Readonly<Record<keyof typeof foundationSummaries, Look>> = {
  'edfi-any-tenant': async ({ user }) => (await user('GET /api/ods-configs/2')).status,
  'edfi-audience-ignored': withToken({ aud: 'another' }),
  'edfi-backchannel-accepted': async ({ guest }) => (await guest('POST /api/auth/backchannel-logout/1')).status,
  'edfi-bearer-any-case': withToken({}, 'bearer'),
  'edfi-cacheable': header('cache-control'),
  'edfi-conditional-ignored': async ({ guest }) => {
    const etag = (await guest('GET /api/healthcheck')).headers.get('etag') ?? ''
    return (await guest('GET /api/healthcheck', undefined, { 'if-none-match': etag })).status
  },
  'edfi-cookie-readable': async ({ guest }) => /HttpOnly/.test((await guest(begin)).headers.get('set-cookie') ?? ''),
  'edfi-cookie-with-age': async ({ guest }) => /Max-Age/.test((await guest(begin)).headers.get('set-cookie') ?? ''),
  'edfi-cors-any-origin': header('access-control-allow-origin', 'GET /api/jobs', { origin: 'http://elsewhere.test' }),
  'edfi-cors-hides-headers': header('access-control-expose-headers'),
  'edfi-crash-with-phrase': async ({ user, platform }) => {
    platform.faults.add({ on: { operation: 'edfi:registry' }, do: { kind: 'fail', connection: true } })
    const body = { name: 'x', schoolYearId: '2526', files: [], inputParams: [], template: { path: 'assessments/ACT' } }
    return shown(await user('POST /api/jobs', body))
  },
  'edfi-etag-missing': header('etag'),
  'edfi-executor-types-mixed': asExecutor(1, 'init'),
  'edfi-foreign-run-accepted': asExecutor(2, 'access'),
  'edfi-foreign-tenant-404': async ({ user }) => (await user('GET /api/ods-configs/2')).status,
  'edfi-issuer-compared': withToken({ iss: 'https://elsewhere.test' }),
  'edfi-large-body-accepted': async ({ guest }) =>
    (await guest('POST /api/jobs', { name: 'x'.repeat(200_000) })).status,
  'edfi-login-any-origin': async ({ guest }) =>
    (await guest('GET /api/auth/login?origin=http://elsewhere.test')).status,
  'edfi-logout-keeps-session': async ({ user }) => {
    await user('POST /api/auth/logout')
    return (await user('GET /api/auth/me')).status
  },
  'edfi-logout-without-location': async ({ user }) => (await user('POST /api/auth/logout')).headers.get('location'),
  'edfi-missing-job-before-session': async ({ guest }) => (await guest('GET /api/jobs/99')).status,
  'edfi-partner-to-the-end': async ({ platform, as }) => {
    const token = await platform.edfi.issueToken({ scope: 'read:jobs partner:ea:north', client_id: 'c' })
    return (await as({ authorization: `Bearer ${token}` })('GET /api/v1/output-sets?partner=ea')).status
  },
  'edfi-privileges-ignored': async ({ user }) => (await user('GET /api/partners/config')).status,
  'edfi-scope-list-read': withToken({ scope: ['create:jobs', 'partner:ea'] }),
  'edfi-scopes-ignored': withToken({ scope: 'read:jobs partner:ea' }),
  'edfi-session-fixed': async (world) => {
    await hours(world, 1.5)
    await world.user('GET /api/auth/me')
    await hours(world, 1)
    return (await world.user('GET /api/auth/me')).status
  },
  'edfi-session-never-ends': async (world) => {
    await hours(world, 3)
    return (await world.user('GET /api/auth/me')).status
  },
  'edfi-slash-strict': async ({ guest }) => (await guest('GET /api/healthcheck/')).status,
  'edfi-text-as-json': header('content-type'),
  'edfi-token-expiry-ignored': async ({ credentials, as }) =>
    (await as({ authorization: `Bearer ${credentials.rejectedTokens['expired']}` })('POST /api/v1/jobs/x/start'))
      .status,
  'edfi-unauthorized-with-phrase': async ({ guest }) => shown(await guest('GET /api/auth/me')),
  'edfi-unknown-members-refused': async ({ user }) =>
    shown(await user('PUT /api/ods-configs/1', { host: '', clientId: 'a', clientSecret: 'b', more: 1 })),
  'edfi-validation-first-only': async ({ user }) => shown(await user('PUT /api/ods-configs/1', {})),
  'edfi-void-as-null': async ({ partnerAdmin }) => shown(await partnerAdmin('POST /api/partners/assessments/STAR')),
}

test.each(Object.keys(foundationSummaries) as (keyof typeof foundationSummaries)[])(
  '%s can be seen while it is on',
  async (name) => {
    const see = async (defects: readonly string[]) => {
      const world = await createEdfiWorld({ defects })
      open.push(world)
      return looks[name](world)
    }
    const sound = await see([])
    expect(await see([name])).not.toEqual(sound)
    expect(await see([])).toEqual(sound)
  },
)
