import { type EdfiError, edfiError } from '../errors.ts'
import type { PathRefusal, PathRefusalReason, PathResult } from './path-refusal.ts'

const inOneSegment = 'Give each code and name by itself, as it is; nothing in it may climb or be empty.'
const bareKey = 'Give the key alone, as the service shows it in `path`: no scheme, bucket or slash in front.'

const advice: Readonly<Record<PathRefusalReason, string>> = {
  not_text: 'Give text.',
  empty: 'Give what is missing.',
  scheme: bareKey,
  not_s3_uri: 'Give an address of the form s3://bucket/key.',
  leading_slash: bareKey,
  empty_segment: inOneSegment,
  dot_segment: inOneSegment,
  backslash: 'Give the file another name; `safeFileName` proposes one.',
  control_character: 'Give the file another name; `safeFileName` proposes one.',
  lone_surrogate: 'Give the file another name; `safeFileName` proposes one.',
  too_long: 'Give the file a shorter name.',
  not_canonical: 'Give the key as the service shows it, neither decoded nor encoded again.',
  invalid_number: 'Give job ids as whole numbers from 1, end years with four digits.',
  invalid_template_key: 'Give the template key as the template has it.',
  reserved: 'Give the id of a partner.',
  ambiguous: 'Take the key from the service instead of building or reading it here.',
  decoded_twice: 'Such a file can only be had from storage, or through the links of its output set.',
  outside_job: 'Give a key below the base path of the job, without bucket and scheme.',
  foreign: 'Give a key of this service.',
}

/** The error of a path that was refused. `details.reason` is one of the closed union of reasons. */
export function pathRefused({ reason, message }: PathRefusal): EdfiError<'path_refused'> {
  return edfiError({ code: 'path_refused', message, advice: advice[reason], details: { reason }, attempts: 0 })
}

/** @throws EdfiError `path_refused` when it was. */
export function requirePath<T>(result: PathResult<T>): T {
  if (!result.ok) throw pathRefused(result)
  return result.value
}
