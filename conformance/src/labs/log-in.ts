import type { Account } from '../check.ts'
import { readCookie } from '../sessions/keep-sessions.ts'
import { wantSuccess } from './expect-answer.ts'
import type { LabsContext } from './labs-check.ts'
import { labsContract } from './labs-contract.ts'

export interface Entrance {
  /** The `Cookie` header of the session. */
  readonly cookie: string
  readonly token: string
  /** How long its cookies live. */
  readonly maxAgeSeconds: number
}

/** Opens a session of an account by hand; the one it had before ends. */
export async function logIn(context: LabsContext, { username, password }: Account): Promise<Entrance> {
  const seen = await context.call('login', { body: { username, password }, as: null })
  wantSuccess(context, 'login', seen)
  const cookie = readCookie(seen, labsContract.sessions.cookies)
  context.want(cookie !== null, 'a login sets both cookies', seen.headers.getSetCookie().length)
  const [line = ''] = seen.headers.getSetCookie()
  const maxAgeSeconds = Number(/max-age=(\d+)/i.exec(line)?.[1])
  context.want(maxAgeSeconds > 0, 'the cookies have a Max-Age')
  return { cookie: cookie.header, token: String((seen.json as { access_token?: unknown }).access_token), maxAgeSeconds }
}

/** Forgets every session that was kept: they are over, or may be. */
export function forgetSessions(context: LabsContext): void {
  for (const account of ['user', 'admin', 'otherUser', 'limitedUser']) context.forget(account)
}

/** How a call is made in such a session. */
export const inSession = ({ cookie }: Pick<Entrance, 'cookie'>) => ({ as: null, headers: { cookie } })
