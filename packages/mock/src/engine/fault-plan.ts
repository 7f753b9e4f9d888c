import type { FaultAction, FaultRule } from './fault-rule.ts'
import { type FaultSubject, findRuleProblem, isDue, isSpent, isTargeted } from './match-fault.ts'

/** The faults that wait for their moment, and the memory of how often each was met. */
export interface FaultPlan {
  /** Adds rules. Occurrences are counted from this moment. @throws TypeError for a rule that says nothing. */
  add(...rules: readonly FaultRule[]): void
  /** Forgets every rule. */
  clear(): void
  /** The actions due for this request or point; counts it for every rule aimed at it. */
  take(subject: FaultSubject): readonly FaultAction[]
  /** Rules that can still fire. A test that ends with one of its faults here did not test what it meant to. */
  readonly pending: readonly FaultRule[]
  /** How many times any rule fired. */
  readonly firedCount: number
}

/** A plan holding these rules. */
export function createFaultPlan(initial: readonly FaultRule[] = []): FaultPlan {
  let entries: { readonly rule: FaultRule; occurrences: number }[] = []
  let firedCount = 0
  const plan: FaultPlan = {
    add(...rules) {
      for (const rule of rules) {
        const problem = findRuleProblem(rule)
        if (problem !== null) throw new TypeError(`Fault rule ${JSON.stringify(rule)}: ${problem}`)
        entries.push({ rule, occurrences: 0 })
      }
    },
    clear() {
      entries = []
    },
    take(subject) {
      const actions: FaultAction[] = []
      for (const entry of entries) {
        if (!isTargeted(entry.rule.on, subject)) continue
        entry.occurrences += 1
        if (isDue(entry.rule.on, entry.occurrences)) actions.push(entry.rule.do)
      }
      firedCount += actions.length
      return actions
    },
    get pending() {
      return entries.filter((entry) => !isSpent(entry.rule.on, entry.occurrences)).map((entry) => entry.rule)
    },
    get firedCount() {
      return firedCount
    },
  }
  plan.add(...initial)
  return plan
}
