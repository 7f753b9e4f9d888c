import type { Exchange } from '../../engine/exchange.ts'
import { readCookies } from '../../engine/read-cookies.ts'
import type { LabsUser } from '../context.ts'
import type { HasLabsDefect } from '../defects.ts'
import { detail } from '../http/answer.ts'
import type { LabsState } from '../state/labs-state.ts'
import type { AccessTokens } from './access-tokens.ts'
import { sessionCookie, userCookie } from './cookies.ts'
import type { Sessions } from './sessions.ts'

export interface Authenticator {
  /** The caller, or the answer that sends the caller away. */
  identify(headers: Headers): Promise<LabsUser | Exchange>
  /** The caller by cookies alone, which is all a socket takes. */
  identifyByCookies(headers: Headers): LabsUser | null
}

export interface AuthenticatorOptions {
  readonly state: LabsState
  readonly sessions: Sessions
  readonly tokens: AccessTokens
  readonly has: HasLabsDefect
}

/** Cookies first, then a bearer token, then 401. */
export function createAuthenticator({ state, sessions, tokens, has }: AuthenticatorOptions): Authenticator {
  const unauthorized = (value: unknown): Exchange =>
    detail(401, value, has('unauthorized-no-challenge') ? {} : { 'www-authenticate': 'Bearer' })

  function identifyByCookies(headers: Headers): LabsUser | null {
    const cookies = readCookies(headers.get('cookie'))
    const username = cookies.get(userCookie)
    const token =
      cookies.get(sessionCookie) ??
      (has('user-cookie-suffices') ? state.sessions.get(username ?? '')?.token : undefined)
    return sessions.touch(username, token) ? (state.users.get(username ?? '') ?? null) : null
  }

  return {
    identifyByCookies,
    async identify(headers) {
      const user = identifyByCookies(headers)
      if (user) return user
      const token = /^bearer\s+(.*)$/i.exec(headers.get('authorization') ?? '')?.[1]
      if (token !== undefined && !has('bearer-ignored')) {
        const username = await tokens.verify(token)
        const named = username === null ? undefined : state.users.get(username)
        return named ?? unauthorized('The access token is not valid')
      }
      if (has('unauthorized-envelope')) return unauthorized('Not authenticated')
      return unauthorized({ code: 401, status: 'unauthorized', message: 'User is not authenticated (90001).' })
    },
  }
}

/** Whether it is the caller rather than an answer. */
export function isUser(found: LabsUser | Exchange): found is LabsUser {
  return 'username' in found
}

/** What a caller without the right role gets. */
export const adminRequired = (): Exchange =>
  detail(403, { code: 403, status: 'forbidden', message: 'This needs the role admin.' })
