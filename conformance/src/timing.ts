/** Where the runner takes time from. */
export interface Timing {
  /** Milliseconds since the epoch. */
  now(): number
  /** Fires after the time. */
  timeout(ms: number): AbortSignal
}

export const systemTiming: Timing = { now: Date.now, timeout: (ms) => AbortSignal.timeout(ms) }
