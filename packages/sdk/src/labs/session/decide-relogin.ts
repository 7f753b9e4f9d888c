/** A session that was refused. */
export interface LostSession {
  /** `first`: opened because there was none. `again`: opened because the one before was lost. */
  readonly opened: 'first' | 'again'
  readonly livedMs: number
}

/**
 * How long a session that replaced a lost one must have been good for before it may be replaced in turn.
 * The service lets sessions live for hours, so one that ends sooner was taken over by another login.
 */
const MIN_LIFE_MS = 10 * 60_000

/**
 * Whether to log in again. The service keeps one session per user: two clients that both insisted would
 * throw each other out with every call, and nobody could stop them.
 */
export function decideRelogin(lost: LostSession): 'log-in' | 'give-up' {
  return lost.opened === 'first' || lost.livedMs >= MIN_LIFE_MS ? 'log-in' : 'give-up'
}
