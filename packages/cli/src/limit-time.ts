/** A signal that fires by itself after a while. */
interface TimeLimit {
  readonly signal: AbortSignal
  /** The time is not up any more, however long it takes; the outer signal keeps nothing. */
  end(): void
}

/** Longest delay a timer honours; a larger one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1

/**
 * Fires with `outer`, or when the time is up. `AbortSignal.any` with an `AbortSignal.timeout` among its sources does not:
 * nobody holds such a source, and once it is collected it never fires (Node 20).
 */
export function limitTime(outer: AbortSignal, limitMs: number): TimeLimit {
  const controller = new AbortController()
  const follow = () => controller.abort(outer.reason)
  const timer = setTimeout(
    () => controller.abort(new DOMException('The time is up', 'TimeoutError')),
    Math.min(limitMs, MAX_TIMER_MS),
  )
  if (outer.aborted) follow()
  else outer.addEventListener('abort', follow, { once: true })
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer)
      outer.removeEventListener('abort', follow)
    },
  }
}
