import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createIndexedDbRecordStore } from '../../src/internal/platform/browser/indexed-db-record-store.ts'
import { discardUpload } from '../../src/transfer/upload/discard-upload.ts'
import { listUnfinishedUploads } from '../../src/transfer/upload/list-unfinished.ts'
import type { UploadToken } from '../../src/transfer/upload/resume-token.ts'
import { resumeUpload } from '../../src/transfer/upload/resume-upload.ts'
import {
  createFileTokenStore,
  createMemoryTokenStore,
  type UploadTokenStore,
} from '../../src/transfer/upload/token-store.ts'
import { uploadFile } from '../../src/transfer/upload/upload-file.ts'
import type { UploadOptions } from '../../src/transfer/upload/upload-options.ts'
import { bytesOf, openWorld, PART_BYTES, type UploadWorld } from './upload-world.ts'

const PARTS = 12
const bytes = bytesOf(PARTS * PART_BYTES)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nova-resume-'))
  globalThis.indexedDB = new IDBFactory()
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Uploads until `parts` have arrived and then breaks for good, as a lost network does. */
async function interrupted(
  world: UploadWorld,
  parts: number,
  options: UploadOptions = {},
  source: Uint8Array<ArrayBuffer> | string = bytes,
): Promise<UploadToken> {
  const rule = { on: { operation: 's3:UploadPart', nth: parts + 1, times: 'always' }, do: { kind: 'drop' } } as const
  world.platform.faults.add(rule)
  const upload = uploadFile(world.client, source, {
    filename: 'a.bin',
    concurrency: 1,
    partRetry: { maxAttempts: 1 },
    ...options,
  })
  await expect(upload).rejects.toMatchObject({ code: 'network_error' })
  world.platform.faults.clear()
  world.platform.journal.clear()
  const token = upload.token()
  if (!token) throw new Error('no token')
  return token
}

describe.each<{ name: string; open: () => UploadTokenStore }>([
  { name: 'memory', open: createMemoryTokenStore },
  { name: 'files', open: () => createFileTokenStore(join(folder, 'tokens')) },
  { name: 'IndexedDB', open: () => createIndexedDbRecordStore('uploads') },
])('a token kept in $name', ({ open }) => {
  test('is taken up by the next upload of the same content, and gone when it is done', async () => {
    const world = await openWorld()
    const tokenStore = open()
    await interrupted(world, 7, { tokenStore })
    expect(await listUnfinishedUploads(tokenStore)).toMatchObject([
      { filename: 'a.bin', sizeBytes: bytes.byteLength, storedBytes: 7 * PART_BYTES, problem: null },
    ])
    const receipt = await uploadFile(await world.connect(), bytes, { filename: 'a.bin', tokenStore })
    expect(receipt).toMatchObject({ parts_reused: 7, parts_sent: 5, warnings: [] })
    expect(world.partsSent().sort((a, b) => a - b)).toEqual([8, 9, 10, 11, 12])
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
    expect(await tokenStore.list()).toEqual([])
  })

  test('is not taken up by two at once', async () => {
    const world = await openWorld()
    const tokenStore = open()
    await interrupted(world, 3, { tokenStore })
    const results = await Promise.allSettled([
      uploadFile(world.client, bytes, { filename: 'a.bin', tokenStore }).done,
      uploadFile(await world.connect(), bytes, { filename: 'a.bin', tokenStore }).done,
    ])
    const failed = results.filter((result) => result.status === 'rejected')
    expect(failed.map((result) => result.reason.code)).toEqual(['upload_busy'])
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  })
})

describe('a token alone', () => {
  test('resumes elsewhere: another client, another path, another date', async () => {
    const world = await openWorld()
    const token = JSON.stringify(await interrupted(world, 7))
    const copy = join(folder, 'renamed.dat')
    writeFileSync(copy, bytes)
    utimesSync(copy, 1, 1)
    const receipt = await resumeUpload(await world.connect(), copy, token)
    expect(receipt).toMatchObject({ parts_reused: 7, parts_sent: 5 })
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
  })

  test('resumes a stream by hashing what it skips', async () => {
    const world = await openWorld()
    const token = await interrupted(world, 7)
    const receipt = await resumeUpload(world.client, new Blob([bytes]).stream(), token)
    expect(receipt).toMatchObject({ parts_reused: 7, parts_sent: 5 })
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
  })

  test('resumes with the part size it was begun with, whatever the service plans today', async () => {
    const world = await openWorld({ transfer: { overlay: null } })
    const token = await interrupted(world, 5)
    const receipt = await resumeUpload(world.client, bytes, token, { concurrency: 8 })
    expect(receipt.parts.map((part) => part.size_bytes)).toEqual(Array(PARTS).fill(PART_BYTES))
    expect(receipt.parts_reused).toBe(5)
  })

  test('can be resumed again and again, losing nothing', async () => {
    const world = await openWorld()
    let token = await interrupted(world, 2)
    for (let sent = 4; sent <= 10; sent += 2) {
      world.platform.faults.add({ on: { operation: 's3:UploadPart', nth: 3, times: 'always' }, do: { kind: 'drop' } })
      const upload = resumeUpload(world.client, bytes, token, { concurrency: 1, partRetry: { maxAttempts: 1 } })
      await expect(upload).rejects.toMatchObject({ code: 'network_error' })
      world.platform.faults.clear()
      token = JSON.parse(JSON.stringify(upload.token()))
      expect(token.ledger).toHaveLength(sent)
    }
    const receipt = await resumeUpload(world.client, bytes, token)
    expect(receipt.parts_reused).toBe(10)
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
  })

  test('holds no URL, no access token and no signature', async () => {
    const world = await openWorld()
    const text = JSON.stringify(await interrupted(world, 5))
    expect(text).not.toMatch(/X-Amz|Signature|Bearer|eyJ/)
  })

  test.each([
    {
      name: 'corrupt text',
      change: (token: UploadToken): UploadToken | string => JSON.stringify(token).slice(0, 100),
      code: 'token_corrupt',
    },
    {
      name: 'a later version',
      change: (token: UploadToken) => ({ ...token, v: 9 }) as unknown as UploadToken,
      code: 'token_version_unsupported',
    },
    {
      name: 'another service',
      change: (token: UploadToken) => ({ ...token, base_url: 'https://elsewhere.example' }),
      code: 'token_mismatch',
    },
    {
      name: 'a source of another length',
      change: (token: UploadToken) => ({ ...token, source: { ...token.source, size_bytes: 5 } }),
      code: 'token_mismatch',
    },
  ])('of $name is refused with $code before anything is sent', async ({ change, code }) => {
    const world = await openWorld()
    const token = change(await interrupted(world, 1))
    await expect(resumeUpload(world.client, bytes, token)).rejects.toMatchObject({ code })
    expect(world.platform.journal.entries).toHaveLength(0)
  })
})

describe('parts are trusted only', () => {
  test('after their local bytes were hashed again: what changed is sent, the rest is kept', async () => {
    const world = await openWorld()
    const token = await interrupted(world, 7)
    const changed = bytes.slice()
    changed[2 * PART_BYTES + 5] = (changed[2 * PART_BYTES + 5] ?? 0) ^ 1
    const receipt = await resumeUpload(world.client, changed, token)
    expect(receipt).toMatchObject({ parts_reused: 6, parts_sent: 6 })
    expect(world.partsSent()).toContain(3)
    expect((await world.stored(receipt)).equals(changed)).toBe(true)
  })

  test('under the ETag that is remembered', async () => {
    const world = await openWorld()
    const token = await interrupted(world, 7)
    const ledger = token.ledger.map((entry) => (entry.part_number === 4 ? { ...entry, etag: 'f'.repeat(32) } : entry))
    const receipt = await resumeUpload(world.client, bytes, { ...token, ledger })
    expect(receipt.parts_reused).toBe(6)
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
  })

  test('for the range they were cut for', async () => {
    const world = await openWorld()
    const token = await interrupted(world, 7)
    const ledger = token.ledger.map((entry) => (entry.part_number === 4 ? { ...entry, offset: 1 } : entry))
    const receipt = await resumeUpload(world.client, bytes, { ...token, ledger })
    expect(receipt.parts_reused).toBe(6)
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
  })

  test('without a record, when their ETag is the MD5 of the local bytes', async () => {
    const world = await openWorld()
    const token = await interrupted(world, 7)
    const changed = bytes.slice()
    changed[0] = (changed[0] ?? 0) ^ 1
    const receipt = await resumeUpload(world.client, changed, { ...token, ledger: [] })
    expect(receipt).toMatchObject({ parts_reused: 6, parts_sent: 6 })
    expect((await world.stored(receipt)).equals(changed)).toBe(true)
  })
})

test('1,001 parts are listed to the last and none is sent twice', async () => {
  const world = await openWorld({
    transfer: { upload_part_size_bytes: 64, minimum_part_size_bytes: 64, sign_batch_size_hint: 128 },
  })
  const many = bytesOf(1003 * 64)
  const token = await interrupted(world, 1001, {}, many)
  expect(token.ledger).toHaveLength(1001)
  const receipt = await resumeUpload(world.client, many, token)
  expect(receipt).toMatchObject({ parts_reused: 1001, parts_sent: 2 })
  expect(world.partsSent().sort((a, b) => a - b)).toEqual([1002, 1003])
  expect((await world.stored(receipt)).equals(many)).toBe(true)
})

describe('an upload that is gone', () => {
  const abort = (world: UploadWorld, { session }: UploadToken) =>
    world.client.abortUpload({ key: session?.key ?? '', upload_id: session?.upload_id ?? '' })
  const begun = (world: UploadWorld) => world.platform.journal.of('initiateUpload').length

  test('is begun anew exactly once when its content comes again, and the old record is forgotten', async () => {
    const world = await openWorld()
    const tokenStore = createMemoryTokenStore()
    await abort(world, await interrupted(world, 5, { tokenStore }))
    const receipt = await uploadFile(world.client, bytes, { filename: 'a.bin', tokenStore })
    expect(receipt.parts_reused).toBe(0)
    expect(begun(world)).toBe(1)
    expect(await tokenStore.list()).toEqual([])
  })

  test('past its resumable time is begun anew exactly once', async () => {
    const world = await openWorld({ transfer: { resumable_ttl_seconds: 3600 } })
    const tokenStore = createMemoryTokenStore()
    await interrupted(world, 5, { tokenStore })
    await (world.platform.clock as unknown as { advance(ms: number): Promise<void> }).advance(4_000_000)
    const client = await world.connect()
    const receipt = await uploadFile(client, bytes, { filename: 'a.bin', tokenStore })
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
    expect(begun(world)).toBe(1)
  })

  test('is told as such to who resumes by token', async () => {
    const world = await openWorld()
    const token = await interrupted(world, 5)
    await abort(world, token)
    await expect(resumeUpload(world.client, bytes, token)).rejects.toMatchObject({ code: 'upload_vanished' })
    expect(begun(world)).toBe(0)
  })

  test('because it was completed meanwhile gives its receipt', async () => {
    const world = await openWorld()
    let last: UploadToken | null = null
    const original = await uploadFile(world.client, bytes, { onToken: (token) => (last = token) })
    const receipt = await resumeUpload(await world.connect(), bytes, JSON.stringify(last))
    expect(receipt).toMatchObject({ key: original.key, etag: original.etag, answer_lost: true, verified_by: 'etag' })
  })
})

describe('the record stays', () => {
  test.each([
    { name: 'the network fails while resuming', fault: { kind: 'drop' } as const, code: 'network_error' },
    {
      name: 'the service is down',
      fault: { kind: 'status', status: 503, code: 'session_store_unavailable' } as const,
      code: 'session_store_unavailable',
    },
    { name: 'a gateway is in the way', fault: { kind: 'html', status: 502 } as const, code: 'gateway_rejected' },
  ])('when $name', async ({ fault, code }) => {
    const world = await openWorld()
    const tokenStore = createMemoryTokenStore()
    await interrupted(world, 5, { tokenStore })
    world.platform.faults.add({ on: { operation: 'introspectUpload', times: 'always' }, do: fault })
    await expect(uploadFile(world.client, bytes, { filename: 'a.bin', tokenStore })).rejects.toMatchObject({ code })
    world.platform.faults.clear()
    const receipt = await uploadFile(world.client, bytes, { filename: 'a.bin', tokenStore })
    expect(receipt.parts_reused).toBe(5)
  })

  test('when it belongs to another user of the machine, who does not block this one', async () => {
    const world = await openWorld()
    const tokenStore = createMemoryTokenStore()
    const theirs = await interrupted(world, 5, { tokenStore })
    const { createTransferClient } = await import('../../src/transfer/client.ts')
    const { otherToken } = await world.platform.credentials()
    const other = createTransferClient({
      baseUrl: world.platform.transfer.baseUrl,
      auth: otherToken,
      fetch: world.platform.fetch,
      runtime: { clock: world.platform.clock },
    })
    const receipt = await uploadFile(other, bytes, { filename: 'a.bin', tokenStore })
    expect(receipt).toMatchObject({ parts_reused: 0 })
    expect(receipt.key).toContain('tenant-2')
    expect((await tokenStore.list()).map(({ id }) => id)).toEqual([theirs.id])
    await uploadFile(world.client, bytes, { filename: 'a.bin', tokenStore })
  })
})

test.each([
  { name: 'other content of the same name and length', source: bytesOf(PARTS * PART_BYTES, 2), options: {} },
  { name: 'another name', source: bytes, options: { filename: 'b.bin' } },
  { name: 'another type', source: bytes, options: { contentType: 'text/plain' } },
  { name: 'a wish for a second upload', source: bytes, options: { resume: false } },
])('$name begins an upload of its own', async ({ source, options }) => {
  const world = await openWorld()
  const tokenStore = createMemoryTokenStore()
  await interrupted(world, 5, { tokenStore })
  const receipt = await uploadFile(world.client, source, { filename: 'a.bin', tokenStore, ...options })
  expect(receipt.parts_reused).toBe(0)
  expect(await tokenStore.list()).toHaveLength(1)
})

describe('a token store that fails', () => {
  test('at the start ends the upload before anything is begun', async () => {
    const world = await openWorld()
    writeFileSync(join(folder, 'file'), '')
    const tokenStore = createFileTokenStore(join(folder, 'file'))
    await expect(uploadFile(world.client, bytes, { tokenStore })).rejects.toMatchObject({
      code: 'token_store_unavailable',
      service: 'transfer',
    })
    expect(world.platform.journal.entries).toHaveLength(0)
  })

  test('under way does not end it, and is told in the receipt', async () => {
    const world = await openWorld()
    const store = createMemoryTokenStore()
    let saves = 0
    const { storeUnavailable } = await import('../../src/internal/store-errors.ts')
    const tokenStore: UploadTokenStore = {
      ...store,
      save: async (id, value, revision) => {
        saves += 1
        if (saves > 3) throw storeUnavailable('The folder', 'ENOSPC', 'Free space.')
        return store.save(id, value, revision)
      },
    }
    const receipt = await uploadFile(world.client, bytes, { tokenStore })
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
    expect(receipt.warnings[0]).toMatchObject({ code: 'token_store_unavailable' })
  })

  test('because somebody else writes the record ends it', async () => {
    const world = await openWorld()
    const store = createMemoryTokenStore()
    const upload = uploadFile(world.client, bytes, {
      tokenStore: store,
      concurrency: 1,
      onProgress: async ({ partsDone }) => {
        if (partsDone !== 2) return
        const [record] = await store.list()
        if (record) await store.save(record.id, record.value, record.revision)
      },
    })
    await expect(upload).rejects.toMatchObject({ code: 'upload_busy' })
    expect(world.platform.journal.of('completeUpload')).toHaveLength(0)
  })
})

describe('unfinished uploads', () => {
  test('can be listed and discarded, which frees their quota', async () => {
    const world = await openWorld({ transfer: { active_multipart_upload_limit: 1 } })
    const tokenStore = createFileTokenStore(folder)
    await interrupted(world, 5, { tokenStore })
    await expect(uploadFile(world.client, bytesOf(PARTS * PART_BYTES, 2))).rejects.toMatchObject({
      code: 'too_many_requests',
    })
    const [unfinished] = await listUnfinishedUploads(tokenStore)
    await discardUpload(world.client, unfinished?.token ?? '', { tokenStore })
    expect(await tokenStore.list()).toEqual([])
    expect(readdirSync(folder).filter((name) => name.endsWith('.json'))).toEqual([])
    await uploadFile(world.client, bytesOf(PARTS * PART_BYTES, 2))
  })

  test('that are gone already count as discarded', async () => {
    const world = await openWorld()
    const token = await interrupted(world, 5)
    await discardUpload(world.client, token)
    await discardUpload(world.client, JSON.stringify(token))
    expect(world.platform.journal.of('abortUpload').map((entry) => entry.status)).toEqual([200, 502])
  })

  test('of another service are left alone: that one could not drop them', async () => {
    const world = await openWorld()
    const tokenStore = createMemoryTokenStore()
    const token = await interrupted(world, 5, { tokenStore })
    const elsewhere = { ...token, base_url: 'https://elsewhere.nova.test' }
    await expect(discardUpload(world.client, elsewhere, { tokenStore })).rejects.toMatchObject({
      code: 'token_mismatch',
    })
    expect(world.platform.journal.of('abortUpload')).toEqual([])
    expect(await tokenStore.list()).toHaveLength(1)
  })

  test('stay on record when the service could not be told', async () => {
    const world = await openWorld({ faults: [] })
    const tokenStore = createMemoryTokenStore()
    const token = await interrupted(world, 5, { tokenStore })
    world.platform.faults.add({
      on: { operation: 'abortUpload' },
      do: { kind: 'status', status: 502, code: 'upstream_s3_error' },
    })
    await expect(discardUpload(world.client, token, { tokenStore })).rejects.toMatchObject({
      code: 'upstream_s3_error',
    })
    expect(await tokenStore.list()).toHaveLength(1)
  })

  test('that cannot be read are listed with the reason and disturb nobody', async () => {
    const world = await openWorld()
    const tokenStore = createFileTokenStore(folder)
    writeFileSync(join(folder, 'broken.json'), '{"revision":')
    writeFileSync(
      join(folder, 'newer.json'),
      JSON.stringify({ revision: 1, value: { kind: 'nova.transfer.upload', v: 9 } }),
    )
    await uploadFile(world.client, bytes, { tokenStore })
    const listed = await listUnfinishedUploads(tokenStore)
    expect(Object.fromEntries(listed.map(({ id, problem }) => [id, problem?.code]))).toEqual({
      broken: 'token_corrupt',
      newer: 'token_version_unsupported',
    })
  })
})
