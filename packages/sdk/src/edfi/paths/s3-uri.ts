import { checkKey } from './check-key.ts'
import type { JobLocation } from './edfi-path.ts'
import { tryParseEdfiPath } from './parse-edfi-path.ts'
import { requirePath } from './path-error.ts'
import { type PathResult, pathAccepted, pathRefusal } from './path-refusal.ts'
import { fileBasePath } from './spell-key.ts'

/** An object, or a folder of them, by bucket. */
export interface S3Location {
  readonly bucket: string
  readonly key: string
}

/**
 * `appDataBasePath` of the document an executor works from.
 *
 * @throws URIError for a lone surrogate.
 *
 * @example
 * ```ts
 * const job = { partnerId: 'ea', tenantCode: 'a/b', schoolYearId: '2425', jobId: 8 }
 * console.log(appDataBasePath('bucket', job)) // s3://bucket/ea/a%2Fb/2425/8
 * ```
 */
export function appDataBasePath(bucket: string, job: JobLocation): string {
  return `s3://${bucket}/${fileBasePath(job)}`
}

/**
 * Bucket and key of an `s3://` URI, such as `rosterFilePath`. The key is taken literally: `%`, `?` and `#` are
 * characters of it, which a URL parser would not see that way.
 *
 * @example
 * ```ts
 * const parsed = tryParseS3Uri('s3://bucket/__rosters/ea/Grand Bend/2026/studentEducationOrganizationAssociations.jsonl')
 * if (parsed.ok) console.log(parsed.value.bucket, parsed.value.key)
 * ```
 */
export function tryParseS3Uri(uri: string): PathResult<S3Location> {
  const [, bucket, key] = /^s3:\/\/([A-Za-z0-9][A-Za-z0-9._-]*)\/(.*)$/s.exec(uri) ?? []
  if (bucket === undefined || key === undefined) return pathRefusal('not_s3_uri', uri, 's3://bucket/key is due')
  return checkKey(key) ?? pathAccepted({ bucket, key })
}

/**
 * The bucket and the job that `appDataBasePath` names.
 *
 * @example
 * ```ts
 * const parsed = tryParseAppDataBasePath('s3://bucket/ea/a%2Fb/2425/8')
 * if (parsed.ok) console.log(parsed.value.bucket, parsed.value.tenantCode, parsed.value.jobId) // bucket a/b 8
 * ```
 */
export function tryParseAppDataBasePath(uri: string): PathResult<{ readonly bucket: string } & JobLocation> {
  const location = tryParseS3Uri(uri)
  if (!location.ok) return location
  const parsed = tryParseEdfiPath(location.value.key)
  if (!parsed.ok) return parsed
  if (parsed.value.kind !== 'job-base') return pathRefusal('foreign', uri, 'it is not the base of a job')
  const { kind, ...job } = parsed.value
  return pathAccepted({ bucket: location.value.bucket, ...job })
}

/**
 * {@link tryParseS3Uri} for who prefers exceptions.
 *
 * @throws EdfiError `path_refused`; `details.reason` says why.
 */
export function parseS3Uri(uri: string): S3Location {
  return requirePath(tryParseS3Uri(uri))
}

/**
 * {@link tryParseAppDataBasePath} for who prefers exceptions.
 *
 * @throws EdfiError `path_refused`; `details.reason` says why.
 */
export function parseAppDataBasePath(uri: string): { readonly bucket: string } & JobLocation {
  return requirePath(tryParseAppDataBasePath(uri))
}
