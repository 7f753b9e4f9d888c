import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { patternBytes } from '../test-support/pattern-bytes.ts'
import { openDirectoryStorage } from './directory.ts'
import { createMemoryStorage } from './memory.ts'
import { openDirectoryStorage as openInPage } from './no-directory.ts'
import type { StoreStorage } from './storage.ts'

const dirs: string[] = []
const newDir = async () => {
  const dir = await mkdtemp(join(tmpdir(), 'object-store-'))
  dirs.push(dir)
  return dir
}
afterAll(() => Promise.all(dirs.map((dir) => rm(dir, { recursive: true, force: true }))))

const collect = async (bytes: AsyncIterable<Uint8Array>) => {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe.each<[string, () => Promise<StoreStorage>]>([
  ['memory', async () => createMemoryStorage()],
  ['a directory', async () => openDirectoryStorage(await newDir())],
])('storage in %s', (_, open) => {
  const content = patternBytes(10_000)

  test('gives back every range of what was written', async () => {
    const storage = await open()
    const writer = await storage.openBlob()
    const buffer = new Uint8Array(3000)
    for (let offset = 0; offset < content.length; offset += 3000) {
      const piece = content.subarray(offset, offset + 3000)
      // The same buffer again and again, as a sender with a pool would.
      buffer.set(piece)
      await writer.write(buffer.subarray(0, piece.length))
    }
    const blob = await writer.commit()
    expect(blob.sizeBytes).toBe(10_000)
    for (const [first, last] of [
      [0, 9999],
      [0, 0],
      [2999, 3000],
      [9999, 9999],
      [1, 8999],
    ] as const)
      expect((await collect(storage.readBlob(blob, first, last))).equals(content.subarray(first, last + 1))).toBe(true)
    await storage.close()
  })

  test('an empty blob is a blob', async () => {
    const storage = await open()
    const blob = await (await storage.openBlob()).commit()
    expect(blob.sizeBytes).toBe(0)
    expect((await collect(storage.readBlob(blob, 0, -1))).length).toBe(0)
    await storage.removeBlob(blob)
    await storage.removeBlob(blob)
  })
})

describe('a directory', () => {
  test('keeps records and blobs, and forgets what nobody names', async () => {
    const dir = await newDir()
    const before = await openDirectoryStorage(dir)
    const writer = await before.openBlob()
    await writer.write(Uint8Array.of(1, 2, 3))
    const kept = await writer.commit()
    const orphan = await (await before.openBlob()).commit()
    const unfinished = await before.openBlob()
    await unfinished.write(Uint8Array.of(9))
    await before.saveRecord('upload', 'u1', { a: 1 })
    await before.saveRecord('upload', 'u1', { a: 2 })
    await before.saveRecord('part', 'u1.1', { b: 1 })
    await before.removeRecord('part', 'u1.1')
    await writeFile(join(dir, 'incoming', 'left-over'), 'x')

    const after = await openDirectoryStorage(dir)
    expect(await after.loadRecords('upload')).toEqual([{ a: 2 }])
    expect(await after.loadRecords('part')).toEqual([])
    await after.removeOrphans((id) => id === kept.id)
    expect(await readdir(join(dir, 'blobs'))).toEqual([kept.id])
    expect(await readdir(join(dir, 'incoming'))).toEqual([])
    expect(await collect(after.readBlob(kept, 0, 2))).toEqual(Buffer.of(1, 2, 3))
    await expect(collect(after.readBlob(orphan, 0, 0))).rejects.toMatchObject({ code: 'ENOENT' })
    await unfinished.discard()
  })

  test('discarding leaves no file', async () => {
    const dir = await newDir()
    const storage = await openDirectoryStorage(dir)
    const writer = await storage.openBlob()
    await writer.write(Uint8Array.of(1))
    await writer.discard()
    await writer.discard()
    expect([...(await readdir(join(dir, 'blobs'))), ...(await readdir(join(dir, 'incoming')))]).toEqual([])
  })

  test('does not exist in a page', async () => {
    await expect(openInPage('x')).rejects.toThrow('needs Node')
  })
})
