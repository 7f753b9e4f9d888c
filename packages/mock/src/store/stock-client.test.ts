import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import {
  AbortMultipartUploadCommand,
  ChecksumAlgorithm,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketLocationCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListMultipartUploadsCommand,
  ListObjectVersionsCommand,
  ListPartsCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  paginateListParts,
  type S3Client,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { s3Limits } from './storage-limits.ts'
import { patternBytes } from './test-support/pattern-bytes.ts'
import { bucket as Bucket, credentials, region, type StoreUnderTest, startStore } from './test-support/stock-client.ts'

const md5Hex = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex')
const sha256Base64 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64')
const bytesOf = async (output: { Body?: { transformToByteArray(): Promise<Uint8Array> } | undefined }) =>
  Buffer.from((await output.Body?.transformToByteArray()) ?? [])

let under: StoreUnderTest
let client: S3Client

beforeAll(async () => {
  under = await startStore()
  client = under.client()
})
afterAll(() => under.close())

const startUpload = async (Key: string, extra: object = {}) => {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key, ...extra }))
  return { Bucket, Key, UploadId }
}

describe.each([
  ['default settings', {}],
  [
    'checksums when required',
    { requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' },
  ],
] as const)('a stock client with %s', (name, config) => {
  const body = patternBytes(100_000)
  const Key = `plain ${name}/ü+(1)'!*.bin`

  test('puts, reads, and reads ranges of an object', async () => {
    const own = under.client(config)
    const put = await own.send(
      new PutObjectCommand({ Bucket, Key, Body: body, ContentType: 'application/x-thing', Metadata: { note: 'kept' } }),
    )
    expect(put.ETag).toBe(`"${md5Hex(body)}"`)
    expect(put.VersionId).toMatch(/^[0-9a-f]{32}$/)
    const got = await own.send(new GetObjectCommand({ Bucket, Key }))
    expect(got.ContentType).toBe('application/x-thing')
    expect(got.Metadata).toEqual({ note: 'kept' })
    expect(got.VersionId).toBe(put.VersionId)
    expect((await bytesOf(got)).equals(body)).toBe(true)

    const ranges: [string, Uint8Array, string][] = [
      ['bytes=0-0', body.subarray(0, 1), 'bytes 0-0/100000'],
      ['bytes=50-', body.subarray(50), 'bytes 50-99999/100000'],
      ['bytes=-7', body.subarray(-7), 'bytes 99993-99999/100000'],
      ['bytes=99990-200000', body.subarray(99_990), 'bytes 99990-99999/100000'],
    ]
    for (const [Range, want, contentRange] of ranges) {
      const part = await own.send(new GetObjectCommand({ Bucket, Key, Range }))
      expect([part.$metadata.httpStatusCode, part.ContentRange]).toEqual([206, contentRange])
      expect((await bytesOf(part)).equals(want)).toBe(true)
    }
    const head = await own.send(new HeadObjectCommand({ Bucket, Key }))
    expect([head.ContentLength, head.ETag]).toEqual([100_000, put.ETag])
  })

  test('sends a stream', async () => {
    const own = under.client(config)
    const pieces = [body.subarray(0, 40_000), body.subarray(40_000, 60_000), body.subarray(60_000)]
    await own.send(
      new PutObjectCommand({ Bucket, Key: `${Key}.stream`, Body: Readable.from(pieces), ContentLength: body.length }),
    )
    expect((await bytesOf(await own.send(new GetObjectCommand({ Bucket, Key: `${Key}.stream` })))).equals(body)).toBe(
      true,
    )
  })

  test('uploads in parts', async () => {
    const own = under.client(config)
    const { UploadId } = await own.send(new CreateMultipartUploadCommand({ Bucket, Key: `${Key}.parts` }))
    const upload = { Bucket, Key: `${Key}.parts`, UploadId }
    const pieces = [body.subarray(0, 30_000), body.subarray(30_000, 90_000), body.subarray(90_000)]
    const Parts: CompletedPart[] = []
    for (const [index, piece] of pieces.entries()) {
      const { ETag, ChecksumCRC32 } = await own.send(
        new UploadPartCommand({ ...upload, PartNumber: index + 1, Body: piece }),
      )
      expect(ETag).toBe(`"${md5Hex(piece)}"`)
      Parts.push({ PartNumber: index + 1, ETag, ChecksumCRC32 })
    }
    const done = await own.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }))
    const etag = md5Hex(Buffer.concat(pieces.map((piece) => createHash('md5').update(piece).digest())))
    expect(done.ETag).toBe(`"${etag}-3"`)
    expect(done.VersionId).toMatch(/^[0-9a-f]{32}$/)
    const got = await own.send(new GetObjectCommand({ Bucket, Key: `${Key}.parts` }))
    expect((await bytesOf(got)).equals(body)).toBe(true)
    const across = await own.send(new GetObjectCommand({ Bucket, Key: `${Key}.parts`, Range: 'bytes=29990-90009' }))
    expect((await bytesOf(across)).equals(body.subarray(29_990, 90_010))).toBe(true)
    const second = await own.send(new GetObjectCommand({ Bucket, Key: `${Key}.parts`, PartNumber: 2 }))
    expect(second.PartsCount).toBe(3)
    expect((await bytesOf(second)).equals(body.subarray(30_000, 90_000))).toBe(true)
  })
})

describe('reading', () => {
  const Key = 'read/me.txt'
  const body = new TextEncoder().encode('0123456789')
  let ETag: string | undefined

  beforeAll(async () => {
    ;({ ETag } = await client.send(new PutObjectCommand({ Bucket, Key, Body: body })))
  })

  test('answers 416 to a range behind the end', async () => {
    await expect(client.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=10-' }))).rejects.toMatchObject({
      name: 'InvalidRange',
      $metadata: { httpStatusCode: 416 },
    })
  })

  test('answers 304 and 412 to conditions', async () => {
    await expect(client.send(new GetObjectCommand({ Bucket, Key, IfNoneMatch: ETag }))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 304 },
    })
    await expect(client.send(new GetObjectCommand({ Bucket, Key, IfMatch: '"else"' }))).rejects.toMatchObject({
      name: 'PreconditionFailed',
    })
    await expect(
      client.send(new GetObjectCommand({ Bucket, Key, IfModifiedSince: new Date(under.clock.now() + 1000) })),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } })
  })

  test('lets a presigned URL name the type and file name of the answer', async () => {
    const url = await getSignedUrl(
      client,
      new GetObjectCommand({
        Bucket,
        Key,
        ResponseContentType: 'text/csv',
        ResponseContentDisposition: 'attachment; filename="a b.csv"',
      }),
    )
    const answer = await fetch(url)
    expect(answer.headers.get('content-type')).toBe('text/csv')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="a b.csv"')
    expect(await answer.text()).toBe('0123456789')
  })

  test('refuses an answer header beyond ISO-8859-1', async () => {
    const command = new GetObjectCommand({ Bucket, Key, ResponseContentDisposition: 'attachment; filename="Ω"' })
    const answer = await fetch(await getSignedUrl(client, command))
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('<ArgumentName>response-content-disposition</ArgumentName>')
  })

  test('keeps versions, and hides a key behind a delete marker', async () => {
    const versioned = { Bucket, Key: 'versions/a' }
    const first = await client.send(new PutObjectCommand({ ...versioned, Body: 'one' }))
    await client.send(new PutObjectCommand({ ...versioned, Body: 'two' }))
    const old = await client.send(new GetObjectCommand({ ...versioned, VersionId: first.VersionId }))
    expect(await old.Body?.transformToString()).toBe('one')
    const marker = await client.send(new DeleteObjectCommand(versioned))
    expect(marker.DeleteMarker).toBe(true)
    await expect(client.send(new GetObjectCommand(versioned))).rejects.toMatchObject({ name: 'NoSuchKey' })
    const { Versions, DeleteMarkers } = await client.send(
      new ListObjectVersionsCommand({ Bucket, Prefix: 'versions/' }),
    )
    expect([Versions?.length, DeleteMarkers?.length]).toEqual([2, 1])
    await client.send(new DeleteObjectCommand({ ...versioned, VersionId: marker.VersionId }))
    const back = await client.send(new GetObjectCommand(versioned))
    expect(await back.Body?.transformToString()).toBe('two')
  })
})

describe('writing', () => {
  test.each(Object.values(ChecksumAlgorithm).filter((name) => /^(CRC|SHA1|SHA256)/.test(name)))(
    'verifies and keeps %s as a header and as a trailer',
    async (algorithm) => {
      const body = patternBytes(20_000, 7)
      const field = `Checksum${algorithm}` as const
      const Key = `sums/${algorithm}`
      const inHeader = await client.send(
        new PutObjectCommand({ Bucket, Key, Body: body, ChecksumAlgorithm: algorithm }),
      )
      const inTrailer = await client.send(
        new PutObjectCommand({
          Bucket,
          Key,
          Body: Readable.from([body]),
          ContentLength: body.length,
          ChecksumAlgorithm: algorithm,
        }),
      )
      const given = (output: object) => (output as Record<string, unknown>)[field]
      expect(given(inHeader)).toEqual(expect.any(String))
      expect(given(inTrailer)).toBe(given(inHeader))
      const head = await client.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }))
      expect([given(head), head.ChecksumType]).toEqual([given(inHeader), 'FULL_OBJECT'])
      await expect(
        client.send(new PutObjectCommand({ Bucket, Key: `${Key}.wrong`, Body: 'other', [field]: given(inHeader) })),
      ).rejects.toMatchObject({ name: 'BadDigest' })
      await expect(client.send(new HeadObjectCommand({ Bucket, Key: `${Key}.wrong` }))).rejects.toMatchObject({
        name: 'NotFound',
      })
    },
  )

  test('refuses a body that is not what Content-MD5 says', async () => {
    const put = new PutObjectCommand({ Bucket, Key: 'md5', Body: 'abc', ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' })
    await expect(client.send(put)).rejects.toMatchObject({ name: 'BadDigest' })
  })

  test('writes only where nothing is, when asked', async () => {
    const put = () => client.send(new PutObjectCommand({ Bucket, Key: 'once', Body: 'abc', IfNoneMatch: '*' }))
    await put()
    await expect(put()).rejects.toMatchObject({ name: 'PreconditionFailed' })
  })

  test('copies an object with its type, and a range of it as a part', async () => {
    const body = patternBytes(5000, 3)
    await client.send(new PutObjectCommand({ Bucket, Key: 'from/ä b', Body: body, ContentType: 'image/x' }))
    const source = { Bucket, CopySource: `${Bucket}/${encodeURIComponent('from/ä b')}` }
    const copy = await client.send(new CopyObjectCommand({ ...source, Key: 'to' }))
    expect(copy.CopyObjectResult?.ETag).toBe(`"${md5Hex(body)}"`)
    expect((await client.send(new HeadObjectCommand({ Bucket, Key: 'to' }))).ContentType).toBe('image/x')
    const upload = await startUpload('pieced')
    const part = await client.send(
      new UploadPartCopyCommand({ ...upload, ...source, PartNumber: 1, CopySourceRange: 'bytes=10-1009' }),
    )
    const { ETag, ChecksumCRC32 } = part.CopyPartResult ?? {}
    await client.send(
      new CompleteMultipartUploadCommand({
        ...upload,
        MultipartUpload: { Parts: [{ PartNumber: 1, ETag, ChecksumCRC32 }] },
      }),
    )
    const pieced = await bytesOf(await client.send(new GetObjectCommand({ Bucket, Key: 'pieced' })))
    expect(pieced.equals(body.subarray(10, 1010))).toBe(true)
    await expect(
      client.send(new CopyObjectCommand({ ...source, CopySource: `${Bucket}/none`, Key: 'x' })),
    ).rejects.toMatchObject({ name: 'NoSuchKey' })
  })

  test('keeps nothing of a body that breaks off', async () => {
    const plain = under.client({ requestChecksumCalculation: 'WHEN_REQUIRED' })
    const url = new URL(await getSignedUrl(plain, new PutObjectCommand({ Bucket, Key: 'broken' })))
    await new Promise<void>((resolve) => {
      const socket = connect(Number(url.port), '127.0.0.1', () => {
        socket.write(
          `PUT ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nContent-Length: 100\r\n\r\nhalf`,
        )
        socket.end()
      })
      socket.on('error', () => {})
      socket.on('close', () => resolve())
      socket.resume()
    })
    await expect(client.send(new HeadObjectCommand({ Bucket, Key: 'broken' }))).rejects.toMatchObject({
      name: 'NotFound',
    })
  })
})

describe('lists', () => {
  test('pages keys in byte order, folds by delimiter, and deletes many at once', async () => {
    const keys = ['l/a', 'l/b/1', 'l/b/2', 'l/c', 'l/é', 'l/\u{1F600}', 'l/\uFF5E']
    for (const Key of keys) await client.send(new PutObjectCommand({ Bucket, Key, Body: Key }))
    const seen: string[] = []
    const pages = paginateListObjectsV2({ client, pageSize: 2 }, { Bucket, Prefix: 'l/' })
    for await (const page of pages) for (const { Key } of page.Contents ?? []) if (Key) seen.push(Key)
    expect(seen).toEqual([...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
    const folded: (string | undefined)[] = []
    for await (const page of paginateListObjectsV2({ client, pageSize: 1 }, { Bucket, Prefix: 'l/', Delimiter: '/' }))
      folded.push(
        ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
        ...(page.Contents ?? []).map(({ Key }) => Key),
      )
    expect(folded).toEqual(['l/a', 'l/b/', 'l/c', 'l/é', 'l/\uFF5E', 'l/\u{1F600}'])
    const gone = await client.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects: keys.map((Key) => ({ Key })) } }),
    )
    expect(gone.Deleted?.length).toBe(keys.length)
    expect((await client.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'l/' }))).DeleteMarkers?.length).toBe(7)
  })

  test('knows its buckets', async () => {
    await client.send(new CreateBucketCommand({ Bucket: 'second.bucket' }))
    const { Buckets } = await client.send(new ListBucketsCommand({}))
    expect(Buckets?.map(({ Name }) => Name)).toEqual(['files', 'second.bucket'])
    expect((await client.send(new GetBucketLocationCommand({ Bucket }))).LocationConstraint).toBe(region)
    await expect(client.send(new HeadBucketCommand({ Bucket: 'absent' }))).rejects.toMatchObject({ name: 'NotFound' })
    await expect(client.send(new CreateBucketCommand({ Bucket }))).rejects.toMatchObject({
      name: 'BucketAlreadyOwnedByYou',
    })
  })

  test('pages parts 1,000 at a time', async () => {
    const upload = await startUpload('many', { ChecksumAlgorithm: 'CRC32C' })
    const numbers = Array.from({ length: 1003 }, (_, index) => index + 1)
    const etags = new Map<number, string | undefined>()
    for (let from = 0; from < numbers.length; from += 50)
      await Promise.all(
        numbers.slice(from, from + 50).map(async (PartNumber) => {
          const part = await client.send(
            new UploadPartCommand({ ...upload, PartNumber, Body: `part ${PartNumber}`, ChecksumAlgorithm: 'CRC32C' }),
          )
          etags.set(PartNumber, part.ETag)
        }),
      )
    const first = await client.send(new ListPartsCommand(upload))
    expect([first.IsTruncated, first.NextPartNumberMarker, first.Parts?.length]).toEqual([true, '1000', 1000])
    const listed: [number | undefined, string | undefined][] = []
    for await (const page of paginateListParts({ client }, upload))
      listed.push(
        ...(page.Parts ?? []).map((part): [number | undefined, string | undefined] => [part.PartNumber, part.ETag]),
      )
    expect(listed).toEqual([...etags].sort(([a], [b]) => a - b))
    expect(first.ChecksumAlgorithm).toBe('CRC32C')
    expect(first.Parts?.[0]?.ChecksumCRC32C).toMatch(/==$/)
  })
})

describe('multipart uploads', () => {
  test('a part sent again replaces the earlier one', async () => {
    const upload = await startUpload('again', { ChecksumAlgorithm: undefined })
    const sent = []
    for (const text of ['first', 'second'])
      sent.push(await client.send(new UploadPartCommand({ ...upload, PartNumber: 1, Body: text })))
    const complete = (part: CompletedPart | undefined) =>
      client.send(
        new CompleteMultipartUploadCommand({
          ...upload,
          MultipartUpload: { Parts: [{ PartNumber: 1, ETag: part?.ETag, ChecksumCRC32: part?.ChecksumCRC32 }] },
        }),
      )
    await expect(complete(sent[0])).rejects.toMatchObject({ name: 'InvalidPart' })
    await complete(sent[1])
    const got = await client.send(new GetObjectCommand({ Bucket, Key: 'again' }))
    expect(await got.Body?.transformToString()).toBe('second')
  })

  test('a repeated Complete gives the same result, while the upload is gone for everybody else', async () => {
    const upload = await startUpload('twice')
    const { ETag, ChecksumCRC32 } = await client.send(new UploadPartCommand({ ...upload, PartNumber: 1, Body: 'x' }))
    const Parts = [{ PartNumber: 1, ETag, ChecksumCRC32 }]
    const complete = () => client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }))
    const [first, second] = await Promise.all([complete(), complete()])
    expect(second.VersionId).toBe(first.VersionId)
    expect((await complete()).VersionId).toBe(first.VersionId)
    await expect(client.send(new ListPartsCommand(upload))).rejects.toMatchObject({ name: 'NoSuchUpload' })
    await expect(client.send(new UploadPartCommand({ ...upload, PartNumber: 2, Body: 'y' }))).rejects.toMatchObject({
      name: 'NoSuchUpload',
    })
    await expect(client.send(new AbortMultipartUploadCommand(upload))).rejects.toMatchObject({ name: 'NoSuchUpload' })
  })

  test('abort ends an upload for good', async () => {
    const upload = await startUpload('aborted')
    await client.send(new UploadPartCommand({ ...upload, PartNumber: 1, Body: 'x' }))
    const listUploads = async () =>
      (await client.send(new ListMultipartUploadsCommand({ Bucket, Prefix: 'aborted' }))).Uploads?.length ?? 0
    expect(await listUploads()).toBe(1)
    const { $metadata } = await client.send(new AbortMultipartUploadCommand(upload))
    expect($metadata.httpStatusCode).toBe(204)
    expect(await listUploads()).toBe(0)
    for (const command of [
      new AbortMultipartUploadCommand(upload),
      new UploadPartCommand({ ...upload, PartNumber: 1, Body: 'x' }),
    ])
      await expect(client.send(command as AbortMultipartUploadCommand)).rejects.toMatchObject({ name: 'NoSuchUpload' })
  })

  test.each<[string, (parts: CompletedPart[]) => CompletedPart[], string]>([
    ['a wrong ETag', ([a, b]) => [{ ...a, ETag: '"0123"' }, { ...b }], 'InvalidPart'],
    ['a part that was never sent', ([a]) => [{ ...a }, { ...a, PartNumber: 7 }], 'InvalidPart'],
    ['parts out of order', ([a, b]) => [{ ...b }, { ...a }], 'InvalidPartOrder'],
    ['a part twice', ([a]) => [{ ...a }, { ...a }], 'InvalidPartOrder'],
    ['a wrong part checksum', ([a, b]) => [{ ...a, ChecksumSHA256: b?.ChecksumSHA256 }, { ...b }], 'InvalidPart'],
    ['a missing part checksum', ([a, b]) => [{ PartNumber: 1, ETag: a?.ETag }, { ...b }], 'InvalidRequest'],
    ['a gap in a composite checksum', ([, b]) => [{ ...b }], 'InternalError'],
    ['a small part in the middle', (parts) => parts, 'EntityTooSmall'],
  ])('refuses a completion with %s', async (_, change, code) => {
    const upload = await startUpload('refused', { ChecksumAlgorithm: 'SHA256' })
    const parts: CompletedPart[] = []
    for (const [index, body] of ['too small', 'the last one may be'].entries()) {
      const part = { ...upload, PartNumber: index + 1, Body: body, ChecksumAlgorithm: 'SHA256' as const }
      const { ETag, ChecksumSHA256 } = await client.send(new UploadPartCommand(part))
      parts.push({ PartNumber: index + 1, ETag, ChecksumSHA256 })
    }
    const complete = new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: change(parts) } })
    await expect(client.send(complete)).rejects.toMatchObject({ name: code })
    expect((await client.send(new ListPartsCommand(upload))).Parts?.length).toBe(2)
    await client.send(new AbortMultipartUploadCommand(upload))
  })

  test('composite and full-object checksums', async () => {
    const bodies = [patternBytes(64, 1), patternBytes(20, 2)]
    const send = async (Key: string, create: object, field: 'ChecksumSHA256' | 'ChecksumCRC64NVME') => {
      const upload = await startUpload(Key, create)
      const Parts: CompletedPart[] = []
      for (const [index, Body] of bodies.entries()) {
        const part = { ...upload, PartNumber: index + 1, Body, ...create }
        const sent = await client.send(new UploadPartCommand(part))
        Parts.push({ PartNumber: index + 1, ETag: sent.ETag, [field]: sent[field] })
      }
      return client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }))
    }
    const composite = await send('composite', { ChecksumAlgorithm: 'SHA256' }, 'ChecksumSHA256')
    const ofParts = sha256Base64(Buffer.concat(bodies.map((body) => createHash('sha256').update(body).digest())))
    expect([composite.ChecksumSHA256, composite.ChecksumType]).toEqual([`${ofParts}-2`, 'COMPOSITE'])
    const whole = await send('whole', { ChecksumAlgorithm: 'CRC64NVME' }, 'ChecksumCRC64NVME')
    const single = await client.send(
      new PutObjectCommand({ Bucket, Key: 'whole1', Body: Buffer.concat(bodies), ChecksumAlgorithm: 'CRC64NVME' }),
    )
    expect([whole.ChecksumCRC64NVME, whole.ChecksumType]).toEqual([single.ChecksumCRC64NVME, 'FULL_OBJECT'])
    await expect(startUpload('x', { ChecksumAlgorithm: 'SHA256', ChecksumType: 'FULL_OBJECT' })).rejects.toMatchObject({
      name: 'InvalidRequest',
    })
  })

  test('parts and upload must agree on the checksum', async () => {
    const plain = under.client({ requestChecksumCalculation: 'WHEN_REQUIRED' })
    const undeclared = await plain.send(new CreateMultipartUploadCommand({ Bucket, Key: 'agree' }))
    const withSum = new UploadPartCommand({
      Bucket,
      Key: 'agree',
      UploadId: undeclared.UploadId,
      PartNumber: 1,
      Body: 'x',
      ChecksumAlgorithm: 'SHA256',
    })
    await expect(client.send(withSum)).rejects.toMatchObject({
      name: 'InvalidRequest',
      message: /expected checksum Type: null/,
    })
    const declared = await startUpload('agree', { ChecksumAlgorithm: 'SHA256' })
    await expect(plain.send(new UploadPartCommand({ ...declared, PartNumber: 1, Body: 'x' }))).rejects.toMatchObject({
      name: 'InvalidRequest',
      message: /actual checksum Type: null/,
    })
  })

  test('keeps the 5 MiB rule by default', async () => {
    const strict = await startStore({ minPartSizeBytes: s3Limits.minPartSizeBytes })
    try {
      const own = strict.client({ requestChecksumCalculation: 'WHEN_REQUIRED' })
      const upload = async (sizes: number[]) => {
        const { UploadId } = await own.send(new CreateMultipartUploadCommand({ Bucket, Key: 'big' }))
        const Parts: CompletedPart[] = []
        for (const [index, size] of sizes.entries()) {
          const part = { Bucket, Key: 'big', UploadId, PartNumber: index + 1, Body: Buffer.alloc(size, index) }
          Parts.push({ PartNumber: index + 1, ETag: (await own.send(new UploadPartCommand(part))).ETag })
        }
        return own.send(
          new CompleteMultipartUploadCommand({ Bucket, Key: 'big', UploadId, MultipartUpload: { Parts } }),
        )
      }
      await expect(upload([5 * 2 ** 20 - 1, 1])).rejects.toMatchObject({ name: 'EntityTooSmall' })
      await upload([5 * 2 ** 20, 1])
      expect((await own.send(new HeadObjectCommand({ Bucket, Key: 'big' }))).ContentLength).toBe(5 * 2 ** 20 + 1)
    } finally {
      await strict.close()
    }
  })
})

describe('who may', () => {
  const errorOf = async (answer: Response) => {
    const text = await answer.text()
    return [answer.status, /<Code>(.*)<\/Code>/.exec(text)?.[1], /<Message>(.*)<\/Message>/.exec(text)?.[1]]
  }
  const presigner = () => under.client({ requestChecksumCalculation: 'WHEN_REQUIRED' })

  test.each([
    ['another secret', { credentials: { ...credentials, secretAccessKey: 'wrong' } }, 'SignatureDoesNotMatch'],
    ['an unknown key', { credentials: { ...credentials, accessKeyId: 'AKIDNONE' } }, 'InvalidAccessKeyId'],
    ['another region', { region: 'us-west-2' }, 'AuthorizationHeaderMalformed'],
  ])('refuses a client with %s', async (_, config, code) => {
    const stranger = under.client({ ...config, followRegionRedirects: false })
    await expect(stranger.send(new PutObjectCommand({ Bucket, Key: 'no', Body: 'x' }))).rejects.toMatchObject({
      name: code,
    })
  })

  test('refuses a request without any authorization, and one signed long ago', async () => {
    expect(await errorOf(await fetch(`${under.endpoint}/${Bucket}/no`))).toEqual([403, 'AccessDenied', 'Access Denied'])
    const late = under.client({ systemClockOffset: -20 * 60_000 })
    await expect(late.send(new ListBucketsCommand({}))).rejects.toMatchObject({ name: 'RequestTimeTooSkewed' })
  })

  test('takes a presigned part with the checksum that was signed, and nothing else', async () => {
    const body = patternBytes(50, 9)
    const own = presigner()
    const { UploadId } = await own.send(
      new CreateMultipartUploadCommand({ Bucket, Key: 'signed', ChecksumAlgorithm: 'SHA256' }),
    )
    const command = new UploadPartCommand({
      Bucket,
      Key: 'signed',
      UploadId,
      PartNumber: 1,
      ChecksumSHA256: sha256Base64(body),
    })
    const url = await getSignedUrl(own, command, { unhoistableHeaders: new Set(['x-amz-checksum-sha256']) })
    const put = (headers: Record<string, string>, sent: Uint8Array = body, to = url) =>
      fetch(to, { method: 'PUT', headers, body: Buffer.from(sent) })
    const right = { 'x-amz-checksum-sha256': sha256Base64(body) }
    expect(await errorOf(await put({}))).toEqual([403, 'SignatureDoesNotMatch', expect.any(String)])
    expect(await errorOf(await put({ ...right, 'x-amz-meta-more': '1' }))).toEqual([
      403,
      'AccessDenied',
      'There were headers present in the request which were not signed',
    ])
    const other = patternBytes(50, 10)
    expect(await errorOf(await put(right, other))).toEqual([400, 'BadDigest', expect.any(String)])
    expect(await errorOf(await put({ 'x-amz-checksum-sha256': sha256Base64(other) }, other))).toEqual([
      403,
      'SignatureDoesNotMatch',
      expect.any(String),
    ])
    expect(await errorOf(await put(right, body, url.replace('partNumber=1', 'partNumber=2')))).toEqual([
      403,
      'SignatureDoesNotMatch',
      expect.any(String),
    ])
    const answer = await put(right)
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, `"${md5Hex(body)}"`])
    expect(answer.headers.get('x-amz-checksum-sha256')).toBe(sha256Base64(body))
  })

  test('a checksum in the query of a presigned URL binds nothing, as on AWS', async () => {
    // What a client with default settings signs: the CRC32 of the body it does not have.
    const url = await getSignedUrl(client, new PutObjectCommand({ Bucket, Key: 'hoisted' }))
    expect(url).toContain('x-amz-checksum-crc32=AAAAAA')
    expect((await fetch(url, { method: 'PUT', body: Buffer.from('not empty') })).status).toBe(200)
  })

  test('holds a presigned PUT to its signed content type', async () => {
    const command = new PutObjectCommand({ Bucket, Key: 'typed', ContentType: 'text/plain' })
    const url = await getSignedUrl(presigner(), command, { signableHeaders: new Set(['content-type', 'host']) })
    const put = (type: string) =>
      fetch(url, { method: 'PUT', headers: { 'content-type': type }, body: Buffer.from('x') })
    expect(await errorOf(await put('text/html'))).toEqual([403, 'SignatureDoesNotMatch', expect.any(String)])
    expect((await put('text/plain')).status).toBe(200)
    expect((await client.send(new HeadObjectCommand({ Bucket, Key: 'typed' }))).ContentType).toBe('text/plain')
  })

  test('honours a presigned URL exactly as long as it says', async () => {
    const own = await startStore()
    try {
      const command = new PutObjectCommand({ Bucket, Key: 'soon' })
      const signer = own.client({ requestChecksumCalculation: 'WHEN_REQUIRED' })
      const url = await getSignedUrl(signer, command, { expiresIn: 60, signingDate: new Date(own.clock.now()) })
      const put = () => fetch(url, { method: 'PUT', body: Buffer.from('x') })
      await own.clock.advance(59_000)
      expect((await put()).status).toBe(200)
      await own.clock.advance(2_000)
      const answer = await put()
      expect(answer.status).toBe(403)
      const text = await answer.text()
      for (const element of [
        '<Code>AccessDenied</Code>',
        '<Message>Request has expired</Message>',
        '<X-Amz-Expires>60<',
        '<Expires>',
        '<ServerTime>',
      ])
        expect(text).toContain(element)
    } finally {
      await own.close()
    }
  })

  test('lets pages of allowed origins in, shows them the ETag, and tells them about refusals', async () => {
    const own = await startStore({ corsOrigins: ['https://app.test', 'https://*.apps.test'] })
    try {
      const preflight = (origin: string, method = 'PUT') =>
        fetch(`${own.endpoint}/${Bucket}/k`, {
          method: 'OPTIONS',
          headers: {
            origin,
            'access-control-request-method': method,
            'access-control-request-headers': 'X-Amz-Checksum-Sha256',
          },
        })
      const allowed = await preflight('https://one.apps.test')
      expect(allowed.status).toBe(200)
      expect(Object.fromEntries(allowed.headers)).toMatchObject({
        'access-control-allow-origin': 'https://one.apps.test',
        'access-control-allow-methods': 'GET, PUT, POST, HEAD',
        'access-control-allow-headers': 'x-amz-checksum-sha256',
        'access-control-expose-headers': 'ETag',
      })
      expect(await errorOf(await preflight('https://evil.test'))).toEqual([403, 'AccessForbidden', expect.any(String)])
      expect((await preflight('https://app.test', 'DELETE')).status).toBe(403)
      const refused = await fetch(`${own.endpoint}/${Bucket}/k`, { headers: { origin: 'https://app.test' } })
      expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, 'https://app.test'])
      const stranger = await fetch(`${own.endpoint}/${Bucket}/k`, { headers: { origin: 'https://evil.test' } })
      expect(stranger.headers.get('access-control-allow-origin')).toBeNull()
    } finally {
      await own.close()
    }
  })

  test('names the request in the answer and in its XML', async () => {
    const answer = await fetch(`${under.endpoint}/${Bucket}/no`)
    const id = answer.headers.get('x-amz-request-id')
    expect(id).toMatch(/^[0-9A-F]{16}$/)
    expect(await answer.text()).toContain(`<RequestId>${id}</RequestId>`)
  })
})
