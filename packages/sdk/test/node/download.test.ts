import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FaultAction } from '@nova/mock'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createRangeTransport } from '../../src/internal/platform/node/http-range-transport.ts'
import { createTransferClient, downloadFile } from '../../src/transfer/index.ts'
import { areEqual, patternBytes, sha256Hex } from './scripted-storage.ts'
import { createTransferWorld, type TransferWorld } from './transfer-world.ts'

const object = patternBytes(300_000)
const settings = { partSizeBytes: 50_000, concurrency: 3 }

let world: TransferWorld
let key = ''
beforeEach(async () => {
  world = await createTransferWorld()
  key = await world.put(object)
})
afterEach(() => world.platform.close())

const gets = () => world.platform.journal.of('s3:GetObject')

test('downloads what was uploaded', async () => {
  const receipt = await downloadFile(world.client, { key }, { ...settings, expectedSha256: sha256Hex(object) })
  expect(areEqual(receipt.bytes, object)).toBe(true)
  expect(receipt).toMatchObject({
    bucket: world.platform.store.bucket,
    key,
    size_bytes: 300_000,
    verified_by: 'checksum',
  })
  expect(gets()).toHaveLength(6)
})

test('sends storage no access token', async () => {
  await downloadFile(world.client, { key }, settings)
  for (const entry of gets()) expect(JSON.stringify(entry)).not.toMatch(/bearer/i)
})

describe('gets the same bytes past', () => {
  test.each<[string, FaultAction]>([
    ['a reset connection', { kind: 'drop' }],
    ['an answer that breaks off', { kind: 'truncate', bytes: 20_000, ending: 'reset' }],
    ['an answer that ends early', { kind: 'truncate', bytes: 20_000, ending: 'clean' }],
    ['a busy storage', { kind: 'status', status: 503, code: 'SlowDown' }],
    ['a gateway', { kind: 'gateway', status: 502 }],
    ['an HTML page', { kind: 'html', status: 200 }],
    ['an HTML error page', { kind: 'html', status: 502 }],
    ['an empty answer', { kind: 'empty', status: 200 }],
    ['a hidden Content-Range', { kind: 'hide-header', name: 'content-range' }],
    ['a wrong Content-Range', { kind: 'set-header', name: 'content-range', value: 'bytes 7-50006/300000' }],
    [
      'a URL that expires before its time',
      { kind: 'status', status: 403, code: 'AccessDenied', message: 'Request has expired' },
    ],
    ['a URL that really expires', { kind: 'advance', ms: 901_000 }],
  ])('%s', async (_, fault) => {
    for (const nth of [1, 4]) {
      world.platform.faults.add({ on: { operation: 's3:GetObject', nth }, do: fault })
      const receipt = await downloadFile(world.client, { key }, settings)
      expect(receipt.sha256_hex).toBe(sha256Hex(object))
      expect(areEqual(receipt.bytes, object)).toBe(true)
    }
  })
})

test('cuts a stalled answer and goes on from its last byte', async () => {
  world.platform.faults.add({ on: { operation: 's3:GetObject', nth: 3 }, do: { kind: 'stall', afterBytes: 10_000 } })
  const reasons: string[] = []
  const downloading = downloadFile(
    world.client,
    { key },
    {
      ...settings,
      observe: (event) => void (event.type === 'retry' && reasons.push(event.reason)),
    },
  )
  while (gets().length < 6) await new Promise((resolve) => setImmediate(resolve))
  await world.clock.advance(31_000)
  expect(areEqual((await downloading).bytes, object)).toBe(true)
  expect(reasons).toEqual(['stall'])
})

test('notices an object that is replaced under way', async () => {
  world.platform.faults.add({
    on: { operation: 's3:GetObject', nth: 3 },
    do: { kind: 'set-header', name: 'etag', value: '"other"' },
  })
  await expect(downloadFile(world.client, { key }, settings)).rejects.toMatchObject({ code: 'download_changed' })
})

test('reads the whole object where storage ignores ranges', async () => {
  const lax = await createTransferWorld({ defects: ['store-ignores-range'] })
  try {
    const receipt = await downloadFile(lax.client, { key: await lax.put(object) }, settings)
    expect(receipt).toMatchObject({ range_ignored: true, size_bytes: 300_000 })
    expect(areEqual(receipt.bytes, object)).toBe(true)
  } finally {
    await lax.platform.close()
  }
})

test('says that a key is missing, although presigning said nothing', async () => {
  const missing = key.replace(/[^/]+$/, 'nothing.bin')
  await expect(downloadFile(world.client, { key: missing }, settings)).rejects.toMatchObject({
    code: 'not_found',
    kind: 'not_found',
    status: 404,
  })
})

test('passes on what presigning says of a foreign key', async () => {
  await expect(downloadFile(world.client, { key: 'uploads/tenant-2/a/b' }, settings)).rejects.toMatchObject({
    code: 'invalid_request',
    status: 422,
    operation: 'presignDownload',
  })
})

test('presigns names of every script', async () => {
  for (const filename of ['report.bin', 'отчёт.bin']) {
    const { bytes } = await downloadFile(world.client, { key, filename }, settings)
    expect(areEqual(bytes, object)).toBe(true)
  }
})

test('leaves the partial file of a store that went away, and finishes it from a client of its own over HTTP', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nova-download-'))
  const to = join(folder, 'out.bin')
  const listening = await world.platform.listen()
  try {
    world.platform.faults.add({ on: { operation: 's3:GetObject', nth: 4, times: 'always' }, do: { kind: 'drop' } })
    await expect(downloadFile(world.client, { key }, { ...settings, to })).rejects.toMatchObject({
      code: 'network_error',
    })
    expect((await readdir(folder)).toSorted()).toEqual(['out.bin.part', 'out.bin.part.json'])
    world.platform.faults.clear()

    const client = createTransferClient({
      baseUrl: listening.baseUrls.transfer,
      auth: listening.credentials.token,
      runtime: { clock: world.clock, receiveRange: createRangeTransport() },
    })
    const receipt = await downloadFile(client, { key }, { ...settings, to, expectedSha256: sha256Hex(object) })
    expect(receipt.resumed_bytes).toBeGreaterThanOrEqual(50_000)
    expect(await readdir(folder)).toEqual(['out.bin'])
    expect(areEqual(new Uint8Array(await readFile(to)), object)).toBe(true)
  } finally {
    await listening.close()
    await rm(folder, { recursive: true, force: true })
  }
})
