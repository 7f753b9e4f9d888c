import { afterEach, expect, test } from 'vitest'
import { createVirtualClock } from '../../engine/clock.ts'
import { createInProcessFetch } from '../../engine/in-process-fetch.ts'
import { createObjectStore, type ObjectStore } from '../../store/index.ts'
import { createEdfiStorage, type EdfiStorage } from './storage.ts'

const endpoint = 'http://s3.nova.test'
const place = { region: 'us-east-1', credentials: { accessKeyId: 'key', secretAccessKey: 'secret' } }
const closing: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of closing.splice(0).reverse()) await one.close()
})

function setUp() {
  const clock = createVirtualClock()
  const store: ObjectStore = createObjectStore({ ...place, clock, buckets: ['nova-files', 'nova-edfi'], seed: 1 })
  const storage: EdfiStorage = createEdfiStorage({
    ...place,
    bucket: 'nova-edfi',
    endpoint,
    forcePathStyle: true,
    nowMs: clock.now,
    answer: store.handle,
  })
  closing.push(store, storage)
  return { clock, storage, fetch: createInProcessFetch(store.handle) }
}

const put = { key: 'ea/Grand%20Bend%20ISD/2526/7/input/INPUT_FILE__a b.csv', contentType: 'text/csv' }

test('an upload URL is signed over its host alone and carries the checksum of an empty body', async () => {
  const { storage } = setUp()
  const { pathname, searchParams } = new URL(await storage.presignPut(put, endpoint))
  expect(pathname).toBe('/nova-edfi/ea/Grand%2520Bend%2520ISD/2526/7/input/INPUT_FILE__a%20b.csv')
  expect(Object.fromEntries(searchParams)).toEqual({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD',
    'X-Amz-Credential': 'key/20260105/us-east-1/s3/aws4_request',
    'X-Amz-Date': '20260105T120000Z',
    'X-Amz-Expires': '3600',
    'X-Amz-SignedHeaders': 'host',
    'X-Amz-Signature': expect.stringMatching(/^[0-9a-f]{64}$/),
    'x-amz-checksum-crc32': 'AAAAAA==',
    'x-amz-sdk-checksum-algorithm': 'CRC32',
    'x-id': 'PutObject',
  })
})

test('real bytes of any type go through it, whatever the checksum in its query says', async () => {
  const { storage, fetch } = setUp()
  const url = await storage.presignPut(put, endpoint)
  const answer = await fetch(url, { method: 'PUT', body: 'a,b\n1,2\n', headers: { 'content-type': 'text/plain' } })
  expect([answer.status, answer.headers.get('etag')]).toEqual([200, expect.stringMatching(/^"[0-9a-f]{32}"$/)])
  expect(await storage.head(put.key)).toEqual({ sizeBytes: 8 })
  expect(new TextDecoder().decode((await storage.getObject(put.key)) ?? undefined)).toBe('a,b\n1,2\n')
})

test('it ends after an hour of the clock of the platform', async () => {
  const { storage, fetch, clock } = setUp()
  const url = await storage.presignPut(put, endpoint)
  await clock.advance(3_600_000)
  expect((await fetch(url, { method: 'PUT', body: 'a' })).status).toBe(200)
  await clock.advance(1000)
  const late = await fetch(url, { method: 'PUT', body: 'a' })
  expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Request has expired')])
})

test('a download comes as an attachment of its name', async () => {
  const { storage, fetch } = setUp()
  await storage.putObject('ea/t/2526/1/output/ods/x.jsonl', '{}\n')
  const url = await storage.presignGet({ key: 'ea/t/2526/1/output/ods/x.jsonl', filename: 'ods/x.jsonl' }, endpoint)
  const { searchParams } = new URL(url)
  expect(Object.fromEntries(searchParams)).toMatchObject({
    'X-Amz-Expires': '3600',
    'X-Amz-SignedHeaders': 'host',
    'response-content-disposition': 'attachment; filename="ods/x.jsonl"',
    'x-amz-checksum-mode': 'ENABLED',
    'x-id': 'GetObject',
  })
  const answer = await fetch(url)
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="ods/x.jsonl"')
  expect(await answer.text()).toBe('{}\n')
})

test('a URL for what is not there is signed all the same; looking tells', async () => {
  const { storage, fetch } = setUp()
  expect((await fetch(await storage.presignGet({ key: 'none', filename: 'none' }, endpoint))).status).toBe(404)
  expect(await storage.head('none')).toBeNull()
  expect(await storage.getObject('none')).toBeNull()
})

test('a list is one page of everything below a prefix', async () => {
  const { storage } = setUp()
  await Promise.all(
    ['1/output/a.csv', '1/output/ods/b.jsonl', '1/outputs/c', '2/output/d', '1/input/e'].map((key) =>
      storage.putObject(key, 'x'),
    ),
  )
  expect(await storage.list('1/output/')).toEqual(['1/output/a.csv', '1/output/ods/b.jsonl'])
  for (let index = 0; index < 1001; index++) await storage.putObject(`many/${index}`, 'x')
  expect(await storage.list('many/')).toHaveLength(1000)
})

test('a store that cannot be reached is no missing object', async () => {
  const { clock } = setUp()
  const storage = createEdfiStorage({
    ...place,
    bucket: 'b',
    endpoint,
    forcePathStyle: true,
    nowMs: clock.now,
    answer: async () => ({ kind: 'drop' }),
  })
  closing.push(storage)
  await expect(storage.head('x')).rejects.toThrow('dropped')
  await expect(storage.getObject('x')).rejects.toThrow('dropped')
})
