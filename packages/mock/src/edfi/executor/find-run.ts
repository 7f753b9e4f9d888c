import type { EdfiContext } from '../context.ts'
import { type EdfiCall, runIdOf } from '../http/call.ts'
import { refusal } from '../http/http-error.ts'
import type { JobRow, RunRow } from '../state/rows.ts'

export interface RunOfJob {
  readonly run: RunRow
  readonly job: JobRow
}

/** The run a token is for, and the job it is of. @throws HttpError 404 when one of them is gone */
export function findRun({ state }: EdfiContext, call: EdfiCall): RunOfJob {
  const run = state.runs.get(runIdOf(call))
  const job = run && state.jobs.get(run.jobId)
  if (!run || !job) throw refusal(404, 'Run not found')
  return { run, job }
}
