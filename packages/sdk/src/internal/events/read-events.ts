import type { Clock } from '../clock.ts'
import { createEventDecoder, type EventDecoder, EventTooLarge, type ServerEvent } from './decode-events.ts'

export interface ReadEventsOptions {
  readonly clock: Clock
  readonly signal?: AbortSignal | undefined
  /** Largest event, characters. */
  readonly maxEventLength: number
  /** Ends the reading when nothing, not even a comment, has come for this long. Null for never. */
  readonly idleTimeoutMs: number | null
  /** Told of the server's `retry:` field. */
  readonly onReconnectMs?: (ms: number) => void
}

/** How a stream came to its end. */
export type StreamEnd =
  | { readonly type: 'closed' }
  | { readonly type: 'idle' }
  | { readonly type: 'broken'; readonly cause: unknown }
  /** An event grew past the limit, as it would again. */
  | { readonly type: 'overflow' }

/**
 * The events of one body, in the batches they arrived in: one step per chunk costs half of one per
 * event. Returns how the stream ended; leaving early closes the connection, and an abort rejects with
 * the signal's own reason.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  options: ReadEventsOptions,
): AsyncGenerator<readonly ServerEvent[], StreamEnd, void> {
  const { clock, signal, idleTimeoutMs } = options
  const decoder = createEventDecoder(options.maxEventLength)
  const reader = body.getReader()
  let told: number | null = null
  // Cancelling settles a pending read, so neither the abort nor the watchdog needs a race.
  const stop = () => void reader.cancel().catch(() => {})
  const watchdog = createWatchdog(clock, idleTimeoutMs, stop)
  signal?.addEventListener('abort', stop, { once: true })
  try {
    for (;;) {
      if (signal?.aborted) throw signal.reason
      watchdog.waits()
      let chunk: Awaited<ReturnType<typeof reader.read>>
      try {
        chunk = await reader.read()
      } catch (cause) {
        if (signal?.aborted) throw signal.reason
        return { type: 'broken', cause }
      } finally {
        watchdog.heard()
      }
      if (signal?.aborted) throw signal.reason
      if (watchdog.isIdle) return { type: 'idle' }
      if (chunk.done) return { type: 'closed' }
      const events = feed(decoder, chunk.value)
      if (events === null) return { type: 'overflow' }
      if (decoder.reconnectMs !== null && decoder.reconnectMs !== told) {
        told = decoder.reconnectMs
        options.onReconnectMs?.(told)
      }
      if (events.length > 0) yield events
    }
  } finally {
    watchdog.stop()
    signal?.removeEventListener('abort', stop)
    stop()
  }
}

/**
 * Ends a wait that takes too long. Its timer outlives a single wait and looks when it fires, because setting and
 * clearing one for each chunk costs as much as reading the chunk. Time between waits is the consumer's and does not count.
 */
function createWatchdog(clock: Clock, timeoutMs: number | null, onIdle: () => void) {
  let cancel: (() => void) | null = null
  let sinceMs: number | null = null
  let isIdle = false
  const arm = (ms: number) => {
    cancel = clock.deadline(ms, () => {
      cancel = null
      if (sinceMs === null || timeoutMs === null) return
      const leftMs = sinceMs + timeoutMs - clock.monotonic()
      if (leftMs > 0) return arm(leftMs)
      isIdle = true
      onIdle()
    })
  }
  return {
    waits() {
      if (timeoutMs === null) return
      sinceMs = clock.monotonic()
      if (cancel === null) arm(timeoutMs)
    },
    heard() {
      sinceMs = null
    },
    stop: () => cancel?.(),
    get isIdle() {
      return isIdle
    },
  }
}

function feed(decoder: EventDecoder, bytes: Uint8Array): readonly ServerEvent[] | null {
  try {
    return decoder.feed(bytes)
  } catch (error) {
    if (error instanceof EventTooLarge) return null
    throw error
  }
}
