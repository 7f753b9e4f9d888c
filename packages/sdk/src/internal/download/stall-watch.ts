import type { Clock } from '../clock.ts'

/** Why a watched request was cut: not an error of the caller's signal. */
export class Stalled extends Error {
  constructor(stallTimeoutMs: number) {
    super(`No byte came for ${stallTimeoutMs} ms`)
    this.name = 'Stalled'
  }
}

export interface StallWatch {
  /** Fires with {@link Stalled} when nothing moved, or with the outer signal's own reason. */
  readonly signal: AbortSignal
  /** Something moved. */
  touch(): void
  /** Nothing is expected to move until the returned function is called. */
  hold(): () => void
  /** Watching ends; the signal fires no more. */
  stop(): void
  /** Watching ends, and so does the request. */
  cut(): void
}

/** Cuts a request on which nothing moves. Touching costs nothing, so every chunk may do it. */
export function watchStall(clock: Clock, stallTimeoutMs: number, outer: AbortSignal): StallWatch {
  const controller = new AbortController()
  let touchedAtMs = clock.monotonic()
  let isHeld = false
  let cancel = () => {}
  const arm = (delayMs: number) => {
    cancel = clock.deadline(delayMs, () => {
      const idleMs = isHeld ? 0 : clock.monotonic() - touchedAtMs
      if (idleMs >= stallTimeoutMs) controller.abort(new Stalled(stallTimeoutMs))
      else arm(stallTimeoutMs - idleMs)
    })
  }
  const onAbort = () => controller.abort(outer.reason)
  if (outer.aborted) onAbort()
  else {
    outer.addEventListener('abort', onAbort, { once: true })
    arm(stallTimeoutMs)
  }
  const stop = () => {
    cancel()
    outer.removeEventListener('abort', onAbort)
  }
  return {
    signal: controller.signal,
    touch() {
      touchedAtMs = clock.monotonic()
    },
    hold() {
      isHeld = true
      return () => {
        isHeld = false
        touchedAtMs = clock.monotonic()
      }
    },
    stop,
    cut() {
      stop()
      controller.abort(new Error('Nobody reads on'))
    },
  }
}
