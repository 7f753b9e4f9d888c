/** Why a run failed, as an executor names it. The last three are of earlier days. */
export const runFailureCodes = [
  'unknown',
  'executor_timeout',
  'invalid_job',
  'cross_year_roster_fetch',
  'lightbeam_fetch',
  'missing_ods_roster',
  'lightbeam_send',
  'input_s3_download',
  'bundle_git_pull',
  'artifact_not_found',
  'artifact_empty',
  'artifact_s3_upload',
  'earthmover_deps',
  'earthmover_run',
  'insufficient_matches',
  'failed_to_start_executor',
  'job_file',
  'lightbeam_validate_students',
  'lightbeam_validate_other',
] as const

export type RunFailureCode = (typeof runFailureCodes)[number]

interface NamedFile {
  /** The template key of an input, or the name of an output. */
  readonly name: string | null
  readonly path: string | null
}

/** What a payload may tell beside its code, by the names of the wire. Null: not told, or not as it should be. */
interface TellingDetails {
  readonly executor_timeout: { readonly timeout_seconds: number | null }
  readonly invalid_job: { readonly message: string | null }
  readonly lightbeam_fetch: { readonly resource: string | null }
  readonly input_s3_download: NamedFile
  readonly artifact_not_found: NamedFile
  readonly artifact_empty: NamedFile
  readonly artifact_s3_upload: NamedFile
  readonly job_file: NamedFile
  readonly insufficient_matches: {
    /** From 0 to 1. */
    readonly match_rate: number | null
    /** From 0 to 1. */
    readonly match_threshold: number | null
    /** The rate for people, such as `49.9%`: rounded down, so that it never reaches a threshold it missed. */
    readonly match_rate_text: string | null
    readonly match_threshold_text: string | null
    /** The column of the file whose ids matched best. */
    readonly id_name: string | null
    readonly id_type: string | null
  }
  readonly lightbeam_validate_students: { readonly failure_pct: number | null; readonly message: string | null }
  readonly lightbeam_validate_other: { readonly resources: readonly string[]; readonly message: string | null }
}

type TellingCode = keyof TellingDetails

/** What is known of a failure beside its code. Most codes have nothing to tell. */
export type RunFailureDetails<Code extends RunFailureCode> = Code extends TellingCode
  ? TellingDetails[Code]
  : Readonly<Record<never, never>>

const readers: { readonly [Code in TellingCode]: (payload: unknown) => TellingDetails[Code] } = {
  executor_timeout: (payload) => ({ timeout_seconds: readNumber(payload, 'timeout_seconds') }),
  invalid_job: (payload) => ({ message: readText(payload, 'message') }),
  lightbeam_fetch: (payload) => ({ resource: readText(payload, 'resource') }),
  input_s3_download: readNamedFile,
  artifact_not_found: readNamedFile,
  artifact_empty: readNamedFile,
  artifact_s3_upload: readNamedFile,
  job_file: readNamedFile,
  insufficient_matches: (payload) => {
    const rate = readRate(payload, 'match_rate')
    const threshold = readRate(payload, 'match_threshold')
    return {
      match_rate: rate,
      match_threshold: threshold,
      match_rate_text: percentOf(rate),
      match_threshold_text: percentOf(threshold),
      id_name: readText(payload, 'id_name'),
      id_type: readText(payload, 'id_type'),
    }
  },
  lightbeam_validate_students: (payload) => ({
    failure_pct: readNumber(payload, 'failure_pct'),
    message: readText(payload, 'message'),
  }),
  lightbeam_validate_other: (payload) => ({
    resources: readTexts(payload, 'resources'),
    message: readText(payload, 'message'),
  }),
}

/** Reads what a code tells from any payload; what is missing or odd is null. */
export function readDetails<Code extends RunFailureCode>(code: Code, payload: unknown): RunFailureDetails<Code>
export function readDetails(code: RunFailureCode, payload: unknown): RunFailureDetails<RunFailureCode> {
  return isTelling(code) ? readers[code](payload) : {}
}

const isTelling = (code: RunFailureCode): code is TellingCode => Object.hasOwn(readers, code)

/** A member of a payload that has it itself: payloads are data, and `constructor` is no message. */
export function readMember(payload: unknown, name: string): unknown {
  return typeof payload === 'object' && payload !== null && Object.hasOwn(payload, name)
    ? Reflect.get(payload, name)
    : undefined
}

export function readText(payload: unknown, name: string): string | null {
  const value = readMember(payload, name)
  return typeof value === 'string' && value !== '' ? value : null
}

export function readNumber(payload: unknown, name: string): number | null {
  const value = readMember(payload, name)
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null
}

function readNamedFile(payload: unknown): NamedFile {
  return { name: readText(payload, 'name'), path: readText(payload, 'path') }
}

function readRate(payload: unknown, name: string): number | null {
  const value = readNumber(payload, name)
  return value !== null && value <= 1 ? value : null
}

function readTexts(payload: unknown, name: string): readonly string[] {
  const value = readMember(payload, name)
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.filter((each): each is string => typeof each === 'string' && each !== '')
}

function percentOf(rate: number | null): string | null {
  return rate === null ? null : `${Math.floor(rate * 1000) / 10}%`
}
