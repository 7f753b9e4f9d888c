import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { callAs, refuse, succeed, wantJson, wantRefusal, wantSuccess } from '../expect-answer.ts'
import { lastRun, makeJob, readJob, startJob } from '../make-job.ts'
import { endRun, heldAgain, heldRun, hostOf } from '../run-executor.ts'

/** Starting a job, and starting it again. */
export const startChecks: readonly EdfiCheck[] = [
  {
    id: 'start/run',
    title: 'A start answers the job without its runs, takes its files for uploaded and makes a run that is new.',
    operations: ['createJob', 'startJob', 'getJob', 'getMe'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const made = await makeJob(context)
      const { user } = await succeed(context, 'getMe')
      const { id, runId } = await startJob(context, made)
      const { runs, files } = await readJob(context, made)
      for (const { status } of files) context.want(status === 'upload_complete', 'files are upload_complete', status)
      context.want(runs.length === 1, 'there is one run', runs.length)
      const [run] = runs
      context.want(run?.jobId === id && run.id === runId, 'the run is of the job', run)
      if (!context.facts.host) return
      const { status, summary, unmatchedStudentsInfo, runOutputFile, createdById } = run
      wantJson(
        context,
        { status, summary, unmatchedStudentsInfo, runOutputFile, createdById },
        { status: 'new', summary: null, unmatchedStudentsInfo: null, runOutputFile: [], createdById: user.id },
        'a run that waits',
      )
    },
  },
  {
    id: 'start/without-files',
    title: 'Whether the files are there is not looked at: the job starts, or its launch fails.',
    operations: ['createJob', 'startJob', 'getJob'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const job = await makeJob(context)
      const seen = await callAs(context, 'startJob', { path: job.path, body: { inputParams: [] } })
      if (seen.status === 500) wantRefusal(context, 'startJob', seen, 500, 'launch_failed')
      else wantSuccess(context, 'startJob', seen)
      const { runs } = await readJob(context, job)
      context.want(runs.length === 1, 'there is a run', runs.length)
    },
  },
  {
    id: 'start/during-run',
    title: 'While a run is under way, another start is 400 and makes none.',
    operations: ['createJob', 'startJob', 'getJob'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const job = await startJob(context, await makeJob(context))
      await refuse(context, 'startJob', { path: job.path }, 400, 'job_not_startable')
      const { runs } = await readJob(context, job)
      context.want(runs.length === 1, 'there is one run', runs.length)
    },
  },
  {
    id: 'start/again',
    title: 'A job whose run is over can be started again, which adds a run.',
    operations: ['createJob', 'startJob', 'getJob', 'initRun', 'getRunJob', 'reportStatus'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const first = await heldRun(context)
      await refuse(context, 'startJob', { path: first.path }, 400, 'job_not_startable')
      await endRun(context, first, 'failure')
      const second = await heldAgain(context, first)
      const { runs } = await readJob(context, second)
      const told = runs.map(({ id, status }) => [id, status] as const).sort(([a], [b]) => a - b)
      wantJson(
        context,
        told,
        [
          [first.runId, 'error'],
          [second.runId, 'running'],
        ],
        'what the runs are',
      )
    },
  },
  {
    id: 'start/launch-failure',
    title: 'A launch that fails is 500, and leaves a run that failed with its report and its error.',
    operations: ['createJob', 'startJob', 'getJob', 'listStatusUpdates', 'listErrors'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const host = hostOf(context)
      const job = await makeJob(context)
      await host.failNext('launch')
      const body = await refuse(context, 'startJob', { path: job.path }, 500, 'launch_failed')
      context.want(body.error === 'Internal Server Error', 'the refusal names the phrase of its status', body)
      const run = lastRun(await readJob(context, job))
      context.want(run?.status === 'error', 'the run has the status error', run?.status)
      const updates = await succeed(context, 'listStatusUpdates', { path: job.path })
      wantJson(
        context,
        updates.map(({ action, status }) => ({ action, status })),
        [{ action: 'done', status: 'failure' }],
        'what was reported',
      )
      const errors = await succeed(context, 'listErrors', { path: job.path })
      wantJson(
        context,
        errors.map(({ error }) => error.code),
        ['failed_to_start_executor'],
        'what the error is',
      )
      await startJob(context, job)
    },
  },
]
