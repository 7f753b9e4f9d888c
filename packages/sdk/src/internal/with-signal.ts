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

/** A controller that follows an outer signal, and can be fired by itself. */
export interface Follower {
  readonly signal: AbortSignal
  abort(reason: unknown): void
  /**
   * A follower of this one. Whoever waits in many places at once gets one each: they cost the outer
   * signal a single listener, where runtimes warn about more than ten.
   */
  fork(): Follower
  /** Ends the following; the outer signal keeps nothing. */
  release(): void
}

export function followSignal(outer: AbortSignal | undefined): Follower {
  const follower = createFollower(() => outer?.removeEventListener('abort', onAbort))
  const onAbort = () => follower.abort(outer?.reason)
  if (outer?.aborted) onAbort()
  else outer?.addEventListener('abort', onAbort, { once: true })
  return follower
}

function createFollower(release: () => void): Follower {
  const controller = new AbortController()
  const forks = new Set<Follower>()
  const { signal } = controller
  return {
    signal,
    release,
    abort(reason) {
      controller.abort(reason)
      for (const fork of forks) fork.abort(reason)
      forks.clear()
    },
    fork() {
      const fork = createFollower(() => void forks.delete(fork))
      if (signal.aborted) fork.abort(signal.reason)
      else forks.add(fork)
      return fork
    },
  }
}
