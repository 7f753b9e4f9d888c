import { Worker } from 'node:worker_threads'
import type { Stretch, StretchDigest, StretchThread } from '../../stretch-digest.ts'

type Order = { readonly id: number; readonly stretch: Stretch }
/** `shared`: how many bytes are in the file, and how many the thread waits for. */
type WorkerData = { readonly path: string; readonly shared: BigInt64Array }
type Report = { readonly id: number } & (
  | { readonly digest: StretchDigest }
  | { readonly failed: { readonly message: string; readonly code: string | undefined } }
)

/**
 * Starts a thread that reads what has been written to a file and takes digests of it. It reads the file rather than
 * being sent the bytes: what it vouches for is then what lies on the disk, nothing has to be queued for a slower
 * thread, and a file of an earlier run is no special case. The system's page cache makes that cheap.
 */
export function startStretchThread(path: string): StretchThread | null {
  // From its own text, so that no bundler has to find a second file. `__name` is what esbuild wraps functions in.
  const code = `const __name = (it) => it; (${work.toString()})(require, require('node:worker_threads'))`
  // What is unpacked is garbage at once; a small nursery has it collected before there is much of it.
  const resourceLimits = { maxYoungGenerationSizeMb: 2 }
  // Shared rather than sent: a message wakes two event loops, and there is one to tell for each write.
  const shared = new BigInt64Array(new SharedArrayBuffer(16))
  const workerData: WorkerData = { path, shared }
  const worker = new Worker(code, { eval: true, workerData, name: 'nova-digests', resourceLimits })
  const waiting = new Map<number, { resolve(digest: StretchDigest): void; reject(error: unknown): void }>()
  let ended: { readonly error: unknown } | null = null
  let lastId = 0
  const end = (error: unknown) => {
    ended ??= { error }
    for (const waiter of waiting.values()) waiter.reject(error)
    waiting.clear()
  }
  worker.unref()
  worker.on('error', end)
  worker.on('exit', () => end(new Error('The thread that takes digests has ended')))
  worker.on('message', (report: Report) => {
    const waiter = waiting.get(report.id)
    waiting.delete(report.id)
    // Ending it holds the process until the thread is gone; a report that was on its way must not let go of that.
    if (waiting.size === 0 && !ended) worker.unref()
    if ('digest' in report) waiter?.resolve(report.digest)
    else waiter?.reject(Object.assign(new Error(report.failed.message), { code: report.failed.code }))
  })
  const send = (order: Order) => worker.postMessage(order)
  return {
    grow(availableBytes) {
      const available = BigInt(availableBytes)
      Atomics.store(shared, 0, available)
      if (available >= Atomics.load(shared, 1)) Atomics.notify(shared, 0)
    },
    async digest(stretch) {
      if (ended) throw ended.error
      const id = ++lastId
      return await new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker.ref()
        send({ id, stretch })
      })
    },
    async close() {
      end(new Error('Nobody wants the digests any more'))
      await worker.terminate()
    },
  }
}

/** What runs in the thread. It must name nothing outside of itself. */
function work(load: NodeJS.Require, { parentPort, workerData }: typeof import('node:worker_threads')): void {
  const { openSync, readSync } = load('node:fs') as typeof import('node:fs')
  const { createHash } = load('node:crypto') as typeof import('node:crypto')
  const { crc32, createInflateRaw } = load('node:zlib') as typeof import('node:zlib')
  const CHUNK_BYTES = 256 * 1024
  const TURN_BYTES = 16 * CHUNK_BYTES
  const { path, shared } = workerData as WorkerData
  const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES)
  const file = openSync(path, 'r')
  let last: Promise<unknown> = Promise.resolve()

  // Waits and reads without an event loop: the thread has nothing else to do, and what was just written is in memory.
  const waitFor = (bytes: bigint) => {
    Atomics.store(shared, 1, bytes)
    for (let there = Atomics.load(shared, 0); there < bytes; there = Atomics.load(shared, 0)) {
      Atomics.wait(shared, 0, there)
    }
  }

  const fill = (offset: number, sizeBytes: number): Buffer => {
    let filled = 0
    while (filled < sizeBytes) {
      const got = readSync(file, buffer, filled, sizeBytes - filled, offset + filled)
      if (got === 0) throw Object.assign(new Error('The file is shorter than it was'), { code: 'EIO' })
      filled += got
    }
    return buffer.subarray(0, sizeBytes)
  }

  /** Each chunk is valid until the next is asked for. */
  function* chunksOf({ offset, packedBytes }: Stretch): Generator<Buffer> {
    for (let at = 0; at < packedBytes; at += CHUNK_BYTES) {
      // Many at once: being woken costs whoever wakes more than the digest of a chunk.
      if (at % TURN_BYTES === 0) waitFor(BigInt(offset + Math.min(packedBytes, at + TURN_BYTES)))
      yield fill(offset + at, Math.min(CHUNK_BYTES, packedBytes - at))
    }
  }

  const digest = async (stretch: Stretch): Promise<StretchDigest> => {
    const hash = createHash('sha256')
    let crc = 0
    let sizeBytes = 0
    const take = (chunk: Buffer) => {
      const most = stretch.sizeBytes - sizeBytes
      const kept = chunk.byteLength > most ? chunk.subarray(0, most) : chunk
      hash.update(kept)
      crc = crc32(kept, crc)
      sizeBytes += kept.byteLength
      return kept.byteLength === chunk.byteLength
    }
    const fault = stretch.packing === 'stored' ? takeStored(stretch, take) : await takeDeflated(stretch, take)
    return { sha256: hash.digest('hex'), crc32: crc, sizeBytes, fault }
  }

  const takeStored = (stretch: Stretch, take: (chunk: Buffer) => boolean): StretchDigest['fault'] => {
    for (const chunk of chunksOf(stretch)) if (!take(chunk)) return 'too_long'
    return null
  }

  const takeDeflated = async (stretch: Stretch, take: (chunk: Buffer) => boolean): Promise<StretchDigest['fault']> => {
    const inflate = createInflateRaw({ chunkSize: 64 * 1024 })
    let fault: StretchDigest['fault'] = null
    let isEnded = false
    const over = new Promise<void>((resolve) => {
      inflate.on('data', (chunk: Buffer) => {
        if (fault || take(chunk)) return
        fault = 'too_long'
        inflate.destroy()
      })
      inflate.on('error', () => {
        fault ??= 'undecodable'
      })
      inflate.on('end', () => {
        isEnded = true
      })
      inflate.on('close', resolve)
    })
    for (const chunk of chunksOf(stretch)) {
      if (fault || isEnded || inflate.destroyed) break
      // The buffer is filled anew after this: it must have been taken in by then.
      await Promise.race([new Promise<void>((resolve) => void inflate.write(chunk, () => resolve())), over])
    }
    if (!fault && !isEnded) inflate.end()
    else inflate.destroy()
    await over
    if (fault) return fault
    if (!isEnded) return 'undecodable'
    return inflate.bytesWritten < stretch.packedBytes ? 'trailing_bytes' : null
  }

  parentPort?.on('message', ({ id, stretch }: Order) => {
    last = last
      .then(() => digest(stretch))
      .then(
        (result) => parentPort.postMessage({ id, digest: result } satisfies Report),
        (error: NodeJS.ErrnoException) =>
          parentPort.postMessage({ id, failed: { message: error.message, code: error.code } } satisfies Report),
      )
  })
}
