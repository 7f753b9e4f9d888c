import { type CallLog, decideCall, emptyLog, type QuotaDecision, type QuotaFacts, sweepLog } from './decide-call.ts'

/** Who called how often. */
export interface QuotaBook {
  /** Decides about a call of a key, and writes it down where it is let through. */
  admit(key: string, nowMs: number): QuotaDecision
  /** How many calls of a key count at a moment. */
  used(key: string, nowMs: number): number
  /** Forgets the calls of a key, or of all, as a restart does. */
  forget(key?: string): void
}

/** A book with a log for each key. What differs between versions is decided by `facts`. */
export function createQuotaBook(facts: QuotaFacts): QuotaBook {
  const logs = new Map<string, CallLog>()
  return {
    admit(key, nowMs) {
      const { log, decision } = decideCall(logs.get(key) ?? emptyLog, nowMs, facts)
      logs.set(key, log)
      return decision
    },
    used: (key, nowMs) => sweepLog(logs.get(key) ?? emptyLog, nowMs, facts).atMs.length,
    forget(key) {
      if (key === undefined) logs.clear()
      else logs.delete(key)
    },
  }
}
