/** Runs what is given for one name after the other, and for different names side by side. */
export interface SerialQueue {
  /**
   * Begins `work` when all that was queued earlier for the name has ended, well or not. A signal that fires
   * before that rejects with its reason, and `work` is never begun.
   */
  run<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T>
}

export function createSerialQueue(): SerialQueue {
  const tails = new Map<string, Promise<void>>()
  return {
    run(name, work, signal) {
      const before = tails.get(name) ?? Promise.resolve()
      const result = orAbort(before, signal).then(work)
      // One that was given up while it waited leaves those after it to wait for those before it.
      const tail = Promise.allSettled([before, result]).then(() => {})
      tails.set(name, tail)
      void tail.then(() => {
        if (tails.get(name) === tail) tails.delete(name)
      })
      return result
    },
  }
}

/** Waits for its turn, or for the signal, whichever comes first. */
function orAbort(turn: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return turn
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason)
    if (signal.aborted) return onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    void turn.then(() => {
      signal.removeEventListener('abort', onAbort)
      resolve()
    })
  })
}
