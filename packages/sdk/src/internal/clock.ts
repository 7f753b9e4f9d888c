/**
 * Time as the SDK sees it. Injected through {@link Runtime}, so tests run on a virtual clock.
 *
 * `sleep` and `deadline` are two methods on purpose: a virtual clock may jump over a sleep (a
 * backoff nobody needs to live through) but must never fire a deadline by itself, or it would
 * time out requests that are merely doing real I/O.
 */
export interface Clock {
  /** Wall time, milliseconds since the epoch. */
  now(): number
  /** Monotonic milliseconds from an arbitrary origin. May stand still while the machine is suspended. */
  monotonic(): number
  /** Resolves after `ms`; rejects at once with the signal's own reason when `signal` fires. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /** Calls `onExpire` once after `ms` unless the returned function is called first. */
  deadline(ms: number, onExpire: () => void): () => void
}

/** Longest delay `setTimeout` honours; a larger one fires at once. */
const MAX_TIMER_MS = 2 ** 31 - 1

/** The real clock. Long waits are cut into timer-sized pieces. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep(ms, signal) {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const onAbort = () => {
        cancel()
        reject(signal?.reason)
      }
      const cancel = startTimer(ms, () => {
        signal?.removeEventListener('abort', onAbort)
        resolve()
      })
      signal?.addEventListener('abort', onAbort, { once: true })
    })
  },
  deadline: startTimer,
}

function startTimer(ms: number, onExpire: () => void): () => void {
  let handle: ReturnType<typeof setTimeout>
  const arm = (remainingMs: number) => {
    const stepMs = Math.min(remainingMs, MAX_TIMER_MS)
    handle = setTimeout(() => (remainingMs > stepMs ? arm(remainingMs - stepMs) : onExpire()), stepMs)
  }
  arm(Math.max(0, ms))
  return () => clearTimeout(handle)
}
