import { createHash } from 'node:crypto'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListPartsCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterEach, expect, test } from 'vitest'
import { type StoreDefect, storeDefects } from './defects.ts'
import { bucket as Bucket, type StoreUnderTest, startStore } from './test-support/stock-client.ts'

let under: StoreUnderTest | undefined
afterEach(() => under?.close())

/** What somebody with presigned URLs sees; it differs when the defect is on, and only then. */
type Symptom = (under: StoreUnderTest) => Promise<unknown>

const plain = (own: StoreUnderTest) => own.client({ requestChecksumCalculation: 'WHEN_REQUIRED' })
const putUrl = (own: StoreUnderTest, input: object = {}, options: object = {}) =>
  getSignedUrl(plain(own), new PutObjectCommand({ Bucket, Key: 'k', ...input }), options)
const getUrl = (own: StoreUnderTest, input: object = {}) =>
  getSignedUrl(plain(own), new GetObjectCommand({ Bucket, Key: 'k', ...input }))
const put = async (url: string, headers: Record<string, string> = {}, body = 'content') =>
  (await fetch(url, { method: 'PUT', headers, body: Buffer.from(body) })).status
const seed = async (own: StoreUnderTest) => plain(own).send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'content' }))

const upload = async (own: StoreUnderTest, bodies: readonly string[]) => {
  const client = plain(own)
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'k' }))
  const target = { Bucket, Key: 'k', UploadId }
  const Parts = []
  for (const [index, Body] of bodies.entries()) {
    const { ETag } = await client.send(new UploadPartCommand({ ...target, PartNumber: index + 1, Body }))
    Parts.push({ PartNumber: index + 1, ETag })
  }
  return { client, target, Parts }
}
const complete = async ({ client, target, Parts }: Awaited<ReturnType<typeof upload>>) =>
  client.send(new CompleteMultipartUploadCommand({ ...target, MultipartUpload: { Parts } })).then(
    ({ ETag }) => ETag,
    (error: Error) => error.name,
  )

const symptoms: Record<StoreDefect, { symptom: Symptom; healthy: unknown; ill: unknown }> = {
  'store-ignores-signature': {
    symptom: async (own) => put((await putUrl(own)).replace(/Signature=..../, 'Signature=0000')),
    healthy: 403,
    ill: 200,
  },
  'store-ignores-expiry': {
    symptom: async (own) => {
      const url = await putUrl(own, {}, { expiresIn: 60 })
      await own.clock.advance(120_000)
      return put(url)
    },
    healthy: 403,
    ill: 200,
  },
  'store-ignores-checksum': {
    symptom: async (own) => {
      const ChecksumSHA256 = createHash('sha256').update('else').digest('base64')
      const options = { unhoistableHeaders: new Set(['x-amz-checksum-sha256']) }
      return put(await putUrl(own, { ChecksumSHA256 }, options), { 'x-amz-checksum-sha256': ChecksumSHA256 })
    },
    healthy: 400,
    ill: 200,
  },
  'store-ignores-content-type': {
    symptom: async (own) => {
      const options = { signableHeaders: new Set(['content-type', 'host']) }
      return put(await putUrl(own, { ContentType: 'text/plain' }, options), { 'content-type': 'text/html' })
    },
    healthy: 403,
    ill: 200,
  },
  'store-ignores-unsigned-headers': {
    symptom: async (own) => put(await putUrl(own), { 'x-amz-meta-a': '1' }),
    healthy: 403,
    ill: 200,
  },
  'store-hides-etag': {
    symptom: async (own) => {
      const answer = await fetch(await putUrl(own), { method: 'PUT', headers: { origin: 'https://a.test' }, body: 'x' })
      return answer.headers.get('access-control-expose-headers')
    },
    healthy: 'ETag',
    ill: null,
  },
  'store-hides-cors-on-errors': {
    symptom: async (own) => {
      const answer = await fetch(await getUrl(own, { Key: 'none' }), { headers: { origin: 'https://a.test' } })
      return answer.headers.get('access-control-allow-origin')
    },
    healthy: '*',
    ill: null,
  },
  'store-accepts-small-parts': {
    symptom: async (own) => complete(await upload(own, ['small', 'last'])),
    healthy: 'EntityTooSmall',
    ill: expect.stringMatching(/-2"$/),
  },
  'store-ignores-range': {
    symptom: async (own) => {
      await seed(own)
      const answer = await fetch(await getUrl(own), { headers: { range: 'bytes=1-2' } })
      return [answer.status, await answer.text()]
    },
    healthy: [206, 'on'],
    ill: [200, 'content'],
  },
  'store-ignores-if-match': {
    symptom: async (own) => {
      await seed(own)
      const url = await getUrl(own)
      const changed = await fetch(url, { headers: { 'if-match': '"else"' } })
      const ranged = await fetch(url, { headers: { 'if-range': '"else"', range: 'bytes=1-2' } })
      return [changed.status, ranged.status]
    },
    healthy: [412, 200],
    ill: [200, 206],
  },
  'store-ignores-response-overrides': {
    symptom: async (own) => {
      await seed(own)
      return (await fetch(await getUrl(own, { ResponseContentType: 'text/csv' }))).headers.get('content-type')
    },
    healthy: 'text/csv',
    ill: expect.not.stringContaining('csv'),
  },
  'store-plain-multipart-etag': {
    symptom: async (own) => complete(await upload(own, ['one part'])),
    healthy: expect.stringMatching(/^"[0-9a-f]{32}-1"$/),
    ill: expect.stringMatching(/^"[0-9a-f]{32}"$/),
  },
  'store-unquoted-etag': {
    symptom: async (own) => (await fetch(await putUrl(own), { method: 'PUT', body: 'x' })).headers.get('etag'),
    healthy: expect.stringMatching(/^"[0-9a-f]{32}"$/),
    ill: expect.stringMatching(/^[0-9a-f]{32}$/),
  },
  'store-keeps-first-part': {
    symptom: async (own) => {
      const { client, target } = await upload(own, ['first'])
      await client.send(new UploadPartCommand({ ...target, PartNumber: 1, Body: 'the second' }))
      return (await client.send(new ListPartsCommand(target))).Parts?.map(({ Size }) => Size)
    },
    healthy: [10],
    ill: [5],
  },
  'store-list-parts-first-page-only': {
    symptom: async (own) => {
      const { client, target } = await upload(own, ['a', 'b', 'c'])
      return (await client.send(new ListPartsCommand({ ...target, MaxParts: 2 }))).IsTruncated
    },
    healthy: true,
    ill: false,
  },
  'store-keeps-aborted-uploads': {
    symptom: async (own) => {
      const { client, target } = await upload(own, ['a'])
      await client.send(new AbortMultipartUploadCommand(target))
      return client.send(new ListPartsCommand(target)).then(
        ({ Parts }) => Parts?.length,
        (error: Error) => error.name,
      )
    },
    healthy: 'NoSuchUpload',
    ill: 1,
  },
}

test.each(storeDefects)('$name', async ({ name }) => {
  const { symptom, healthy, ill } = symptoms[name]
  under = await startStore()
  expect(await symptom(under)).toEqual(healthy)
  await under.close()
  under = await startStore({ defects: new Set([name]) })
  expect(await symptom(under)).toEqual(ill)
})
