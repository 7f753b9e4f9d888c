import type { Clock } from './clock.ts'

/** Whether the machine has a network at all, as far as the platform tells. */
export interface Connectivity {
  /** True only when the platform is sure. */
  isOffline(): boolean
  /** Calls back each time the network returns, until the returned function is called. */
  onOnline(listener: () => void): () => void
}

/** Resolves when the network is back, at once when it was never known to be gone. Rejects with the signal's reason. */
export function untilOnline(connectivity: Connectivity, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    if (!connectivity.isOffline()) return resolve()
    const settle = (act: () => void) => {
      stop()
      signal.removeEventListener('abort', onAbort)
      act()
    }
    const onAbort = () => settle(() => reject(signal.reason))
    const stop = connectivity.onOnline(() => settle(resolve))
    signal.addEventListener('abort', onAbort, { once: true })
  })
}

const ONLINE = Symbol('online')

/** Sleeps for `delayMs`, or until the network returns, whichever is sooner. Rejects with the signal's reason. */
export async function sleepUntilOnline(
  { clock, connectivity }: { readonly clock: Clock; readonly connectivity: Connectivity },
  delayMs: number,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted()
  const sleep = new AbortController()
  const onAbort = () => sleep.abort(signal.reason)
  const stop = connectivity.onOnline(() => sleep.abort(ONLINE))
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    await clock.sleep(delayMs, sleep.signal)
  } catch (reason) {
    if (reason !== ONLINE) throw reason
  } finally {
    stop()
    signal.removeEventListener('abort', onAbort)
  }
}
