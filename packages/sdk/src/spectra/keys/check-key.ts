import { hasLoneSurrogate } from '../values/value-error.ts'
import type { KeyProblemCode, KeyProblemInit } from './key-problem.ts'

/** What S3 takes, in bytes of UTF-8. */
const LONGEST_KEY_BYTES = 1024

/** For people: what {@link fits}. */
export const fittingKey = `at most ${LONGEST_KEY_BYTES} bytes`

interface Rule {
  readonly code: KeyProblemCode
  readonly wanted: string
  /** Where the text breaks the rule; negative when it does not. */
  readonly find: (text: string) => number
}

/** In the order in which they tell most: `s3://a` has an empty segment, too. */
const rules: readonly Rule[] = [
  { code: 'empty', wanted: 'text that is not empty', find: (text) => (text === '' ? 0 : -1) },
  {
    code: 'scheme',
    wanted: 'a key without scheme and bucket',
    find: (text) => text.search(/^[a-z][a-z0-9+.-]*:\/\//i),
  },
  { code: 'leading_slash', wanted: 'no slash in front', find: (text) => (text.startsWith('/') ? 0 : -1) },
  { code: 'empty_segment', wanted: 'a name between every two slashes', find: (text) => text.search(/\/(?=\/|$)/) },
  {
    code: 'dot_segment',
    wanted: 'a name other than "." and ".."',
    find: (text) => text.search(/(?:^|\/)\.\.?(?:\/|$)/),
  },
  { code: 'backslash', wanted: 'no backslash', find: (text) => text.indexOf('\\') },
  { code: 'control_character', wanted: 'no control character', find: (text) => text.search(/\p{Cc}/u) },
  {
    code: 'lone_surrogate',
    wanted: 'no half of a character',
    find: (text) => (hasLoneSurrogate(text) ? text.search(/\p{Surrogate}/u) : -1),
  },
  {
    code: 'too_long',
    wanted: fittingKey,
    find: (text) => (fits(text) ? -1 : 0),
  },
]

/** What is wrong with any key, whatever its kind; null when nothing is. */
export function checkKey(key: string): KeyProblemInit | null {
  if (plain.test(key) && fits(key)) return null
  for (const { code, wanted, find } of rules) {
    const at = find(key)
    if (at >= 0) return { code, at, seen: key, wanted }
  }
  return null
}

/**
 * Keys that certainly break no rule, but for their length: nearly all there are. One pass over a key finds out faster
 * than nine rules do; what this cannot vouch for, such as a name with a dot in front or an emoji, the rules decide.
 */
const plain = /^(?!\/)(?:(?:^|\/)[ --0-[\]-~\u00a0-\ud7ff\ue000-\uffff][ -.0-[\]-~\u00a0-\ud7ff\ue000-\uffff]*)+$/

/** Whether a text is short enough. No character has more than three bytes for each unit it takes in JavaScript. */
export function fits(text: string): boolean {
  return 3 * text.length <= LONGEST_KEY_BYTES || new TextEncoder().encode(text).length <= LONGEST_KEY_BYTES
}
