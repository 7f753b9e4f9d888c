import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { blobSource, bytesSource } from '../blob-source.ts'
import type { ByteSource } from '../byte-source.ts'
import { collectBody } from '../part-body.ts'
import { streamSource } from '../stream-source.ts'
import { spoolToSource as spoolInBrowser } from './browser/spool-source.ts'
import { openPathSource } from './node/path-source.ts'
import { spoolFailed, spoolToSource } from './node/spool-source.ts'

const bytes = Uint8Array.from({ length: 5_000_003 }, (_, index) => (index * 13) % 241)
let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nova-source-'))
  file = join(folder, 'film.mov')
  writeFileSync(file, bytes)
})
afterEach(() => rmSync(folder, { recursive: true }))

async function* inPieces(size: number, data: Uint8Array = bytes) {
  for (let at = 0; at < data.byteLength; at += size) yield data.subarray(at, at + size)
}
const read = async (source: ByteSource, offset: number, size: number) => collectBody(await source.range(offset, size))

describe.each<{ name: string; open: () => Promise<ByteSource> }>([
  { name: 'a path', open: () => openPathSource(file) },
  { name: 'a file URL', open: () => openPathSource(new URL(`file://${file}`)) },
  { name: 'a Blob', open: async () => blobSource(new Blob([bytes])) },
  { name: 'bytes', open: async () => bytesSource(bytes) },
  { name: 'a stream of known length', open: async () => streamSource(inPieces(70_001), bytes.byteLength) },
  { name: 'a spooled stream on Node', open: () => spoolToSource(inPieces(70_001)) },
  { name: 'a spooled stream in a browser', open: () => spoolInBrowser(inPieces(70_001)) },
])('$name', ({ open }) => {
  test('gives every range, in order and in parallel, to the last byte', async () => {
    const source = await open()
    expect(source.sizeBytes).toBe(bytes.byteLength)
    const cuts = [0, 1_048_577, 2_097_154, 5_000_002]
    const pieces = await Promise.all(
      cuts.map((offset, index) => read(source, offset, (cuts[index + 1] ?? bytes.byteLength) - offset)),
    )
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true)
    await source.assertUnchanged()
    await source.close()
  })

  test('gives the same range again', async () => {
    const source = await open()
    const body = await source.range(0, 300_000)
    expect(Buffer.from(await collectBody(body)).equals(await collectBody(body))).toBe(true)
    await source.close()
  })
})

describe('a path', () => {
  test('names its file, and nothing else', async () => {
    const source = await openPathSource(file)
    expect(source).toMatchObject({ filename: 'film.mov', contentType: null, rereadable: true })
    await source.close()
  })

  test.each([
    { name: 'nothing', path: () => join(folder, 'absent'), seen: 'there is no such file' },
    { name: 'a directory', path: () => folder, seen: 'it is a directory' },
  ])('that is $name is told apart', async ({ path, seen }) => {
    await expect(openPathSource(path())).rejects.toMatchObject({
      code: 'source_unreadable',
      message: expect.stringContaining(seen),
    })
  })

  test.each([
    { name: 'grows', change: () => appendFileSync(file, 'x') },
    { name: 'shrinks', change: () => truncateSync(file, 100) },
    { name: 'is written in place', change: () => utimesSync(file, 1, 1) },
  ])('that $name while it is read is noticed', async ({ change }) => {
    const source = await openPathSource(file)
    await source.assertUnchanged()
    change()
    await expect(source.assertUnchanged()).rejects.toMatchObject({ code: 'source_changed' })
    await source.close()
  })

  test('that shrinks below a range cannot be read past its end', async () => {
    const source = await openPathSource(file)
    truncateSync(file, 100)
    await expect(read(source, 0, 200)).rejects.toMatchObject({ code: 'source_changed' })
    await source.close()
  })

  test('that is replaced by a rename is read as it was', async () => {
    const source = await openPathSource(file)
    writeFileSync(join(folder, 'next'), 'other')
    renameSync(join(folder, 'next'), file)
    expect(Buffer.from(await read(source, 0, 10)).equals(bytes.subarray(0, 10))).toBe(true)
    await source.close()
  })

  test('reads with a few buffers, whatever the size of the range', async () => {
    const source = await openPathSource(file)
    const buffers = new Set<ArrayBufferLike>()
    for (let round = 0; round < 5; round += 1)
      for await (const chunk of (await source.range(0, bytes.byteLength)).open()) buffers.add(chunk.buffer)
    expect(buffers.size).toBeLessThanOrEqual(2)
    await source.close()
  })

  test('does not use a buffer again that an interrupted reader may still hold', async () => {
    const source = await openPathSource(file)
    const interrupted: ArrayBufferLike[] = []
    for await (const chunk of (await source.range(0, bytes.byteLength)).open()) {
      interrupted.push(chunk.buffer)
      break
    }
    for await (const chunk of (await source.range(0, bytes.byteLength)).open())
      expect(interrupted).not.toContain(chunk.buffer)
    await source.close()
  })
})

describe('a stream of known length', () => {
  test('is read no further than asked, and held until released', async () => {
    let pulled = 0
    const source = streamSource(
      (async function* () {
        for await (const piece of inPieces(100_000)) {
          pulled += piece.byteLength
          yield piece
        }
      })(),
      bytes.byteLength,
    )
    await read(source, 0, 250_000)
    expect(pulled).toBe(300_000)
    expect(Buffer.from(await read(source, 0, 100_000)).equals(bytes.subarray(0, 100_000))).toBe(true)
    source.release(0, 250_000)
    await expect(source.range(0, 250_000)).rejects.toThrow(RangeError)
    await source.close()
  })

  test('keeps what is skipped over for whoever asks later', async () => {
    const source = streamSource(inPieces(99), 1000)
    expect(await read(source, 500, 100)).toEqual(bytes.slice(500, 600))
    expect(await read(source, 100, 100)).toEqual(bytes.slice(100, 200))
    await source.close()
  })

  test.each([
    { name: 'ends early', declared: bytes.byteLength + 1, seen: 'it ended at byte 5000003 of 5000004' },
    { name: 'goes on', declared: bytes.byteLength - 1, seen: 'it goes on after the 5000002 bytes' },
  ])('that $name is noticed', async ({ declared, seen }) => {
    const source = streamSource(inPieces(70_001), declared)
    const use = async () => {
      await read(source, 0, declared)
      await source.assertUnchanged()
    }
    await expect(use()).rejects.toMatchObject({ code: 'source_changed', message: expect.stringContaining(seen) })
  })
})

describe('a spooled stream', () => {
  const spooled = () => readdirSync(tmpdir()).filter((name) => name.startsWith('nova-upload-'))

  test('leaves no file behind', async () => {
    const before = spooled()
    const source = await spoolToSource(inPieces(1000, bytes.subarray(0, 10_000)))
    expect(spooled()).toHaveLength(before.length + 1)
    await source.close()
    expect(spooled()).toEqual(before)
  })

  test('leaves no file behind when it is stopped or fails, and tells why', async () => {
    const before = spooled()
    const stop = new AbortController()
    const reason = new Error('stop')
    const stopping = (async function* () {
      yield bytes
      stop.abort(reason)
      yield bytes
    })()
    await expect(spoolToSource(stopping, stop.signal)).rejects.toBe(reason)
    const broken = new Error('broken pipe')
    const failing = (async function* () {
      yield bytes
      throw broken
    })()
    await expect(spoolToSource(failing)).rejects.toBe(broken)
    expect(spooled()).toEqual(before)
  })
})

test.each([
  { cause: 'ENOSPC', code: 'disk_full' },
  { cause: 'EDQUOT', code: 'disk_full' },
  { cause: 'EACCES', code: 'destination_unwritable' },
])('a spool that fails with $cause is $code', ({ cause, code }) => {
  expect(spoolFailed(Object.assign(new Error(cause), { code: cause }))).toMatchObject({ code })
})

test('a spool without a folder to write to says what to do', async () => {
  const { TMPDIR } = process.env
  process.env['TMPDIR'] = join(folder, 'absent')
  try {
    await expect(spoolToSource(inPieces(1000))).rejects.toMatchObject({
      code: 'destination_unwritable',
      advice: expect.stringContaining('TMPDIR'),
    })
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
  }
})

test('a Blob that cannot be read any more counts as changed', async () => {
  const blob = new Blob([bytes])
  Object.defineProperty(blob, 'slice', {
    value: () => ({ arrayBuffer: async () => Promise.reject(new DOMException('gone', 'NotReadableError')) }),
  })
  await expect(blobSource(blob).assertUnchanged()).rejects.toMatchObject({ code: 'source_changed' })
})

test('a file is read right beyond 4 GiB', async () => {
  const sizeBytes = 5 * 2 ** 30
  truncateSync(file, sizeBytes)
  appendFileSync(file, 'end')
  const source = await openPathSource(file)
  expect(source.sizeBytes).toBe(sizeBytes + 3)
  expect(Buffer.from(await read(source, sizeBytes - 1, 4))).toEqual(Buffer.from('\0end'))
  await source.close()
})
