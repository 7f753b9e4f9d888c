import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { callAs, refuse, succeed, wantSuccess } from '../expect-answer.ts'
import { makeJob, readJob, startJob } from '../make-job.ts'
import { endRun, heldRun, putOutput, report } from '../run-executor.ts'

const resolve = (path: { readonly jobId: string }, isResolved = true) => ({ path, body: { isResolved } })

const executed = ['createJob', 'startJob', 'getJob', 'initRun', 'getRunJob', 'reportStatus', 'resolveJob'] as const

/** There after a run that succeeded with students nobody could match. */
const unmatchedFile = 'input_no_student_id_match.csv'

/** Saying that the errors of a job were dealt with. */
export const resolveChecks: readonly EdfiCheck[] = [
  {
    id: 'resolve/refused',
    title: 'A job that was not started, or whose run waits, cannot be resolved.',
    operations: ['createJob', 'startJob', 'getJob', 'resolveJob'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const job = await makeJob(context)
      await refuse(context, 'resolveJob', resolve(job.path), 400, 'job_not_resolvable')
      await refuse(context, 'resolveJob', { path: job.path, body: { isResolved: 'yes' } }, 400, 'validation_failed')
      await startJob(context, job)
      await refuse(context, 'resolveJob', resolve(job.path), 400, 'job_not_resolvable')
      const { isResolved } = await readJob(context, job)
      context.want(!isResolved, 'the job stays as it was', isResolved)
    },
  },
  {
    id: 'resolve/unmatched',
    title: 'Students who were not matched make a job resolvable; it can be opened again, and both answer nothing.',
    operations: executed,
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      await putOutput(context, run, unmatchedFile, 'student_id\n1\n')
      await endRun(context, run)
      for (const isResolved of [true, true, false, true]) {
        const seen = await callAs(context, 'resolveJob', resolve(run.path, isResolved))
        wantSuccess(context, 'resolveJob', seen)
        context.want(seen.bytes.byteLength === 0, 'the answer has no body', seen.text)
        const job = await readJob(context, run)
        context.want(job.isResolved === isResolved, `isResolved is ${isResolved}`, job.isResolved)
      }
    },
  },
  {
    id: 'resolve/failed-records',
    title: 'Records that failed make a job resolvable where the bundle reports their resource, and not otherwise.',
    operations: [...executed, 'reportSummary'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      const [resource] = run.material.template.reportResources ?? []
      if (resource === undefined) context.skip('the bundle reports no resource')
      const counts = (failed: number) => ({ records_processed: 4, records_skipped: 0, records_failed: failed })
      await report(context, run, 'reportSummary', { [resource]: counts(0), conformanceNone: counts(2) })
      await endRun(context, run)
      await refuse(context, 'resolveJob', resolve(run.path), 400, 'job_not_resolvable')
      await report(context, run, 'reportSummary', { [resource]: counts(1) })
      await succeed(context, 'resolveJob', resolve(run.path))
    },
  },
  {
    id: 'resolve/failed-run',
    title: 'A job whose run failed cannot be resolved.',
    operations: executed,
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      await putOutput(context, run, unmatchedFile, 'student_id\n1\n')
      await endRun(context, run, 'failure')
      await refuse(context, 'resolveJob', resolve(run.path), 400, 'job_not_resolvable')
    },
  },
]
