/** An access token of the identity provider, and how long it is good for. */
export interface HeldToken {
  readonly token: string
  readonly obtainedAtMs: number
  readonly expiresAtMs: number
  /** Not asked for another one before that: an early renewal failed a moment ago. */
  readonly retryAtMs?: number
}

/** Time enough for a request to arrive with the token still good. */
const LONGEST_MARGIN_MS = 60_000
/** What the margin is of a life too short for that. */
const MARGIN_SHARE = 0.1
const PAUSE_AFTER_FAILURE_MS = 5000

/**
 * What to do about a token: `use` it; `renew` it, and go on with it when that fails; `obtain` one, because there is
 * none that can be used.
 */
export function judgeToken(held: HeldToken | null, nowMs: number): 'use' | 'renew' | 'obtain' {
  if (held === null || nowMs >= held.expiresAtMs) return 'obtain'
  const { obtainedAtMs, expiresAtMs, retryAtMs = 0 } = held
  const marginMs = Math.min(LONGEST_MARGIN_MS, (expiresAtMs - obtainedAtMs) * MARGIN_SHARE)
  return nowMs >= expiresAtMs - marginMs && nowMs >= retryAtMs ? 'renew' : 'use'
}

/** The same token after a renewal that failed: it is good a little longer, and asking at every call helps nobody. */
export function putOff(held: HeldToken, nowMs: number): HeldToken {
  return { ...held, retryAtMs: nowMs + PAUSE_AFTER_FAILURE_MS }
}

/** Long enough not to ask at every call, short enough to be refused seldom. */
const UNKNOWN_LIFE_MS = 300_000

/** How long a token is good for: what the answer says, else what the token says, else a guess. */
export function lifeMs(expiresInSeconds: number | undefined, expSeconds: number | null, nowMs: number): number {
  if (expiresInSeconds !== undefined) return Math.max(0, expiresInSeconds * 1000)
  return expSeconds === null ? UNKNOWN_LIFE_MS : Math.max(0, expSeconds * 1000 - nowMs)
}
