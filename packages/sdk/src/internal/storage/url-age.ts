import type { Clock } from '../clock.ts'

/** A moment on both clocks. Neither alone is enough: see {@link elapsedMs}. */
export interface Moment {
  readonly wallMs: number
  readonly monotonicMs: number
}

export const momentOf = (clock: Clock): Moment => ({ wallMs: clock.now(), monotonicMs: clock.monotonic() })

/**
 * Time since `earlier`, as the larger of both clocks. The monotonic clock may stand still while the
 * machine sleeps, which would make a dead URL look fresh; the wall clock may be set back by anybody.
 * Erring on the old side costs one more signature, erring on the young side a refused part.
 */
export function elapsedMs(earlier: Moment, later: Moment): number {
  return Math.max(0, later.wallMs - earlier.wallMs, later.monotonicMs - earlier.monotonicMs)
}

/** Share of a URL's announced life in which a request is still begun with it: the rest covers transit and coarse clocks. */
const USABLE_SHARE = 0.9

/** Whether a request may still be begun with a URL received at `receivedAt`. The URL itself is never parsed. */
export function isUrlFresh(receivedAt: Moment, lifeMs: number, at: Moment): boolean {
  return elapsedMs(receivedAt, at) < lifeMs * USABLE_SHARE
}
