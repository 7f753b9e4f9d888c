import type { CookieJar } from '../../internal/cookies.ts'
import type { TokenRequest, TokenSource } from '../../internal/http/token-source.ts'
import { readSessionCookie } from './read-session-cookie.ts'

/**
 * Gives the cookie of a session that somebody opened: its bare value, `connect.sid=…`, or a whole `Cookie` header.
 * Asked before the first call, and once more with `refresh: true` after the service refused the session.
 */
export type CookieProvider = (request: TokenRequest) => string | Promise<string>

/** Why there is no session to speak with. Never contains the cookie. */
export class SessionProblem extends Error {
  readonly code: 'cookie_missing' | 'cookie_malformed' | 'cookie_unavailable'

  constructor(code: SessionProblem['code'], message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
  }
}

/** A session that travels by itself: in the cookies of the page, or in a fetch of the caller's own. */
export const standingSession: TokenSource = { current: () => '', replace: async () => null, sign() {} }

/** For a program that was given no session, so that its calls say what to do instead of being refused. */
export const absentSession: TokenSource = {
  ...standingSession,
  current() {
    throw new SessionProblem('cookie_missing', 'there is no session')
  },
}

/** Puts the cookies of a session into a jar, where answers of the service may renew them. */
export function createCookieSession(cookie: string | CookieProvider, jar: CookieJar, url: string): TokenSource {
  let given: readonly string[] = []
  let count = 0
  let opening: Promise<string> | undefined
  let renewing: Promise<string | null> | undefined

  const ask = async (refresh: boolean): Promise<readonly string[]> => {
    let text: string
    try {
      text = typeof cookie === 'string' ? cookie : await cookie({ refresh })
    } catch (error) {
      throw new SessionProblem('cookie_unavailable', 'the function that gives the cookie failed', error)
    }
    const read = readSessionCookie(text)
    if ('problem' in read) throw new SessionProblem('cookie_malformed', `the cookie cannot be used: ${read.problem}`)
    return read.pairs
  }
  /** Tells one session of this client from the next; nothing of it is sent. */
  const nameOf = () => `session ${count}`
  // Those before are written over, never cleared: a call that is spelled in between would go without any.
  const take = async (pairs: readonly string[]): Promise<string> => {
    const asSet = pairs.map((pair) => `${pair}; Path=/`)
    await jar.store(url, asSet)
    given = pairs
    count++
    return nameOf()
  }

  return {
    ...standingSession,
    async current() {
      if (renewing) return (await renewing) ?? nameOf()
      if (count > 0) return nameOf()
      opening ??= ask(false)
        .then(take)
        .finally(() => {
          opening = undefined
        })
      return await opening
    },
    async replace(refused) {
      if (typeof cookie === 'string') return null
      if (renewing) return await renewing
      if (refused !== nameOf()) return nameOf()
      renewing = ask(true)
        // The same one again would only be refused again.
        .then((pairs) => (pairs.join() === given.join() ? null : take(pairs)))
        .finally(() => {
          renewing = undefined
        })
      return await renewing
    },
  }
}
