import type { InputName, JobLocation, OutputSetName, RosterLocation } from './edfi-path.ts'

/** The folder of all rosters. */
export const ROSTER_ROOT = '__rosters'
/** The one file of a roster's folder. */
export const ROSTER_FILE = 'studentEducationOrganizationAssociations.jsonl'

/**
 * The key under which everything of a job lies, without a slash at the end. Each segment is percent-encoded, and the
 * percent signs are characters of the key: a presigned URL shows them encoded once more.
 *
 * Like every function of this file it says what the service makes of its values, also of dangerous ones. To be
 * refused those, use {@link buildEdfiPath}.
 *
 * @throws URIError for a lone surrogate, which has no encoding.
 *
 * @example
 * ```ts
 * const job = { partnerId: 'sc', tenantCode: 'Grand Bend ISD', schoolYearId: '2526', jobId: 7 }
 * console.log(fileBasePath(job)) // sc/Grand%20Bend%20ISD/2526/7
 * ```
 */
export function fileBasePath({ partnerId, tenantCode, schoolYearId, jobId }: JobLocation): string {
  return [partnerId, tenantCode, schoolYearId, jobId].map(encodeURIComponent).join('/')
}

/**
 * The name a submitted file has in storage. Nothing is encoded or cleaned.
 *
 * @example
 * ```ts
 * console.log(nameInternal({ templateKey: 'INPUT_FILE', nameFromUser: 'results.csv' })) // INPUT_FILE__results.csv
 * ```
 */
export function nameInternal({ templateKey, nameFromUser }: InputName): string {
  return `${templateKey}__${nameFromUser}`
}

/**
 * The key of a submitted file, as the service makes it: `path` of a job's file.
 *
 * @example
 * ```ts
 * const job = { partnerId: 'ea', tenantCode: 'a/b', schoolYearId: '2425', jobId: 8 }
 * const key = inputKey({ ...job, templateKey: 'INPUT_FILE', nameFromUser: 'x.csv' })
 * console.log(key) // ea/a%2Fb/2425/8/input/INPUT_FILE__x.csv
 * ```
 */
export function inputKey(input: JobLocation & InputName): string {
  return `${fileBasePath(input)}/input/${nameInternal(input)}`
}

/** The prefix of every output of a job, with a slash at the end. Later runs of the job write below the same one. */
export function outputPrefix(job: JobLocation): string {
  return `${fileBasePath(job)}/output/`
}

/** The key of a file in `output/`. `name` as in `runOutputFile`. */
export function outputKey(job: JobLocation, name: string): string {
  return `${outputPrefix(job)}${name}`
}

/** The folder of a data set, without a slash at the end: what an executor reports. */
export function outputSetPath(job: JobLocation, set: OutputSetName): string {
  return `${outputPrefix(job)}${set}`
}

/**
 * The key of a tenant's roster. Nothing is encoded: a slash in a code makes a folder, so that two tenants may come to
 * share a key. {@link buildEdfiPath} refuses those.
 *
 * @example
 * ```ts
 * const key = rosterKey({ partnerId: 'sc', tenantCode: 'Grand Bend ISD', endYear: 2026 })
 * console.log(key) // __rosters/sc/Grand Bend ISD/2026/studentEducationOrganizationAssociations.jsonl
 * ```
 */
export function rosterKey({ partnerId, tenantCode, endYear }: RosterLocation): string {
  return `${ROSTER_ROOT}/${partnerId}/${tenantCode}/${endYear}/${ROSTER_FILE}`
}
