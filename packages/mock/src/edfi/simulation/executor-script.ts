import { type ExecutorAction, type ExecutorErrorCode, executorActions, executorCodes } from './executor-failure.ts'
import { type ExecutorTimings, timingNames } from './executor-timings.ts'

const plainOutcomes = [
  /** What the file is worth against the roster. */
  'by data',
  /** Every student matches, whatever the file says. */
  'success',
  /** The ODS refuses the last record. Without an ODS, which is nobody who could refuse: as `unmatched ids`. */
  'complete with errors',
  /** The last fifth of the rows, one at least, does not match. */
  'unmatched ids',
  /** Only the first fifth of the rows matches. */
  'insufficient matches',
  /** The last two fifths of the rows do not match in the ODS, half of these in no other year: see the README. */
  'second pass',
  /** Nobody could be launched: the start of the job fails. */
  'launch failure',
  /** Waits until somebody takes it and is the executor. */
  'parked',
  /** The container never comes up. */
  'hang in new',
  /** It comes up after two minutes. */
  'slow boot',
  /** It dies between the handshake and the job. */
  'crash before job',
  /** It dies during the transformation. */
  'hang in running',
] as const

/** What becomes of a run. */
export type ExecutorOutcome =
  | (typeof plainOutcomes)[number]
  /** It fails with this error, by default in the action where that happens. Payload members stand above the usual ones. */
  | {
      readonly error: ExecutorErrorCode
      readonly at?: ExecutorAction
      readonly payload?: Readonly<Record<string, unknown>>
    }
  /** It dies in this action. */
  | { readonly hang: ExecutorAction }

/** What happens to a report on its way: it never arrives, or twice. */
export type ReportFate = 'lost' | 'repeated'

/** How the simulated executor of a run behaves. What is left out is as the settings have it. */
export interface ExecutorScript {
  /** @default by data */
  readonly outcome?: ExecutorOutcome
  readonly timings?: Partial<ExecutorTimings>
  /**
   * Reports that do not arrive as they were sent: statuses by action and status (`earthmover_run begin`, `done
   * success`), the others by `error`, `summary`, `unmatched ids`, `output files`.
   */
  readonly reports?: Readonly<Record<string, ReportFate>>
  /** Time between the three writes of `done`: until the status of the run, and from there to the output files. */
  readonly doneGapsMs?: { readonly status?: number; readonly files?: number }
}

const otherReports = ['error', 'summary', 'unmatched ids', 'output files']
const reportName = /^(?:\w+ (?:begin|success|failure))$/
const members = ['outcome', 'timings', 'reports', 'doneGapsMs']

/** What is wrong with a script that came from outside, or null. */
export function findScriptProblem(script: unknown): string | null {
  if (!isObject(script)) return 'A script has to be an object'
  const unknown = Object.keys(script).find((name) => !members.includes(name))
  if (unknown !== undefined) return `A script has no ${unknown}; it has ${members.join(', ')}`
  const { outcome, timings, reports, doneGapsMs } = script
  return (
    (outcome === undefined ? null : findOutcomeProblem(outcome)) ??
    findTimesProblem('timings', timings, timingNames) ??
    findTimesProblem('doneGapsMs', doneGapsMs, ['status', 'files']) ??
    (reports === undefined ? null : findReportsProblem(reports))
  )
}

/** The same value, known to be a script. @throws TypeError saying what is wrong with it */
export function requireScript(script: unknown): ExecutorScript {
  const problem = findScriptProblem(script)
  if (problem !== null) throw new TypeError(problem)
  return script as ExecutorScript
}

function findOutcomeProblem(outcome: unknown): string | null {
  if (typeof outcome === 'string')
    return (plainOutcomes as readonly string[]).includes(outcome)
      ? null
      : `There is no outcome '${outcome}'; outcomes are ${plainOutcomes.join(', ')}, {error}, {hang}`
  if (!isObject(outcome)) return 'An outcome has to be a text or an object'
  const { error, hang, at, payload, ...rest } = outcome
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) return `An outcome has no ${unknown}`
  if ((error === undefined) === (hang === undefined)) return 'An outcome has to have either error or hang'
  if (error !== undefined && !Object.hasOwn(executorCodes, String(error)))
    return `There is no error ${String(error)}; errors are ${Object.keys(executorCodes).join(', ')}`
  for (const action of [hang, at])
    if (action !== undefined && !(executorActions as readonly unknown[]).includes(action))
      return `There is no action ${String(action)}; actions are ${executorActions.join(', ')}`
  return payload === undefined || isObject(payload) ? null : 'The payload of an outcome has to be an object'
}

function findTimesProblem(name: string, times: unknown, known: readonly string[]): string | null {
  if (times === undefined) return null
  if (!isObject(times)) return `${name} has to be an object`
  for (const [key, value] of Object.entries(times)) {
    if (!known.includes(key)) return `${name} has no ${key}; it has ${known.join(', ')}`
    if (typeof value !== 'number' || !(value >= 0)) return `${name}.${key} has to be a number from 0`
  }
  return null
}

function findReportsProblem(reports: unknown): string | null {
  if (!isObject(reports)) return 'reports has to be an object'
  for (const [name, fate] of Object.entries(reports)) {
    if (!reportName.test(name) && !otherReports.includes(name)) return `There is no report '${name}'`
    if (fate !== 'lost' && fate !== 'repeated') return `A report is lost or repeated, not ${String(fate)}`
  }
  return null
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
