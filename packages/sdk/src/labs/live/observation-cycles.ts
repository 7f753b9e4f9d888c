/** What is known of the server's discovery cycles: when they come, and which came last. */
export interface ObservationCycles {
  /** Null before the first. */
  readonly generation: number | null
  /** Monotonic time at which the newest cycle was first heard of. */
  readonly begunAtMs: number
  /** Between two cycles in a row; null until two were heard. */
  readonly cadenceMs: number | null
}

export const noCycles: ObservationCycles = { generation: null, begunAtMs: 0, cadenceMs: null }

/** The longest that servers wait between two cycles. */
const MAX_CADENCE_MS = 300_000
/** A cycle takes its time, and so does the wire. */
export const CYCLE_SLACK_MS = 5000

/** After something of a cycle was heard. */
export function hearCycle(cycles: ObservationCycles, generation: number, nowMs: number): ObservationCycles {
  if (generation === cycles.generation) return cycles
  const isNext = cycles.generation !== null && generation === cycles.generation + 1
  return { generation, begunAtMs: nowMs, cadenceMs: isNext ? nowMs - cycles.begunAtMs : cycles.cadenceMs }
}

/**
 * When silence means that nothing is wrong any more: cycles speak only of what they find, and none says that a find
 * is over. One cycle may be lost on the way, two in a row are not.
 */
export function observationsEndMs({ begunAtMs, cadenceMs }: ObservationCycles): number {
  return begunAtMs + 2 * Math.min(cadenceMs ?? MAX_CADENCE_MS, MAX_CADENCE_MS) + CYCLE_SLACK_MS
}
