import {
  type Artifact,
  describeArtifact,
  type ExplainedError,
  type JobResults,
  jobStatusLabel,
  type ResourceSummary,
  type UnmatchedStudentsSummary,
} from '@nova/sdk/edfi'
import { columns } from '../columns.ts'

/** What became of a job, for people: its records, students that did not match, errors and files. */
export function describeResults(results: JobResults): string {
  const { job, status, resources, unmatched, errors, outputs } = results
  const sections = [
    [`Job ${job.id}: ${status === null ? 'not started' : jobStatusLabel(status)}`, `  ${job.template.path}`],
    describeResources(resources),
    unmatched === null ? [] : describeUnmatched(unmatched, job.id),
    describeErrors(errors),
    describeOutputs(
      outputs.map(({ name }) => name),
      job.id,
    ),
  ]
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function describeResources(resources: readonly ResourceSummary[]): string[] {
  if (resources.length === 0) return []
  const rows = resources.map(({ resource, processed, success, skipped, failed, reportable }) => [
    `  ${resource}`,
    ...[processed, success, skipped, failed].map(String),
    // Failures of the others do not make a job complete with errors, so the status would seem to contradict them.
    failed > 0 && !reportable ? 'not counted by the template' : '',
  ])
  return columns([['Records', 'processed', 'success', 'skipped', 'failed'], ...rows], [1, 2, 3, 4])
}

function describeUnmatched({ columnName, idType, count, fileName }: UnmatchedStudentsSummary, jobId: number): string[] {
  const where = columnName === null ? '' : `: column ${columnName}${idType === null ? '' : `, looked for as ${idType}`}`
  return [
    `Students that did not match (${count ?? 'unknown how many'})${where}`,
    fileName === null
      ? '  The service offers no file with them.'
      : `  Their rows: nova edfi outputs ${jobId} --name ${fileName} --download DIR`,
  ]
}

function describeErrors(errors: readonly ExplainedError[]): string[] {
  if (errors.length === 0) return []
  return [
    'Errors',
    ...errors.flatMap(({ title, code, explanation, whatToDo }) => [
      `  ${title} (${code})`,
      `    ${explanation}`,
      `    ${whatToDo}`,
    ]),
  ]
}

/** Output files with what each of them is. */
export function describeOutputs(names: readonly string[], jobId: number): string[] {
  if (names.length === 0) return []
  return [
    `Output files (${names.length}): nova edfi outputs ${jobId} --download DIR`,
    ...columns(names.map((name) => [`  ${name}`, describeKind(describeArtifact(name))])),
  ]
}

function describeKind(artifact: Artifact): string {
  if (artifact.kind === 'resource-data')
    return `${artifact.resource}, ${artifact.sentToOds ? 'sent to the ODS' : 'not for the ODS'}`
  return kinds[artifact.kind]
}

const kinds: Readonly<Record<Exclude<Artifact['kind'], 'resource-data'>, string>> = {
  roster: 'students of the school year',
  'cross-year-roster': 'students of all years',
  'transform-results': 'row counts of the transformation',
  'match-rates': 'how many ids of each column matched',
  'unmatched-students': 'rows whose students did not match',
  'send-results': 'what the ODS answered',
  other: '',
}

/** The same for a program. Stack traces stay away: they may hold secrets and data of students. */
export function resultsJson({ job, status, resources, unmatched, errors, outputs }: JobResults) {
  return {
    jobId: job.id,
    status,
    template: job.template.path,
    schoolYearId: job.schoolYearId,
    resources,
    unmatched,
    errors: errors.map(({ stacktrace: _, ...error }) => error),
    outputs,
  }
}
