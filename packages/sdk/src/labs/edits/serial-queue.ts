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
      const result = before.then(() => {
        signal?.throwIfAborted()
        return work()
      })
      const tail = result.then(
        () => {},
        () => {},
      )
      tails.set(name, tail)
      void tail.then(() => {
        if (tails.get(name) === tail) tails.delete(name)
      })
      return result
    },
  }
}
