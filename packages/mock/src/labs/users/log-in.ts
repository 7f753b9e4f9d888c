import type { ExchangeResponse } from '../../engine/exchange.ts'
import { readCookies } from '../../engine/read-cookies.ts'
import type { AccessTokens } from '../auth/access-tokens.ts'
import { expireCookies, issueCookies, sessionCookie, userCookie } from '../auth/cookies.ts'
import type { Sessions } from '../auth/sessions.ts'
import { callerOf, type LabsCall } from '../context.ts'
import type { HasLabsDefect } from '../defects.ts'
import { detail, failure, success } from '../http/answer.ts'
import type { LabsSettings } from '../settings.ts'
import type { LabsState } from '../state/labs-state.ts'
import { digestPassword, showUser } from '../state/user-record.ts'

/** What accounts and sessions are handled with. */
export interface AccountContext {
  readonly state: LabsState
  readonly sessions: Sessions
  readonly tokens: AccessTokens
  readonly settings: LabsSettings
  readonly nowMs: () => number
  readonly has: HasLabsDefect
}

function withCookies(answer: ExchangeResponse, lines: readonly string[], has: HasLabsDefect): ExchangeResponse {
  for (const line of lines) {
    const httpOnly = has('cookies-readable') ? line.replace('HttpOnly; ', '') : line
    answer.headers.append('set-cookie', has('cookies-under-api') ? httpOnly.replace('Path=/', 'Path=/api') : httpOnly)
  }
  return answer
}

export async function logIn(context: AccountContext, { body }: LabsCall): Promise<ExchangeResponse> {
  const { state, sessions, tokens, settings, nowMs, has } = context
  const { username, password } = body as { username: string; password: string }
  const user = state.users.get(username)
  const cookieRules = { maxAgeSeconds: sessions.maxAgeSeconds, secure: settings.cookieSecure }
  if (user?.passwordDigest !== digestPassword(username, password)) {
    const httpStatus = has('login-failure-401') ? 401 : 200
    const refused = failure(401, 'User name or password is wrong (90001).', {}, { httpStatus, status: 'unauthorized' })
    return has('login-sets-cookies-anyway')
      ? withCookies(refused, issueCookies(username, 'x', cookieRules), has)
      : refused
  }
  const token = sessions.begin(username)
  const session = Math.floor(nowMs() / 1000) + sessions.maxAgeSeconds
  const online = { ...user, online: 1 as const, ip: '127.0.0.1', session }
  state.users.set(username, online)
  const answer = success(showUser(online), {
    message: 'User logged in (90013).',
    extras: has('login-without-token')
      ? {}
      : { access_token: await tokens.issue(username, user.role), token_type: 'bearer' },
  })
  return withCookies(answer, issueCookies(username, token, cookieRules), has)
}

/** Always succeeds; ends the session when the cookies are those of one. */
export function logOut({ state, sessions, has }: AccountContext, call: LabsCall): ExchangeResponse {
  const cookies = readCookies(call.request.headers.get('cookie'))
  const username = cookies.get(userCookie)
  const isLive = sessions.touch(username, cookies.get(sessionCookie))
  if (!isLive && has('logout-needs-session')) return detail(401, 'Not authenticated')
  if (isLive && username !== undefined && !has('logout-keeps-session')) {
    sessions.end(username)
    const user = state.users.get(username)
    if (user) state.users.set(username, { ...user, online: 0, session: null })
  }
  return withCookies(success(undefined, { message: 'User logged out (90014).' }), expireCookies(), has)
}

export function getCurrentUser({ state, has }: AccountContext, call: LabsCall): ExchangeResponse {
  const user = state.users.get(callerOf(call).username)
  return success(user && showUser(user), {
    message: 'User loaded (90002).',
    extras: has('current-user-bare') ? {} : { eve_uid: 'local', eve_expire: '20991231' },
  })
}
