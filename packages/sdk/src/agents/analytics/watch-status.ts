import type { AnalyticsWay } from './analytics-update.ts'
import type { LeftReason } from './way.ts'

/**
 * `idle`: nobody has asked for anything yet. `connecting`: under way. `watching`: answers come. `waiting`: something
 * went wrong and is tried again at `retryAtMs`. `closed`: for good.
 */
export type AnalyticsWatchState = 'idle' | 'connecting' | 'watching' | 'waiting' | 'closed'

/** A way that is not gone, or not any more. */
export interface LeftWay {
  readonly way: AnalyticsWay
  readonly reason: LeftReason
  /** For people. */
  readonly message: string
}

/** How a watch is doing. A new object whenever anything in it differs. */
export interface AnalyticsWatchStatus {
  readonly state: AnalyticsWatchState
  /** The way it goes now; null before it began. */
  readonly via: AnalyticsWay | null
  /** Ways it does not go, and why, in the order they were given up. */
  readonly left: readonly LeftWay[]
  /** What went wrong last, in a way that was got over or is being got over; null while answers come. */
  readonly problem: { readonly code: string | null; readonly message: string } | null
  /** When it tries again, milliseconds since the epoch; null while it does not wait. */
  readonly retryAtMs: number | null
  /** Answers so far. */
  readonly updates: number
  /** Answers that made room for newer ones before anybody took them. */
  readonly dropped: number
  /** Connections after the first one. */
  readonly reconnects: number
  /** Frames that answered nothing. */
  readonly strays: number
  /** When the last answer came, milliseconds since the epoch. */
  readonly lastUpdateAtMs: number | null
}
