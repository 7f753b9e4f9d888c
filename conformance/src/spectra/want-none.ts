import type { CheckContext } from '../check.ts'
import type { Finding } from '../conformity/judge-answer.ts'
import { showValue } from '../show-value.ts'

const MOST_TOLD = 5

/** Fails the check with the first of what is wrong; the next few are told beside it, the rest is counted. */
export function wantNone(context: Pick<CheckContext, 'want'>, findings: readonly Finding[]): void {
  const [first, ...others] = findings
  if (!first) return
  const more = others.length === 0 ? [] : [`and ${others.length} more`]
  const told = others.slice(0, MOST_TOLD).map(({ wanted, seen }) => `${wanted}: ${short(seen)}`)
  context.want(false, first.wanted, [short(first.seen), ...more, ...told].join('; '))
}

const short = (seen: unknown): string => {
  const text = showValue(seen, (plain) => plain)
  return text.length <= 200 ? text : `${text.slice(0, 200)}…`
}

/** The same findings, told of something. */
export const told = (findings: readonly Finding[], what: string): Finding[] =>
  findings.map(({ wanted, seen }) => ({ wanted: `${what}: ${wanted}`, seen }))

/** A finding where something does not hold, as a list to be spread. */
export const unless = (holds: boolean, wanted: string, seen: unknown): Finding[] => (holds ? [] : [{ wanted, seen }])
