/**
 * Turns many requests to save into few writes, one at a time. The promise of a call resolves once a
 * write that began after that call is done, so whoever waits knows its own change is safe.
 */
export function createSaver(write: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let queued: Promise<void> | null = null
  const start = (): Promise<void> => {
    running = write().finally(() => {
      running = null
    })
    return running
  }
  return () => {
    if (running === null) return start()
    queued ??= running
      .catch(() => {})
      .then(() => {
        queued = null
        return start()
      })
    return queued
  }
}
