import type { EdfiContext } from '../context.ts'
import type { RunUpdateRow } from '../state/rows.ts'
import { lastRunOfJob, runsOfJob } from './runs-of-job.ts'
import { scatter } from './scatter.ts'

/** The reports in no order. Null without a run. */
export function updatesOfJob(
  { state, has }: Pick<EdfiContext, 'state' | 'has'>,
  jobId: number,
): readonly object[] | null {
  const last = lastRunOfJob(state, jobId)
  if (!last) return null
  const updates = has('edfi-updates-of-every-run')
    ? runsOfJob(state, jobId).flatMap((run) => run.updates)
    : last.updates
  const nameOf = ({ action, status }: RunUpdateRow) => `${action} ${status}`
  return scatter(updates, nameOf).map(({ action, status, receivedAt }) => ({
    action,
    status,
    receivedAt,
  }))
}
