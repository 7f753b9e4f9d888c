import { createVirtualClock } from '@nova/mock'
import type { CookieJar } from '../../src/internal/cookies.ts'
import type { CallEvent } from '../../src/internal/http/observe.ts'
import { createCookieJar } from '../../src/internal/platform/node/cookie-jar.ts'
import { assembleClient } from '../../src/labs/assemble-client.ts'
import type { LabsClientOptions } from '../../src/labs/client.ts'
import { isLabsError, type LabsError } from '../../src/labs/errors.ts'

export const baseUrl = 'http://labs.example.test'
export const password = 'correct horse battery'

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })
export const success = (data: unknown) => json({ code: 200, status: 'success', message: 'ok', data })
export const fail = (code: number, extras: object = {}, httpStatus = 200, headers: Record<string, string> = {}) =>
  json({ code, status: 'fail', message: 'said the server', ...extras }, httpStatus, headers)
export const noSession = () =>
  json({ detail: { code: 401, status: 'unauthorized', message: 'Not authenticated (90001).' } }, 401)
export const lost = () => Promise.reject(new TypeError('fetch failed'))

export type Route = (request: Request, nth: number) => Response | Promise<Response>

/**
 * What the session rules of the service come to: one session per user, two cookies that are both needed,
 * refusals under HTTP 200 on login and HTTP 401 elsewhere. What lies behind the session is scripted.
 */
export function createHost(behind: Route = () => success({})) {
  const sessions = new Map<string, string>()
  const seen: Request[] = []
  const pageCookies = new Map<string, string>()
  let logins = 0
  let behindCalls = 0

  const login = async (request: Request): Promise<Response> => {
    const { username, password: given } = (await request.json()) as Record<string, string>
    if (given !== password) return json({ code: 401, status: 'unauthorized', message: 'Wrong (90001).' })
    const token = `4c1f-${++logins}`
    sessions.set(String(username), token)
    const headers = new Headers({ 'content-type': 'application/json' })
    for (const [name, value] of [['nova_session', token] as const, ['nova_user', String(username)] as const]) {
      headers.append('set-cookie', `${name}=${value}; HttpOnly; Path=/; SameSite=lax; Max-Age=14400`)
      pageCookies.set(name, value)
    }
    const data = { username, role: 'editor' }
    return new Response(
      JSON.stringify({
        code: 200,
        status: 'success',
        message: 'ok',
        data,
        access_token: 'jwt-1',
        token_type: 'bearer',
      }),
      { headers },
    )
  }
  const logout = (request: Request): Response => {
    sessions.delete(userOf(cookiesOf(request)) ?? '')
    pageCookies.clear()
    const headers = new Headers({ 'content-type': 'application/json' })
    for (const name of ['nova_session', 'nova_user']) headers.append('set-cookie', `${name}=""; Max-Age=0; Path=/`)
    return new Response(JSON.stringify({ code: 200, status: 'success', message: 'bye' }), { headers })
  }
  /** What the page of a browser would send, and nobody else. */
  const cookiesOf = (request: Request): string => {
    const page = request.credentials === 'include' ? [...pageCookies].map((pair) => pair.join('=')).join('; ') : ''
    return request.headers.get('cookie') ?? page
  }
  const userOf = (cookies: string): string | null => {
    const read = (name: string) => new RegExp(`${name}=([^;]+)`).exec(cookies)?.[1]
    const [user, token] = [read('nova_user'), read('nova_session')]
    return user !== undefined && token !== undefined && sessions.get(user) === token ? user : null
  }
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    seen.push(request.clone())
    const { pathname } = new URL(request.url)
    if (pathname === '/api/auth/login') return await login(request)
    if (pathname === '/api/auth/logout') return logout(request)
    const isKnown = userOf(cookiesOf(request)) !== null || request.headers.get('authorization') === 'Bearer jwt-1'
    if (!isKnown && pathname !== '/api/health' && pathname !== '/VERSION') return noSession()
    return await behind(request, ++behindCalls)
  }
  return {
    fetch,
    seen,
    /** Somebody else logs in as this user. */
    takeOver: (user = 'ada') => sessions.set(user, `other-${++logins}`),
    paths: () => seen.map(({ method, url }) => `${method} ${url.slice(baseUrl.length)}`),
    logins: () => seen.filter(({ url }) => url.endsWith('/login')).length,
  }
}

export interface Setup extends Omit<LabsClientOptions, 'fetch' | 'baseUrl'> {
  readonly host?: ReturnType<typeof createHost>
  /** Null for a page. */
  readonly jar?: CookieJar | null
}

/** A client of a host on a virtual clock, and what it reported. */
export function setup({ host = createHost(), jar = createCookieJar(), ...options }: Setup = {}) {
  const clock = createVirtualClock({ autoAdvance: true })
  const events: CallEvent[] = []
  let ids = 0
  const client = assembleClient(
    {
      baseUrl,
      auth: { username: 'ada', password },
      fetch: host.fetch,
      observe: (event) => events.push(event),
      ...options,
      runtime: { clock, random: () => 0.5, randomId: () => `id-${++ids}`, ...options.runtime },
    },
    jar,
  )
  return { client, host, clock, events }
}

/** The error a promise rejects with; it must be one of labs. */
export async function failureOf(promise: Promise<unknown>): Promise<LabsError> {
  const error: unknown = await promise.then(
    () => new Error('did not fail'),
    (reason: unknown) => reason,
  )
  if (!isLabsError(error)) throw error
  return error
}

/** A client with a token, so that the first request is the call itself. */
export const scripted = (behind: Route) => setup({ host: createHost(behind), auth: { bearer: 'jwt-1' } })
export const link = { id: 'lnk_001', from: { node_id: 1, interface_index: 0 }, to: { network_id: 1 } }
export const ends = { from: { node_id: 1, interface_index: 0 }, to: { network_id: 1 } }
export const locked = () => fail(503, {}, 503, { 'retry-after': '2' })
export const crash = () =>
  new Response('Internal Server Error', { status: 500, headers: { 'content-type': 'text/plain' } })
