import type { JobUpload } from '../../jobs/token/job-token.ts'
import { check, checkUpload, isNumber, isText, readTokenFields } from '../../jobs/token/token-fields.ts'

export const SUBMISSION_TOKEN_KIND = 'edfi-submission'
export const SUBMISSION_TOKEN_VERSION = 1

/**
 * Everything needed to go on with a submission in another process, as plain JSON. It holds the upload URLs, with which
 * anybody can replace the files for an hour: keep it as you keep a password. The stores of this package do.
 */
export interface SubmissionToken {
  readonly version: typeof SUBMISSION_TOKEN_VERSION
  readonly kind: typeof SUBMISSION_TOKEN_KIND
  /** The same for the same submission to the same service: partner, tenant, bundle, school year, params and files. */
  readonly id: string
  readonly baseUrl: string
  readonly createdAtMs: number
  /** `created`: files are missing. `uploaded`: all are there. `started`: a run was made. */
  readonly state: 'created' | 'uploaded' | 'started'
  readonly jobUid: string
  readonly partner: string
  readonly tenant: string
  readonly bundle: string
  /** The year in which the school year ends, as the wire spells it. */
  readonly schoolYear: string
  /** When a start was sent whose answer nobody has seen yet; null for none. */
  readonly startBegunAtMs: number | null
  readonly uploads: readonly JobUpload[]
}

/**
 * Reads a token from text or parsed JSON. Nothing of it gets into the error.
 *
 * @throws EdfiError `token_invalid`, also for a version this package does not read.
 *
 * @example
 * ```ts
 * const { jobUid, state } = parseSubmissionToken(await readFile('submission.json', 'utf8'))
 * console.log(jobUid, state)
 * ```
 */
export function parseSubmissionToken(input: unknown): SubmissionToken {
  const fields = readTokenFields(input, SUBMISSION_TOKEN_KIND, SUBMISSION_TOKEN_VERSION)
  for (const name of ['id', 'baseUrl', 'jobUid', 'partner', 'tenant', 'bundle', 'schoolYear'])
    check(fields[name], isText, `${name} is missing`)
  check(fields['createdAtMs'], isNumber, 'createdAtMs is missing')
  check(fields['state'], isState, 'state is missing')
  check(fields['startBegunAtMs'], (at) => at === null || isNumber(at), 'startBegunAtMs is missing')
  const uploads = check(fields['uploads'], Array.isArray, 'uploads is missing')
  uploads.forEach(checkUpload)
  return fields as unknown as SubmissionToken
}

const isState = (value: unknown): boolean => value === 'created' || value === 'uploaded' || value === 'started'
