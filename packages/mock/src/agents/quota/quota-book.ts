import { countExpired, decideCall, type QuotaDecision, type QuotaFacts } from './decide-call.ts'

/** Who called how often. */
export interface QuotaBook {
  /**
   * Decides about a call of a key, and writes it down where it is let through: those that are refused are not, so that
   * trying again costs nothing.
   */
  admit(key: string, nowMs: number): QuotaDecision
  /** The latest call of a key that was let through counts no more. */
  takeBack(key: string): void
  /** How many calls of a key count at a moment. */
  used(key: string, nowMs: number): number
  /** Forgets the calls of a key, or of all, as a restart does. */
  forget(key?: string): void
}

/** A book with a log for each key. What differs between versions is decided by `facts`. */
export function createQuotaBook(facts: QuotaFacts): QuotaBook {
  const logs = new Map<string, { readonly atMs: number[]; sinceMs: number | null }>()

  const sweptLog = (key: string, nowMs: number) => {
    const log = logs.get(key) ?? { atMs: [], sinceMs: null }
    logs.set(key, log)
    log.atMs.splice(0, countExpired(log, nowMs, facts))
    if (log.atMs.length === 0) log.sinceMs = null
    return log
  }

  return {
    admit(key, nowMs) {
      const log = sweptLog(key, nowMs)
      const decision = decideCall(log, nowMs, facts)
      if (decision.admitted) {
        log.atMs.push(nowMs)
        log.sinceMs ??= nowMs
      }
      return decision
    },
    takeBack: (key) => void logs.get(key)?.atMs.pop(),
    used: (key, nowMs) => sweptLog(key, nowMs).atMs.length,
    forget(key) {
      if (key === undefined) logs.clear()
      else logs.delete(key)
    },
  }
}
