import { afterEach, expect, test } from 'vitest'
import type { MockPlatformOptions, VirtualClock } from '../../src/index.ts'
import { cookieOf, createEdfiWorld, type EdfiWorld } from './edfi-world.ts'

const closing: EdfiWorld[] = []
afterEach(async () => {
  for (const world of closing.splice(0)) await world.platform.close()
})
async function enter(options?: MockPlatformOptions) {
  const world = await createEdfiWorld(options)
  closing.push(world)
  return world
}

const frontEnd = 'http://localhost:4200'
const begin = `/api/auth/login?origin=${encodeURIComponent(frontEnd)}`

/** Follows a login as a browser does, up to the page it ends at. */
async function logIn(world: EdfiWorld, target = begin, change: (location: string) => string = (location) => location) {
  const begun = await world.guest(`GET ${target}`)
  const atProvider = await world.platform.fetch(change(begun.headers.get('location') ?? ''), { redirect: 'manual' })
  const back = new URL(atProvider.headers.get('location') ?? '')
  const callback = `GET ${back.pathname}${back.search}`
  const ended = await world.as({ cookie: cookieOf(begun) })(callback)
  return {
    begun,
    callback,
    ended,
    location: ended.headers.get('location'),
    call: world.as({ cookie: cookieOf(ended) }),
  }
}

test('a login leads to the provider and back to the page it came from', async () => {
  const world = await enter()
  const { begun, ended, location, call } = await logIn(world, `${begin}&redirect=%2Fjobs%3Fa%3D1`)
  expect([begun.status, ended.status, location]).toEqual([302, 302, `${frontEnd}/jobs?a=1`])
  const asked = new URL(begun.headers.get('location') ?? '').searchParams
  expect(JSON.parse(atob(asked.get('state')?.replaceAll('-', '+').replaceAll('_', '/') ?? ''))).toEqual({
    redirect: '/jobs?a=1',
    random: expect.any(String),
  })
  expect(asked.get('redirect_uri')).toBe('http://edfi.nova.test/api/auth/callback/1')
  expect(asked.has('prompt')).toBe(false)
  expect(ended.headers.getSetCookie()[0]).toMatch(/^connect\.sid=s%3A[\w-]{32}\.[^;]+; Path=\/; HttpOnly$/)
  const { status, json } = await call('GET /api/auth/me')
  expect(status).toBe(200)
  expect(json).toMatchObject({
    user: { email: 'ana@grand-bend.test', givenName: 'Ana', createdById: null },
    tenant: { code: 'grand-bend', partnerId: 'ea', isGlobal: false, deletedOn: null },
    roles: ['User'],
  })
  expect(Object.keys(json.user)).not.toContain('externalUserId')
})

test('a forced login asks the provider to ask; a user can be chosen there', async () => {
  const world = await enter()
  const { begun, call } = await logIn(world, `${begin}&forceLogin=1`, (location) => `${location}&login_hint=pat`)
  expect(begun.headers.get('location')).toContain('prompt=login')
  expect((await call('GET /api/auth/me')).json.roles).toEqual(['PartnerAdmin'])
})

test.each(['/api/auth/login', '/api/auth/login?origin=', '/api/auth/login?origin=http://elsewhere.test'])(
  'no login at %s',
  async (target) => {
    const { guest } = await enter()
    const { status, json } = await guest(`GET ${target}`)
    expect([status, json]).toEqual([400, { message: expect.any(String), error: 'Bad Request', statusCode: 400 }])
  },
)

test('the code of a login works with the cookie it began with, and once', async () => {
  const world = await enter()
  const { callback, location } = await logIn(world)
  expect(location).toBe(frontEnd)
  const unauthenticated = `${frontEnd}/unauthenticated`
  expect((await world.guest(callback)).headers.get('location')).toBe(unauthenticated)
  const fresh = await world.guest(`GET ${begin}`)
  const answer = await world.as({ cookie: cookieOf(fresh) })(callback)
  expect([answer.status, answer.headers.get('location'), answer.headers.getSetCookie()]).toEqual([
    302,
    unauthenticated,
    [],
  ])
})

test('a provider that refuses, or cannot be reached, ends at the same page', async () => {
  const world = await enter()
  const refused = await logIn(world, begin, (location) => `${location}&login_hint=nobody`)
  expect(refused.location).toBe(`${frontEnd}/unauthenticated`)
  world.platform.faults.add({ on: { operation: 'edfi:idp' }, do: { kind: 'fail' } })
  expect((await logIn(world)).location).toBe(`${frontEnd}/unauthenticated`)
  expect((await logIn(world)).location).toBe(frontEnd)
})

test('somebody of a partner nobody knows is not let in', async () => {
  const world = await enter({
    edfi: { users: [{ username: 'x', partnerId: 'zz', tenantCode: 't', roles: ['User'] }] },
  })
  expect((await logIn(world)).location).toBe(`${frontEnd}/unauthenticated`)
})

test('tenants are made when somebody of them logs in', async () => {
  const users = [{ username: 'new', partnerId: 'ea', tenantCode: 'Ñew/town', roles: ['User'] as const }]
  const world = await enter({ edfi: { users } })
  const { call } = await logIn(world)
  expect((await call('GET /api/auth/me')).json.tenant).toMatchObject({ code: 'Ñew/town', createdById: null })
})

test('each front end has a provider of its own', async () => {
  const second = 'https://second.test'
  const world = await enter({ edfi: { frontEnds: [frontEnd, second] } })
  const { callback, location } = await logIn(world, `/api/auth/login?origin=${second}`)
  expect([callback.includes('/callback/2?'), location]).toEqual([true, second])
  const unknown = await world.guest('GET /api/auth/callback/3?code=x&state=y')
  expect([unknown.status, unknown.json]).toEqual([404, { type: 'Error', title: 'Not found' }])
})

test('logging out ends the session and says where to go on', async () => {
  const world = await enter()
  const { call } = await logIn(world)
  const out = await call('POST /api/auth/logout')
  expect([out.status, out.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  const end = new URL(out.headers.get('location') ?? '')
  expect(end.pathname).toBe('/idp/realms/example/logout')
  const after = await world.platform.fetch(end, { redirect: 'manual' })
  expect(after.headers.get('location')).toBe(`${frontEnd}/`.slice(0, -1))
  expect((await call('GET /api/auth/me')).status).toBe(401)
  expect((await call('POST /api/auth/logout')).status).toBe(401)
})

test('nobody listens at the backchannel', async () => {
  const { guest } = await enter()
  expect((await guest('POST /api/auth/backchannel-logout/1')).json).toEqual({
    message: 'Not Implemented',
    statusCode: 501,
  })
})

test('a session ends two hours after its last call', async () => {
  const { user, guest, platform } = await enter()
  const clock = platform.clock as VirtualClock
  await clock.advance(7_199_000)
  expect((await user('GET /api/auth/me')).status).toBe(200)
  await clock.advance(7_199_000)
  expect((await user('GET /api/auth/me')).status).toBe(200)
  await clock.advance(7_200_000)
  expect((await user('GET /api/auth/me')).json).toEqual({ message: 'Unauthorized', statusCode: 401 })
  expect((await guest('GET /api/auth/me')).status).toBe(401)
})

test('a session begun by a login that nobody finished is none', async () => {
  const world = await enter()
  const begun = await world.guest(`GET ${begin}`)
  expect((await world.as({ cookie: cookieOf(begun) })('GET /api/auth/me')).status).toBe(401)
})
