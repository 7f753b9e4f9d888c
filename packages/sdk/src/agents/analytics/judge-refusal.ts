import type { SocketCodes } from '../generated/profiles.ts'

/** What an error in place of an answer means. */
export type RefusalVerdict =
  /** The question itself is refused, and would be again. */
  | 'bad_question'
  /** The service failed at it; another try may do better. */
  | 'failed'
  /** The version does not say which of the two. */
  | 'unclear'

/**
 * What the code of an error frame means in a version. Up to P3 there is one code, or none, for everything, so a question
 * that is refused again and again is told from a service that failed by asking again.
 */
export function judgeRefusal(code: string | null, codes: SocketCodes | null): RefusalVerdict {
  if (codes !== 'by_cause' && (code === null || code === 'ERROR')) return 'unclear'
  return code === 'VALIDATION_ERROR' ? 'bad_question' : 'failed'
}
