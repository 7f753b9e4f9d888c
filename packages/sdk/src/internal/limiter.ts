/** Runs jobs, a bounded number of them at a time, in the order they came. */
export interface Limiter {
  /**
   * Runs `job` when a place is free. An abort while it waits takes it out of the queue and rejects with
   * the signal's reason; a running job has to listen by itself.
   */
  run<T>(job: () => Promise<T>, signal?: AbortSignal): Promise<T>
  /** Lowering it lets running jobs end. */
  setLimit(limit: number): void
  readonly running: number
  readonly waiting: number
}

export function createLimiter(limit: number): Limiter {
  let places = limit
  let running = 0
  const queue = new Set<() => void>()

  const startWaiting = () => {
    for (const start of queue) {
      if (running >= places) return
      queue.delete(start)
      running++
      start()
    }
  }

  const enter = (signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const start = () => {
        signal?.removeEventListener('abort', onAbort)
        resolve()
      }
      const onAbort = () => {
        queue.delete(start)
        reject(signal?.reason)
      }
      signal?.addEventListener('abort', onAbort, { once: true })
      queue.add(start)
      startWaiting()
    })

  return {
    async run(job, signal) {
      await enter(signal)
      try {
        return await job()
      } finally {
        running--
        startWaiting()
      }
    },
    setLimit(next) {
      places = next
      startWaiting()
    },
    get running() {
      return running
    },
    get waiting() {
      return queue.size
    },
  }
}
