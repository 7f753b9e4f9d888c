import { createMockPlatform, createVirtualClock } from '@nova/mock'
import { describe, expect, it } from 'vitest'
import type { OpenSocket } from '../../internal/socket.ts'
import { isLabsError } from '../errors.ts'
import { type CheckDeploymentOptions, checkDeployment } from './check-deployment.ts'
import { deploymentCheckIds } from './deployment-report.ts'

const origin = 'https://labs.example.com'
const credentials = { username: 'ada', password: 'correct horse battery' }
const health = { code: 200, status: 'success', message: 'ok', data: { database: 'ok' } }

interface HostOptions {
  readonly cookiePath?: string
  readonly secure?: boolean
  readonly greeting?: string | null
  /** Answers that come before the good ones, by path. */
  readonly before?: Record<string, (() => Response | Promise<Response>)[]>
}

/** A deployment as its front shows it. Sockets greet only who sends both cookies. */
function createHost({
  cookiePath = '/',
  secure = true,
  greeting = '{"type":"hello","seq":0}',
  before = {},
}: HostOptions = {}) {
  const calls: string[] = []
  let isOpen = false
  const cookie = (pair: string) =>
    ['set-cookie', `${pair}; HttpOnly; Path=${cookiePath}${secure ? '; Secure' : ''}`] as const
  const routes: Record<string, (init: RequestInit) => Response> = {
    '/': () => new Response('<!doctype html><title>labs</title>'),
    '/html5/': () => new Response('<title>Apache Guacamole</title>'),
    '/api/health': () => Response.json(health),
    '/api/auth/logout': () => {
      isOpen = false
      return Response.json({ code: 200, status: 'success', message: 'bye' })
    },
    '/api/auth/login': ({ body }) => {
      if (JSON.parse(String(body)).password !== credentials.password)
        return Response.json({ code: 401, status: 'unauthorized', message: 'no' })
      isOpen = true
      const headers = new Headers([cookie('nova_session=s3cret'), cookie('nova_user=ada')] as [string, string][])
      return Response.json({ ...health, data: { role: 'admin' } }, { headers })
    },
  }
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const { pathname, origin: at } = new URL(String(input))
    calls.push(at === origin ? pathname : String(input))
    const answer = before[pathname]?.shift() ?? (() => routes[pathname]?.(init))
    return (await answer()) ?? new Response('not found', { status: 404 })
  }
  const openSocket: OpenSocket = ({ url, headers, onText, onEnd }) => {
    calls.push(url.replace(/^wss:\/\/[^/]+/, ''))
    const isKnown = isOpen && /nova_session=.*nova_user=/.test(headers?.['cookie'] ?? '')
    if (!isKnown) onEnd({ opened: false, code: 1006, reason: '', status: 403 })
    else if (greeting !== null) onText(greeting)
    return { close: () => calls.push('socket closed') }
  }
  return { calls, isOpen: () => isOpen, runtime: { fetch, openSocket } }
}

async function check(host: ReturnType<typeof createHost>, options: CheckDeploymentOptions = {}) {
  const clock = createVirtualClock()
  const report = await checkDeployment(origin, { runtime: { ...host.runtime, clock }, ...options })
  const words = Object.fromEntries(report.checks.map(({ id, outcome, attempts }) => [id, `${outcome} ${attempts}`]))
  return { report, words, elapsedMs: clock.monotonic() }
}

const lost = () => Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } }))
const crash = () => new Response('Internal Server Error', { status: 500 })

describe('checkDeployment', () => {
  it('passes a good deployment, in the order of its checks, and leaves no session behind', async () => {
    const host = createHost()
    const heard: string[] = []
    const { report, words } = await check(host, {
      credentials,
      backendOrigin: 'http://127.0.0.1:8000/',
      discoveryCadenceSeconds: '30',
      onCheck: ({ id }) => heard.push(id),
    })
    expect(report).toMatchObject({ origin, ok: true })
    expect(report.checks.map(({ id }) => id)).toEqual(deploymentCheckIds)
    expect(Object.values(words)).toEqual(deploymentCheckIds.map(() => 'pass 1'))
    expect([...heard].sort()).toEqual([...deploymentCheckIds].sort())
    expect(host.calls).toContain('http://127.0.0.1:8000/api/health')
    expect(host.calls.slice(-4)).toEqual([
      '/api/auth/login',
      '/ws/labs/deployment-check.json?last_seq=0',
      'socket closed',
      '/api/auth/logout',
    ])
    expect(host.isOpen()).toBe(false)
    expect(JSON.stringify(report)).not.toMatch(/s3cret|correct horse/)
  })

  it('skips what it was not given anything for', async () => {
    const { report, words } = await check(createHost())
    expect(report.ok).toBe(true)
    expect(words).toEqual({
      backend_health: 'skip 0',
      health: 'pass 1',
      page: 'pass 1',
      console_gateway: 'pass 1',
      login: 'skip 0',
      admin_account: 'skip 0',
      cookie_path: 'skip 0',
      cookie_secure: 'skip 0',
      socket: 'skip 0',
      discovery_cadence: 'skip 0',
    })
  })

  it('waits for a host that still starts', async () => {
    const host = createHost({ before: { '/api/health': [lost, crash, crash] } })
    const { report, words, elapsedMs } = await check(host, { credentials })
    expect(report.ok).toBe(true)
    expect(words).toMatchObject({ health: 'pass 4', page: 'pass 1', login: 'pass 1' })
    expect(report.checks.find(({ id }) => id === 'health')?.durationMs).toBe(6000)
    expect(elapsedMs).toBe(6000)
  })

  it('gives up after twenty attempts, says what it saw last, and does not log in', async () => {
    const host = createHost({ before: { '/api/health': Array.from({ length: 20 }, () => lost) } })
    const { report, words, elapsedMs } = await check(host, { credentials })
    expect(report.ok).toBe(false)
    expect(words).toMatchObject({ health: 'fail 20', page: 'pass 1', login: 'skip 0', socket: 'skip 0' })
    expect(report.checks[1]).toMatchObject({ seen: 'no answer: ECONNREFUSED', advice: expect.any(String) })
    expect(elapsedMs).toBe(19 * 2000)
    expect(host.calls).not.toContain('/api/auth/login')
  })

  it('logs in ten times at most, and once with a wrong password', async () => {
    const crashing = createHost({ before: { '/api/auth/login': Array.from({ length: 10 }, () => crash) } })
    expect((await check(crashing, { credentials })).words).toMatchObject({ login: 'fail 10', cookie_path: 'skip 0' })
    const wrong = await check(createHost(), { credentials: { ...credentials, password: 'guess' } })
    expect(wrong.words).toMatchObject({ login: 'fail 1', socket: 'skip 0' })
  })

  it('finds cookies that do not reach the sockets', async () => {
    const { words } = await check(createHost({ cookiePath: '/api' }), { credentials })
    expect(words).toMatchObject({ login: 'pass 1', cookie_path: 'fail 1', cookie_secure: 'pass 1', socket: 'fail 1' })
  })

  it.each([
    ['cookies in the clear', { secure: false }, { cookie_secure: 'fail 1', socket: 'pass 1' }],
    ['sockets of somebody else', { greeting: '{"type":"welcome"}' }, { socket: 'fail 1' }],
  ])('finds %s', async (_, given, want) => {
    expect((await check(createHost(given), { credentials })).words).toMatchObject(want)
  })

  it('does not wait for an answer, a frame or a goodbye that never comes', async () => {
    const never = () => new Promise<Response>(() => {})
    const clock = createVirtualClock()
    const host = createHost({ greeting: null, before: { '/': [never], '/api/auth/logout': [never] } })
    const pending = checkDeployment(origin, { credentials, attempts: 1, runtime: { ...host.runtime, clock } })
    let report: Awaited<typeof pending> | undefined
    const done = pending.then((value) => {
      report = value
    })
    while (report === undefined) await clock.advance(5000)
    await done
    const seen = Object.fromEntries(report.checks.map((entry) => [entry.id, entry.seen]))
    expect(seen).toMatchObject({ page: 'no answer within 5000 ms', socket: 'no answer within 5000 ms' })
    expect(clock.pendingCount).toBe(0)
  })

  it('ends with the reason of the signal, also between attempts', async () => {
    const reason = new Error('enough')
    const host = createHost({ before: { '/api/health': Array.from({ length: 20 }, () => lost) } })
    const controller = new AbortController()
    const clock = createVirtualClock({ autoAdvance: false })
    const pending = checkDeployment(origin, { runtime: { ...host.runtime, clock }, signal: controller.signal })
    const ended = expect(pending).rejects.toBe(reason)
    await clock.advance(4000)
    controller.abort(reason)
    await ended
    expect(clock.pendingCount).toBe(0)
    await expect(checkDeployment(origin, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  it('ends with the reason of the signal in the middle of the last attempt', async () => {
    const reason = new Error('enough')
    const controller = new AbortController()
    const clock = createVirtualClock()
    const never = () => {
      controller.abort(reason)
      return new Promise<Response>(() => {})
    }
    const host = createHost({ before: { '/api/auth/login': [never] } })
    const options = { credentials, attempts: 1, signal: controller.signal, runtime: { ...host.runtime, clock } }
    await expect(checkDeployment(origin, options)).rejects.toBe(reason)
    expect(clock.pendingCount).toBe(0)
  })

  it.each<[string, string, CheckDeploymentOptions]>([
    ['no address', 'labs', {}],
    ['another scheme', 'ftp://labs.example.com', {}],
    ['no address behind the gateway', origin, { backendOrigin: '127.0.0.1:8000' }],
    ['an empty password', origin, { credentials: { username: 'ada', password: '' } }],
    ['no attempts', origin, { attempts: 0 }],
    ['a time that is none', origin, { intervalMs: Number.NaN }],
  ])('refuses %s', async (_, at, options) => {
    const error: unknown = await checkDeployment(at, options).catch((thrown: unknown) => thrown)
    expect(isLabsError(error, 'invalid_options')).toBe(true)
  })

  it('passes the mock platform, for its administrator', async () => {
    const { clock, fetch, openSocket, labs } = await createMockPlatform()
    const admin = labs.credentials?.admin
    if (!admin) throw new Error('the platform has no administrator')
    const report = await checkDeployment(labs.baseUrl, { credentials: admin, runtime: { clock, fetch, openSocket } })
    expect(report.checks.filter(({ outcome }) => outcome !== 'pass').map(({ id, seen }) => [id, seen])).toEqual([
      ['backend_health', 'no backendOrigin given'],
      ['cookie_secure', 'the origin is not HTTPS'],
      ['discovery_cadence', 'no discoveryCadenceSeconds given'],
    ])
    expect(report.ok).toBe(true)
  })
})
