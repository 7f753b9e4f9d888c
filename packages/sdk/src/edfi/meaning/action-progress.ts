import { FINAL_ACTION, type RunUpdateFacts } from './run-updates.ts'

/** How far an action, or a group of them, is. */
export type ProgressState = 'not started' | 'in progress' | 'error' | 'done'

/** How far one action of an executor is. */
export interface ActionProgress {
  readonly action: string
  readonly state: ProgressState
  readonly begunAt: string | null
  readonly endedAt: string | null
  /** From begin to end as the service received them, null while either is missing. */
  readonly durationMs: number | null
}

/** How far an action is. `updates` are those of this action, in order. */
export function actionProgress(action: string, updates: readonly RunUpdateFacts[]): ActionProgress {
  const begunAt = updates.find(({ status }) => status === 'begin')?.receivedAt ?? null
  const endedAt = updates.findLast((update) => isEnd(update))?.receivedAt ?? null
  return { action, state: stateOf(updates), begunAt, endedAt, durationMs: durationOf(begunAt, endedAt) }
}

/** Whether an update says that its action failed. The end of a run is a failure unless it is a success. */
export function isFailure({ action, status }: RunUpdateFacts): boolean {
  return status === 'failure' || (action === FINAL_ACTION && status !== 'success')
}

const isEnd = (update: RunUpdateFacts): boolean => update.status === 'success' || isFailure(update)

function stateOf(updates: readonly RunUpdateFacts[]): ProgressState {
  if (updates.length === 0) return 'not started'
  if (updates.some(isFailure)) return 'error'
  return updates.some(isEnd) ? 'done' : 'in progress'
}

function durationOf(begunAt: string | null, endedAt: string | null): number | null {
  if (begunAt === null || endedAt === null) return null
  const ms = Date.parse(endedAt) - Date.parse(begunAt)
  return ms >= 0 ? ms : null
}
