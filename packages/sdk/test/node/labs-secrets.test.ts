/** Passwords, cookies and tokens never show: not in errors, traces, events, states, nor in what is printed of a client. */
import { inspect } from 'node:util'
import { type CallEvent, createLabEditor, logIn, logOut, type SessionStore } from '@nova/sdk/labs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMemoryRecordStore } from '../../src/internal/memory-record-store.ts'
import { alice, bob, failureOf, type LabsWorld, labsWorld } from './labs-world.ts'

let world: LabsWorld
beforeEach(async () => {
  world = await labsWorld()
})
afterEach(() => world.close())

/** Everything an object shows to whoever prints it, by either way. */
const shown = (value: unknown): string => {
  const seen = new WeakSet()
  const json = JSON.stringify(value, (_key, one: unknown) => {
    if (typeof one !== 'object' || one === null) return one
    if (seen.has(one)) return '(again)'
    seen.add(one)
    return one instanceof Error ? { ...one, text: `${one.message} ${one.stack}`, cause: one.cause } : one
  })
  return `${json} ${inspect(value, { depth: 12, showHidden: true })}`
}

it('through wrong passwords, ended sessions, lost answers and refused sockets', async () => {
  const events: CallEvent[] = []
  const secrets = ['nova-alice', 'wrong horse', 'nova-bobby']
  const store: SessionStore = createMemoryRecordStore()
  const client = world.clientOf({ ...alice, sessionStore: store }, { observe: (event) => events.push(event) })
  const { access_token } = await client.login(bob)
  secrets.push(access_token)
  const bearer = world.clientOf({ bearer: access_token }, { observe: (event) => events.push(event), retry: false })
  const wrong = world.clientOf(
    { username: 'alice', password: 'wrong horse' },
    { observe: (event) => events.push(event) },
  )

  const session = await world.open('demo.json', {}, client)
  await session.whenSynced()
  for (const { value } of await store.list()) {
    const { nova_session } = value as { nova_session: string }
    secrets.push(nova_session)
  }
  expect(secrets).toHaveLength(5)
  const errors: unknown[] = [await failureOf(wrong.getLab('demo.json')), await failureOf(logIn(wrong))]
  const editor = createLabEditor(client, session)
  world.platform.faults.add({ on: { operation: 'createNetwork' }, do: { kind: 'drop', when: 'after' } })
  await editor.createNetwork({ name: 'x' })
  world.platform.faults.add({ on: { operation: 'getHealth' }, do: { kind: 'drop' } })
  errors.push(await failureOf(bearer.getHealth()))
  world.platform.faults.add({ on: { operation: 'listNodes' }, do: { kind: 'html', status: 200 } })
  errors.push(await failureOf(bearer.listNodes('demo.json')))
  errors.push(await failureOf(bearer.createUser({ username: 'eve', password: 'nova-bobby' } as never)))
  world.platform.faults.add({ on: { operation: 'watchLab', times: 'always' }, do: { kind: 'status', status: 403 } })
  world.platform.labs.expireSessions()
  world.platform.labs.dropSockets()
  await world.clock.advance(20_000)
  await editor.close()

  const everything = [
    errors,
    events,
    world.traces,
    session.status(),
    session.counters(),
    client,
    bearer,
    wrong,
    session,
    editor,
  ]
  for (const one of everything) for (const secret of secrets) expect(shown(one)).not.toContain(secret)
  await logOut(client)
  expect(await store.list()).toEqual([])
})

describe('a session that is shared', () => {
  /** Spelled as file names these are longer than a name may be, and differ only beyond that. */
  const host = `https://${'labs.'.repeat(20)}example.com`
  const answering = (user: string) => async () => {
    const headers = new Headers({ 'content-type': 'application/json' })
    for (const cookie of [`nova_session=of-${user}`, `nova_user=${user}`])
      headers.append('set-cookie', `${cookie}; Path=/`)
    return new Response(JSON.stringify({ code: 200, status: 'success', message: '', data: { username: user } }), {
      headers,
    })
  }

  it('is never that of another account, however long the address of the host', async () => {
    const store = createMemoryRecordStore()
    const sent: (string | null)[] = []
    for (const user of ['ada', 'eve']) {
      const answer = answering(user)
      const client = world.clientOf(
        { username: user, password: 'x', sessionStore: store },
        {
          baseUrl: host,
          fetch: async (_input, init) => {
            sent.push(new Headers(init?.headers).get('cookie'))
            return await answer()
          },
        },
      )
      await client.getCurrentUser().catch(() => {})
    }
    expect(sent).toEqual([null, 'nova_session=of-ada; nova_user=ada', null, 'nova_session=of-eve; nova_user=eve'])
  })
})

it('a session that is shared is never that of another host, however long its address', async () => {
  const store = createMemoryRecordStore()
  const sent: string[] = []
  for (const port of [1, 2]) {
    const client = world.clientOf(
      { username: 'ada', password: 'x', sessionStore: store },
      {
        baseUrl: `https://${'labs.'.repeat(30)}example.com:${port}`,
        fetch: async (_input, init) => {
          const cookie = new Headers(init?.headers).get('cookie')
          if (cookie) sent.push(cookie)
          const headers = new Headers({ 'content-type': 'application/json' })
          for (const [name, value] of [
            ['nova_session', `of-${port}`],
            ['nova_user', 'ada'],
          ])
            headers.append('set-cookie', `${name}=${value}; Path=/`)
          return new Response(JSON.stringify({ code: 200, status: 'success', message: '', data: {} }), { headers })
        },
      },
    )
    await client.getCurrentUser().catch(() => {})
  }
  expect(sent).toEqual(['nova_session=of-1; nova_user=ada', 'nova_session=of-2; nova_user=ada'])
})

describe('logging in as somebody else', () => {
  it('who is refused leaves the account that was good', async () => {
    expect(await failureOf(logIn(world.client, { username: 'bob', password: 'no' }))).toMatchObject({
      code: 'login_refused',
    })
    await logOut(world.client)
    expect(await world.client.getCurrentUser()).toMatchObject({ username: 'alice' })
  })

  it.each([0, '', Number.NaN, null, false])('who is %j is refused before anything is sent', async (account) => {
    expect(await failureOf(logIn(world.client, account as never))).toMatchObject({ code: 'invalid_options' })
    expect(world.platform.journal.of('login')).toEqual([])
    expect(await world.client.getCurrentUser()).toMatchObject({ username: 'alice' })
  })
})
