import type { CookieJar } from '../../internal/cookies.ts'
import type { CallOptions } from '../../internal/transport.ts'
import type { Credentials } from './auth.ts'
import type { LoggedIn, Session } from './session.ts'

/** Where the client keeps its session, for helpers that log in, log out and open sockets. */
export const sessionOf: unique symbol = Symbol.for('nova.sdk.labs.session') as never

/** What helpers that take a client first may do with its session. */
export interface SessionAccess {
  /** Why this client opens no sockets, null when it does. */
  readonly socketObstacle: string | null
  /**
   * Address of a channel of a lab: its path, when that has one segment, or its document id.
   * @param lastSeq The last number seen there, 0 to be sent what the server still has.
   */
  socketUrl(lab: string, lastSeq: number): string
  /** What goes with a handshake. Logs in first where the client does that. Empty in pages: theirs go by themselves. */
  socketHeaders(): Promise<Readonly<Record<string, string>>>
  logIn(given: Credentials | undefined): Promise<LoggedIn>
  logOut(options?: CallOptions): Promise<void>
}

/** Addresses and headers of the sockets of one client. */
export function createSocketAccess(
  baseUrl: string,
  session: Session,
  jar: CookieJar | null,
): Pick<SessionAccess, 'socketObstacle' | 'socketUrl' | 'socketHeaders'> {
  const socketBaseUrl = baseUrl.replace(/^http/, 'ws')
  return {
    socketObstacle: session.socketObstacle,
    // One segment whatever it holds: the server takes no more, and refuses an encoded slash by itself.
    socketUrl: (lab, lastSeq) =>
      `${socketBaseUrl}/ws/labs/${encodeURIComponent(lab.replace(/^\//, ''))}?last_seq=${lastSeq}`,
    async socketHeaders() {
      await session.ensure()
      const cookie = await jar?.read(`${socketBaseUrl}/ws/labs/`)
      return cookie ? { cookie } : {}
    },
  }
}
