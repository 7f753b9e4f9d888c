import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DownloadEvent } from '../../src/internal/download/download-event.ts'
import type { DownloadFileOptions } from '../../src/internal/download/download-options.ts'
import { downloadFile } from '../../src/transfer/download/download-file.ts'
import { createScriptedStorage, patternBytes, sha256Hex } from './scripted-storage.ts'

const object = patternBytes(10_000)

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nova-download-'))
  path = join(folder, 'out.bin')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const left = async () => (await readdir(folder)).toSorted()
const key = 'uploads/s/x.bin'

async function download(storage: ReturnType<typeof createScriptedStorage>, options: DownloadFileOptions<string> = {}) {
  const events: DownloadEvent[] = []
  const observe = (event: DownloadEvent) => void events.push(event)
  const settings = { partSizeBytes: 1000, concurrency: 2, observe, ...options, to: path }
  return { receipt: await downloadFile(storage.client, { key }, settings), events }
}

/** A download that dies for good somewhere behind byte 4000. */
async function breakOff(): Promise<number> {
  const storage = createScriptedStorage(object)
  storage.fault = ({ range }) => (range === 'bytes=4000-4999' ? { kind: 'status', status: 503 } : null)
  await expect(download(storage)).rejects.toMatchObject({ code: 'storage_unavailable' })
  expect(await left()).toEqual(['out.bin.part', 'out.bin.part.json'])
  return (await readFile(`${path}.part`)).byteLength
}

test('publishes the file and nothing else', async () => {
  const { receipt } = await download(createScriptedStorage(object))
  expect(receipt).toMatchObject({ path, size_bytes: 10_000, sha256_hex: sha256Hex(object) })
  expect(await left()).toEqual(['out.bin'])
  expect(new Uint8Array(await readFile(path))).toEqual(object)
})

test('goes on where it broke off, and asks for nothing twice', async () => {
  expect(await breakOff()).toBe(4000)
  const record = await readFile(`${path}.part.json`, 'utf8')
  expect(JSON.parse(record)).toMatchObject({ v: 1, bucket: 'b', key, etag: '"v1"', size_bytes: 10_000 })
  expect(record).not.toContain('secret')
  const storage = createScriptedStorage(object)
  const { receipt, events } = await download(storage, { expectedSha256: sha256Hex(object) })
  expect(new Uint8Array(await readFile(path))).toEqual(object)
  expect(receipt.resumed_bytes).toBe(4000)
  expect(events).toEqual([{ type: 'resumed', bytes: 4000 }])
  expect(storage.requests[0]).toMatchObject({ range: 'bytes=4000-4999', ifMatch: '"v1"' })
  expect(storage.requests).toHaveLength(6)
})

describe('does not build on', () => {
  test('a version that is gone', async () => {
    await breakOff()
    const storage = createScriptedStorage(object.toReversed())
    storage.etag = '"v2"'
    const { receipt, events } = await download(storage)
    expect(new Uint8Array(await readFile(path))).toEqual(object.toReversed())
    expect(receipt.resumed_bytes).toBe(0)
    expect(events).toEqual([
      { type: 'resumed', bytes: 4000 },
      { type: 'restarted', reason: 'object_changed' },
    ])
  })

  test('bytes that somebody touched: falls back to the last place that still holds', async () => {
    await breakOff()
    const part = await readFile(`${path}.part`)
    part[2500] = (part[2500] ?? 0) ^ 1
    await writeFile(`${path}.part`, part)
    const { receipt } = await download(createScriptedStorage(object))
    expect(receipt.resumed_bytes).toBeGreaterThan(1000)
    expect(receipt.resumed_bytes).toBeLessThanOrEqual(2500)
    expect(new Uint8Array(await readFile(path))).toEqual(object)
  })

  test('a torn tail', async () => {
    await breakOff()
    await writeFile(`${path}.part`, (await readFile(`${path}.part`)).subarray(0, 3500))
    const { receipt } = await download(createScriptedStorage(object))
    expect(receipt.resumed_bytes).toBeGreaterThan(2000)
    expect(receipt.resumed_bytes).toBeLessThanOrEqual(3500)
    expect(new Uint8Array(await readFile(path))).toEqual(object)
  })

  test.each([
    ['a torn record', (text: string) => text.slice(0, 40), 'record_unusable'],
    ['a record of another key', (text: string) => text.replace(key, 'other'), 'record_unusable'],
    ['digests of other bytes', (text: string) => text.replace(/"sha256":"../g, '"sha256":"00'), 'bytes_differ'],
  ])('%s', async (_, spoil, reason) => {
    await breakOff()
    await writeFile(`${path}.part.json`, spoil(await readFile(`${path}.part.json`, 'utf8')))
    const { receipt, events } = await download(createScriptedStorage(object))
    expect(receipt.resumed_bytes).toBe(0)
    expect(events).toEqual([{ type: 'restarted', reason }])
    expect(new Uint8Array(await readFile(path))).toEqual(object)
  })

  test('anything when told not to', async () => {
    await breakOff()
    const { receipt } = await download(createScriptedStorage(object), { resume: false })
    expect(receipt.resumed_bytes).toBe(0)
    expect(new Uint8Array(await readFile(path))).toEqual(object)
  })
})

test('keeps what came when the caller stops it', async () => {
  const storage = createScriptedStorage(object)
  const controller = new AbortController()
  storage.fault = (_, index) => {
    if (index === 6) controller.abort('stop')
    return null
  }
  await expect(download(storage, { signal: controller.signal })).rejects.toBe('stop')
  const { receipt } = await download(createScriptedStorage(object))
  expect(receipt.resumed_bytes).toBeGreaterThan(0)
  expect(new Uint8Array(await readFile(path))).toEqual(object)
})

test('keeps nothing of an object that changed under way, or is not the expected one', async () => {
  const storage = createScriptedStorage(object)
  storage.fault = (_, index) => {
    if (index === 5) storage.etag = '"v2"'
    return null
  }
  await expect(download(storage)).rejects.toMatchObject({ code: 'download_changed' })
  expect(await left()).toEqual([])
  await expect(download(createScriptedStorage(object), { expectedSha256: '00'.repeat(32) })).rejects.toMatchObject({
    code: 'download_integrity',
  })
  expect(await left()).toEqual([])
})

test('publishes without fetching when all bytes are there already', async () => {
  await writeFile(path, 'in the way')
  const storage = createScriptedStorage(object)
  storage.fault = async (_, index) => {
    if (index === 0) await rm(path)
    if (index === 5) await writeFile(path, 'in the way')
    return null
  }
  await rm(path)
  await expect(download(storage)).rejects.toMatchObject({
    code: 'destination_unwritable',
    details: { reason: 'EEXIST' },
  })
  expect(await readFile(path, 'utf8')).toBe('in the way')
  const again = createScriptedStorage(object)
  const { receipt } = await download(again, { overwrite: true })
  expect(receipt).toMatchObject({ resumed_bytes: 10_000, etag: 'v1' })
  expect(again.requests).toEqual([])
  expect(new Uint8Array(await readFile(path))).toEqual(object)
})

test('refuses to replace a file before anything is asked', async () => {
  await writeFile(path, 'mine')
  const storage = createScriptedStorage(object)
  await expect(download(storage)).rejects.toMatchObject({ code: 'destination_unwritable' })
  expect(storage.presigns).toBe(0)
  expect(await readFile(path, 'utf8')).toBe('mine')
})

test('hands a stream all bytes in order and ends it; breaks it off when the download fails', async () => {
  const good = new TransformStream<Uint8Array, Uint8Array>()
  const read = new Response(good.readable).arrayBuffer()
  await downloadFile(createScriptedStorage(object).client, { key }, { to: good.writable, partSizeBytes: 1000 })
  expect(new Uint8Array(await read)).toEqual(object)

  const bad = new TransformStream<Uint8Array, Uint8Array>()
  const broken = new Response(bad.readable).arrayBuffer()
  broken.catch(() => {})
  const storage = createScriptedStorage(object)
  storage.fault = (_, index) => (index === 4 ? { kind: 'status', status: 404 } : null)
  await expect(downloadFile(storage.client, { key }, { to: bad.writable, partSizeBytes: 1000 })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(broken).rejects.toMatchObject({ code: 'not_found' })
})

test('receives no further ahead of a slow stream than the window', async () => {
  const storage = createScriptedStorage(object)
  let asked = 0
  let taken = 0
  let furthest = 0
  storage.fault = ({ range }) => {
    asked = Number(/-(\d+)$/.exec(range ?? '')?.[1]) + 1
    furthest = Math.max(furthest, asked - taken)
    return null
  }
  const slow = new WritableStream<Uint8Array>({
    async write(chunk) {
      await storage.clock.sleep(10)
      taken += chunk.byteLength
    },
  })
  await downloadFile(storage.client, { key }, { to: slow, partSizeBytes: 1000, concurrency: 2 })
  // Twice concurrency times part, and what the stream itself holds.
  expect(furthest).toBeLessThanOrEqual(4000 + 2000)
})

test('ends when the caller stops it while a stream takes nothing', async () => {
  const controller = new AbortController()
  const stuck = new WritableStream<Uint8Array>({
    write() {
      controller.abort('stop')
      return new Promise(() => {})
    },
  })
  const { client } = createScriptedStorage(object)
  await expect(downloadFile(client, { key }, { to: stuck, signal: controller.signal })).rejects.toBe('stop')
})

test('says what a full or failing destination says', async () => {
  const full = new WritableStream<Uint8Array>({
    write() {
      throw new DOMException('no room', 'QuotaExceededError')
    },
  })
  await expect(downloadFile(createScriptedStorage(object).client, { key }, { to: full })).rejects.toMatchObject({
    code: 'disk_full',
    kind: 'local',
  })
  const broken = new WritableStream<Uint8Array>({
    write() {
      throw new Error('pipe closed')
    },
  })
  await expect(downloadFile(createScriptedStorage(object).client, { key }, { to: broken })).rejects.toMatchObject({
    code: 'destination_unwritable',
    message: expect.stringContaining('pipe closed'),
  })
})

test('gives a Blob', async () => {
  const { blob } = await downloadFile(createScriptedStorage(object).client, { key }, { to: 'blob' })
  expect(new Uint8Array(await blob.arrayBuffer())).toEqual(object)
})

test('writes through a file handle', async () => {
  const pieces: Uint8Array[] = []
  const handle = {
    kind: 'file' as const,
    createWritable: async () => new WritableStream<Uint8Array>({ write: (chunk) => void pieces.push(chunk) }),
  }
  await downloadFile(createScriptedStorage(object).client, { key }, { to: handle })
  expect(new Uint8Array(Buffer.concat(pieces))).toEqual(object)
})

test('loses nothing to a second interruption before anything came', async () => {
  await breakOff()
  for (let turn = 0; turn < 2; turn += 1) {
    const storage = createScriptedStorage(object)
    storage.fault = () => ({ kind: 'status', status: 503 })
    await expect(download(storage)).rejects.toMatchObject({ code: 'storage_unavailable' })
  }
  expect((await download(createScriptedStorage(object))).receipt.resumed_bytes).toBe(4000)
})

test('goes on from whatever a kill leaves behind, at any moment', async () => {
  const storage = createScriptedStorage(object)
  const snapshots: string[] = []
  storage.fault = async () => {
    // The lock of a killed process lies there too.
    const snapshot = await mkdtemp(join(tmpdir(), 'nova-killed-'))
    // A record on its way to its name may be gone by the time it is copied.
    await cp(folder, snapshot, { recursive: true, filter: (file) => !file.endsWith('.tmp') })
    await writeFile(join(snapshot, 'out.bin.part.json.tmp'), '{"v":')
    snapshots.push(snapshot)
    return null
  }
  await download(storage)
  const kept: number[] = []
  for (const snapshot of snapshots) {
    const to = join(snapshot, 'out.bin')
    const { client } = createScriptedStorage(object)
    const receipt = await downloadFile(client, { key }, { to, partSizeBytes: 1000, concurrency: 2 })
    kept.push(receipt.resumed_bytes)
    expect(new Uint8Array(await readFile(to))).toEqual(object)
    expect(await readdir(snapshot)).toEqual(['out.bin'])
    await rm(snapshot, { recursive: true })
  }
  expect(snapshots).toHaveLength(10)
  expect(kept.at(-1)).toBeGreaterThan(0)
})
