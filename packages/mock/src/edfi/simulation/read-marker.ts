import { executorCodes } from './executor-failure.ts'
import type { ExecutorOutcome, ExecutorScript } from './executor-script.ts'

const outcomes: Readonly<Record<string, ExecutorOutcome>> = {
  success: 'success',
  errors: 'complete with errors',
  unmatched: 'unmatched ids',
  'insufficient-matches': 'insufficient matches',
  'second-pass': 'second pass',
  'launch-failure': 'launch failure',
  parked: 'parked',
  'hang-new': 'hang in new',
  'hang-running': 'hang in running',
  'slow-boot': 'slow boot',
  crash: 'crash before job',
}

/** Words behind `mock-` in the name of a file, and what they make of a run. */
export const markers: readonly string[] = [
  ...Object.keys(outcomes),
  ...Object.keys(executorCodes).map((code) => `error-${code.replaceAll('_', '-')}`),
]

/**
 * The outcome a file asks for by a piece of its name, `scores.mock-hang-running.csv`; null for every other name. The
 * names are as good as any on a real server, which sees nothing in them.
 */
export function readMarker(fileName: string): ExecutorScript | null {
  for (const piece of fileName.split('.').slice(1, -1)) {
    const word = /^mock-([a-z0-9-]+)$/.exec(piece)?.[1]
    if (word === undefined || !markers.includes(word)) continue
    const outcome = outcomes[word]
    if (outcome) return { outcome }
    const code = Object.keys(executorCodes).find((one) => word === `error-${one.replaceAll('_', '-')}`)
    if (code !== undefined) return { outcome: { error: code as keyof typeof executorCodes } }
  }
  return null
}
