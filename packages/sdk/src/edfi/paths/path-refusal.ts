import { redactText } from '../../internal/redact.ts'

/** Why a path is none, or none that can be trusted. */
export type PathRefusalReason =
  /** Not even text. */
  | 'not_text'
  | 'empty'
  /** `s3://...` or another URL where a key is due. */
  | 'scheme'
  /** No `s3://bucket/...` where one is due. */
  | 'not_s3_uri'
  | 'leading_slash'
  /** Two slashes in a row, or one at the end. */
  | 'empty_segment'
  /** `.` or `..`: a key is literal, but URLs and file systems resolve them. */
  | 'dot_segment'
  | 'backslash'
  | 'control_character'
  /** Half of a character outside the basic plane: it has no UTF-8. */
  | 'lone_surrogate'
  /** More than 1024 bytes of UTF-8. */
  | 'too_long'
  /** A segment of a job's path that is not what `encodeURIComponent` gives. */
  | 'not_canonical'
  /** A job id or end year that is no such number. */
  | 'invalid_number'
  /** A template key that could not be told from the file name behind it. */
  | 'invalid_template_key'
  /** A partner whose jobs would lie among the rosters. */
  | 'reserved'
  /** More than one path is spelled like this. */
  | 'ambiguous'
  /** `%` in a name that the service decodes twice. */
  | 'decoded_twice'
  /** Not below the base path of the job. */
  | 'outside_job'
  /** No path of this service. */
  | 'foreign'

/** A path that was refused. `message` says what was seen and is safe to log. */
export interface PathRefusal {
  readonly ok: false
  readonly reason: PathRefusalReason
  readonly message: string
}

/** What was asked for, or why it cannot be had. */
export type PathResult<T> = { readonly ok: true; readonly value: T } | PathRefusal

/** A refusal. Nothing of a URL's query, where signatures are, gets into its message. */
export function pathRefusal(reason: PathRefusalReason, seen: string, why: string): PathRefusal {
  return { ok: false, reason, message: `The path ${show(seen)} is refused: ${why}.` }
}

export const pathAccepted = <T>(value: T): PathResult<T> => ({ ok: true, value })

const show = (seen: string): string => JSON.stringify(redactText(seen, 200))
