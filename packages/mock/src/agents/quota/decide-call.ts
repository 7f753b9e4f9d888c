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

/** Whether a call is let through. */
export interface QuotaDecision {
  readonly admitted: boolean
  /** Calls that count now, this one included where it is let through. */
  readonly used: number
  /** The first millisecond in which another call is let through if nobody else calls; now, where there is room left. */
  readonly freeAtMs: number
}

/** How many calls at the beginning of a log count no more. */
export function countExpired({ atMs, sinceMs }: CallLog, nowMs: number, facts: QuotaFacts): number {
  const windowMs = facts.windowSeconds * 1000
  if (facts.window === 'sliding_and_reset' && sinceMs !== null && nowMs - sinceMs > windowMs) return atMs.length
  const counts = (ageMs: number) => (facts.edge === 'free' ? ageMs < windowMs : ageMs <= windowMs)
  const first = atMs.findIndex((at) => counts(nowMs - at))
  return first === -1 ? atMs.length : first
}

/** Decides about a call by a log in which every call counts. */
export function decideCall(log: CallLog, nowMs: number, facts: QuotaFacts): QuotaDecision {
  const count = log.atMs.length
  const admitted = !facts.enforced || count < facts.calls
  const used = admitted ? count + 1 : count
  return { admitted, used, freeAtMs: facts.enforced && used >= facts.calls ? freeAt(log, nowMs, facts) : nowMs }
}

function freeAt({ atMs, sinceMs }: CallLog, nowMs: number, facts: QuotaFacts): number {
  const oldestMs = atMs[0] ?? nowMs
  const fromMs = facts.window === 'sliding_and_reset' ? (sinceMs ?? oldestMs) : oldestMs
  // Where a call that is as old as the window still counts, nothing is free in that millisecond.
  return fromMs + facts.windowSeconds * 1000 + (facts.edge === 'free' ? 0 : 1)
}
