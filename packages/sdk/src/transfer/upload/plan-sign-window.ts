/** Everything the size of the next sign call depends on. */
export interface SignWindowInput {
  /** Parts that still need a URL, the one asked for included. At least 1. */
  readonly partsLeft: number
  /** Most parts one call may name: the server's hint, which it enforces. */
  readonly batchCap: number
  /** Sign calls this upload may still make; failed calls count too. */
  readonly callsLeft: number
  /** Parts sent at the same time. */
  readonly concurrency: number
  readonly partSizeBytes: number
  /** Announced life of the URLs; null before the first answer. */
  readonly urlLifeMs: number | null
  /** Parts have to be hashed before they are signed, so a window costs reading all of it. */
  readonly hashedFirst: boolean
  /** Measured over all connections; null while nothing is measured. */
  readonly rateBytesPerSecond: number | null
}

/** URLs are meant to be used within this share of their life; the rest absorbs a link that slows down, and retries. */
const PLANNED_SHARE = 0.5
/** Share of the calls left that a plan may count on. The others are for re-signing what expired or failed. */
const PLANNED_CALLS_SHARE = 0.75

/**
 * How many parts the next sign call names.
 *
 * Few enough that every URL is begun well inside its life at the measured rate (signing everything
 * up front is how slow links end up with dead URLs), enough that the call budget lasts to the end,
 * never more than the server takes. Before a rate is known, and where every part has to be hashed
 * first: two rounds of the connections.
 */
export function planSignWindow(input: SignWindowInput): number {
  const { partsLeft, batchCap, callsLeft, concurrency, partSizeBytes, urlLifeMs, rateBytesPerSecond, hashedFirst } =
    input
  const spendableCalls = Math.max(1, Math.floor(callsLeft * PLANNED_CALLS_SHARE))
  const budgetNeeds = Math.ceil(partsLeft / spendableCalls)
  const lifeAllows =
    // Hashing far ahead would leave the connections idle meanwhile.
    hashedFirst || urlLifeMs === null || rateBytesPerSecond === null
      ? 2 * concurrency
      : Math.max(concurrency, Math.floor((rateBytesPerSecond * urlLifeMs * PLANNED_SHARE) / 1000 / partSizeBytes))
  return Math.max(1, Math.min(partsLeft, batchCap, Math.max(budgetNeeds, lifeAllows)))
}
