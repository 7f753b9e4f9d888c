import type { ByteSource } from './byte-source.ts'
import { bytesBody } from './part-body.ts'
import { sourceChanged } from './source-errors.ts'

interface Segment {
  readonly offset: number
  readonly bytes: Uint8Array
  heldBytes: number
}

/**
 * Uploads from a stream of known length. A stream cannot be read twice and a part may have to be
 * sent twice, so each range stays in memory from when it is read until it is released. Ranges are
 * whole parts: one that overlaps two others cannot be had.
 */
export function streamSource(chunks: AsyncIterable<Uint8Array>, sizeBytes: number): ByteSource {
  const iterator = chunks[Symbol.asyncIterator]()
  const segments: Segment[] = []
  let rest: Uint8Array = new Uint8Array(0)
  let readTo = 0
  let queue: Promise<unknown> = Promise.resolve()

  const read = async (wanted: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(wanted)
    let filled = 0
    while (filled < wanted) {
      if (rest.byteLength === 0) {
        const next = await iterator.next()
        if (next.done) throw sourceChanged('The stream', `it ended at byte ${readTo + filled} of ${sizeBytes} declared`)
        rest = next.value
      }
      const taken = rest.subarray(0, wanted - filled)
      bytes.set(taken, filled)
      rest = rest.subarray(taken.byteLength)
      filled += taken.byteLength
    }
    readTo += wanted
    return bytes
  }

  const hold = async (offset: number, size: number): Promise<Segment> => {
    const segment: Segment = { offset, bytes: await read(size), heldBytes: size }
    segments.push(segment)
    return segment
  }

  const segmentOf = (offset: number, size: number) =>
    segments.find((segment) => segment.offset <= offset && offset + size <= segment.offset + segment.bytes.byteLength)

  const range = async (offset: number, size: number) => {
    let segment = segmentOf(offset, size)
    if (!segment) {
      if (offset < readTo) throw new RangeError(`Byte ${offset} of the stream was released; it is at byte ${readTo}.`)
      // What is skipped over belongs to a part somebody will ask for later.
      if (offset > readTo) await hold(readTo, offset - readTo)
      segment = await hold(offset, size)
    }
    return bytesBody(segment.bytes.subarray(offset - segment.offset, offset - segment.offset + size))
  }

  return {
    filename: null,
    contentType: null,
    sizeBytes,
    modifiedAtMs: null,
    rereadable: false,
    range(offset, size, signal) {
      const result = queue.then(() => {
        signal?.throwIfAborted()
        return range(offset, size)
      })
      queue = result.catch(() => {})
      return result
    },
    release(offset, size) {
      const segment = segmentOf(offset, size)
      if (!segment) return
      segment.heldBytes -= size
      if (segment.heldBytes <= 0) segments.splice(segments.indexOf(segment), 1)
    },
    async assertUnchanged() {
      // Longer than declared shows only at the end; a truncated copy would otherwise look complete.
      if (readTo < sizeBytes) return
      await queue
      while (rest.byteLength === 0) {
        const next = await iterator.next()
        if (next.done) return
        rest = next.value
      }
      throw sourceChanged('The stream', `it goes on after the ${sizeBytes} bytes declared`)
    },
    async close() {
      segments.length = 0
      await iterator.return?.()
    },
  }
}
