import type { HasEdfiDefect } from '../defects.ts'
import type { EdfiState } from '../state/edfi-state.ts'
import type { JobFileRow, JobRow, RunRow } from '../state/rows.ts'
import { describeAudit, describeUser } from '../users/describe-user.ts'
import { displayStatus } from './display-status.ts'
import { lastRunOfJob, runsOfJob } from './runs-of-job.ts'
import { scatter } from './scatter.ts'

interface Source {
  readonly state: EdfiState
  readonly has: HasEdfiDefect
}

/** What every shape of a job has. Its status is not among it. */
export function describeJob(job: JobRow, { state, has }: Source): object {
  return {
    id: job.id,
    uid: job.uid,
    name: job.name,
    sendToOds: job.sendToOds,
    schoolYearId: job.schoolYearId,
    inputParams: job.inputParams,
    files: job.files.map((file) => describeFile(file, job.id, has)),
    template: job.template,
    isResolved: job.isResolved,
    apiClientName: job.apiClientName,
    isApiInitiated: job.isApiInitiated,
    ...describeAudit(job),
    ...(has('edfi-job-with-status') && { status: displayStatus(job, lastRunOfJob(state, job.id)) }),
  }
}

/** A job as it is read alone. */
export const describeJobWithRuns = (job: JobRow, source: Source): object => ({
  ...describeJob(job, source),
  ...(!source.has('edfi-job-without-runs') && { runs: describeRuns(job, source) }),
})

/** A job as the list has it. */
export function describeListedJob(job: JobRow, source: Source): object {
  const { state, has } = source
  return {
    ...describeJob(job, source),
    ...(!has('edfi-list-without-runs') && { runs: describeRuns(job, source) }),
    ...(!has('edfi-list-without-year') && {
      schoolYear: state.schoolYears.find(({ id }) => id === job.schoolYearId),
    }),
    createdBy: describeUser(state, job.createdById),
  }
}

function describeFile(file: JobFileRow, jobId: number, has: HasEdfiDefect): object {
  const { nameFromUser, type, path, status, templateKey } = file
  return {
    nameFromUser,
    type,
    path,
    status,
    templateKey,
    jobId,
    ...(has('edfi-file-with-internal-name') && { nameInternal: file.nameInternal }),
  }
}

const describeRuns = (job: JobRow, { state, has }: Source): readonly object[] =>
  scatter(runsOfJob(state, job.id), ({ id }) => `run ${id}`).map((run) => describeRun(run, has))

function describeRun(run: RunRow, has: HasEdfiDefect): object {
  const { id, jobId, status, summary, unmatchedStudentsInfo, outputFiles } = run
  const names = outputFiles.map(({ name }) => name)
  return {
    id,
    jobId,
    status,
    summary,
    unmatchedStudentsInfo,
    runOutputFile: has('edfi-output-files-as-text') ? names : names.map((name) => ({ name })),
    ...describeAudit(run),
  }
}
