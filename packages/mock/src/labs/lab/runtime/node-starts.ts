import type { Clock } from '../../../engine/clock.ts'

/** Starts on their way. A start goes on when whoever asked for it has left. */
export interface NodeStarts {
  /**
   * Starts a node unless it is being started already, and waits for it or for the caller to leave.
   * @param run called after the start time, unless somebody stopped the node meanwhile
   */
  start(key: string, ms: number, run: () => void, signal: AbortSignal | undefined): Promise<void>
  cancel(key: string): void
  close(): void
}

export function createNodeStarts(clock: Clock): NodeStarts {
  const underWay = new Map<string, { readonly abort: AbortController; readonly done: Promise<void> }>()

  function begin(key: string, ms: number, run: () => void) {
    const abort = new AbortController()
    const done = clock.sleep(ms, abort.signal).then(
      () => {
        underWay.delete(key)
        run()
      },
      // Stopped on the way: there is nothing to run and nobody to tell.
      () => {},
    )
    const entry = { abort, done }
    underWay.set(key, entry)
    return entry
  }

  const cancel = (key: string): void => {
    underWay.get(key)?.abort.abort()
    underWay.delete(key)
  }

  return {
    async start(key, ms, run, signal) {
      const { done } = underWay.get(key) ?? begin(key, ms, run)
      await untilLeft(done, signal)
    },
    cancel,
    close() {
      for (const key of [...underWay.keys()]) cancel(key)
    },
  }
}

/** Waits for the promise, or rejects with the reason the signal has. */
function untilLeft(done: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return done
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    const onAbort = () => reject(signal.reason)
    signal.addEventListener('abort', onAbort, { once: true })
    void done.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
