import { checkKey } from './check-key.ts'
import { requirePath } from './path-error.ts'
import { type PathResult, pathAccepted, pathRefusal } from './path-refusal.ts'

/**
 * The name of an output file as a segment of the path it is asked for under, its slash encoded as well. A name with `%`
 * is refused, `decoded_twice`: the service decodes once too often and answers 500.
 *
 * @example
 * ```ts
 * const encoded = tryEncodeOutputName('ods/studentAssessments.jsonl')
 * if (encoded.ok) console.log(encoded.value) // ods%2FstudentAssessments.jsonl
 * ```
 */
export function tryEncodeOutputName(name: string): PathResult<string> {
  if (name.includes('%'))
    return pathRefusal('decoded_twice', name, 'the service decodes the name twice and fails on a percent sign')
  return checkKey(name) ?? pathAccepted(encodeURIComponent(name))
}

/**
 * {@link tryEncodeOutputName} for who prefers exceptions.
 *
 * @throws EdfiError `path_refused`; `details.reason` says why.
 *
 * @example
 * ```ts
 * const path = `/api/jobs/42/output-files/${encodeOutputName('ods/studentAssessments.jsonl')}`
 * ```
 */
export function encodeOutputName(name: string): string {
  return requirePath(tryEncodeOutputName(name))
}
