import { executorActions } from '../executor/executor-actions.ts'

/** One step that an executor reported. The service takes any text for `action` and `status`. */
export interface RunUpdateFacts {
  /** Such as `earthmover_run`. */
  readonly action: string
  /** Of a known executor `begin`, `success` or `failure`. */
  readonly status: string
  readonly receivedAt: string
}

/** The action that ends a run. */
export const FINAL_ACTION = 'done'

/** The actions of an executor in the order it takes them, but for the last. */
const pipeline: readonly string[] = executorActions.filter((action) => action !== FINAL_ACTION)

/**
 * The steps of a run in the order in which they happened: the service gives them in none. Those received in the same
 * millisecond stand as an executor takes its actions, of one action the beginning first, and the end of the run last.
 *
 * @example
 * ```ts
 * for (const { action, status } of sortUpdates(updates)) console.log(action, status)
 * ```
 */
export function sortUpdates<Update extends RunUpdateFacts>(updates: readonly Update[]): readonly Update[] {
  return [...updates].sort(
    (a, b) =>
      timeOf(a) - timeOf(b) ||
      placeOf(a) - placeOf(b) ||
      // Of actions nobody knows any fixed order will do: it keeps the result from depending on the given one.
      compare(a.action, b.action) ||
      Number(b.status === 'begin') - Number(a.status === 'begin') ||
      compare(a.status, b.status),
  )
}

const timeOf = ({ receivedAt }: RunUpdateFacts): number => Date.parse(receivedAt) || 0

function placeOf({ action }: RunUpdateFacts): number {
  if (action === FINAL_ACTION) return pipeline.length + 1
  const index = pipeline.indexOf(action)
  return index < 0 ? pipeline.length : index
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** How far a run is, by its updates alone. */
export type RunStage = 'not started' | 'in progress' | 'error' | 'done'

/**
 * How far a run is, as the pages of the service take it: `done` says that the executor is through, not that it
 * succeeded, and that the status of the run and its files follow within moments. In `error` it still reports.
 *
 * @example
 * ```ts
 * console.log(runStage([{ action: 'earthmover_run', status: 'failure', receivedAt: '2026-02-01T08:00:00.000Z' }])) // error
 * ```
 */
export function runStage(updates: readonly RunUpdateFacts[]): RunStage {
  if (updates.length === 0) return 'not started'
  if (updates.some(({ action }) => action === FINAL_ACTION)) return 'done'
  return updates.some(({ status }) => status === 'failure') ? 'error' : 'in progress'
}
