import { type PathRefusal, type PathRefusalReason, pathRefusal } from './path-refusal.ts'

/** What S3 takes, in bytes of UTF-8. */
const LONGEST_KEY_BYTES = 1024

interface Rule {
  readonly reason: PathRefusalReason
  readonly why: string
  readonly isBroken: (key: string) => boolean
}

const hasSegment = (key: string, isWrong: (segment: string) => boolean): boolean => key.split('/').some(isWrong)

/** In the order in which they tell most: `s3://a` has an empty segment, too. */
const rules: readonly Rule[] = [
  { reason: 'empty', why: 'it is empty', isBroken: (key) => key === '' },
  {
    reason: 'scheme',
    why: 'a key is due, without scheme and bucket',
    isBroken: (key) => /^[a-z][a-z0-9+.-]*:\/\//i.test(key),
  },
  { reason: 'leading_slash', why: 'a key does not begin with a slash', isBroken: (key) => key.startsWith('/') },
  {
    reason: 'empty_segment',
    why: 'it has an empty segment; a key has no slash at its end and no two in a row',
    isBroken: (key) => hasSegment(key, (segment) => segment === ''),
  },
  {
    reason: 'dot_segment',
    why: 'it has a segment "." or "..", which URLs and file systems resolve and storage does not',
    isBroken: (key) => hasSegment(key, (segment) => segment === '.' || segment === '..'),
  },
  {
    reason: 'backslash',
    why: 'it has a backslash, which URLs take for a slash',
    isBroken: (key) => key.includes('\\'),
  },
  { reason: 'control_character', why: 'it has a control character', isBroken: (key) => /\p{Cc}/u.test(key) },
  { reason: 'lone_surrogate', why: 'it has half a character', isBroken: hasLoneSurrogate },
  {
    reason: 'too_long',
    why: `it has more than ${LONGEST_KEY_BYTES} bytes`,
    isBroken: (key) => utf8Length(key) > LONGEST_KEY_BYTES,
  },
]

/** What is wrong with any key, whoever made it; null when nothing is. */
export function checkKey(key: string): PathRefusal | null {
  const broken = rules.find(({ isBroken }) => isBroken(key))
  return broken ? pathRefusal(broken.reason, key, broken.why) : null
}

/** Whether a text has half of a character that needs two. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text)
}

/** Bytes a text has in UTF-8. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length
}
