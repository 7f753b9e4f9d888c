import type { Clock } from '../../engine/clock.ts'

/** Between the first and the second attempt, and between the second and the last. */
const retryDelaysMs: readonly number[] = [1000, 2000]

export interface RetryOptions {
  readonly clock: Pick<Clock, 'sleep'>
  readonly signal?: AbortSignal | undefined
  /** Whether what failed is tried again. */
  readonly isRetried: (error: unknown) => boolean
}

/**
 * Tries three times, as the service does inside of one request: whoever fails all the time is answered three seconds
 * late, and what took effect before it failed took effect three times.
 */
export async function tryThrice<T>(work: () => Promise<T>, { clock, signal, isRetried }: RetryOptions): Promise<T> {
  for (const delayMs of retryDelaysMs) {
    try {
      return await work()
    } catch (error) {
      if (!isRetried(error)) throw error
      await clock.sleep(delayMs, signal)
    }
  }
  return work()
}
