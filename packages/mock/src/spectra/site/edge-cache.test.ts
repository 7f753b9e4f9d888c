import { expect, test } from 'vitest'
import { createEdgeCache, type EdgeObject } from './edge-cache.ts'

const terms = { pointerTtlSeconds: 60, missingTtlSeconds: 60, objectTtlSeconds: 86_400 }
const object = (text: string): EdgeObject => ({
  bytes: new TextEncoder().encode(text),
  contentType: 'application/json',
  contentDisposition: null,
  etag: `"${text}"`,
})

function openEdge() {
  let now = 0
  const bucket = new Map<string, EdgeObject>()
  const asked: string[] = []
  const cache = createEdgeCache(
    async (key) => {
      asked.push(key)
      return bucket.get(key) ?? null
    },
    terms,
    () => now,
  )
  return {
    bucket,
    asked,
    cache,
    pass: (seconds: number) => {
      now += seconds * 1000
    },
  }
}

test('the pointer is a minute old at most, an object of a release stays', async () => {
  const { bucket, cache, pass } = openEdge()
  bucket.set('current.json', object('one'))
  bucket.set('releases/r/catalog.json', object('one'))
  await cache.get('current.json')
  await cache.get('releases/r/catalog.json')
  bucket.set('current.json', object('two'))
  bucket.set('releases/r/catalog.json', object('two'))
  pass(59)
  expect(await cache.get('current.json')).toMatchObject({ object: { etag: '"one"' }, ageSeconds: 59 })
  pass(1)
  expect(await cache.get('current.json')).toMatchObject({ object: { etag: '"two"' }, ageSeconds: 0 })
  expect(await cache.get('releases/r/catalog.json')).toMatchObject({ object: { etag: '"one"' }, ageSeconds: 60 })
})

test('that there is nothing is remembered for a minute, too', async () => {
  const { bucket, cache, pass } = openEdge()
  expect((await cache.get('a')).object).toBeNull()
  bucket.set('a', object('late'))
  expect((await cache.get('a')).object).toBeNull()
  pass(60)
  expect((await cache.get('a')).object?.etag).toBe('"late"')
})

test('two who ask at once cost one look into the bucket', async () => {
  const { asked, cache } = openEdge()
  await Promise.all([cache.get('a'), cache.get('a')])
  expect(asked).toEqual(['a'])
})

test('a bucket that fails is asked again', async () => {
  let calls = 0
  const cache = createEdgeCache(
    async () => {
      calls++
      if (calls === 1) throw new Error('down')
      return object('up')
    },
    terms,
    () => 0,
  )
  await expect(cache.get('a')).rejects.toThrow('down')
  expect((await cache.get('a')).object?.etag).toBe('"up"')
})

test('an invalidation forgets everything', async () => {
  const { bucket, cache } = openEdge()
  await cache.get('a')
  bucket.set('a', object('there'))
  cache.invalidate()
  expect((await cache.get('a')).object?.etag).toBe('"there"')
})
