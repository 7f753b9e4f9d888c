/** The outcome of `promise`, or the signal's reason as soon as it fires. What was begun is not undone by that. */
export async function withSignal<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) {
    promise.catch(() => {})
    throw signal.reason
  }
  let onAbort = () => {}
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason)
    signal.addEventListener('abort', onAbort, { once: true })
  })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

/** A controller that follows `outer` and can be fired by itself. `release` ends the following. */
export function followSignal(outer: AbortSignal | undefined): AbortController & { release(): void } {
  const controller = new AbortController()
  const onAbort = () => controller.abort(outer?.reason)
  if (outer?.aborted) onAbort()
  outer?.addEventListener('abort', onAbort, { once: true })
  return Object.assign(controller, { release: () => outer?.removeEventListener('abort', onAbort) })
}
