import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ListedObject, PrivateBucket, PrivateKey, WrittenObject } from '../../src/spectra/bucket/index.ts'
import {
  type BucketWorld,
  bytesOf,
  data_product_id,
  enterBucketWorld,
  nova_id,
  timestamp,
} from './spectra-bucket-world.ts'

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex')

let world: BucketWorld
let folder: string
beforeAll(async () => {
  world = await enterBucketWorld()
  folder = await mkdtemp(join(tmpdir(), 'nova-bucket-'))
})
afterEach(() => {
  expect(world.platform.faults.pending).toEqual([])
})
afterAll(async () => {
  await world.close()
  await rm(folder, { recursive: true })
})

let count = 0
/** A run nobody has had before: its payload is written once. */
const freshKey = (): PrivateKey<'workflow_input'> => {
  count += 1
  const job_run_id = `5a4fce02-3b02-4b5c-8d06-${String(count).padStart(12, '0')}`
  return { kind: 'workflow_input', workflow_name: 'ingest_new_nova', job_run_id }
}
const table: PrivateKey<'photometry_table'> = { kind: 'photometry_table', nova_id }

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

describe('what is written', () => {
  test('is read with the same bytes, digest and type', async () => {
    const key = freshKey()
    const written = await world.bucket.write(key, bytesOf('{"a":1}'))
    expect(written).toMatchObject({ size_bytes: 7, sha256: sha256('{"a":1}'), proved_by: 'answer' })
    const read = await world.bucket.read(key)
    expect(read).toMatchObject({ ...facts(written), content_type: 'application/json', bytes: expect.anything() })
    expect(new TextDecoder().decode(read.bytes)).toBe('{"a":1}')
    expect(await world.bucket.head(key)).toMatchObject({ ...facts(written), content_type: 'application/json' })
    const opened = await world.bucket.open(key)
    expect(Buffer.concat(await collect(opened.chunks)).toString()).toBe('{"a":1}')
  })

  test('may come from a file', async () => {
    const path = join(folder, 'table.parquet')
    await writeFile(path, 'PAR1'.repeat(100_000))
    const written = await world.bucket.write(table, { path })
    expect(written).toMatchObject({ size_bytes: 400_000, sha256: sha256('PAR1'.repeat(100_000)) })
    expect((await world.bucket.head(table)).sha256).toBe(written.sha256)
    await expect(world.bucket.write(table, { path: join(folder, 'none') })).rejects.toMatchObject({
      service: 'spectra',
      code: 'source_unreadable',
    })
  })

  const facts = ({ key, size_bytes, sha256: digest, etag }: WrittenObject) => ({
    key,
    size_bytes,
    sha256: digest,
    etag,
  })
})

describe('the rules of kinds', () => {
  test('what is written once is not written again, whether the bytes are the same or not', async () => {
    const key = freshKey()
    await world.bucket.write(key, bytesOf('1'))
    for (const [content, is_same] of [
      ['1', true],
      ['2', false],
    ] as const)
      await expect(world.bucket.write(key, bytesOf(content))).rejects.toMatchObject({
        code: 'object_exists',
        details: { is_same },
      })
    expect(new TextDecoder().decode((await world.bucket.read(key)).bytes)).toBe('1')
    expect(await world.bucket.write(key, bytesOf('1'), { acceptSame: true })).toMatchObject({ proved_by: 'found' })
    await expect(world.bucket.write(key, bytesOf('2'), { acceptSame: true })).rejects.toMatchObject({
      code: 'object_exists',
    })
  })

  test('the same is told by the bytes where the store keeps no checksum of them', async () => {
    const key = freshKey()
    await world.put(`workflow-payloads/ingest_new_nova/${key.job_run_id}/input.json`, '1')
    await expect(world.bucket.write(key, bytesOf('1'))).rejects.toMatchObject({ details: { is_same: true } })
    await expect(world.bucket.write(key, bytesOf('2'))).rejects.toMatchObject({ details: { is_same: false } })
  })

  test('of two that write at once, the store lets one through', async () => {
    const key = freshKey()
    const writes = ['1', '2', '3', '4'].map((content) => world.bucket.write(key, bytesOf(content)))
    const outcomes = await Promise.allSettled(writes)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test.each([
    ['UNVALIDATED', true],
    ['QUARANTINED', true],
    ['VALID', false],
    [null, false],
    ['SOMETHING_NEW', false],
  ])('raw bytes whose validation is %s are replaced: %j', async (validation_status, isReplaced) => {
    const key = { kind: 'raw_spectrum', nova_id, data_product_id } as const
    await world.put(`raw/spectra/${nova_id}/${data_product_id}/primary.fits`, 'before')
    const writing = world.bucket.write(key, bytesOf('after'), { validation_status })
    if (isReplaced) await writing
    else await expect(writing).rejects.toMatchObject({ code: 'object_exists', details: { is_same: false } })
    expect(new TextDecoder().decode((await world.bucket.read(key)).bytes)).toBe(isReplaced ? 'after' : 'before')
  })

  test('a version that somebody replaced meanwhile is not replaced', async () => {
    const { etag } = await world.bucket.write(table, bytesOf('one'))
    await world.bucket.write(table, bytesOf('two'), { ifMatch: etag })
    await expect(world.bucket.write(table, bytesOf('three'), { ifMatch: etag })).rejects.toMatchObject({
      code: 'object_changed',
      retryable: true,
    })
  })

  test('only what may be replaced is deleted', async () => {
    await world.bucket.write(table, bytesOf('x'))
    await world.bucket.delete(table)
    await world.bucket.delete(table)
    await expect(world.bucket.head(table)).rejects.toMatchObject({ code: 'object_missing' })
    const key = freshKey()
    // @ts-expect-error payloads are written once
    await expect(world.bucket.delete(key)).rejects.toThrow(TypeError)
  })

  test('keys of the other bucket, and keys that are none, do not reach the store', async () => {
    const before = world.platform.journal.entries.length
    // @ts-expect-error the pointer is public
    await expect(world.bucket.write({ kind: 'current_pointer' }, bytesOf('{}'))).rejects.toMatchObject({
      code: 'key_refused',
    })
    await expect(world.bucket.head({ ...table, nova_id: nova_id.toUpperCase() })).rejects.toMatchObject({
      code: 'key_refused',
    })
    expect(world.platform.journal.entries.length).toBe(before)
  })
})

describe('an answer that was lost', () => {
  const lose = { on: { operation: 's3:PutObject' }, do: { kind: 'drop', when: 'after' } } as const

  test('is proved by the object, and nothing is sent again', async () => {
    const key = freshKey()
    world.plan(lose)
    expect(await world.bucket.write(key, bytesOf('1'))).toMatchObject({ proved_by: 'look', sha256: sha256('1') })
    expect(puts(key)).toBe(1)
  })

  test('to a client that sends again by itself is no conflict with oneself', async () => {
    const key = freshKey()
    world.plan(lose)
    const written = await world.open({ maxAttempts: 3 }).write(key, bytesOf('1'))
    expect(written).toMatchObject({ proved_by: 'look', sha256: sha256('1') })
    expect(puts(key)).toBe(2)
  })

  test('of a replacement by version is no conflict with oneself either', async () => {
    const { etag } = await world.bucket.write(table, bytesOf('one'))
    world.plan(lose)
    const written = await world.open({ maxAttempts: 3 }).write(table, bytesOf('two'), { ifMatch: etag })
    expect(written).toMatchObject({ proved_by: 'look', sha256: sha256('two') })
  })

  test('and of which the store knows nothing is a failure', async () => {
    world.plan({ on: { operation: 's3:PutObject' }, do: { kind: 'drop', when: 'before' } })
    await expect(world.bucket.write(freshKey(), bytesOf('1'))).rejects.toMatchObject({
      code: 'bucket_unavailable',
      retryable: true,
    })
  })

  test('an answer of 500 says nothing of what was done', async () => {
    world.plan({ on: { operation: 's3:PutObject' }, do: { kind: 'status', status: 500, when: 'after' } })
    expect(await world.bucket.write(freshKey(), bytesOf('1'))).toMatchObject({ proved_by: 'look' })
  })

  test('while another object is there is that object', async () => {
    const key = freshKey()
    await world.bucket.write(key, bytesOf('other'))
    world.plan({ on: { operation: 's3:PutObject' }, do: { kind: 'drop', when: 'before' } })
    await expect(world.bucket.write(key, bytesOf('1'))).rejects.toMatchObject({
      code: 'object_exists',
      details: { is_same: false },
    })
  })

  test('and cannot be looked for is unknown, and writing the same again is safe', async () => {
    const key = freshKey()
    world.plan(lose, { on: { operation: 's3:HeadObject' }, do: { kind: 'status', status: 503 } })
    await expect(world.bucket.write(key, bytesOf('1'))).rejects.toMatchObject({ code: 'write_outcome_unknown' })
    expect(await world.bucket.write(key, bytesOf('1'), { acceptSame: true })).toMatchObject({ proved_by: 'found' })
  })

  const puts = ({ job_run_id }: PrivateKey<'workflow_input'>) =>
    world.platform.journal.entries.filter(
      ({ operation, path }) => operation === 's3:PutObject' && path.includes(job_run_id),
    ).length
})

describe('bytes that are not those that were written', () => {
  test('flipped on the way here are refused', async () => {
    const key = freshKey()
    await world.bucket.write(key, bytesOf('0123456789'))
    const corrupt = { on: { operation: 's3:GetObject' }, do: { kind: 'corrupt', atByte: 3, side: 'response' } } as const
    world.plan(corrupt)
    await expect(world.bucket.read(key)).rejects.toMatchObject({ code: 'object_corrupted' })
    world.plan(corrupt)
    const { chunks } = await world.bucket.open(key)
    await expect(collect(chunks)).rejects.toMatchObject({ code: 'object_corrupted' })
  })

  test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['flipped', (bytes) => bytes.map((byte) => byte ^ 1)],
    ['cut short', (bytes) => bytes.subarray(1)],
  ])('%s are refused also where the client compares nothing', async (_, change) => {
    const key = freshKey()
    await world.bucket.write(key, bytesOf('0123456789'))
    const unchecked = world.openUnchecked(change)
    await expect(unchecked.read(key)).rejects.toMatchObject({ code: 'object_corrupted' })
    const { chunks } = await unchecked.open(key)
    await expect(collect(chunks)).rejects.toMatchObject({ code: 'object_corrupted' })
  })

  test('cut short are refused', async () => {
    const key = freshKey()
    await world.bucket.write(key, bytesOf('0123456789'))
    world.plan({ on: { operation: 's3:GetObject' }, do: { kind: 'truncate', bytes: 4, ending: 'reset' } })
    await expect(world.bucket.read(key)).rejects.toMatchObject({ service: 'spectra' })
  })

  test('flipped on the way there are refused by the store', async () => {
    world.plan({ on: { operation: 's3:PutObject' }, do: { kind: 'corrupt', atByte: 1, side: 'request' } })
    const key = freshKey()
    await expect(world.bucket.write(key, bytesOf('0123456789'))).rejects.toMatchObject({ code: 'object_corrupted' })
    await expect(world.bucket.head(key)).rejects.toMatchObject({ code: 'object_missing' })
  })
})

describe('a listing', () => {
  const other = '22222222-5d2b-4d1a-9a1a-4a4f6f0cb9b1'
  const folderOf = (id: string) => `quarantine/spectra/${id}/${data_product_id}`

  test('goes over all pages, of 1000 keys and of any other size', async () => {
    const run = (index: number) => `5a4fce02-3b02-4b5c-8d06-9${String(index).padStart(11, '0')}`
    const keys = Array.from(
      { length: 1_050 },
      (_, index) => `workflow-payloads/refresh_references/${run(index)}/input.json`,
    )
    for (let at = 0; at < keys.length; at += 50)
      await Promise.all(keys.slice(at, at + 50).map((key) => world.put(key, '1')))
    const within = { workflow_name: 'refresh_references' }
    // The writing took so long that the server may have closed the connection that waits here.
    const bucket = world.open({ maxAttempts: 3 })
    const listed = await collect(bucket.list({ kind: 'workflow_input', within }))
    expect(listed.map(({ key }) => key)).toEqual(keys)
    const [first] = listed
    expect(first).toMatchObject({
      stray: false,
      fields: { kind: 'workflow_input', ...within, job_run_id: run(0) },
      size_bytes: 1,
      etag: createHash('md5').update('1').digest('hex'),
      last_modified: expect.any(Date),
    })
    const paged = await collect(bucket.list({ kind: 'workflow_input', within, pageSize: 333 }))
    expect(paged.map(({ key }) => key)).toEqual(keys)
  })

  test('keeps kinds apart and hides no stray', async () => {
    const names = ['context.json', 'primary.fits', 'notes.txt']
    for (const name of names) await world.put(`${folderOf(other)}/${timestamp}/${name}`, '1')
    await world.put(`${folderOf(other)}/yesterday/context.json`, '1')
    const show = (listed: readonly ListedObject[]) =>
      listed.map((object) => [
        object.key.slice(folderOf(other).length + 1),
        object.stray ? object.problem.code : object.fields.kind,
      ])
    const within = { nova_id: other }
    expect(show(await collect(world.bucket.list({ kind: 'quarantine_context', within })))).toEqual([
      [`${timestamp}/context.json`, 'quarantine_context'],
      [`${timestamp}/notes.txt`, 'unknown_key'],
      ['yesterday/context.json', 'invalid_timestamp'],
    ])
    expect(show(await collect(world.bucket.list({ prefix: `${folderOf(other)}/` })))).toHaveLength(4)
  })

  test('of the whole catalogue has strays only where some were put', async () => {
    const strays = (await collect(world.bucket.list())).filter(({ stray }) => stray)
    expect(strays.map(({ key }) => key)).toEqual([
      `${folderOf(other)}/${timestamp}/notes.txt`,
      `${folderOf(other)}/yesterday/context.json`,
    ])
  })

  test('of nothing is empty, and of a bucket that is not there an error', async () => {
    expect(await collect(world.bucket.list({ prefix: 'nothing/here' }))).toEqual([])
    world.plan({ on: { operation: 's3:ListObjectsV2' }, do: { kind: 'status', status: 404, code: 'NoSuchBucket' } })
    await expect(collect(world.bucket.list())).rejects.toMatchObject({ code: 'bucket_missing' })
  })
})

describe('a store that says no', () => {
  test.each([
    [403, 'AccessDenied', 'bucket_denied', false],
    [503, 'SlowDown', 'bucket_unavailable', true],
    [400, 'InvalidRequest', 'bucket_refused', false],
  ])('with %i %s is %s', async (status, code, want, retryable) => {
    world.plan({ on: { operation: 's3:GetObject' }, do: { kind: 'status', status, code } })
    await expect(world.bucket.read(table)).rejects.toMatchObject({
      code: want,
      retryable,
      details: { key: expect.any(String) },
    })
  })

  test('and credentials do not show in what it is turned into', async () => {
    const credentials = { accessKeyId: 'AKIDSECRETNAME', secretAccessKey: 'topsecretvalue' }
    const error = await world
      .open({ credentials })
      .read(table)
      .catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'bucket_denied' })
    expect(JSON.stringify(error)).not.toMatch(/topsecretvalue|Signature=/)
  })
})

describe('an abort', () => {
  test('is heard by every call, with its own reason', async () => {
    const reason = new Error('enough')
    const signal = AbortSignal.abort(reason)
    await expect(world.bucket.read(table, { signal })).rejects.toBe(reason)
    await expect(world.bucket.head(table, { signal })).rejects.toBe(reason)
    await expect(world.bucket.write(table, bytesOf('x'), { signal })).rejects.toBe(reason)
    await expect(world.bucket.delete(table, { signal })).rejects.toBe(reason)
    await expect(collect(world.bucket.list({ signal }))).rejects.toBe(reason)
  })

  test.each<[string, (bucket: PrivateBucket, signal: AbortSignal) => Promise<unknown>]>([
    ['s3:PutObject', (bucket, signal) => bucket.write(table, bytesOf('x'), { signal })],
    ['s3:GetObject', (bucket, signal) => bucket.read(table, { signal })],
    ['s3:ListObjectsV2', (bucket, signal) => collect(bucket.list({ signal }))],
  ])('while the store is silent in %s ends the waiting', async (operation, call) => {
    await world.bucket.write(table, bytesOf('x'))
    const stop = new AbortController()
    const reason = new Error('enough')
    world.plan({ on: { operation }, do: { kind: 'stall', afterBytes: 0 } })
    const fired = world.platform.faults.firedCount
    const calling = call(world.bucket, stop.signal)
    while (world.platform.faults.firedCount === fired) await new Promise((resolve) => setImmediate(resolve))
    stop.abort(reason)
    await expect(calling).rejects.toBe(reason)
  })
})
