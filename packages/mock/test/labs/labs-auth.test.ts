import { afterEach, describe, expect, test } from 'vitest'
import type { MockPlatformOptions } from '../../src/index.ts'
import { createLabsWorld, type LabsWorld } from './labs-world.ts'

const open: LabsWorld[] = []
afterEach(async () => {
  for (const { platform } of open.splice(0)) await platform.close()
})

async function setUp(options: MockPlatformOptions = {}) {
  const world = await createLabsWorld(options)
  open.push(world)
  return { ...world, credentials: world.platform.labs.credentials }
}

describe('logging in', () => {
  test('gives the user, a token and two cookies', async () => {
    const { enter, credentials } = await setUp()
    const { answer, call } = await enter(credentials)
    expect(answer.body).toMatchObject({
      code: 200,
      message: expect.stringContaining('(90013)'),
      token_type: 'bearer',
      data: { username: 'alice', role: 'user', folder: '/', online: 1, html5: true },
    })
    expect(answer.headers.getSetCookie()).toHaveLength(2)
    for (const path of ['/api/auth', '/api/auth/me'])
      expect((await call(`GET ${path}`)).body).toMatchObject({ eve_uid: 'local', eve_expire: '20991231' })
  })

  test.each([
    ['a wrong password', { username: 'alice', password: 'nope' }],
    ['an unknown user', { username: 'nobody', password: 'nova-alice' }],
  ])('%s is refused inside HTTP 200, without cookies', async (_name, login) => {
    const { guest } = await setUp()
    const answer = await guest('POST /api/auth/login', login)
    expect(answer).toMatchObject({ status: 200, body: { code: 401, status: 'unauthorized' } })
    expect(answer.body['message']).toContain('(90001)')
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  test('a second login ends the first', async () => {
    const { enter, credentials } = await setUp()
    const first = await enter(credentials)
    const second = await enter(credentials)
    expect((await first.call('GET /api/auth')).status).toBe(401)
    expect((await second.call('GET /api/auth')).status).toBe(200)
  })

  test.each([
    ['broken JSON', '{"username":', { type: 'json_invalid' }],
    ['no body', undefined, { type: 'missing', loc: ['body'] }],
    ['a missing password', { username: 'alice' }, { type: 'missing', loc: ['body', 'password'] }],
    ['a number for a name', { username: 1, password: 'x' }, { type: 'string_type' }],
  ])('%s is HTTP 422', async (_name, json, want) => {
    const { guest } = await setUp()
    const answer = await guest('POST /api/auth/login', json)
    expect(answer).toMatchObject({ status: 422, body: { detail: [want] } })
  })
})

describe('who is let in', () => {
  test('nobody without a session, and the 401 says how', async () => {
    const { guest } = await setUp()
    const answer = await guest('GET /api/auth')
    expect(answer).toMatchObject({ status: 401, body: { detail: { code: 401, status: 'unauthorized' } } })
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  })

  test('a bearer token, until its hour is over; logging out does not end it', async () => {
    const { platform, guest, enter, credentials } = await setUp()
    const { answer, call } = await enter(credentials)
    const headers = { authorization: `Bearer ${String(answer.body['access_token'])}` }
    expect((await guest('GET /api/auth', undefined, headers)).status).toBe(200)
    await call('POST /api/auth/logout')
    expect((await call('GET /api/auth')).status).toBe(401)
    expect((await guest('GET /api/auth', undefined, headers)).status).toBe(200)
    await platform.clock.sleep(3_600_000)
    expect(await guest('GET /api/auth', undefined, headers)).toMatchObject({
      status: 401,
      body: { detail: expect.any(String) },
    })
  })

  test('a token beside cookies that are no good', async () => {
    const { guest, enter, credentials } = await setUp()
    const { answer } = await enter(credentials)
    const authorization = `Bearer ${String(answer.body['access_token'])}`
    const headers = { authorization, cookie: 'nova_session=x; nova_user=alice' }
    expect((await guest('GET /api/auth', undefined, headers)).status).toBe(200)
  })

  test('sessions last while they are used', async () => {
    const { platform, enter, credentials } = await setUp()
    const { call } = await enter(credentials)
    for (let times = 0; times < 3; times++) {
      await platform.clock.sleep(3 * 3_600_000)
      expect((await call('GET /api/auth')).status).toBe(200)
    }
    platform.labs.expireSessions()
    expect((await call('GET /api/auth')).status).toBe(401)
  })

  test('logging out always works', async () => {
    const { guest, enter, credentials } = await setUp()
    expect((await guest('POST /api/auth/logout')).body).toMatchObject({ code: 200 })
    const { call } = await enter(credentials)
    const answer = await call('GET /api/auth/logout')
    expect(answer.headers.getSetCookie().every((line) => line.includes('Max-Age=0'))).toBe(true)
    expect((await call('GET /api/auth')).status).toBe(401)
  })
})

describe('users', () => {
  const carol = { username: 'carol', password: 'secret-1', email: 'c@nova.test', name: 'Carol', role: 'editor' }

  test('an admin makes, reads, changes and deletes them', async () => {
    const { enter, credentials } = await setUp()
    const { call } = await enter(credentials?.admin)
    expect((await call('POST /api/users/', carol)).body).toMatchObject({ data: { username: 'carol', folder: '/' } })
    expect((await call('POST /api/users/', carol)).body).toMatchObject({ code: 400, status: 'error' })
    expect((await call('GET /api/users/')).body).toMatchObject({ data: { carol: { role: 'editor' }, admin: {} } })
    expect((await call('PATCH /api/users/carol', { html5: false, name: null })).body).toMatchObject({
      data: { html5: false, name: 'Carol' },
    })
    expect((await call('DELETE /api/users/carol')).body).not.toHaveProperty('data')
    expect(await call('GET /api/users/carol')).toMatchObject({ status: 404, body: { detail: expect.any(String) } })
    expect((await call('DELETE /api/users/carol')).status).toBe(404)
  })

  test('others see only themselves', async () => {
    const { enter, credentials } = await setUp()
    const { call } = await enter(credentials)
    expect((await call('GET /api/users/alice')).status).toBe(200)
    expect((await call('GET /api/users/bob')).status).toBe(403)
    expect(await call('GET /api/users/')).toMatchObject({ status: 403, body: { detail: { status: 'forbidden' } } })
    expect((await call('DELETE /api/users/bob')).status).toBe(403)
  })

  test('a new password is the one that counts', async () => {
    const { enter, credentials } = await setUp()
    const { call } = await enter(credentials)
    await call('PATCH /api/users/alice', { password: 'another' })
    expect((await enter(credentials)).answer.body).toMatchObject({ code: 401 })
    expect((await enter({ username: 'alice', password: 'another' })).answer.body).toMatchObject({ code: 200 })
  })

  test('nobody promotes themselves, and a role nobody knows crashes what shows it', async () => {
    const { enter, credentials } = await setUp()
    const alice = await enter(credentials)
    expect((await alice.call('PATCH /api/users/alice', { role: 'admin' })).status).toBe(403)
    const admin = await enter(credentials?.admin)
    expect(await admin.call('PATCH /api/users/bob', { role: 'wizard' })).toMatchObject({
      status: 500,
      text: 'Internal Server Error',
    })
    expect((await admin.call('GET /api/users/bob')).status).toBe(500)
  })

  test('the first one registers alone and becomes admin', async () => {
    const { guest, enter } = await setUp({ labs: { users: [] } })
    expect((await guest('POST /api/auth/register', carol)).body).toMatchObject({ data: { role: 'admin' } })
    const second = { ...carol, username: 'dave' }
    expect(await guest('POST /api/auth/register', second)).toMatchObject({
      status: 403,
      body: { detail: { code: 403 } },
    })
    const { call } = await enter(carol)
    expect((await call('POST /api/auth/register', second)).body).toMatchObject({ data: { role: 'editor' } })
    expect((await call('POST /api/auth/register', second)).body).toMatchObject({ code: 400, status: 'error' })
  })

  test('a short password is HTTP 422', async () => {
    const { enter, credentials } = await setUp()
    const { call } = await enter(credentials?.admin)
    expect(await call('POST /api/users/', { ...carol, password: 'short' })).toMatchObject({
      status: 422,
      body: { detail: [{ type: 'string_too_short', loc: ['body', 'password'] }] },
    })
  })
})
