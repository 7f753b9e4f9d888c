import { type SpectraError, spectraError } from '../errors.ts'
import type { KeyForm, KeyParameterName } from '../generated/keys.ts'
import { showValue } from '../values/value-error.ts'

/** What is wrong with a key, or with what one was to be built of. */
export type KeyProblemCode =
  /** A key, or a value of one, is not even text. */
  | 'not_text'
  | 'empty'
  /** `s3://...` or another URL where a key is due. */
  | 'scheme'
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
  /** A slash in what is one segment. */
  | 'slash'
  /** A value is not written as its parameter is. */
  | `invalid_${KeyForm}`
  /** It is a key of the other bucket. */
  | 'wrong_bucket'
  /** No pattern of the layout fits. */
  | 'unknown_key'
  /** There is no such kind of key, or no such bucket. */
  | 'unknown_kind'
  | 'missing_parameter'
  /** A parameter that keys of the kind do not have. */
  | 'unknown_parameter'
  /** The key would be one of another kind, by which it is to be built. */
  | 'another_kind'

/** Why a key was refused. `message` is safe to log. */
export interface KeyProblem {
  readonly code: KeyProblemCode
  /** Where in the key the trouble begins, counted in characters of JavaScript; null where there is no such place. */
  readonly at: number | null
  /** The parameter in trouble; null when it is not known which. */
  readonly parameter: KeyParameterName | null
  /** What stood there, shortened. */
  readonly seen: string
  /** What is due there. */
  readonly wanted: string
  readonly message: string
  /** What to do next, one sentence. */
  readonly advice: string
}

/** What was asked for, or why it cannot be had. */
export type KeyResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: KeyProblem }

/** A problem of which the texts are still to be made. */
export interface KeyProblemInit {
  readonly code: KeyProblemCode
  readonly at?: number | null
  readonly parameter?: KeyParameterName | null
  readonly seen: unknown
  readonly wanted: string
  /** @default what helps against the code */
  readonly advice?: string
}

const bareKey = 'Give the key alone, as a listing of the bucket has it: no scheme, bucket or slash in front.'
const asIs = 'Give each value by itself, as it is; nothing in it may climb, be empty or be hidden.'

const advices: Partial<Readonly<Record<KeyProblemCode, string>>> = {
  scheme: bareKey,
  leading_slash: bareKey,
  empty_segment: asIs,
  dot_segment: asIs,
  slash: asIs,
  backslash: asIs,
  control_character: asIs,
  lone_surrogate: asIs,
  too_long: 'Give a shorter name.',
  invalid_uuid: 'Give the id as the catalogue has it: lower case, with hyphens.',
  invalid_timestamp: 'Write the time with formatTimestamp.',
  wrong_bucket: 'Look for the key in the other bucket.',
  unknown_key: 'Build keys with buildKey; what else lies in a bucket is none of the layout.',
  another_kind: 'Build the key by the kind that details.wanted names.',
}

/** A refusal with its texts. `subject` is what was refused, such as the whole key. */
export function keyProblem(
  subject: string,
  init: KeyProblemInit,
): { readonly ok: false; readonly problem: KeyProblem } {
  const { code, at = null, parameter = null, wanted } = init
  const seen = showValue(init.seen)
  const place = parameter === null ? (at === null ? '' : ` at character ${at}`) : ` as ${parameter}`
  return {
    ok: false,
    problem: {
      code,
      at,
      parameter,
      seen,
      wanted,
      message: `The ${subject} is refused (${code}): ${seen} was seen${place} where ${wanted} is due.`,
      advice: init.advice ?? advices[code] ?? `Give ${wanted}.`,
    },
  }
}

/** The error of a refusal; `details.problem` is its code. */
export function keyRefused({ code, message, advice, ...rest }: KeyProblem): SpectraError<'key_refused'> {
  return spectraError({ code: 'key_refused', message, advice, details: { problem: code, ...rest }, attempts: 0 })
}

/** @throws SpectraError `key_refused` when it was. */
export function requireKey<T>(result: KeyResult<T>): T {
  if (!result.ok) throw keyRefused(result.problem)
  return result.value
}
