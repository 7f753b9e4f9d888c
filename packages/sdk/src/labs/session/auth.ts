import type { TokenProvider } from '../../internal/http/token-source.ts'
import { labsError } from '../errors.ts'
import type { SessionStore } from './session-store.ts'

/** The account a client logs in with. */
export interface Credentials {
  readonly username: string
  readonly password: string
}

/** The two cookies of a session somebody else opened. */
export interface SessionCookies {
  readonly nova_session: string
  readonly nova_user: string
}

/** How a client is known to the service. */
export type LabsAuth =
  /**
   * Logs in before the first call, and again when the session was lost. Ends the user's earlier session, unless
   * clients share one through a `sessionStore`: then whoever comes first logs in, and the others use that.
   */
  | (Credentials & { readonly sessionStore?: SessionStore })
  /** The session of the page: whoever is logged in there. Pages only, and the default in them. */
  | { readonly cookies: 'browser' }
  /** An access token as `login` gives it, or a function that gives it before every request. Opens no sockets. */
  | { readonly bearer: string | TokenProvider }
  /** A session that is open already. Not in pages, which cannot send cookies of their own choice. */
  | { readonly session: SessionCookies }

/** What may stand in a cookie as its value. */
const COOKIE_VALUE = /^[^\s;,\p{Cc}]+$/u

/** Refuses what cannot be sent, without ever showing it. */
export function checkAuth(auth: LabsAuth | undefined, isPage: boolean): void {
  if (auth === undefined) return
  if (typeof auth !== 'object' || auth === null) refuse('it is not an object', 'Give auth in one of its four forms.')
  else if ('username' in auth) checkCredentials(auth)
  else if ('session' in auth) checkCookies(auth.session, isPage)
  else if ('cookies' in auth && !isPage)
    refuse("it is { cookies: 'browser' } where there is no browser", 'Log in with { username, password }.')
  else if (!('cookies' in auth || 'bearer' in auth))
    refuse('it has none of its four forms', 'Give { username, password }, { cookies }, { bearer } or { session }.')
}

/** Refuses an account that the service would refuse with a puzzle. */
export function checkCredentials(account: Credentials): void {
  const { username, password } = account ?? {}
  if (typeof username === 'string' && username !== '' && typeof password === 'string' && password !== '') return
  refuse('user name or password is empty or no text', 'Give both as they were registered.')
}

function checkCookies(session: SessionCookies, isPage: boolean): void {
  if (isPage) refuse('a page cannot send cookies of its own choice', 'Log in with { username, password }.')
  for (const name of ['nova_session', 'nova_user'] as const)
    if (typeof session?.[name] !== 'string' || !COOKIE_VALUE.test(session[name]))
      refuse(`auth.session.${name} is no value of a cookie`, 'Pass the bare values of both cookies.')
}

function refuse(problem: string, advice: string): never {
  throw labsError({ code: 'invalid_options', message: `The identity cannot be used: ${problem}.`, advice, attempts: 0 })
}
