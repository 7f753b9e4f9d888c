import { edfiError } from '../../errors.ts'
import type { JobSubmission } from '../../generated/external/types.ts'
import { checkBody } from '../../jobs/check/check-body.ts'
import { checkFile } from '../../jobs/check/check-file.ts'
import { checkSchoolYear } from '../../jobs/check/check-school-year.ts'
import type { JobProblem } from '../../jobs/check/job-problem.ts'
import { type FileFacts, factsOf } from '../../jobs/file-facts.ts'
import type { SchoolYearFacts } from '../../meaning/school-years.ts'
import type { SubmissionSpec } from './submission-spec.ts'

/** What is known of school years besides their form: this API has no list of them. */
export interface KnownYears {
  /** As the app lists them. @default only the form of the year is judged */
  readonly schoolYears?: readonly SchoolYearFacts[]
}

/** A submission as it would be sent, and everything that is wrong with it. */
export interface CheckedSubmission {
  readonly body: JobSubmission
  readonly files: ReadonlyMap<string, FileFacts>
  readonly problems: readonly JobProblem[]
}

/**
 * Everything that can be told of a submission before anything is sent. Partner, tenant, bundle and params are for the
 * service to judge: programs can read no templates. Empty for one that may be sent; a `warning` does not keep it.
 *
 * `2526` where 2026 is due is found by the list, or else because no school year ends in 2526.
 *
 * @example
 * ```ts
 * for (const { on, message, advice } of checkSubmission({ ...spec, schoolYear: '2526' })) console.log(on, message, advice)
 * ```
 */
export function checkSubmission(spec: SubmissionSpec, known: KnownYears = {}): readonly JobProblem[] {
  return checkSubmissionWith(spec, known, claimedFacts).problems
}

/** The same, with the facts of files told by whoever has opened them. */
export function checkSubmissionWith(
  spec: SubmissionSpec,
  known: KnownYears,
  factsFor: (spec: SubmissionSpec, key: string) => FileFacts,
): CheckedSubmission {
  const files = new Map(Object.keys(spec.files).map((key) => [key, factsFor(spec, key)]))
  const body = bodyOf(spec, files)
  const year = checkYear(spec.schoolYear, known)
  const tooLarge = checkBody(body)
  return {
    body,
    files,
    problems: [
      ...(year ? [year] : []),
      ...[...files].flatMap(([key, facts]) => checkFile(fileOf(key), facts)),
      ...(tooLarge ? [tooLarge] : []),
    ],
  }
}

/** What files tell by themselves, their names without blanks around them, as the service cuts them. */
export function claimedFacts(spec: SubmissionSpec, key: string): FileFacts {
  const facts = factsOf(spec.files[key] ?? '', fileOf(key))
  return { ...facts, name: facts.name.trim() }
}

/** @throws EdfiError `invalid_options` for what is not even text */
export function requireCodes(spec: SubmissionSpec, operation: string): void {
  const missing = (['partner', 'tenant', 'bundle'] as const).find(
    (name) => typeof spec[name] !== 'string' || spec[name].trim() === '',
  )
  if (missing === undefined) return
  throw edfiError({
    code: 'invalid_options',
    message: `The submission cannot be sent: ${missing} is missing.`,
    advice: `Give ${missing}, as the service spells it.`,
    operation,
    attempts: 0,
    details: { option: missing },
  })
}

/** A file of a bundle nobody has read: its variable is all that is known. */
const fileOf = (templateKey: string) => ({ templateKey, name: templateKey, isRequired: true, fileType: [] })

function bodyOf(spec: SubmissionSpec, files: ReadonlyMap<string, FileFacts>): JobSubmission {
  const { partner, tenant, bundle, schoolYear, params } = spec
  const given = Object.entries(params ?? {}).filter(([key]) => key !== 'API_YEAR')
  return {
    partner,
    tenant,
    bundle,
    schoolYear: String(schoolYear).trim(),
    files: Object.fromEntries([...files].map(([key, { name }]) => [key, name])),
    ...(given.length === 0 ? {} : { params: Object.fromEntries(given) }),
  }
}

function checkYear(given: number | string, { schoolYears }: KnownYears): JobProblem | null {
  if (schoolYears) return checkSchoolYear(given, { schoolYears })
  const guessed = guessYear(String(given).trim())
  return checkSchoolYear(given, guessed ? { schoolYears: [guessed] } : {})
}

/**
 * The school year that somebody without a list means by its id or by both its years; null for a text that may be the
 * year in which it ends, and for one nobody means. `2021` may be either, so it is taken for what is due.
 */
function guessYear(text: string): SchoolYearFacts | null {
  const [, from = '', to = ''] = /^(?:20)?(\d\d)(?:\s*[-/–—]\s*(?:20)?)?(\d\d)$/.exec(text) ?? []
  if (from === '' || (Number(from) + 1) % 100 !== Number(to) || /^(19|20)\d\d$/.test(text)) return null
  return { id: `${from}${to}`, startYear: 2000 + Number(from), endYear: 2001 + Number(from) }
}
