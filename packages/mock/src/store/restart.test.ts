import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListPartsCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { patternBytes } from './test-support/pattern-bytes.ts'
import { bucket as Bucket, type StoreUnderTest, startStore } from './test-support/stock-client.ts'

let dataDir: string
let running: StoreUnderTest | undefined

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'object-store-'))
})
afterEach(async () => {
  await running?.close()
  await rm(dataDir, { recursive: true, force: true })
})

/** Ends the store and starts another one on its directory. */
const restart = async () => {
  await running?.close()
  running = await startStore({ dataDir })
  return running.client()
}

const blobCount = async () => (await readdir(join(dataDir, 'blobs'))).length

test('an open multipart upload goes on after a restart', async () => {
  const pieces = [patternBytes(300, 1), patternBytes(200, 2), patternBytes(10, 3)] as const
  let client = await restart()
  const Key = 'odd key/ä?.bin'
  const { UploadId } = await client.send(
    new CreateMultipartUploadCommand({ Bucket, Key, ContentType: 'text/x', ChecksumAlgorithm: 'SHA256' }),
  )
  const upload = { Bucket, Key, UploadId }
  const send = (PartNumber: number, Body: Uint8Array) =>
    client.send(new UploadPartCommand({ ...upload, PartNumber, Body, ChecksumAlgorithm: 'SHA256' }))
  await send(1, patternBytes(20, 9))
  await send(1, pieces[0])
  await send(2, pieces[1])
  expect(await blobCount()).toBe(2)

  client = await restart()
  const { Parts = [] } = await client.send(new ListPartsCommand(upload))
  expect(Parts.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([
    [1, 300],
    [2, 200],
  ])
  await send(3, pieces[2])
  const { Parts: all = [] } = await client.send(new ListPartsCommand(upload))
  const MultipartUpload = {
    Parts: all.map(({ PartNumber, ETag, ChecksumSHA256 }) => ({ PartNumber, ETag, ChecksumSHA256 })),
  }
  const done = await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload }))

  client = await restart()
  const got = await client.send(new GetObjectCommand({ Bucket, Key }))
  expect([got.ETag, got.VersionId, got.ContentType]).toEqual([done.ETag, done.VersionId, 'text/x'])
  expect(Buffer.from((await got.Body?.transformToByteArray()) ?? []).equals(Buffer.concat(pieces))).toBe(true)
  await expect(client.send(new ListPartsCommand(upload))).rejects.toMatchObject({ name: 'NoSuchUpload' })
  const repeated = await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload }))
  expect(repeated.VersionId).toBe(done.VersionId)
})

test('objects, versions, delete markers and buckets are still there', async () => {
  let client = await restart()
  await client.send(new CreateBucketCommand({ Bucket: 'later' }))
  const first = await client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'one' }))
  await client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'two', Metadata: { a: 'b' } }))
  await client.send(new PutObjectCommand({ Bucket, Key: 'gone', Body: 'x' }))
  await client.send(new DeleteObjectCommand({ Bucket, Key: 'gone' }))
  client = await restart()
  const { Buckets } = await client.send(new ListBucketsCommand({}))
  expect(Buckets?.map(({ Name }) => Name)).toEqual(['files', 'later'])
  const current = await client.send(new GetObjectCommand({ Bucket, Key: 'k' }))
  expect([await current.Body?.transformToString(), current.Metadata]).toEqual(['two', { a: 'b' }])
  const old = await client.send(new GetObjectCommand({ Bucket, Key: 'k', VersionId: first.VersionId }))
  expect(await old.Body?.transformToString()).toBe('one')
  await expect(client.send(new HeadObjectCommand({ Bucket, Key: 'gone' }))).rejects.toMatchObject({ name: 'NotFound' })
  await client.send(new DeleteObjectCommand({ Bucket, Key: 'k', VersionId: first.VersionId }))
  expect(await blobCount()).toBe(2)
})
