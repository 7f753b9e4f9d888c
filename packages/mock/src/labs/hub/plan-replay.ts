/** What a subscriber gets right after the greeting. */
export type ReplayPlan =
  | { readonly kind: 'nothing' }
  /** Events of the ring with a higher number. */
  | { readonly kind: 'replay'; readonly afterSeq: number }
  /** It missed more than the ring holds. */
  | { readonly kind: 'resnapshot' }

/**
 * Decides by the last number a subscriber says it saw. 0 gets the whole ring and never learns of what the ring has
 * lost; a number above the head gets nothing; a negative one always gets a snapshot.
 * @param oldestSeq lowest number in the ring, null while it is empty
 */
export function planReplay(lastSeq: number, oldestSeq: number | null): ReplayPlan {
  if (oldestSeq === null) return { kind: 'nothing' }
  if (lastSeq === 0) return { kind: 'replay', afterSeq: 0 }
  return lastSeq + 1 >= oldestSeq ? { kind: 'replay', afterSeq: lastSeq } : { kind: 'resnapshot' }
}
