import { afterEach, describe, expect, test } from 'vitest'
import type { MockPlatformOptions, SocketEnd } from '../../src/index.ts'
import { serviceSummaries } from '../../src/labs/service-defects.ts'
import { type Answer, type Call, createLabsWorld, type LabsWorld } from './labs-world.ts'

type Defect = keyof typeof serviceSummaries
type Look = (seen: Seen) => Promise<unknown>

interface Seen extends LabsWorld {
  as(who: 'admin' | 'alice' | 'bob' | 'limited'): Promise<Call>
}

const open: LabsWorld[] = []
afterEach(async () => {
  for (const { platform } of open.splice(0)) await platform.close()
})

/** Everything about an answer that can be told apart, without what is random. */
const shown = ({ status, body, text, headers }: Answer) => [
  status,
  JSON.stringify(body) === '{}' ? text : JSON.stringify(body).replace(/"(id|access_token|session)":[^,}]*/g, ''),
  headers.get('www-authenticate'),
  headers.get('access-control-allow-credentials'),
  headers
    .getSetCookie()
    .map((line) => line.replace(/=[^;]*/, '='))
    .join('|'),
]

/** What one user sees of some calls, one after the other. */
const calls =
  (who: 'admin' | 'alice' | 'bob' | 'limited' | 'guest', ...lines: (string | [string, unknown])[]): Look =>
  async (seen) => {
    const call = who === 'guest' ? seen.guest : await seen.as(who)
    const answers = []
    for (const line of lines)
      answers.push(shown(await (typeof line === 'string' ? call(line) : call(line[0], line[1]))))
    return answers
  }

const socket =
  (channel: string, headersOf: (seen: Seen) => Promise<Record<string, string>>): Look =>
  async (seen) => {
    const headers = await headersOf(seen)
    return new Promise<SocketEnd | string>((resolve) => {
      const { platform } = seen
      const url = `ws://labs.nova.test/ws/labs/${channel}`
      platform.openSocket({ url, headers, onOpen: () => {}, onText: resolve, onEnd: resolve })
    })
  }

const login = (seen: Seen) => seen.enter(seen.platform.labs.credentials)
const cookieOf = async (seen: Seen) => ({ cookie: (await login(seen)).cookie })
const bearerOf = async (seen: Seen) => ({
  authorization: `Bearer ${String((await login(seen)).answer.body['access_token'])}`,
})
const whoAmI = (seen: Seen, headers: Record<string, string>) =>
  seen.guest('GET /api/auth', undefined, headers).then(shown)
const hoursMs = 3_600_000

const carol = { username: 'carol', password: 'secret-1', email: '', name: '', role: 'user' }
const wrongLogin: [string, unknown] = ['POST /api/auth/login', { username: 'alice', password: 'nope' }]
const rightLogin: [string, unknown] = ['POST /api/auth/login', { username: 'alice', password: 'nova-alice' }]
const newLab: [string, unknown] = ['POST /api/labs/', { name: 'My Lab' }]

const probes: Readonly<Record<Defect, Look>> = {
  'admin-guard-missing': calls('alice', 'GET /api/users/'),
  'bearer-ignored': async (seen) => whoAmI(seen, await bearerOf(seen)),
  'bearer-opens-sockets': socket('demo.json', bearerOf),
  'bridge-clouds-with-message': calls('alice', 'GET /api/system/bridge-clouds'),
  'clouds-open-to-all': calls('alice', 'GET /api/system/clouds'),
  'cookies-readable': calls('guest', rightLogin),
  'cookies-under-api': calls('guest', rightLogin),
  'cors-without-credentials': async ({ guest }) =>
    shown(await guest('GET /api/health', undefined, { origin: 'http://localhost:5173' })),
  'current-user-bare': calls('alice', 'GET /api/auth'),
  'delete-lab-by-anyone': calls('alice', 'DELETE /api/labs/_/demo.json'),
  'duplicate-user-409': calls('admin', ['POST /api/users/', carol], ['POST /api/users/', carol]),
  'first-user-not-admin': calls('guest', ['POST /api/auth/register', carol]),
  'folder-delete-keeps-labs': calls('alice', 'DELETE /api/folders/team', 'GET /api/labs/team/Nested.json'),
  'folder-exists-409': calls('alice', ['POST /api/folders/', { path: 'team' }]),
  'folder-move-forgets-labs': calls(
    'alice',
    ['PUT /api/folders/team', { path: '/moved' }],
    'GET /api/labs/moved/Nested.json',
  ),
  'folder-scope-ignored': calls('limited', 'GET /api/labs/demo.json'),
  'folder-unknown-404': calls('alice', 'GET /api/folders/nowhere'),
  'folders-without-slash': calls('alice', 'GET /api/folders/team'),
  'folders-without-virtual': calls('alice', 'GET /api/folders/'),
  'guest-registers': calls('guest', ['POST /api/auth/register', carol]),
  'health-spaced': async ({ guest }) => (await guest('GET /api/health')).text,
  'lab-catch-all-404': calls('alice', 'GET /api/labs/demo.json/bogus'),
  'lab-created-201': calls('alice', newLab),
  'lab-exists-overwrites': calls('alice', newLab, newLab),
  'lab-filename-scoped': calls('alice', ['POST /api/labs/', { path: 'team', filename: 'x' }]),
  'lab-meta-with-topology': calls('alice', 'GET /api/labs/demo.json'),
  'lab-missing-404': calls('alice', 'GET /api/labs/nowhere.json'),
  'lab-rename-moves': calls('alice', newLab, ['PUT /api/labs/My-Lab.json/meta', { name: 'x' }], 'GET /api/labs/x.json'),
  'lab-suffix-repaired': calls('alice', 'GET /api/labs/demo'),
  'legacy-lab-readable': calls('alice', 'GET /api/labs/legacy.json'),
  'login-failure-401': calls('guest', wrongLogin),
  'login-keeps-old-session': async (seen) => {
    const { call } = await login(seen)
    await login(seen)
    return shown(await call('GET /api/auth'))
  },
  'login-sets-cookies-anyway': calls('guest', wrongLogin),
  'login-without-token': async ({ guest }) => Object.keys((await guest(...rightLogin)).body),
  'logout-keeps-session': calls('alice', 'POST /api/auth/logout', 'GET /api/auth'),
  'logout-needs-session': calls('guest', 'POST /api/auth/logout'),
  'meta-by-anyone': async (seen) => {
    await (await seen.as('alice'))(...newLab)
    return shown(await (await seen.as('bob'))('PUT /api/labs/My-Lab.json/meta', { name: 'x' }))
  },
  'meta-nulls-stored': calls('alice', newLab, ['PUT /api/labs/My-Lab.json/meta', { author: null, version: null }]),
  'name-kept-raw': calls('alice', newLab),
  'nested-socket-accepted': socket('team%2FNested.json', cookieOf),
  'no-slash-redirect': calls('alice', 'GET /api/labs'),
  'poll-with-message': calls('alice', 'GET /api/poll'),
  'session-expiry-fixed': async (seen) => {
    const { call } = await login(seen)
    await seen.platform.clock.sleep(3 * hoursMs)
    await call('GET /api/auth')
    await seen.platform.clock.sleep(3 * hoursMs)
    return shown(await call('GET /api/auth'))
  },
  'session-never-expires': async (seen) => {
    const { call } = await login(seen)
    await seen.platform.clock.sleep(5 * hoursMs)
    return shown(await call('GET /api/auth'))
  },
  'settings-code-200': calls('alice', 'GET /api/system/settings'),
  'socket-close-codes': socket('demo.json', async () => ({})),
  'socket-open-to-all': socket('demo.json', async () => ({})),
  'template-unknown-empty': calls('alice', 'GET /api/list/templates/vpcs'),
  'template-without-capabilities': calls('alice', 'GET /api/list/templates/iol'),
  'traversal-400': calls('alice', 'GET /api/labs/..%2Fx.json'),
  'unauthorized-envelope': calls('guest', 'GET /api/auth'),
  'unauthorized-no-challenge': calls('guest', 'GET /api/auth'),
  'user-cookie-suffices': async (seen) => {
    await login(seen)
    return whoAmI(seen, { cookie: 'nova_user=alice' })
  },
  'user-delete-soft': calls('admin', 'DELETE /api/users/bob', 'GET /api/users/bob'),
  'user-list-array': calls('admin', 'GET /api/users/'),
  'user-self-forbidden': calls('alice', 'GET /api/users/alice'),
  'users-see-others': calls('alice', 'GET /api/users/bob'),
  'validation-200': calls('guest', ['POST /api/auth/login', {}]),
  'version-object': calls('guest', 'GET /VERSION'),
}

async function look(name: Defect, defects: readonly string[]): Promise<unknown> {
  const options: MockPlatformOptions = { defects, ...(name === 'first-user-not-admin' && { labs: { users: [] } }) }
  const world = await createLabsWorld(options)
  open.push(world)
  const { credentials } = world.platform.labs
  const logins = {
    admin: credentials?.admin,
    alice: credentials,
    bob: credentials?.otherUser,
    limited: credentials?.limitedUser,
  }
  return probes[name]({ ...world, as: async (who) => (await world.enter(logins[who])).call })
}

describe('each defect of the service can be seen while it is on', () => {
  test.each(Object.keys(serviceSummaries) as Defect[])('%s', async (name) => {
    const sound = await look(name, [])
    expect(await look(name, [name])).not.toEqual(sound)
    expect(await look(name, [])).toEqual(sound)
  })
})
