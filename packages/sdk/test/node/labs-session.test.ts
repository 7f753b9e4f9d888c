import { describe, expect, it } from 'vitest'
import { logIn } from '../../src/labs/log-in.ts'
import { logOut } from '../../src/labs/log-out.ts'
import { createHost, fail, failureOf, json, lost, noSession, password, setup, success } from './labs-host.ts'

describe('a client with a password', () => {
  it('sends nothing by itself and logs in before the first call', async () => {
    const { client, host } = setup()
    expect(host.seen).toHaveLength(0)
    await client.getLab('demo.json')
    await client.getLab('demo.json')
    expect(host.paths()).toEqual(['POST /api/auth/login', 'GET /api/labs/demo.json', 'GET /api/labs/demo.json'])
    expect(host.seen[1]?.headers.get('cookie')).toBe('nova_session=4c1f-1; nova_user=ada')
  })

  it('logs in once for calls that start together', async () => {
    const { client, host } = setup()
    await Promise.all(Array.from({ length: 20 }, () => client.listNodes('demo.json')))
    expect(host.logins()).toBe(1)
    expect(host.seen).toHaveLength(21)
  })

  it('asks for no session where none is needed', async () => {
    const { client, host } = setup()
    await client.getHealth()
    expect(host.paths()).toEqual(['GET /api/health'])
  })

  it('passes a refused login on to every call that waited for it, and tries again later', async () => {
    const { client, host } = setup({ auth: { username: 'ada', password: 'wrong' } })
    const errors = await Promise.all([failureOf(client.getLab('a.json')), failureOf(client.getLab('b.json'))])
    for (const error of errors) expect(error).toMatchObject({ code: 'login_refused', status: 401, operation: 'login' })
    expect(host.paths()).toEqual(['POST /api/auth/login'])
    await failureOf(client.getLab('a.json'))
    expect(host.logins()).toBe(2)
  })

  it('says so when a login sets no session', async () => {
    const host = createHost()
    const mute: typeof fetch = async (input, init) => {
      const answer = await host.fetch(input, init)
      return String(input).endsWith('/login') ? json(await answer.json()) : answer
    }
    const { client } = setup({ host: { ...host, fetch: mute } })
    expect(await failureOf(client.getLab('a.json'))).toMatchObject({ code: 'session_not_set', operation: 'login' })
  })

  it('stops waiting when its signal fires, and leaves the login to the others', async () => {
    const host = createHost()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow: typeof fetch = async (input, init) => {
      if (String(input).endsWith('/login')) await held
      return await host.fetch(input, init)
    }
    const { client } = setup({ host: { ...host, fetch: slow } })
    const abort = new AbortController()
    const stopped = client.getLab('a.json', { signal: abort.signal })
    const other = client.getLab('b.json')
    abort.abort(new Error('enough'))
    await expect(stopped).rejects.toThrow('enough')
    release()
    await other
    expect(host.paths()).toEqual(['POST /api/auth/login', 'GET /api/labs/b.json'])
  })
})

describe('a lost session', () => {
  it('is opened once for all calls it refused, and each of them is repeated once', async () => {
    const { client, host, events } = setup()
    await client.getLab('demo.json')
    host.takeOver()
    const before = host.seen.length
    await Promise.all([1, 2, 3, 4, 5].map((id) => client.getNode('demo.json', id)))
    expect(host.logins()).toBe(2)
    expect(host.seen.length - before).toBe(11)
    expect(events.filter(({ type }) => type === 'token-refreshed')).toHaveLength(5)
  })

  it('is not opened again for a refusal that comes late', async () => {
    const host = createHost()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const { client } = setup({
      host: {
        ...host,
        fetch: async (input, init) => {
          const answer = await host.fetch(input, init)
          if (answer.status === 401 && String(input).endsWith('/late.json')) await held
          return answer
        },
      },
    })
    await client.getLab('demo.json')
    host.takeOver()
    const late = client.getLab('late.json')
    await client.getLab('demo.json')
    release()
    await late
    expect(host.logins()).toBe(2)
  })

  it('is opened again for writes too: the service refuses them before it looks at them', async () => {
    const { client, host } = setup()
    await client.getLab('demo.json')
    host.takeOver()
    await client.startNode('demo.json', 1)
    expect(host.paths().slice(1)).toEqual([
      'GET /api/labs/demo.json',
      'GET /api/labs/demo.json/nodes/1/start',
      'POST /api/auth/login',
      'GET /api/labs/demo.json/nodes/1/start',
    ])
  })

  it('is given up when the one in its place is lost soon, until somebody logs in on purpose', async () => {
    const { client, host } = setup()
    await client.getLab('demo.json')
    host.takeOver()
    await client.getLab('demo.json')
    host.takeOver()
    const error = await failureOf(client.getLab('demo.json'))
    expect(error).toMatchObject({ code: 'session_lost', kind: 'authentication', operation: 'getLab' })
    const sent = host.seen.length
    expect(await failureOf(client.startNode('demo.json', 1))).toMatchObject({ code: 'session_lost', attempts: 0 })
    expect(host.seen).toHaveLength(sent)

    expect(await logIn(client)).toMatchObject({ username: 'ada' })
    await client.getLab('demo.json')
    expect(host.logins()).toBe(3)
  })

  it('is opened again and again when each was good for a while', async () => {
    const { client, host, clock } = setup()
    for (let night = 0; night < 5; night++) {
      await client.getLab('demo.json')
      clock.advance(5 * 3_600_000)
      host.takeOver()
    }
    expect(host.logins()).toBe(5)
  })

  it('two clients of one user do not throw each other out forever', async () => {
    const host = createHost()
    const [one, two] = [setup({ host }).client, setup({ host }).client]
    const codes = new Set<string>()
    for (let turn = 0; turn < 10; turn++)
      for (const client of [one, two])
        await client.getLab('demo.json').catch(({ code }: { code: string }) => codes.add(code))
    expect([...codes]).toEqual(['session_lost'])
    expect(host.logins()).toBeLessThanOrEqual(4)
    await Promise.any([one.getLab('demo.json'), two.getLab('demo.json')])
  })

  it('that is taken over while a call is repeated ends that call with its cause', async () => {
    const host = createHost(() => success({}))
    const { client } = setup({
      host: {
        ...host,
        fetch: async (input, init) => {
          if (String(input).endsWith('/login')) return await host.fetch(input, init)
          return noSession()
        },
      },
    })
    const error = await failureOf(client.getLab('demo.json'))
    expect(error).toMatchObject({ code: 'session_lost', status: 401, attempts: 2 })
    expect(error.cause).toMatchObject({ code: 'session_missing' })
    expect(host.logins()).toBe(2)
  })

  it('does not take a refusal of rights for a lost session', async () => {
    const { client, host } = setup({ host: createHost(() => fail(403)) })
    expect(await failureOf(client.getLab('x/demo.json'))).toMatchObject({ code: 'folder_forbidden', status: 403 })
    expect(host.logins()).toBe(1)
  })
})

describe('logging out', () => {
  it('sends the cookies, forgets them, and the next call logs in', async () => {
    const { client, host } = setup()
    await client.getLab('demo.json')
    await logOut(client)
    expect(host.seen[2]?.headers.get('cookie')).toContain('nova_session=4c1f-1')
    await client.getLab('demo.json')
    expect(host.paths().slice(2)).toEqual(['POST /api/auth/logout', 'POST /api/auth/login', 'GET /api/labs/demo.json'])
  })

  it('sends nothing where there is no session, by either name', async () => {
    const { client, host } = setup()
    await logOut(client)
    await client.logout()
    expect(host.seen).toHaveLength(0)
  })

  it('forgets the session also when the service cannot be told', async () => {
    const host = createHost()
    const { client } = setup({
      host: { ...host, fetch: (input, init) => (String(input).endsWith('/logout') ? lost() : host.fetch(input, init)) },
      retry: false,
    })
    await client.getLab('demo.json')
    expect(await failureOf(logOut(client))).toMatchObject({ code: 'network_error' })
    await client.getHealth()
    expect(host.seen.at(-1)?.headers.has('cookie')).toBe(false)
  })
})

it('shows no password, cookie or token in anything it reports', async () => {
  const answers = [
    fail(400, { password, token: 'jwt-1' }),
    json({ detail: [{ loc: ['body'], msg: 'no', input: { password } }] }, 422),
  ]
  const host = createHost((_request, nth) => answers[nth - 1]?.clone() ?? lost())
  const { client, events } = setup({ host, retry: false })
  const errors = [
    await failureOf(client.createLab({ name: 'a' })),
    await failureOf(client.createLab({ name: 'a' })),
    await failureOf(client.getLab('a.json')),
    await failureOf(setup({ host: createHost(noSession) }).client.getLab('a.json')),
    await failureOf(setup({ auth: { username: 'ada', password: 'wrong horse' } }).client.getLab('a.json')),
  ]
  const shown = JSON.stringify([events, errors, errors.map(({ message, cause }) => [message, String(cause)])])
  expect(shown).not.toMatch(/horse|4c1f-|jwt-1/)
  expect(() => setup({ auth: { session: { nova_session: 'sec ret;', nova_user: 'ada' } } })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining('sec ret') }),
  )
})
