import type { Clock } from '../clock.ts'

/** What {@link underDeadline} rejects with when its own clock runs out. */
export class DeadlineExpired extends Error {
  override readonly name = 'TimeoutError'
}

/**
 * Runs `work` with a signal of its own that fires when the caller's does or after `timeoutMs`, and
 * settles at that moment whether or not the work listens. The caller's abort rejects with the caller's
 * reason, so the two clocks cannot be mistaken for one another.
 */
export function underDeadline<T>(
  clock: Clock,
  timeoutMs: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const controller = new AbortController()
    const release = () => {
      cancelDeadline()
      signal?.removeEventListener('abort', onAbort)
    }
    const stop = (reason: unknown) => {
      release()
      // Before the work hears of it: how it fails then is of no interest.
      reject(reason)
      controller.abort(reason)
    }
    const onAbort = () => stop(signal?.reason)
    const cancelDeadline = clock.deadline(timeoutMs, () => stop(new DeadlineExpired(`no end after ${timeoutMs} ms`)))
    signal?.addEventListener('abort', onAbort, { once: true })
    work(controller.signal).then(
      (value) => {
        release()
        resolve(value)
      },
      (error) => {
        release()
        reject(error)
      },
    )
  })
}
