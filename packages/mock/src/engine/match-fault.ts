import type { FaultRule, FaultTarget, Sender } from './fault-rule.ts'

/** What is known about a request, or about a point inside the platform, when faults are looked up. */
export interface FaultSubject {
  readonly operation: string
  readonly partNumber?: number | undefined
  readonly key?: string | undefined
  readonly from: Sender
  /** A point inside the platform rather than a request: a bare `*` does not mean it. */
  readonly isPoint?: boolean
}

/** Whether a fault is aimed at this subject, leaving aside how often it was met. */
export function isTargeted(target: FaultTarget, subject: FaultSubject): boolean {
  if (subject.isPoint && target.operation === '*') return false
  const named = target.operation.endsWith('*')
    ? subject.operation.startsWith(target.operation.slice(0, -1))
    : target.operation === subject.operation
  return (
    named &&
    (target.partNumber === undefined || target.partNumber === subject.partNumber) &&
    (target.from === undefined || target.from === subject.from) &&
    (target.keyEndsWith === undefined || subject.key?.endsWith(target.keyEndsWith) === true)
  )
}

/** Whether the occurrence with this number, counted from 1, is one of those to hit. */
export function isDue(target: FaultTarget, occurrence: number): boolean {
  const first = target.nth ?? 1
  const times = target.times ?? 1
  return occurrence >= first && (times === 'always' || occurrence < first + times)
}

/** Whether no further occurrence can be hit. */
export function isSpent(target: FaultTarget, occurrences: number): boolean {
  const times = target.times ?? 1
  return times !== 'always' && occurrences >= (target.nth ?? 1) + times - 1
}

const positions: Readonly<Record<string, readonly string[]>> = {
  stall: ['afterBytes'],
  truncate: ['bytes'],
  corrupt: ['atByte'],
  delay: ['ms'],
  advance: ['ms'],
  lose: ['frame'],
  swap: ['frame'],
  mute: ['afterFrames'],
}

const kinds = new Set(
  'status drop stall truncate corrupt gateway waf html empty hide-header set-header delay advance fail lose swap mute'.split(
    ' ',
  ),
)

/** What is wrong with a rule that came from outside, or null. A rule that can never fire is a mistake of whoever wrote it. */
export function findRuleProblem(rule: FaultRule): string | null {
  const { on, do: action } = rule
  if (typeof on?.operation !== 'string' || on.operation === '') return 'on.operation is missing'
  if (on.nth !== undefined && !(Number.isInteger(on.nth) && on.nth >= 1)) return 'on.nth must be a whole number from 1'
  if (on.times !== undefined && on.times !== 'always' && !(Number.isInteger(on.times) && on.times >= 1))
    return "on.times must be a whole number from 1, or 'always'"
  if (!kinds.has(action?.kind)) return `do.kind '${String(action?.kind)}' is not one of ${[...kinds].join(', ')}`
  for (const name of positions[action.kind] ?? []) {
    const value = (action as unknown as Record<string, unknown>)[name]
    if (typeof value !== 'number' || !(value >= 0)) return `do.${name} must be a number from 0`
  }
  if (action.kind === 'status' && !(action.status >= 200 && action.status <= 599))
    return 'do.status must be between 200 and 599'
  return null
}
