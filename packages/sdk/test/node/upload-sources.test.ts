import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { UploadInput } from '../../src/internal/open-source.ts'
import { uploadFile } from '../../src/transfer/upload/upload-file.ts'
import { bytesOf, openWorld, PART_BYTES, sha256Of } from './upload-world.ts'

const large = bytesOf(10 * PART_BYTES + 7)
const small = bytesOf(2 * PART_BYTES + 1)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nova-test-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function pathOf(bytes: Uint8Array): string {
  const file = join(folder, 'on disk.bin')
  writeFileSync(file, bytes)
  return file
}
async function* failing() {
  yield large
  throw new Error('broken pipe')
}
async function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.byteLength; at += 700) yield bytes.subarray(at, at + 700)
}
const webStream = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>]).stream()

const inputs: { name: string; of: (bytes: Uint8Array<ArrayBuffer>) => UploadInput; sizeKnown?: true }[] = [
  { name: 'a path', of: pathOf },
  { name: 'a file URL', of: (bytes) => pathToFileURL(pathOf(bytes)) },
  { name: 'a File', of: (bytes) => new File([bytes], 'picked.bin', { type: 'video/mp4' }) },
  { name: 'a Blob', of: (bytes) => new Blob([bytes]) },
  { name: 'a Uint8Array', of: (bytes) => bytes },
  { name: 'an ArrayBuffer', of: (bytes) => bytes.buffer },
  { name: 'a web stream', of: webStream },
  { name: 'a web stream of known length', of: webStream, sizeKnown: true },
  { name: 'a Node stream', of: (bytes) => Readable.from(pieces(bytes)) },
  { name: 'an async iterable of known length', of: pieces, sizeKnown: true },
]

describe.each(inputs)('$name', ({ of, sizeKnown }) => {
  test.each([
    { strategy: 'multipart', bytes: large },
    { strategy: 'single', bytes: small },
  ] as const)('arrives whole as $strategy', async ({ strategy, bytes }) => {
    const world = await openWorld()
    const receipt = await uploadFile(world.client, of(bytes), sizeKnown ? { sizeBytes: bytes.byteLength } : {})
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
    expect(receipt).toMatchObject({ strategy, size_bytes: bytes.byteLength, parts_reused: 0, warnings: [] })
    if (strategy === 'single') expect(receipt.sha256).toBe(sha256Of(bytes))
    else
      expect(receipt.parts.map((part) => part.sha256)).toEqual(
        receipt.parts.map((part) => sha256Of(bytes.subarray(part.offset, part.offset + part.size_bytes))),
      )
  })
})

test('sends no Content-Type with a part, and exactly the declared one with a single request', async () => {
  const world = await openWorld()
  await uploadFile(world.client, new File([large], 'a.mp4', { type: 'video/mp4' }))
  for (const entry of world.platform.journal.of('s3:UploadPart'))
    expect(entry.headers).not.toHaveProperty('content-type')
  await uploadFile(world.client, new File([small], 'a.mp4', { type: 'video/mp4' }))
  await uploadFile(world.client, small, { contentType: 'text/plain; charset=utf-8' })
  await uploadFile(world.client, small)
  const types = world.platform.journal.of('s3:PutObject').map((entry) => entry.headers['content-type'])
  expect(types).toEqual(['video/mp4', 'text/plain; charset=utf-8', undefined])
})

test('never lets the access token near storage', async () => {
  const world = await openWorld()
  await uploadFile(world.client, large)
  await uploadFile(world.client, small)
  const toStorage = world.platform.journal.entries.filter(
    (entry) => entry.service !== 'transfer' && entry.from === 'client',
  )
  expect(toStorage.length).toBeGreaterThan(10)
  for (const entry of toStorage) expect(entry.headers).not.toHaveProperty('authorization')
})

test.each([
  { name: 'the name of a File', input: () => new File([small], 'picked.bin'), options: {}, ends: '/picked.bin' },
  { name: 'the name of a path', input: () => pathOf(small), options: {}, ends: '/on disk.bin' },
  { name: 'the given name', input: () => pathOf(small), options: { filename: 'Ünï 1.bin' }, ends: '/Ünï 1.bin' },
  { name: 'a name for what has none', input: () => small, options: {}, ends: '/file' },
])('takes $name', async ({ input, options, ends }) => {
  const world = await openWorld()
  const { key } = await uploadFile(world.client, input(), options)
  expect(key.endsWith(ends)).toBe(true)
})

test.each([
  { name: 'an empty file', input: () => pathOf(new Uint8Array()), options: {}, code: 'empty_source' },
  { name: 'an empty Blob', input: () => new Blob([]), options: {}, code: 'empty_source' },
  { name: 'an empty stream', input: () => pieces(new Uint8Array()), options: {}, code: 'empty_source' },
  { name: 'a file that does not exist', input: () => join(folder, 'absent'), options: {}, code: 'source_unreadable' },
  { name: 'a length that is wrong', input: () => small, options: { sizeBytes: 3 }, code: 'invalid_options' },
  {
    name: 'a stream of text',
    input: () => Readable.from(['text']) as AsyncIterable<never>,
    options: {},
    code: 'invalid_options',
  },
  {
    name: 'a stream that fails',
    input: () => Readable.from(failing()),
    options: {},
    code: 'source_unreadable',
  },
  { name: 'something else', input: () => 42 as unknown as Blob, options: {}, code: 'invalid_options' },
  {
    name: 'a stream shorter than declared',
    input: () => pieces(large),
    options: { sizeBytes: large.byteLength + 1 },
    code: 'source_changed',
  },
  {
    name: 'a stream longer than declared',
    input: () => pieces(large),
    options: { sizeBytes: large.byteLength - 1 },
    code: 'source_changed',
  },
])('refuses $name with $code', async ({ input, options, code }) => {
  const world = await openWorld()
  await expect(uploadFile(world.client, input(), options)).rejects.toMatchObject({ code, service: 'transfer' })
  expect(world.platform.journal.of('completeUpload')).toHaveLength(0)
})

test.each([
  { options: { concurrency: 0 } },
  { options: { stallTimeoutMs: -1 } },
  { options: { partRetry: { maxAttempts: 0 } } },
  { options: { filename: '' } },
  { options: { contentType: 'x'.repeat(257) } },
])('refuses $options at the call', async ({ options }) => {
  const world = await openWorld()
  expect(() => uploadFile(world.client, small, options)).toThrow(expect.objectContaining({ code: 'invalid_options' }))
  expect(world.platform.journal.entries).toHaveLength(0)
})
