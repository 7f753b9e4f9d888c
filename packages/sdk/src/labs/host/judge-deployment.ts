import type { SocketEnd } from '../../internal/socket.ts'
import { type Finding, failed, failing, passed, skipped } from './deployment-report.ts'

/** An answer as far as the checks look into it. */
export interface SeenAnswer {
  readonly status: number
  readonly contentType: string
  readonly text: string
}

/** Names of the two cookies that make a session. */
export const sessionCookies = ['nova_session', 'nova_user'] as const

/** Health is a success whose database works: a gateway's own page has the same status. */
export function judgeHealth(answer: SeenAnswer): Finding {
  const body = parse(answer.text)
  const database = memberOf(memberOf(body, 'data'), 'database')
  if (answer.status === 200 && database === 'ok') return passed('the database is ok')
  if (answer.status >= 500)
    return failing(summary(answer), 'Start the service and its database, and read its log when it does not stay up.')
  if (body === undefined)
    return failing(summary(answer), 'Let the gateway pass /api to the service: something else answers there.')
  return failing(`${summary(answer)}, database ${JSON.stringify(database)}`, 'Start the database of the service.')
}

export function judgePage(answer: SeenAnswer): Finding {
  const isHtml = /<html[\s>]|<!doctype html/i.test(answer.text)
  if (answer.status === 200 && isHtml) return passed('an HTML page')
  return failing(summary(answer), 'Build the page and let the gateway serve it at /.')
}

export function judgeConsoleGateway(answer: SeenAnswer): Finding {
  if (answer.status === 200 && /guacamole/i.test(answer.text)) return passed('the console gateway')
  return failing(summary(answer), 'Start the console gateway and let the front pass /html5 to it.')
}

/** Login fails under HTTP 200; a wrong password stays wrong. */
export function judgeLogin(answer: SeenAnswer): Finding {
  const body = parse(answer.text)
  const code = memberOf(body, 'code') ?? answer.status
  if (answer.status === 200 && code === 200 && memberOf(body, 'status') === 'success') return passed('logged in')
  if (code === 401) return failed('name or password is wrong', 'Give the account as it was registered.')
  if (answer.status === 422) return failed(summary(answer), 'Give the user name and the password as text.')
  return failing(summary(answer), 'Look into the log of the service: it could not check the account.')
}

export function judgeAdminAccount(answer: SeenAnswer): Finding {
  const role = memberOf(memberOf(parse(answer.text), 'data'), 'role')
  if (role === 'admin') return passed('the account is an administrator')
  return skipped(`the account has the role ${JSON.stringify(role)}: give an administrator's to check that there is one`)
}

/**
 * @param setCookie What the login set; empty in pages, which do not show it.
 * @param sent `Cookie` header a socket would send.
 */
export function judgeCookiePath(setCookie: readonly string[], sent: string | null): Finding {
  const names = new Set((sent ?? '').split('; ').map((pair) => pair.split('=', 1)[0]))
  const missing = sessionCookies.filter((name) => !names.has(name))
  if (missing.length === 0) return passed('both cookies are sent to /ws')
  const unset = missing.filter((name) => !setCookie.some((cookie) => cookie.startsWith(`${name}=`)))
  if (unset.length > 0)
    return failed(`the login set no ${unset.join(' and no ')}`, 'Let the gateway pass Set-Cookie of the service on.')
  return failed(
    `${missing.join(' and ')} would not be sent to /ws`,
    'Set the cookies with Path=/ and without a Domain of another host, and Secure only behind HTTPS.',
  )
}

export function judgeCookieSecure(origin: string, setCookie: readonly string[]): Finding {
  if (!origin.startsWith('https:')) return skipped('the origin is not HTTPS')
  const open = sessionCookies.filter((name) =>
    setCookie.some((cookie) => cookie.startsWith(`${name}=`) && !/;\s*secure\s*(;|$)/i.test(cookie)),
  )
  if (open.length === 0) return passed('both cookies are Secure')
  return failed(`${open.join(' and ')} without Secure`, 'Set COOKIE_SECURE to true behind HTTPS.')
}

/** The first frame of a socket, or how it ended before there was one. */
export function judgeSocket(seen: { readonly frame: string } | { readonly end: SocketEnd }): Finding {
  if ('frame' in seen) {
    if (memberOf(parse(seen.frame), 'type') === 'hello') return passed('hello')
    return failed('a first frame that is no hello', 'Let the gateway pass /ws to the service and to nothing else.')
  }
  const { opened, code, status } = seen.end
  if (opened) return failed(`closed with ${code} before a hello`, 'Let the gateway keep idle WebSockets open.')
  if (status === 403) return failed('refused with 403', 'Let the gateway pass the Cookie header on to /ws.')
  const how = status === null ? `no handshake, close code ${code}` : `refused with ${status}`
  return failing(how, 'Let the gateway pass /ws with its Upgrade header to the service.')
}

function summary({ status, contentType, text }: SeenAnswer): string {
  const message = memberOf(parse(text), 'message')
  const said = typeof message === 'string' ? `: ${message.slice(0, 120)}` : ''
  return `HTTP ${status}, ${contentType.split(';', 1)[0] || 'no content type'}, ${text.length} characters${said}`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
