import type { Clock } from '../../internal/clock.ts'
import { type Follower, followSignal } from '../../internal/with-signal.ts'

/** Waits that all end at once when there is nothing to wait for any more. */
export interface StoppableSleep {
  /** Resolves after a while, or when all is stopped; rejects with the signal's own reason. */
  sleep(ms: number, signal: AbortSignal | undefined): Promise<void>
  stop(): void
  readonly isStopped: boolean
}

export function createStoppableSleep(clock: Pick<Clock, 'sleep'>): StoppableSleep {
  const sleepers = new Set<Follower>()
  let isStopped = false
  return {
    async sleep(ms, signal) {
      const follower = followSignal(signal)
      sleepers.add(follower)
      try {
        await clock.sleep(ms, follower.signal)
      } catch (error) {
        if (!isStopped) throw error
      } finally {
        sleepers.delete(follower)
        follower.release()
      }
    },
    stop() {
      isStopped = true
      for (const sleeper of sleepers) sleeper.abort(new Error('The memory was closed.'))
    },
    get isStopped() {
      return isStopped
    },
  }
}
