import type { EdfiContext } from '../context.ts'
import type { EdfiCall } from '../http/call.ts'
import { refusal } from '../http/http-error.ts'
import type { JobRow, RunRow } from '../state/rows.ts'
import { isUnderWay, lastRunOfJob, runsOfJob } from './runs-of-job.ts'

/**
 * Makes a run and launches its executor. Between looking for a run under way and making one there is a point,
 * `edfi:start`, where two calls at the same moment pass each other.
 * @returns the job with its files taken for uploaded
 * @throws HttpError 400 while a run is under way, 500 when the launch fails; the run is recorded as failed then
 */
export async function startRun(
  context: EdfiContext,
  jobId: number,
  authorId: number | null,
  call: EdfiCall,
): Promise<JobRow> {
  const { state, clock, pass, has } = context
  const runs = runsOfJob(state, jobId)
  if (runs.some(isUnderWay) && !has('edfi-start-during-run'))
    throw refusal(has('edfi-start-during-run-409') ? 409 : 400, 'The job is already in progress')
  if (runs.length > 0 && has('edfi-start-only-once')) throw refusal(400, 'The job was started already')
  await pass('edfi:start')
  const found = state.jobs.get(jobId)
  if (!found) throw new TypeError(`There is no job ${jobId}`)
  const job: JobRow = has('edfi-start-keeps-file-status')
    ? found
    : { ...found, files: found.files.map((file) => ({ ...file, status: 'upload_complete' })) }
  state.jobs.set(jobId, job)
  const now = new Date(clock.now()).toISOString()
  const run: RunRow = {
    id: (has('edfi-start-replaces-run') ? lastRunOfJob(state, jobId)?.id : undefined) ?? state.nextId('run'),
    jobId,
    status: 'new',
    summary: null,
    unmatchedStudentsInfo: null,
    updates: [],
    errors: [],
    outputFiles: [],
    createdOn: now,
    createdById: authorId,
    modifiedOn: now,
    modifiedById: authorId,
  }
  state.runs.set(run.id, run)
  try {
    await pass('edfi:launch')
    await requireInputs(context, job)
    await context.launcher.launch({ run, job, origin: call.origin, storeEndpoint: call.storeEndpoint })
  } catch (error) {
    recordFailure(context, run.id, error)
    if (!has('edfi-launch-failure-untold')) throw refusal(500, 'Failed to start job')
  }
  return job
}

/**
 * In the cloud the size of a task follows from the size of its files, and what is not there has none. The size
 * itself shows nowhere. Executors beside the service do not ask.
 */
async function requireInputs({ settings, storage }: EdfiContext, { files }: JobRow): Promise<void> {
  if (settings.deployment !== 'aws') return
  for (const { path } of files) if (!(await storage.head(path))) throw new Error(`There is no object ${path}`)
}

function recordFailure({ state, clock, has }: EdfiContext, runId: number, reason: unknown): void {
  const run = state.runs.get(runId)
  if (!run || has('edfi-launch-failure-leaves-run-new')) return
  const now = new Date(clock.now()).toISOString()
  const update = { action: 'done', status: 'failure', receivedAt: now }
  const error = { id: state.nextId('error'), code: 'failed_to_start_executor', payload: { stacktrace: String(reason) } }
  state.runs.set(runId, {
    ...run,
    status: 'error',
    modifiedOn: now,
    updates: has('edfi-launch-failure-without-update') ? run.updates : [...run.updates, update],
    errors: has('edfi-launch-failure-without-error') ? run.errors : [...run.errors, error],
  })
}
