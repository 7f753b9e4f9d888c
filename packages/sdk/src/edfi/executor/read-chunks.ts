import type { Clock } from '../../internal/clock.ts'

export interface ReadChunksOptions {
  readonly clock: Clock
  readonly signal: AbortSignal | undefined
  /** How long nothing may come, milliseconds. */
  readonly idleTimeoutMs: number
  /** What to throw when the body ends otherwise than in order. */
  readonly broken: (reason: 'connection' | 'idle', cause?: unknown) => Error
}

/** The bytes of a body as they come. Leaving early lets go of the connection; an abort rejects with the signal's reason. */
export async function* readChunks(
  body: ReadableStream<Uint8Array>,
  { clock, signal, idleTimeoutMs, broken }: ReadChunksOptions,
): AsyncGenerator<Uint8Array, void> {
  const reader = body.getReader()
  let isIdle = false
  // Cancelling settles a read that waits, so neither the abort nor the clock needs a race.
  const stop = () => void reader.cancel().catch(() => {})
  signal?.addEventListener('abort', stop, { once: true })
  const read = async () => {
    const disarm = clock.deadline(idleTimeoutMs, () => {
      isIdle = true
      stop()
    })
    try {
      return await reader.read()
    } catch (cause) {
      signal?.throwIfAborted()
      throw broken('connection', cause)
    } finally {
      disarm()
    }
  }
  try {
    for (;;) {
      signal?.throwIfAborted()
      const { done, value } = await read()
      signal?.throwIfAborted()
      if (isIdle) throw broken('idle')
      if (done) return
      yield value
    }
  } finally {
    signal?.removeEventListener('abort', stop)
    stop()
  }
}
