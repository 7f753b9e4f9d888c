import { describe, expect, it } from 'vitest'
import type { Finding } from './deployment-report.ts'
import {
  judgeAdminAccount,
  judgeConsoleGateway,
  judgeCookiePath,
  judgeCookieSecure,
  judgeHealth,
  judgeLogin,
  judgePage,
  judgeSocket,
  type SeenAnswer,
} from './judge-deployment.ts'

const json = (body: unknown, status = 200): SeenAnswer => ({
  status,
  contentType: 'application/json',
  text: JSON.stringify(body),
})
const html = (text: string, status = 200): SeenAnswer => ({ status, contentType: 'text/html; charset=utf-8', text })
const healthy = { code: 200, status: 'success', message: 'Healthcheck passed.', data: { database: 'ok' } }
const loggedIn = {
  code: 200,
  status: 'success',
  message: 'in (90013)',
  data: { role: 'admin' },
  access_token: 'secret',
}
const cookies = ['nova_session=s3cret; HttpOnly; Path=/; SameSite=lax', 'nova_user=ada; HttpOnly; Path=/; SameSite=lax']
const secured = cookies.map((cookie) => `${cookie}; Secure`)
const end = { opened: false, code: 1006, reason: '', status: null }

/** `pass`, `skip`, `fail` for good, or `fail…` when waiting may help. */
const word = ({ outcome, mayPass }: Finding) => `${outcome}${mayPass ? '…' : ''}`

const table: readonly (readonly [string, Finding, string])[] = [
  ['health', judgeHealth(json(healthy)), 'pass'],
  ['health with blanks', judgeHealth({ ...json(0), text: JSON.stringify(healthy, null, 2) }), 'pass'],
  ['health of a page', judgeHealth(html('<html>"database":"ok"</html>')), 'fail…'],
  [
    'health of a broken database',
    judgeHealth({ ...html('Internal Server Error', 500), contentType: 'text/plain' }),
    'fail…',
  ],
  ['health that is a failure', judgeHealth(json({ ...healthy, data: { database: 'down' } })), 'fail…'],
  ['health under another status', judgeHealth(json(healthy, 503)), 'fail…'],
  ['a page', judgePage(html('<!DOCTYPE html><title>labs</title>')), 'pass'],
  ['a page without a doctype', judgePage(html('<html lang="en">')), 'pass'],
  ['a page that is text', judgePage(html('it works')), 'fail…'],
  ['a page that moved', judgePage(html('<html>', 301)), 'fail…'],
  ['the gateway', judgeConsoleGateway(html('<title>Apache Guacamole</title>')), 'pass'],
  ['the page instead of the gateway', judgeConsoleGateway(html('<html>labs</html>')), 'fail…'],
  ['no gateway', judgeConsoleGateway(html('guacamole is down', 502)), 'fail…'],
  ['a login', judgeLogin(json(loggedIn)), 'pass'],
  ['a wrong password', judgeLogin(json({ code: 401, status: 'unauthorized', message: 'no (90001)' })), 'fail'],
  ['a login that crashed', judgeLogin({ ...html('Internal Server Error', 500) }), 'fail…'],
  ['a malformed login', judgeLogin(json({ detail: [] }, 422)), 'fail'],
  ['a login without a body', judgeLogin(html('', 200)), 'fail…'],
  ['an administrator', judgeAdminAccount(json(loggedIn)), 'pass'],
  ['a user', judgeAdminAccount(json({ ...loggedIn, data: { role: 'user' } })), 'skip'],
  ['both cookies sent', judgeCookiePath(cookies, 'nova_session=s3cret; nova_user=ada'), 'pass'],
  ['one cookie sent', judgeCookiePath(cookies, 'nova_user=ada'), 'fail'],
  ['no cookie sent', judgeCookiePath(cookies, null), 'fail'],
  ['no cookie set', judgeCookiePath([], null), 'fail'],
  ['open cookies over HTTP', judgeCookieSecure('http://labs.example.com', cookies), 'skip'],
  ['open cookies over HTTPS', judgeCookieSecure('https://labs.example.com', cookies), 'fail'],
  ['secured cookies over HTTPS', judgeCookieSecure('https://labs.example.com', secured), 'pass'],
  [
    'one open cookie over HTTPS',
    judgeCookieSecure('https://l.example.com', [secured[0] ?? '', cookies[1] ?? '']),
    'fail',
  ],
  ['a hello', judgeSocket({ frame: '{"type":"hello","seq":0}' }), 'pass'],
  ['another frame', judgeSocket({ frame: '{"type":"welcome"}' }), 'fail'],
  ['no frame', judgeSocket({ frame: 'hello' }), 'fail'],
  ['a refused socket', judgeSocket({ end: { ...end, status: 403 } }), 'fail'],
  ['a gateway without sockets', judgeSocket({ end: { ...end, status: 502 } }), 'fail…'],
  ['no handshake', judgeSocket({ end }), 'fail…'],
  ['a socket that closes', judgeSocket({ end: { ...end, opened: true, code: 1000 } }), 'fail'],
]

describe('judging a deployment', () => {
  it.each(table)('%s', (_, finding, want) => expect(word(finding)).toBe(want))

  it('advises whenever something fails, and says what was seen without secrets', () => {
    for (const [, { outcome, advice, seen }] of table) {
      expect(advice === null).toBe(outcome !== 'fail')
      expect(seen).not.toMatch(/s3cret|secret|^$/)
    }
  })

  it('tells a cookie that was not set from one that would not be sent', () => {
    expect(judgeCookiePath(cookies.slice(1), 'nova_user=ada').seen).toBe('the login set no nova_session')
    expect(judgeCookiePath(cookies, 'nova_user=ada').seen).toBe('nova_session would not be sent to /ws')
  })
})
