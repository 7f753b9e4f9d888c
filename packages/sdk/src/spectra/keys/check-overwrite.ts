import { type KeyKind, type KeyMutability, keyGrammar } from '../generated/keys.ts'

/** What is known of an object that somebody wants to write. */
export interface OverwriteFacts {
  /** Whether there is one under the key. */
  readonly exists: boolean
  /** For raw bytes: what validation has found; null or left out when nobody knows. */
  readonly validation_status?: string | null
  /** For bundles: whether there are data the existing one does not hold. */
  readonly has_new_data?: boolean
}

/** Whether an object may be written, and why. */
export type OverwriteVerdict =
  | { readonly allowed: true; readonly mutability: KeyMutability; readonly reason: string }
  | {
      readonly allowed: false
      readonly mutability: KeyMutability
      readonly reason: string
      /** What to do instead, one sentence. */
      readonly advice: string
    }

interface OverwriteRule {
  /** Whether an existing object may be replaced. */
  readonly allows: (facts: OverwriteFacts) => boolean
  readonly allowed: string
  readonly refused: string
  readonly advice: string
}

const always = (allowed: string): OverwriteRule => ({ allows: () => true, allowed, refused: '', advice: '' })
const never = (refused: string, advice: string): OverwriteRule => ({
  allows: () => false,
  allowed: '',
  refused,
  advice,
})

/** Outcomes after which raw bytes may be acquired again. Whatever is not known to be one of them counts as validated. */
const NOT_VALIDATED: readonly unknown[] = ['UNVALIDATED', 'QUARANTINED', 'TERMINAL_INVALID']

const rules: Readonly<Record<KeyMutability, OverwriteRule>> = {
  until_validated: {
    allows: ({ validation_status }) => NOT_VALIDATED.includes(validation_status),
    allowed: 'Validation of these raw bytes has not succeeded, so they may be acquired again.',
    refused: 'Raw bytes are never replaced once validation has succeeded, and nobody said that it has not.',
    advice: 'Look up validation_status; keep the bytes that are there when it is VALID.',
  },
  append_only: never(
    'Every attempt that was refused is kept.',
    'Write under the time of this attempt, which is another key.',
  ),
  reproducible: always('It is made from raw bytes and can be made again at any time.'),
  transient: always('It is input that is kept for a while.'),
  overwritten: always('There is one object, which every ingestion replaces.'),
  immutable: never(
    'What was published or set aside under a name stays what it is.',
    'Write a release or a snapshot of its own; a second snapshot of one schema has its time in the key.',
  ),
  on_new_data: {
    allows: ({ has_new_data }) => has_new_data === true,
    allowed: 'There are new data.',
    refused: 'It is rebuilt when there are new data only, and nobody said that there are.',
    advice: 'Keep the one that is there: the same data give the same bytes.',
  },
  write_once: never('A run writes it once.', 'Read what is there; another run has a key of its own.'),
  versioned: never('A version stays what it is.', 'Write a version of its own.'),
  pointer: always('It points to the release of the day.'),
}

/**
 * Whether the layout lets an object of a kind be written, given what is there. It decides and does nothing: between
 * asking and writing somebody else may write, which only a conditional request can notice.
 *
 * @example
 * ```ts
 * const verdict = checkOverwrite('raw_spectrum', { exists: true, validation_status: 'VALID' })
 * if (!verdict.allowed) console.log(verdict.reason, verdict.advice)
 * ```
 */
export function checkOverwrite(kind: KeyKind, facts: OverwriteFacts): OverwriteVerdict {
  const { mutability } = keyGrammar.patterns[kind]
  if (!facts.exists) return { allowed: true, mutability, reason: 'There is no such object yet.' }
  const { allows, allowed, refused, advice } = rules[mutability]
  if (allows(facts)) return { allowed: true, mutability, reason: allowed }
  return { allowed: false, mutability, reason: refused, advice }
}
