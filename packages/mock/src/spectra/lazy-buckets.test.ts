import { afterEach, expect, test } from 'vitest'
import { createVirtualClock } from '../engine/clock.ts'
import { createObjectStore, type ObjectStore } from '../store/index.ts'
import { createLazyBuckets } from './lazy-buckets.ts'
import type { EdgeObject } from './site/edge-cache.ts'
import { type BucketObject, createSpectraStorage, type SpectraStorage } from './storage.ts'

const open: (SpectraStorage | ObjectStore)[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const multipartThresholdBytes = 6 * 2 ** 20

function enter(imports: boolean) {
  const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' }
  const clock = createVirtualClock()
  const buckets = { private: 'ours', public: 'theirs' }
  const store = createObjectStore({ clock, credentials, region: 'us-east-1', buckets: Object.values(buckets) })
  const storage = createSpectraStorage({
    credentials,
    region: 'us-east-1',
    endpoint: 'http://s3.nova.test',
    forcePathStyle: true,
    nowMs: clock.now,
    answer: (request) => store.handle(request),
    ...(imports && { importObject: store.importObject }),
    buckets,
    multipartThresholdBytes,
  })
  open.push(storage, store)
  return { storage, buckets: createLazyBuckets(storage, multipartThresholdBytes) }
}

const small: BucketObject = {
  bytes: new TextEncoder().encode('hello'),
  contentType: 'text/plain',
  contentDisposition: 'attachment; filename="a.txt"',
}
const large: BucketObject = { bytes: new Uint8Array(multipartThresholdBytes), contentType: 'application/zip' }
/** Bytes by their number only: comparing millions of them one by one takes a minute. */
const facts = (object: EdgeObject | null) => object && { ...object, bytes: object.bytes.byteLength }
const files = new Map([
  ['a.txt', small],
  ['b.zip', large],
])

test.each([true, false])(
  'objects are the same before and after they are in the store; imported: %s',
  async (imports) => {
    const { storage, buckets } = enter(imports)
    buckets.offer('public', files)
    const before = [facts(await buckets.get('public', 'a.txt')), facts(await buckets.get('public', 'b.zip'))]
    expect(await storage.list('theirs', '')).toEqual([])
    await buckets.fill()
    expect(await storage.list('theirs', '')).toEqual(['a.txt', 'b.zip'])
    expect([facts(await storage.get('theirs', 'a.txt')), facts(await storage.get('theirs', 'b.zip'))]).toEqual(before)
    expect(before[1]?.etag).toMatch(/-1"$/)
  },
)

test('what was deleted or replaced meanwhile stays that way', async () => {
  const { storage, buckets } = enter(true)
  buckets.offer('public', files)
  await buckets.delete('public', 'b.zip')
  await buckets.put('public', 'a.txt', { ...small, bytes: new TextEncoder().encode('other') })
  await buckets.fill()
  expect(await buckets.list('public', '')).toEqual(['a.txt'])
  expect(new TextDecoder().decode((await storage.get('theirs', 'a.txt'))?.bytes)).toBe('other')
})

test('an import into no bucket is refused', async () => {
  const { storage } = enter(true)
  await expect(storage.fill('nowhere', 'a', small)).rejects.toThrow('There is no bucket nowhere')
})
