import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { afterEach, expect, test } from 'vitest'
import { createMockPlatform, type MockPlatform, systemClock } from '../src/index.ts'
import { createWorld } from './world.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})
const tidy = (platform: MockPlatform) => {
  closing.push(() => platform.close())
  return platform
}

test('signs for another store, which a stock client reads', async () => {
  const there = tidy(await createMockPlatform({ clock: systemClock, transfer: { minimum_part_size_bytes: 1000 } }))
  const { baseUrls } = await there.listen()
  const { bucket, region, credentials } = there.store
  const s3 = { endpoint: baseUrls.store, bucket, region, ...credentials }
  const world = await createWorld(
    {
      s3,
      clock: systemClock,
      transfer: { exportTimings: { queuedMs: 0, validatingMs: 0, copyingMs: 0, finalizingMs: 0 } },
    },
    { fetch: globalThis.fetch, baseUrl: async (platform) => (await platform.listen()).baseUrls.transfer },
  )
  tidy(world.platform)

  const upload = await world.openUpload({ content_type: 'text/plain' })
  const parts = await world.sendParts(upload, [1000, 1000, 500])
  const completed = await world.call('completeUpload', {
    body: { key: upload.key, upload_id: upload.upload_id, parts },
  })
  expect(completed.status).toBe(200)

  const client = new S3Client({ endpoint: baseUrls.store, region, credentials, forcePathStyle: true })
  closing.push(() => client.destroy())
  const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: upload.key }))
  expect(head).toMatchObject({ ContentLength: 2500, ContentType: 'text/plain', ETag: completed.json.etag })

  const created = await world.call('createExport', { body: { source_key: upload.key, filename: 'copy.txt' } })
  await world.platform.settle()
  const path = { export_id: created.json.export_id }
  const { json } = await world.call('getExport', { path })
  expect(json.status).toBe('succeeded')
  const copy = await client.send(new GetObjectCommand({ Bucket: bucket, Key: json.output.key }))
  expect((await copy.Body?.transformToByteArray())?.byteLength).toBe(2500)
  const listed = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'exports/' }))
  expect(listed.Contents?.map((object) => object.Key)).toEqual([json.output.key])
})

test('a store that is not there is an unexpected error', async () => {
  const seen: unknown[] = []
  const s3 = {
    endpoint: 'http://127.0.0.1:1',
    region: 'us-east-1',
    bucket: 'b',
    accessKeyId: 'a',
    secretAccessKey: 's',
  }
  const world = await createWorld({ s3, onUnexpected: (error) => seen.push(error) })
  tidy(world.platform)
  expect((await world.openUpload()).answer).toMatchObject({ status: 500, json: { error: { code: 'internal_error' } } })
  expect(seen).toHaveLength(1)
})
