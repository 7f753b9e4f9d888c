import type { Profile } from '@nova/sdk/agents/contract'

/** How often a key may call. */
export type QuotaFacts = Pick<Profile['quota'], 'calls' | 'windowSeconds' | 'enforced' | 'window' | 'edge'>

/** The calls of one key that were let through. */
export interface CallLog {
  /** When, the oldest first. */
  readonly atMs: readonly number[]
  /** Since when the log is kept: with `sliding_and_reset` it is thrown away when that is long ago. */
  readonly sinceMs: number | null
}

export const emptyLog: CallLog = { atMs: [], sinceMs: null }

/** Whether a call is let through. */
export interface QuotaDecision {
  readonly admitted: boolean
  /** Calls that count now, this one included where it is let through. */
  readonly used: number
  /** When the next call will be let through at the latest; now, where that is so already. */
  readonly freeAtMs: number
}

/** The log without calls that count no more. */
export function sweepLog(log: CallLog, nowMs: number, facts: QuotaFacts): CallLog {
  const windowMs = facts.windowSeconds * 1000
  if (facts.window === 'sliding_and_reset' && log.sinceMs !== null && nowMs - log.sinceMs > windowMs) return emptyLog
  const counts =
    facts.edge === 'free' ? (atMs: number) => nowMs - atMs < windowMs : (atMs: number) => nowMs - atMs <= windowMs
  return log.atMs.every(counts) ? log : { ...log, atMs: log.atMs.filter(counts) }
}

/** Decides about a call. Only what is let through is written down, so that trying again costs nothing. */
export function decideCall(log: CallLog, nowMs: number, facts: QuotaFacts): { log: CallLog; decision: QuotaDecision } {
  const swept = sweepLog(log, nowMs, facts)
  if (facts.enforced && swept.atMs.length >= facts.calls)
    return {
      log: swept,
      decision: { admitted: false, used: swept.atMs.length, freeAtMs: freeAt(swept, nowMs, facts) },
    }
  const written = { atMs: [...swept.atMs, nowMs], sinceMs: swept.sinceMs ?? nowMs }
  return {
    log: written,
    decision: { admitted: true, used: written.atMs.length, freeAtMs: freeAt(written, nowMs, facts) },
  }
}

function freeAt({ atMs, sinceMs }: CallLog, nowMs: number, facts: QuotaFacts): number {
  const oldest = atMs[atMs.length - facts.calls]
  if (!facts.enforced || oldest === undefined) return nowMs
  const windowMs = facts.windowSeconds * 1000
  const since = facts.window === 'sliding_and_reset' ? Math.min(sinceMs ?? oldest, oldest) : oldest
  // Where the edge counts, a call is free only after it: the next tick of the clock, not the same one.
  return since + windowMs + (facts.edge === 'free' ? 0 : 1)
}
