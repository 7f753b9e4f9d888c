import { checkKey } from './check-key.ts'
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
