import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { ByteSink } from '../byte-sink.ts'
import type { StreamHash } from '../hash.ts'
import { createStreamHash } from '../platform/node/hash.ts'
import { createOrderedWriter, SinkFailure } from './ordered-writer.ts'

const object = Uint8Array.from({ length: 1000 }, (_, index) => (index * 7) % 256)

function collect(): ByteSink & { readonly written: number[]; readonly writes: number[] } {
  const written: number[] = []
  const writes: number[] = []
  return {
    written,
    writes,
    async begin() {},
    async write(chunks) {
      await Promise.resolve()
      writes.push(chunks.length)
      for (const chunk of chunks) written.push(...chunk)
    },
    async publish() {},
    async abandon() {},
  }
}

async function setup(options: Partial<Parameters<typeof createOrderedWriter>[0]> = {}) {
  const sink = collect()
  const hash = await createStreamHash('sha256')
  const writer = createOrderedWriter({ sink, hash, startBytes: 0, windowBytes: 300, batchBytes: 100, ...options })
  return { sink, hash, writer }
}

test('gives pieces that come in any order to hash and sink in order', async () => {
  const { sink, hash, writer } = await setup()
  const offsets = Array.from({ length: 100 }, (_, index) => ((index * 37) % 100) * 10)
  for (const offset of offsets) {
    writer.push(offset, object.slice(offset, offset + 10))
    if (offset % 3 === 0) await Promise.resolve()
  }
  await writer.settle()
  expect(sink.written).toEqual([...object])
  expect(Buffer.from(hash.digest())).toEqual(createHash('sha256').update(object).digest())
  expect([writer.writtenBytes, writer.receivedBytes]).toEqual([1000, 1000])
})

test('writes no more than a batch at a time', async () => {
  const { sink, writer } = await setup()
  for (let offset = 990; offset >= 0; offset -= 10) writer.push(offset, object.slice(offset, offset + 10))
  await writer.settle()
  expect(sink.writes).toEqual(Array(10).fill(10))
})

test('holds back what lies behind a hole, and counts it as received', async () => {
  const { sink, writer } = await setup({ startBytes: 100 })
  writer.push(200, object.slice(200, 300))
  await writer.settle()
  expect([sink.written.length, writer.writtenBytes, writer.receivedBytes]).toEqual([0, 100, 200])
  writer.dropEarly()
  writer.push(100, object.slice(100, 200))
  await writer.settle()
  expect([writer.writtenBytes, writer.receivedBytes]).toEqual([200, 200])
})

test('gives room only within the window, as bytes are written', async () => {
  const { writer } = await setup()
  const order: string[] = []
  const far = writer.room(400).then(() => order.push('room'))
  await writer.room(300)
  order.push('near')
  writer.push(0, object.slice(0, 100))
  await far
  expect(order).toEqual(['near', 'room'])
})

test('shows after each write a hash that is in step with the bytes', async () => {
  const seen: [number, string][] = []
  const { writer } = await setup({
    onWritten: async (writtenBytes: number, hash: StreamHash) =>
      void seen.push([writtenBytes, Buffer.from(hash.copy().digest()).toString('hex')]),
  })
  for (let offset = 0; offset < 1000; offset += 50) writer.push(offset, object.slice(offset, offset + 50))
  await writer.settle()
  expect(seen.at(-1)?.[0]).toBe(1000)
  for (const [bytes, sha256] of seen) {
    expect(sha256).toBe(createHash('sha256').update(object.subarray(0, bytes)).digest('hex'))
  }
})

test('hashes a batch while the one before it is being written, and writes one at a time', async () => {
  let finish = () => {}
  const writes: number[] = []
  const hashed: number[] = []
  const sink: ByteSink = {
    ...collect(),
    async write(chunks) {
      writes.push(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0))
      await new Promise<void>((resolve) => {
        finish = resolve
      })
    },
  }
  const real = await createStreamHash('sha256')
  const hash: StreamHash = {
    ...real,
    update(chunk) {
      hashed.push(chunk.byteLength)
      real.update(chunk)
    },
  }
  const { writer } = await setup({ sink, hash })
  for (let offset = 900; offset >= 0; offset -= 100) writer.push(offset, object.slice(offset, offset + 100))
  expect([hashed.length, writes, writer.writtenBytes]).toEqual([2, [100], 0])
  while (writer.writtenBytes < 1000) {
    finish()
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect([hashed.length, writes.length]).toEqual([10, 10])
})

test('passes the failure of a sink to everybody who waits', async () => {
  const cause = new Error('no room')
  const sink: ByteSink = { ...collect(), write: () => Promise.reject(cause) }
  const { writer } = await setup({ sink })
  const waiting = writer.room(1000)
  writer.push(0, object.slice(0, 10))
  await expect(waiting).rejects.toThrow(SinkFailure)
  await expect(writer.settle()).rejects.toMatchObject({ cause })
  await expect(writer.room(1)).rejects.toThrow(SinkFailure)
})

test('fills again the blocks that a sink gives back, and never one that is being written', async () => {
  const written: number[] = []
  const blocks = new Set<unknown>()
  const sink: ByteSink = {
    ...collect(),
    returnsChunks: true,
    async write(chunks) {
      await new Promise((resolve) => setImmediate(resolve))
      for (const chunk of chunks) {
        blocks.add(chunk.buffer)
        written.push(...chunk)
      }
    },
  }
  const { writer } = await setup({ sink, windowBytes: 300 })
  const piece = new Uint8Array(7)
  for (let offset = 0; offset < 1000; offset += piece.byteLength) {
    await writer.room(offset + piece.byteLength)
    // The same bytes are lent each time, as a transport does.
    piece.set(object.subarray(offset, offset + 7))
    writer.push(offset, piece.subarray(0, Math.min(7, 1000 - offset)))
  }
  await writer.settle()
  expect(written).toEqual([...object])
  expect(blocks.size).toBeLessThanOrEqual(5)
})
