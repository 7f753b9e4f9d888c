import { edfiError } from '../../errors.ts'
import type { CreateJob, JobTemplate, TemplateFile } from '../../generated/app/types.ts'
import { type FileFacts, factsOf } from '../file-facts.ts'
import type { JobSpec } from '../job-spec.ts'
import { checkBody } from './check-body.ts'
import { checkFile } from './check-file.ts'
import { matchFiles } from './check-files.ts'
import { checkParams } from './check-params.ts'
import { checkSchoolYear, type KnownSchoolYears } from './check-school-year.ts'
import type { JobProblem } from './job-problem.ts'

/** A job as it would be created, and everything that is wrong with it. */
export interface CheckedJob {
  readonly files: readonly CheckedFile[]
  /** By template key, `API_YEAR` left out. */
  readonly params: Readonly<Record<string, string>>
  readonly problems: readonly JobProblem[]
}

export interface CheckedFile {
  readonly file: TemplateFile
  /** The key it was given under. */
  readonly given: string
  readonly facts: FileFacts
}

/**
 * Everything that is wrong with a job, before anything is sent: first what the service looks at, in its order
 * (school year and where it sends its data, params that are missing, not allowed, unexpected; files that are
 * unexpected, missing), then what it does not look at and an executor or storage would trip over. Empty for a job
 * that may be created; a `warning` does not keep it from that.
 *
 * Files are judged by what they tell by themselves: paths are not opened. An empty text for a required param passes,
 * as it does on the service. Without lists of school years only the form of the year is judged.
 *
 * @example
 * ```ts
 * const spec = { schoolYear: 2026, files: { results: 'scores.xlsx' }, params: { TEST_TYPE: 'SAT' } }
 * const problems = checkJob(template, spec, { schoolYears: await client.listSchoolYears() })
 * for (const { on, message, advice } of problems) console.log(on, message, advice)
 * ```
 */
export function checkJob(
  template: JobTemplate,
  spec: Pick<JobSpec, 'schoolYear' | 'files' | 'params'>,
  known: KnownSchoolYears = {},
): readonly JobProblem[] {
  return checkJobWith(template, spec, known, (file, given) => factsOf(spec.files[given] ?? '', file)).problems
}

/** The same, with the facts of files told by whoever has opened them. */
export function checkJobWith(
  template: JobTemplate,
  spec: Pick<JobSpec, 'schoolYear' | 'params'> & { readonly files: Readonly<Record<string, unknown>> },
  known: KnownSchoolYears,
  factsFor: (file: TemplateFile, given: string) => FileFacts,
): CheckedJob {
  const year = checkSchoolYear(spec.schoolYear, known)
  const params = checkParams(template.params, spec.params ?? {})
  const matched = matchFiles(template.files, Object.keys(spec.files))
  const files = [...matched.given].map(([file, given]) => ({ file, given, facts: factsFor(file, given) }))
  const checked = { files, params: params.values }
  const body = checkBody(createBody(template, '0000', checked))
  const problems = [
    ...(year ? [year] : []),
    ...params.problems,
    ...matched.problems,
    ...files.flatMap(({ file, facts }) => checkFile(file, facts)),
    ...(body ? [body] : []),
  ]
  return { ...checked, problems }
}

/** The body that creates a job. `name` is ignored by the service and `type` may be empty, but it crashes without them. */
export function createBody(
  template: Pick<JobTemplate, 'name' | 'path'>,
  schoolYearId: string,
  { files, params }: Pick<CheckedJob, 'files' | 'params'>,
): CreateJob {
  return {
    name: template.name,
    schoolYearId,
    files: files.map(({ file, facts }) => ({
      nameFromUser: facts.name,
      templateKey: file.templateKey,
      type: facts.contentType ?? '',
    })),
    inputParams: Object.entries(params).map(([templateKey, value]) => ({ templateKey, value })),
    template: { path: template.path },
  }
}

/** @throws EdfiError `job_invalid` with all problems when one of them keeps the job from being created. */
export function requireValidJob(problems: readonly JobProblem[], operation: string): void {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const [first] = errors
  if (!first) return
  const more = errors.length === 1 ? '' : ` (and ${errors.length - 1} more)`
  throw edfiError({
    code: 'job_invalid',
    message: `The job was not created: ${first.message.replace(/\.$/, '')}${more}.`,
    advice: first.advice,
    operation,
    attempts: 0,
    details: { problems },
  })
}
