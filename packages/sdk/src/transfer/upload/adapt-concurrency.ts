/** How many parts may be sent at once, as far as storage puts up with it. */
export interface Congestion {
  readonly limit: number
  /** Parts stored since the limit last moved. */
  readonly calm: number
  /** Refusals still to be expected from parts that were under way when the limit was last halved. */
  readonly grace: number
}

export const noCongestion = (most: number): Congestion => ({ limit: most, calm: 0, grace: 0 })

/**
 * Halves the limit when storage asks to slow down, once per round and not once per part of it, and
 * raises it by one after two quiet rounds. Backing off without sending less only moves the burst.
 */
export function adaptConcurrency(state: Congestion, event: 'slow-down' | 'stored', most: number): Congestion {
  const { limit, calm, grace } = state
  if (event === 'slow-down')
    return grace > 0
      ? { limit, calm: 0, grace: grace - 1 }
      : { limit: Math.max(1, Math.floor(limit / 2)), calm: 0, grace: limit - 1 }
  const rests = Math.max(0, grace - 1)
  if (limit < most && calm + 1 >= 2 * limit) return { limit: limit + 1, calm: 0, grace: rests }
  return { limit, calm: calm + 1, grace: rests }
}
