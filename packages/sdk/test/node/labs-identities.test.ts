import { describe, expect, it } from 'vitest'
import { logIn } from '../../src/labs/log-in.ts'
import { sessionOf } from '../../src/labs/session/session-access.ts'
import { createHost, failureOf, password, setup } from './labs-host.ts'

describe('other identities', () => {
  it('an access token travels as one, without cookies, and opens no sockets', async () => {
    const { client, host } = setup({ auth: { bearer: 'jwt-1' } })
    await client.getLab('demo.json')
    expect([...(host.seen[0]?.headers.keys() ?? [])]).toEqual(['accept', 'authorization', 'x-request-id'])
    await client.login({ username: 'ada', password })
    await client.getLab('demo.json')
    expect(host.seen.at(-1)?.headers.has('cookie')).toBe(false)
    expect(client[sessionOf].socketObstacle).toMatch(/access token/)
    expect(await failureOf(logIn(client))).toMatchObject({ code: 'invalid_options' })
  })

  it('a provider of tokens is asked again after a refusal', async () => {
    const { client, host } = setup({ auth: { bearer: ({ refresh }) => (refresh ? 'jwt-1' : 'old') } })
    await client.getLab('demo.json')
    expect(host.seen.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer old', 'Bearer jwt-1'])
  })

  it('a session that is open already is used as it is, and not opened again', async () => {
    const host = createHost()
    await setup({ host }).client.getLab('demo.json')
    const { client } = setup({ host, auth: { session: { nova_session: '4c1f-1', nova_user: 'ada' } } })
    await client.getLab('demo.json')
    expect(await client[sessionOf].socketHeaders()).toEqual({ cookie: 'nova_session=4c1f-1; nova_user=ada' })
    host.takeOver()
    expect(await failureOf(client.getLab('demo.json'))).toMatchObject({ code: 'session_missing', attempts: 1 })
    expect(host.logins()).toBe(1)
  })

  it('nobody is refused by the service, and becomes somebody by logging in', async () => {
    const host = createHost()
    const { client } = setup({ host, auth: undefined as never })
    expect(await failureOf(client.getLab('demo.json'))).toMatchObject({ code: 'session_missing', status: 401 })
    expect(await failureOf(logIn(client))).toMatchObject({ code: 'invalid_options' })
    await logIn(client, { username: 'ada', password })
    await client.getLab('demo.json')
    expect(host.seen.at(-1)?.headers.get('cookie')).toBe('nova_session=4c1f-1; nova_user=ada')
  })

  it('a page sends its own session, sees no cookie, and logs in where it is told to', async () => {
    const host = createHost()
    const { client } = setup({ host, jar: null, auth: { cookies: 'browser' } })
    expect(await failureOf(client.getLab('demo.json'))).toMatchObject({ code: 'session_missing' })
    await logIn(client, { username: 'ada', password })
    await client.getLab('demo.json')
    expect(host.seen.map(({ credentials }) => credentials)).toEqual(['include', 'include', 'include'])
    expect(host.seen.some(({ headers }) => headers.has('cookie'))).toBe(false)
    expect(await client[sessionOf].socketHeaders()).toEqual({})
  })

  it('a page with a password opens its session again like everybody else', async () => {
    const { client, host } = setup({ jar: null })
    await client.getLab('demo.json')
    host.takeOver()
    await client.getLab('demo.json')
    expect(host.logins()).toBe(2)
  })

  it('a page with an access token sends no cookies', async () => {
    const { client, host } = setup({ jar: null, auth: { bearer: 'jwt-1' } })
    await client.getLab('demo.json')
    expect(host.seen[0]?.credentials).toBe('omit')
  })
})

describe('sockets', () => {
  it('have an address of one segment and log in first', async () => {
    const { client, host } = setup()
    const access = client[sessionOf]
    expect(access.socketObstacle).toBeNull()
    expect(access.socketUrl('/demo é.json', 7)).toBe('ws://labs.example.test/ws/labs/demo%20%C3%A9.json?last_seq=7')
    expect(access.socketUrl('team/demo.json', 0)).toContain('/ws/labs/team%2Fdemo.json?')
    expect(await access.socketHeaders()).toEqual({ cookie: 'nova_session=4c1f-1; nova_user=ada' })
    expect(host.paths()).toEqual(['POST /api/auth/login'])
  })

  it('say what is wrong when there is no session to be had', async () => {
    const refused = setup({ auth: { username: 'ada', password: 'wrong' } })
    expect(await failureOf(refused.client[sessionOf].socketHeaders().then())).toMatchObject({ code: 'login_refused' })
  })
})

it.each([
  ['an empty password', { username: 'ada', password: '' }],
  ['no form of its own', {}],
  ['a string', 'token'],
  ['the cookies of a page that is not there', { cookies: 'browser' }],
  ['a cookie with a line break', { session: { nova_session: 'a\r\nb', nova_user: 'ada' } }],
  ['half a session', { session: { nova_session: 'a' } }],
])('refuses %s before anything is sent', (_name, auth) => {
  expect(() => setup({ auth: auth as never })).toThrow(expect.objectContaining({ code: 'invalid_options' }))
})

it('refuses cookies of its own choice in a page', () => {
  const auth = { session: { nova_session: 'a', nova_user: 'ada' } }
  expect(() => setup({ jar: null, auth })).toThrow(expect.objectContaining({ code: 'invalid_options' }))
})
