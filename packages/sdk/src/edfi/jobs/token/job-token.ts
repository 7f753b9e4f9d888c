import { check, checkUpload, isNumber, isPositive, isRecord, isText, readTokenFields } from './token-fields.ts'

export const JOB_TOKEN_KIND = 'edfi-job'
export const JOB_TOKEN_VERSION = 1

/** A file of a job on its way to storage. */
export interface JobUpload {
  readonly templateKey: string
  /** Display name of the template, for finding the file by a word of it. */
  readonly title: string
  /** What the file is called in the job. */
  readonly name: string
  readonly contentType: string
  readonly sizeBytes: number
  readonly modifiedAtMs: number | null
  /** Base64 of SHA-256 over the size, the first and the last bytes: how the file is recognised. */
  readonly sampleSha256: string
  /** Presigned for one PUT: a secret for as long as it lives. */
  readonly url: string
  /** Wall time from just before the URL was asked for. */
  readonly receivedAtMs: number
  /** When it was first sent; from then on it may have arrived although nobody was told. */
  readonly begunAtMs: number | null
  /** Base64 of SHA-256 over the bytes that were sent; null until they arrived. */
  readonly sha256: string | null
  /** Without quotes; null until it arrived, and where storage shows none. */
  readonly etag: string | null
  readonly done: boolean
}

/**
 * Everything needed to go on with a job in another process, as plain JSON. It holds the upload URLs, with which
 * anybody can replace the files for an hour: keep it as you keep a password. The stores of this package do.
 */
export interface JobToken {
  readonly version: typeof JOB_TOKEN_VERSION
  readonly kind: typeof JOB_TOKEN_KIND
  /** The same for the same job of the same service: template, school year, params and files. */
  readonly id: string
  readonly baseUrl: string
  readonly createdAtMs: number
  /** `created`: files are missing. `uploaded`: all are there. `started`: a run was made. */
  readonly state: 'created' | 'uploaded' | 'started'
  readonly jobId: number
  readonly templatePath: string
  readonly schoolYearId: string
  /** A start whose answer nobody has seen yet, with the runs there were before it; null for none. */
  readonly start: { readonly begunAtMs: number; readonly runIdsBefore: readonly number[] } | null
  readonly uploads: readonly JobUpload[]
}

/**
 * Reads a token from text or parsed JSON. Nothing of it gets into the error.
 *
 * @throws EdfiError `token_invalid`, also for a version this package does not read.
 *
 * @example
 * ```ts
 * const { jobId, state, uploads } = parseJobToken(await readFile('job.json', 'utf8'))
 * console.log(jobId, state, uploads.filter(({ done }) => !done).map(({ name }) => name))
 * ```
 */
export function parseJobToken(input: unknown): JobToken {
  const fields = readTokenFields(input, JOB_TOKEN_KIND, JOB_TOKEN_VERSION)
  for (const name of ['id', 'baseUrl', 'templatePath', 'schoolYearId'])
    check(fields[name], isText, `${name} is missing`)
  check(fields['createdAtMs'], isNumber, 'createdAtMs is missing')
  check(fields['jobId'], isPositive, 'jobId is missing')
  check(fields['state'], isState, 'state is missing')
  check(fields['start'], isStart, 'start is missing')
  const uploads = check(fields['uploads'], Array.isArray, 'uploads is missing')
  uploads.forEach(checkUpload)
  return fields as unknown as JobToken
}

const isState = (value: unknown): boolean => value === 'created' || value === 'uploaded' || value === 'started'
const isStart = (value: unknown): boolean =>
  value === null ||
  (isRecord(value) &&
    isNumber(value['begunAtMs']) &&
    Array.isArray(value['runIdsBefore']) &&
    value['runIdsBefore'].every(isPositive))
