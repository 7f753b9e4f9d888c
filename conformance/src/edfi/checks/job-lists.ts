import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { succeed, wantJson } from '../expect-answer.ts'
import { findMaterialOf } from '../job-material.ts'
import { makeJob, readJob, startJob } from '../make-job.ts'
import { endRun, heldRun, reportSet } from '../run-executor.ts'

const find = async (context: EdfiContext, id: number) =>
  (await succeed(context, 'listJobs')).find((job) => job.id === id)

/** Which jobs people see. */
export const jobListChecks: readonly EdfiCheck[] = [
  {
    id: 'jobs/list',
    title: 'Jobs are listed once they were started, with their runs, school year and author.',
    operations: ['createJob', 'startJob', 'getJob', 'listJobs', 'getMe'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const made = await makeJob(context)
      context.want(
        (await find(context, made.id)) === undefined,
        'a job that waits for its files is not listed',
        made.id,
      )
      const { runId } = await startJob(context, made)
      const listed = await find(context, made.id)
      context.want(listed !== undefined, 'a job that was started is listed', made.id)
      const { schoolYear, createdBy, ...rest } = listed
      const year = context.facts.years.find(({ id }) => id === made.material.schoolYearId)
      wantJson(context, schoolYear, year, 'its school year')
      wantJson(context, createdBy, (await succeed(context, 'getMe')).user, 'its author')
      wantJson(
        context,
        rest.runs.map(({ id }) => id),
        [runId],
        'its runs',
      )
      if (context.facts.host) wantJson(context, rest, await readJob(context, made), 'the rest of it')
    },
  },
  {
    id: 'jobs/other-tenants',
    title: 'Jobs of other tenants are not listed.',
    operations: ['createJob', 'startJob', 'getJob', 'listJobs', 'listTenantSchoolYears'],
    needs: ['app.otherTenantCookie'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const material = await findMaterialOf(context, 'otherTenant')
      const { id } = await startJob(context, await makeJob(context, { as: 'otherTenant', material }))
      const theirs = await succeed(context, 'listJobs', { as: 'otherTenant' })
      context.want(
        theirs.some((job) => job.id === id),
        'the job is listed for its tenant',
        id,
      )
      context.want((await find(context, id)) === undefined, 'the job is not listed for others', id)
    },
  },
  {
    id: 'jobs/status-derived',
    title: 'What became of a job shows in its last run, its summary and its output files: its status is nowhere.',
    operations: [
      'createJob',
      'startJob',
      'getJob',
      'initRun',
      'getRunJob',
      'reportStatus',
      'reportSummary',
      'reportUnmatchedIds',
      'reportOutputFiles',
    ],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      const summary = { studentAssessments: { records_processed: 3, records_skipped: 0, records_failed: 1 } }
      const unmatched = { name: 'student_id', type: 'studentUniqueId', count: 2 }
      await succeed(context, 'reportUnmatchedIds', { ...run.call, body: unmatched })
      await reportSet(context, run, 'ods')
      await succeed(context, 'reportSummary', { ...run.call, body: summary })
      const during = (await readJob(context, run)).runs[0]
      wantJson(
        context,
        [during?.status, during?.summary, during?.unmatchedStudentsInfo, during?.runOutputFile],
        ['running', summary, unmatched, []],
        'a run under way',
      )
      await endRun(context, run)
      const after = (await readJob(context, run)).runs[0]
      wantJson(
        context,
        [after?.status, after?.summary, after?.unmatchedStudentsInfo, after?.runOutputFile],
        ['success', summary, unmatched, [{ name: 'ods/studentAssessments.jsonl' }]],
        'a run that is over',
      )
    },
  },
]
