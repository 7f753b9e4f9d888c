import type { FileHandle } from 'node:fs/promises'
import { sourceChanged, sourceUnreadable } from '../../source-errors.ts'

/** Large enough that reading costs no syscall storm, small enough that a dozen of them are nothing. */
const BUFFER_BYTES = 1024 * 1024
const POOLED_BUFFERS = 16

/** Read buffers used over and over: a fresh one per chunk would leave hundreds of MiB to the garbage collector. */
export interface BufferPool {
  take(): Uint8Array
  give(buffer: Uint8Array): void
}

export function createBufferPool(): BufferPool {
  const free: Uint8Array[] = []
  return {
    take: () => free.pop() ?? Buffer.allocUnsafeSlow(BUFFER_BYTES),
    give: (buffer) => void (free.length < POOLED_BUFFERS && free.push(buffer)),
  }
}

export interface ReadRangeRequest {
  readonly handle: FileHandle
  readonly filename: string
  readonly offset: number
  readonly sizeBytes: number
  readonly pool: BufferPool
  readonly signal?: AbortSignal
}

/**
 * The bytes of one range of a file. A yielded chunk is valid only until the next is asked for: two
 * buffers take turns, one being filled while the other is on its way.
 */
export async function* readRange(request: ReadRangeRequest): AsyncGenerator<Uint8Array> {
  const { handle, filename, offset, sizeBytes, pool, signal } = request
  const buffers: [Uint8Array, Uint8Array] = [pool.take(), pool.take()]
  let requested = 0
  let turn: 0 | 1 = 0
  const fill = async (buffer: Uint8Array): Promise<Uint8Array> => {
    const length = Math.min(buffer.byteLength, sizeBytes - requested)
    const at = requested
    requested += length
    let filled = 0
    while (filled < length) {
      const { bytesRead } = await handle.read(buffer, filled, length - filled, offset + at + filled).catch((cause) => {
        throw sourceUnreadable(filename, (cause as NodeJS.ErrnoException).code ?? 'the system refused', cause)
      })
      if (bytesRead === 0) throw sourceChanged(filename, `it ended at byte ${offset + at + filled}`)
      filled += bytesRead
    }
    return buffer.subarray(0, length)
  }
  let pending: Promise<Uint8Array> | null = sizeBytes > 0 ? fill(buffers[0]) : null
  let finished = false
  try {
    while (pending) {
      const chunk = await pending
      signal?.throwIfAborted()
      turn = turn === 0 ? 1 : 0
      pending = requested < sizeBytes ? fill(buffers[turn]) : null
      // The next read may fail while this chunk is still being sent; it is awaited one turn later.
      pending?.catch(() => {})
      yield chunk
    }
    finished = true
  } finally {
    await pending?.catch(() => {})
    // After an early end a socket may still hold the last chunk, so those buffers are not used again.
    if (finished) for (const buffer of buffers) pool.give(buffer)
  }
}
