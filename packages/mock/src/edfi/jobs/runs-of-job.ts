import type { EdfiState } from '../state/edfi-state.ts'
import type { RunRow } from '../state/rows.ts'

/** The runs of a job, the oldest first. */
export function runsOfJob({ runs }: Pick<EdfiState, 'runs'>, jobId: number): readonly RunRow[] {
  return [...runs.values()].filter((run) => run.jobId === jobId).sort(byAge)
}

/** The run that was made last; undefined before the first start. */
export const lastRunOfJob = (state: Pick<EdfiState, 'runs'>, jobId: number): RunRow | undefined =>
  runsOfJob(state, jobId).at(-1)

/** Whether it can still change by itself. */
export const isUnderWay = ({ status }: Pick<RunRow, 'status'>): boolean => status === 'new' || status === 'running'

const byAge = (a: RunRow, b: RunRow) => Date.parse(a.createdOn) - Date.parse(b.createdOn) || a.id - b.id
