import type { TokenSource } from '../../internal/http/token-source.ts'
import type { LoginSuccess } from '../generated/types.ts'
import type { Credentials } from './auth.ts'

/** Who logged in. */
export type LoggedIn = LoginSuccess['data']

/** Logs in once; the cookies that the service sets stay with whoever keeps them. */
export type LogIn = (account: Credentials) => Promise<LoggedIn>

/** How a client is known to the service. */
export interface Session extends TokenSource {
  /** Why no socket can be opened as this identity, null when one can. */
  readonly socketObstacle: string | null
  /** Opens a session where that is this side's business and none is open. */
  ensure(): Promise<void>
  /** Opens a session whatever was before, of the account given or of its own. */
  open(given: Credentials | undefined): Promise<LoggedIn>
  /** Forgets the session. */
  close(): void
  /** What became of the session with a call that failed: the error to throw. */
  explain(error: unknown, operation: string): unknown
}
