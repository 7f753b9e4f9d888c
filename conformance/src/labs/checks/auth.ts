import { canonicalJson } from '../../canonical-json.ts'
import type { Seen } from '../../check.ts'
import { readCookie } from '../../sessions/keep-sessions.ts'
import { refuse, succeed, wantRefusal, wantSuccess } from '../expect-answer.ts'
import type { LabsCheck, LabsContext } from '../labs-check.ts'
import { labsContract } from '../labs-contract.ts'
import { forgetSessions, inSession, logIn } from '../log-in.ts'

const cookieNames = labsContract.sessions.cookies
const guest = { as: null } as const
const dayMs = 24 * 3_600_000

/** Cookies an answer sets, by name. */
const linesOf = (seen: Seen) => new Map(seen.headers.getSetCookie().map((line) => [line.split('=')[0] ?? '', line]))

const isAlive = async (context: LabsContext, cookie: string) =>
  (await context.call('getCurrentUser', inSession({ cookie }))).status === 200

/** Logging in and out, and what a session is made of. */
export const authChecks: readonly LabsCheck[] = [
  {
    id: 'auth/login',
    title: 'A login tells the user and an access token, and sets two cookies for every path that no script reads.',
    operations: ['login'],
    async run(context: LabsContext) {
      const { username, password } = context.credentials
      const seen = await context.call('login', { ...guest, body: { username, password } })
      wantSuccess(context, 'login', seen)
      const body = seen.json as { data: { username: string }; access_token?: unknown; token_type?: unknown }
      context.want(body.data.username === username, 'data is the user who logged in', body.data.username)
      context.want(typeof body.access_token === 'string', 'the login has an access_token', typeof body.access_token)
      context.want(body.token_type === 'bearer', 'token_type is bearer', body.token_type)
      context.want(seen.text.includes('(90013)'), 'the message has the number 90013')
      for (const name of cookieNames) {
        const line = linesOf(seen).get(name) ?? ''
        const flags = line
          .split(';')
          .slice(1)
          .map((flag) => flag.trim().toLowerCase())
        for (const flag of ['httponly', 'path=/', 'samesite=lax'])
          context.want(flags.includes(flag), `the cookie ${name} has ${flag}`, flags.join('; '))
        const maxAge = Number(flags.find((flag) => flag.startsWith('max-age='))?.slice(8))
        context.want(maxAge >= 14_400, `the cookie ${name} lives four hours or more`, flags.join('; '))
      }
    },
  },
  {
    id: 'auth/login-refused',
    title: 'A wrong name or password is a failure inside 200 and sets no cookies.',
    operations: ['login', 'getCurrentUser'],
    async run(context: LabsContext) {
      const { username } = context.credentials
      for (const body of [
        { username, password: `not-${context.runId}` },
        { username: `nobody-${context.runId}`, password: 'whatever' },
      ]) {
        const seen = await context.call('login', { ...guest, body })
        const { status } = wantRefusal(context, 'login', seen, 200, 'login_refused')
        context.want(status === 'unauthorized', 'the status of the body is unauthorized', status)
        const lines = seen.headers.getSetCookie()
        context.want(lines.length === 0, 'a refused login sets no cookies', lines.length)
      }
      await succeed(context, 'getCurrentUser')
    },
  },
  {
    id: 'auth/login-invalid',
    title: 'A login without a password is 422 with the list of the framework.',
    operations: ['login'],
    async run(context: LabsContext) {
      const { username } = context.credentials
      await refuse(context, 'login', { ...guest, body: { username } }, 422, 'validation_failed')
    },
  },
  {
    id: 'auth/current-user',
    title: 'The current user has two constants beside it, under either of two paths.',
    operations: ['getCurrentUser'],
    async run(context: LabsContext) {
      const body = await succeed(context, 'getCurrentUser')
      const { eve_uid, eve_expire } = body as { eve_uid?: unknown; eve_expire?: unknown }
      const inside = body.data as { eve_uid?: unknown; eve_expire?: unknown }
      const constants = [eve_uid ?? inside.eve_uid, eve_expire ?? inside.eve_expire]
      context.want(
        constants[0] === 'local' && constants[1] === '20991231',
        'eve_uid is local and eve_expire is 20991231',
        canonicalJson(constants),
      )
      const url = `${context.target.replace(/\/+$/, '')}/api/auth/me`
      const second = await context.send(url, { headers: { cookie: await context.cookie() } })
      const { data } = (second.json ?? {}) as { data?: { username?: unknown } }
      context.want(data?.username === body.data.username, '/api/auth/me tells the same user', second.text)
    },
  },
  {
    id: 'auth/cookie-pair',
    title: 'Both cookies make a session, either alone does not.',
    operations: ['getCurrentUser'],
    async run(context: LabsContext) {
      const pairs = (await context.cookie()).split('; ')
      for (const cookie of pairs) await refuse(context, 'getCurrentUser', inSession({ cookie }), 401, 'session_missing')
      const cookie = pairs.map((pair, index) => (index === 0 ? `${cookieNames[0]}=no-such-session` : pair)).join('; ')
      await refuse(context, 'getCurrentUser', inSession({ cookie }), 401, 'session_missing')
      await succeed(context, 'getCurrentUser', inSession({ cookie: pairs.join('; ') }))
    },
  },
  {
    id: 'auth/bearer',
    title:
      'The access token is accepted without cookies and beside cookies that are not valid, also after logging out.',
    operations: ['login', 'logout', 'getCurrentUser'],
    async run(context: LabsContext) {
      const { token, cookie } = await logIn(context, context.credentials)
      await succeed(context, 'getCurrentUser', { as: null, token })
      const stale = { cookie: `${cookieNames[0]}=no-such-session; ${cookieNames[1]}=${context.credentials.username}` }
      await succeed(context, 'getCurrentUser', { as: null, token, headers: stale })
      await succeed(context, 'logout', inSession({ cookie }))
      forgetSessions(context)
      await succeed(context, 'getCurrentUser', { as: null, token })
    },
  },
  {
    id: 'auth/one-session',
    title: 'A login ends the session the user had before.',
    operations: ['login', 'getCurrentUser'],
    async run(context: LabsContext) {
      const first = await context.cookie()
      context.want(await isAlive(context, first), 'a session that was just opened is valid')
      const second = await logIn(context, context.credentials)
      context.want(!(await isAlive(context, first)), 'the session before is over')
      context.want(await isAlive(context, second.cookie), 'the new session is valid')
    },
  },
  {
    id: 'auth/logout',
    title: 'Logging out ends the session and expires both cookies, and succeeds without a session, too.',
    operations: ['login', 'logout', 'getCurrentUser'],
    async run(context: LabsContext) {
      const { cookie } = await logIn(context, context.credentials)
      const seen = await context.call('logout', inSession({ cookie }))
      forgetSessions(context)
      wantSuccess(context, 'logout', seen)
      context.want(readCookie(seen, cookieNames) === null, 'both cookies are emptied')
      for (const name of cookieNames) {
        const line = linesOf(seen).get(name) ?? ''
        context.want(/max-age=0/i.test(line) && /path=\/(;|$)/i.test(line), `${name} ends at once, for every path`)
      }
      context.want(!(await isAlive(context, cookie)), 'the session is over')
      await succeed(context, 'logout', guest)
      await succeed(context, 'logout', inSession({ cookie }))
    },
  },
  {
    id: 'auth/session-time',
    title: 'A session ends once it was not used for as long as its cookies live, an access token within days.',
    operations: ['login', 'getCurrentUser'],
    async run(context: LabsContext) {
      const { control, credentials } = context
      if (!control) context.skip('takes hours, and the clock of this deployment cannot be moved')
      const { cookie, token, maxAgeSeconds } = await logIn(context, credentials)
      for (const _use of [1, 2]) {
        await control.advance(maxAgeSeconds * 750)
        context.want(await isAlive(context, cookie), 'a session that is used goes on after the time of its cookies')
      }
      await control.advance(maxAgeSeconds * 1000 + 1000)
      forgetSessions(context)
      context.want(!(await isAlive(context, cookie)), 'a session that is not used ends')
      await control.advance(2 * dayMs)
      await refuse(context, 'getCurrentUser', { as: null, token }, 401, 'token_refused')
    },
  },
]
