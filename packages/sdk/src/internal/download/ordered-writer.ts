import type { ByteSink } from '../byte-sink.ts'
import type { StreamHash } from '../hash.ts'

const BATCH_BLOCKS = 256
/** Small enough that a few of them waiting half filled are nothing, large enough to be written by few calls. */
const BLOCK_BYTES = 256 * 1024

/** What the sink threw, told apart from what the network threw. */
export class SinkFailure extends Error {
  constructor(cause: unknown) {
    super('The destination refused bytes', { cause })
    this.name = 'SinkFailure'
  }
}

export interface OrderedWriterOptions {
  readonly sink: ByteSink
  /** In the state after the first `startBytes` bytes. */
  readonly hash: StreamHash
  readonly startBytes: number
  /** How far ahead of the written bytes anybody may receive: the memory bound. */
  readonly windowBytes: number
  /** One write to the sink ends at or behind this many bytes. */
  readonly batchBytes: number
  /** After each write, with the hash of exactly the written bytes. Awaited. */
  readonly onWritten?: (writtenBytes: number, hash: StreamHash) => Promise<void>
}

/**
 * Takes the pieces of an object in any order and gives them to hash and sink in order.
 *
 * Writing in order, instead of each range at its place, is what makes one hash of the whole
 * possible without reading anything twice, keeps a partial file a plain prefix that one digest
 * proves, and serves streams and files alike. The price is memory for what arrives early, and
 * that has a bound: nobody receives further ahead than the window.
 */
export interface OrderedWriter {
  /** Bytes hashed and given to the sink, from the first. */
  readonly writtenBytes: number
  /** Bytes taken, in order or not yet. */
  readonly receivedBytes: number
  /** Copies a piece. Each position is pushed once. */
  push(offset: number, chunk: Uint8Array): void
  /** Whether {@link room} would resolve at once. */
  hasRoom(end: number): boolean
  /** Resolves when bytes before `end` may be received; rejects when the sink has failed. */
  room(end: number): Promise<void>
  /** Resolves when all that can be written in order is; rejects when the sink has failed. */
  settle(): Promise<void>
  /** Forgets what waits behind a hole. */
  dropEarly(): void
}

export function createOrderedWriter(options: OrderedWriterOptions): OrderedWriter {
  const { sink, hash, windowBytes, batchBytes, onWritten } = options
  /** By their first byte. */
  const early = new Map<number, Block>()
  /** Those that are not full, by the byte behind their last. */
  const open = new Map<number, Block>()
  const blocks = createBlocks(sink.returnsChunks === true ? Math.min(BLOCK_BYTES, batchBytes) : null)
  const waiting = new Set<{
    readonly end: number
    readonly resolve: () => void
    readonly reject: (e: unknown) => void
  }>()
  let writtenBytes = options.startBytes
  /** Hashed, and written or being written. */
  let takenBytes = options.startBytes
  let earlyBytes = 0
  let pumping: Promise<void> | null = null
  let failure: SinkFailure | null = null

  const takeBatch = (): Uint8Array[] => {
    const batch: Uint8Array[] = []
    const start = takenBytes
    while (takenBytes - start < batchBytes && batch.length < BATCH_BLOCKS) {
      const block = early.get(takenBytes)
      if (!block) break
      early.delete(takenBytes)
      takenBytes += block.filled
      earlyBytes -= block.filled
      open.delete(takenBytes)
      batch.push(block.bytes.subarray(0, block.filled))
    }
    return batch
  }

  const writeBatch = async (batch: readonly Uint8Array[], end: number, hashed: StreamHash) => {
    await sink.write(batch)
    for (const chunk of batch) blocks.give(chunk)
    writtenBytes = end
    await onWritten?.(end, hashed)
    for (const waiter of waiting) {
      if (waiter.end > writtenBytes + windowBytes) continue
      waiting.delete(waiter)
      waiter.resolve()
    }
  }

  /** Each piece goes behind the one before it, so that what is written is a few blocks and not many pieces. */
  const copy = (offset: number, piece: Uint8Array) => {
    let rest = piece
    for (let at = offset; rest.byteLength > 0; ) {
      let block = open.get(at)
      open.delete(at)
      if (!block) {
        block = { bytes: blocks.take(rest.byteLength), filled: 0 }
        early.set(at, block)
      }
      const fitting = rest.subarray(0, block.bytes.byteLength - block.filled)
      block.bytes.set(fitting, block.filled)
      block.filled += fitting.byteLength
      at += fitting.byteLength
      rest = rest.subarray(fitting.byteLength)
      if (block.filled < block.bytes.byteLength) open.set(at, block)
    }
  }

  /** One batch is hashed while the one before it is on its way to the sink, which mostly is another thread's work. */
  const pump = async () => {
    let writing: Promise<void> | null = null
    try {
      for (;;) {
        const batch = takeBatch()
        if (batch.length === 0) {
          if (!writing) break
          await writing
          writing = null
          continue
        }
        // Before the write, not during it: the chunks are the sink's then.
        for (const chunk of batch) hash.update(chunk)
        const [end, hashed] = [takenBytes, hash.copy()]
        if (writing) await writing
        writing = writeBatch(batch, end, hashed)
      }
    } catch (error) {
      failure = new SinkFailure(error)
      for (const waiter of waiting) waiter.reject(failure)
      waiting.clear()
    } finally {
      // In the same turn in which nothing was found to write: a piece pushed after it starts the next round.
      pumping = null
    }
  }

  return {
    get writtenBytes() {
      return writtenBytes
    },
    get receivedBytes() {
      return takenBytes + earlyBytes
    },
    push(offset, chunk) {
      if (chunk.byteLength === 0) return
      copy(offset, chunk)
      earlyBytes += chunk.byteLength
      if (offset === takenBytes && !failure) pumping ??= pump()
    },
    hasRoom: (end) => !failure && end <= writtenBytes + windowBytes,
    async room(end) {
      if (failure) throw failure
      if (end <= writtenBytes + windowBytes) return
      await new Promise<void>((resolve, reject) => waiting.add({ end, resolve, reject }))
    },
    async settle() {
      while (pumping) await pumping
      if (failure) throw failure
    },
    dropEarly() {
      early.clear()
      open.clear()
      earlyBytes = 0
    },
  }
}

interface Block {
  readonly bytes: Uint8Array
  filled: number
}

interface Blocks {
  take(neededBytes: number): Uint8Array
  give(chunk: Uint8Array): void
}

/** Used over and over where the sink gives them back; otherwise, each as large as what is put into it. */
function createBlocks(blockBytes: number | null): Blocks {
  if (blockBytes === null) return { take: (neededBytes) => new Uint8Array(neededBytes), give() {} }
  const free: ArrayBufferLike[] = []
  return {
    take: () => new Uint8Array(free.pop() ?? new ArrayBuffer(blockBytes)),
    give: ({ buffer }) => void free.push(buffer),
  }
}
