import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, crc32 as zlibCrc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { StretchThread } from '../stretch-digest.ts'
import * as browser from './browser/index.ts'
import * as node from './node/index.ts'

const platforms = [
  ['node', node],
  ['browser', browser],
] as const

const plain = Buffer.from(Array.from({ length: 700_000 }, (_, index) => (index * 31 + (index >> 8) * 7) % 251))
const packed = deflateRawSync(plain)

async function* chunksOf(bytes: Uint8Array, sizeBytes = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += sizeBytes) yield bytes.slice(at, at + sizeBytes)
}

async function read(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

describe.each(platforms)('unpacking in %s', (_, { crc32, inflateRaw }) => {
  it('gives what was packed', async () => {
    expect((await read(inflateRaw(chunksOf(packed)))).equals(plain)).toBe(true)
    expect((await read(inflateRaw(chunksOf(deflateRawSync(Buffer.alloc(0)))))).byteLength).toBe(0)
  })

  it.each([
    ['what breaks off', packed.subarray(0, 5000)],
    ['nothing', new Uint8Array()],
    ['what is no such stream', Buffer.alloc(500, 0xff)],
  ])('refuses %s', async (_what, bytes) => {
    await expect(read(inflateRaw(chunksOf(bytes)))).rejects.toThrow()
  })

  it('rejects with what its source rejects with, and lets go of a source nobody reads on', async () => {
    const failing = async function* () {
      yield packed.subarray(0, 1000)
      throw new Error('the source')
    }
    await expect(read(inflateRaw(failing()))).rejects.toThrow('the source')
    const unpacked = inflateRaw(chunksOf(packed))
    await unpacked.next()
    await unpacked.return()
    expect((await unpacked.next()).done).toBe(true)
  })

  it('takes the checksum of archives, piece by piece', () => {
    expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926)
    expect(crc32(plain.subarray(300), crc32(plain.subarray(0, 300)))).toBe(zlibCrc32(plain))
  })
})

// Pages' streams refuse these too, as their standard says; Node's stand-in for them does not.
it.each([
  ['bytes behind the end', Buffer.concat([packed, Buffer.from('more')])],
  ['chunks behind the end', Buffer.concat([packed, Buffer.alloc(5000)])],
])('unpacking in node refuses %s', async (_what, bytes) => {
  await expect(read(node.inflateRaw(chunksOf(bytes)))).rejects.toThrow('behind the end')
})

describe('the thread that takes digests', () => {
  const noise = Buffer.from(Array.from({ length: 1_300_000 }, (_, index) => (index * index * 7 + 3) % 253))
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  async function withThread(use: (thread: StretchThread) => Promise<void>): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'nova-thread-'))
    const path = join(folder, 'file')
    await writeFile(path, Buffer.concat([noise, packed, Buffer.from('more')]))
    const thread = node.startStretchThread(path)
    if (!thread) throw new Error('Node has threads')
    try {
      await use(thread)
    } finally {
      await thread.close()
      await rm(folder, { recursive: true })
    }
  }

  const stored = { offset: 0, packedBytes: noise.byteLength, packing: 'stored', sizeBytes: noise.byteLength } as const
  const deflated = {
    offset: noise.byteLength,
    packedBytes: packed.byteLength,
    packing: 'deflated',
    sizeBytes: plain.byteLength,
  } as const

  it('takes those of what is stored and of what is deflated, each once its bytes are there', async () => {
    await withThread(async (thread) => {
      const [first, second] = [thread.digest(stored), thread.digest(deflated)]
      for (let bytes = 0; bytes < noise.byteLength; bytes += 65_536) thread.grow(bytes)
      thread.grow(noise.byteLength)
      expect(await first).toEqual({
        sha256: sha256(noise),
        crc32: zlibCrc32(noise),
        sizeBytes: noise.byteLength,
        fault: null,
      })
      thread.grow(noise.byteLength + packed.byteLength)
      expect(await second).toEqual({
        sha256: sha256(plain),
        crc32: zlibCrc32(plain),
        sizeBytes: plain.byteLength,
        fault: null,
      })
    })
  })

  it('says what it could not look at to its end', async () => {
    await withThread(async (thread) => {
      thread.grow(noise.byteLength + packed.byteLength + 4)
      const faults = [
        { ...stored, sizeBytes: 100 },
        { ...deflated, sizeBytes: 100 },
        { ...deflated, packedBytes: 3000 },
        { ...deflated, packedBytes: packed.byteLength + 4 },
        { ...stored, packing: 'deflated' as const },
        { ...deflated, packedBytes: 0 },
      ].map(async (stretch) => (await thread.digest(stretch)).fault)
      expect(await Promise.all(faults)).toEqual([
        'too_long',
        'too_long',
        'undecodable',
        'trailing_bytes',
        'undecodable',
        'undecodable',
      ])
    })
  })

  it('rejects what is still asked for when it is closed, and what the file does not have', async () => {
    await withThread(async (thread) => {
      thread.grow(1e9)
      await expect(thread.digest({ ...stored, offset: 5e8 })).rejects.toMatchObject({ code: 'EIO' })
      const never = thread.digest({ ...stored, offset: 2e9 })
      const refused = expect(never).rejects.toThrow('Nobody wants')
      await thread.close()
      await refused
      await expect(thread.digest(stored)).rejects.toThrow('Nobody wants')
    })
  })
})
