import { describe, expect, test } from 'vitest'
import { createVirtualClock } from '../engine/clock.ts'
import type { Exchange } from '../engine/exchange.ts'
import { createChunkChain } from './auth/chunk-signatures.ts'
import { signV2, v2StringToSign } from './auth/signature-v2.ts'
import { createObjectStore, type ObjectStoreOptions } from './create-object-store.ts'
import { sha256Hex } from './crypto.ts'
import { patternBytes } from './test-support/pattern-bytes.ts'
import { type RequestInit, signedRequest } from './test-support/signed-request.ts'
import { bucket, credentials, region } from './test-support/stock-client.ts'

const open = (options: Partial<ObjectStoreOptions> = {}) => {
  const clock = createVirtualClock()
  const store = createObjectStore({ clock, credentials, region, buckets: [bucket], minPartSizeBytes: 4, ...options })
  const send = async (init: Omit<RequestInit, 'nowMs'>) => {
    const exchange = await store.handle(signedRequest({ ...init, nowMs: clock.now() }))
    return read(exchange)
  }
  return { clock, store, send }
}

async function read(exchange: Exchange) {
  if (exchange.kind === 'drop') return { status: 'drop', headers: new Headers(), text: '' }
  const pieces: Uint8Array[] = []
  if (exchange.body instanceof Uint8Array) pieces.push(exchange.body)
  else if (exchange.body) for await (const piece of exchange.body) pieces.push(piece)
  return { status: exchange.status, headers: exchange.headers, text: Buffer.concat(pieces).toString('latin1') }
}

const bytes = (text: string) => new TextEncoder().encode(text)

describe('identify', () => {
  const { store } = open()
  const identify = (method: string, target: string, host = 's3.nova.test') =>
    store.identify({
      method,
      rawTarget: target,
      headers: new Headers({ host }),
      url: new URL(`http://${host}${target}`),
    })

  test('names operation, bucket, key, part and upload from a presigned URL, unverified', () => {
    expect(identify('PUT', '/files/a%20b?partNumber=7&uploadId=u1&X-Amz-Signature=x')).toEqual({
      operation: 's3:UploadPart',
      bucket: 'files',
      key: 'a b',
      partNumber: 7,
      uploadId: 'u1',
    })
    expect(identify('GET', '/k', 'files.s3.nova.test')).toEqual({
      operation: 's3:GetObject',
      bucket: 'files',
      key: 'k',
    })
    expect(identify('GET', '/')).toEqual({ operation: 's3:ListBuckets' })
  })
})

describe('in process', () => {
  test('serves a bucket under its own host name', async () => {
    const { send } = open()
    expect((await send({ method: 'PUT', target: '/a%2Bb', host: 'files.s3.nova.test', body: bytes('x') })).status).toBe(
      200,
    )
    expect((await send({ method: 'GET', target: '/files/a+b' })).text).toBe('x')
  })

  test('drops a request whose body breaks off, and keeps nothing of it', async () => {
    const { send } = open()
    async function* broken() {
      yield bytes('half')
      throw new Error('connection reset')
    }
    expect((await send({ method: 'PUT', target: '/files/k', body: broken() })).status).toBe('drop')
    expect((await send({ method: 'GET', target: '/files/k' })).status).toBe(404)
  })

  test.each([3, 5])('refuses 4 bytes announced as %i', async (announced) => {
    const { send } = open()
    const headers = { 'content-length': String(announced) }
    const answer = await send({ method: 'PUT', target: '/files/k', headers, body: bytes('1234') })
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('<Code>IncompleteBody<')])
    expect((await send({ method: 'HEAD', target: '/files/k' })).status).toBe(404)
  })

  test('refuses a body whose signed hash is another', async () => {
    const { send } = open()
    const answer = await send({ method: 'PUT', target: '/files/k', body: bytes('b'), payloadHash: sha256Hex('a') })
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('XAmzContentSHA256Mismatch')])
  })

  test('refuses a body sent without its length', async () => {
    const { send } = open()
    const headers = { 'transfer-encoding': 'chunked' }
    async function* body() {
      yield bytes('x')
    }
    const answer = await send({ method: 'PUT', target: '/files/k', headers, body: body() })
    expect([answer.status, answer.text]).toEqual([501, expect.stringContaining('<Header>Transfer-Encoding<')])
  })

  test('refuses what is too large before it is sent', async () => {
    const { send } = open()
    const headers = { 'content-length': String(5 * 2 ** 30 + 1) }
    const answer = await send({
      method: 'PUT',
      target: '/files/k',
      headers,
      body: bytes('x'),
      payloadHash: 'UNSIGNED-PAYLOAD',
    })
    expect(answer.text).toContain('<Code>EntityTooLarge<')
  })

  test('repeats ids for the same seed', async () => {
    const ids = async (seed: number) => {
      const { send } = open({ seed })
      const { headers, text } = await send({ method: 'POST', target: '/files/k?uploads' })
      return [headers.get('x-amz-request-id'), /<UploadId>(.*)<\/UploadId>/.exec(text)?.[1]]
    }
    expect(await ids(7)).toEqual(await ids(7))
    expect(await ids(7)).not.toEqual(await ids(8))
  })

  test('answers what it does not keep, and what is not there', async () => {
    const { send } = open()
    expect((await send({ method: 'GET', target: '/files?acl' })).text).toContain('<Code>NotImplemented<')
    expect((await send({ method: 'GET', target: '/none/k' })).text).toContain('<Code>NoSuchBucket<')
    expect((await send({ method: 'GET', target: '/files/k?versionId=1' })).text).toContain('<Code>NoSuchVersion<')
    expect((await send({ method: 'PUT', target: `/files/${'k'.repeat(1025)}`, body: bytes('x') })).text).toContain(
      'KeyTooLong',
    )
    expect(
      (await send({ method: 'PUT', target: '/files/k?partNumber=0&uploadId=u', body: bytes('x') })).text,
    ).toContain('<ArgumentName>partNumber<')
    expect((await send({ method: 'PUT', target: '/UPPER' })).text).toContain('<Code>InvalidBucketName<')
  })

  test('sweeps unfinished uploads after seven days and temporary objects after three', async () => {
    const { store, clock, send } = open()
    await send({ method: 'POST', target: '/files/k?uploads' })
    await send({ method: 'PUT', target: '/files/tmp/x', body: bytes('x') })
    await send({ method: 'PUT', target: '/files/uploads/x', body: bytes('x') })
    expect(await store.sweep()).toEqual({ abortedUploads: 0, expiredObjects: 0 })
    await clock.advance(3 * 86_400_000)
    expect(await store.sweep()).toEqual({ abortedUploads: 0, expiredObjects: 1 })
    await clock.advance(4 * 86_400_000)
    expect(await store.sweep()).toEqual({ abortedUploads: 1, expiredObjects: 0 })
    expect((await send({ method: 'HEAD', target: '/files/uploads/x' })).status).toBe(200)
  })

  test('answers a repeated Complete for a day only', async () => {
    const { clock, send } = open()
    const { text } = await send({ method: 'POST', target: '/files/k?uploads' })
    const uploadId = /<UploadId>(.*)<\/UploadId>/.exec(text)?.[1]
    const part = await send({ method: 'PUT', target: `/files/k?partNumber=1&uploadId=${uploadId}`, body: bytes('x') })
    const complete = async (etag: string | null) => {
      const xml = `<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>${etag}</ETag></Part></CompleteMultipartUpload>`
      const answer = await send({ method: 'POST', target: `/files/k?uploadId=${uploadId}`, body: bytes(xml) })
      return /<Code>(.*)<\/Code>/.exec(answer.text)?.[1] ?? answer.status
    }
    const etag = part.headers.get('etag')
    expect([await complete(etag), await complete(etag), await complete('"other"')]).toEqual([200, 200, 'NoSuchUpload'])
    await clock.advance(86_400_001)
    expect(await complete(etag)).toBe('NoSuchUpload')
  })

  test('replaces objects when it keeps no versions', async () => {
    const { send } = open({ isVersioned: false })
    const put = await send({ method: 'PUT', target: '/files/k', body: bytes('1') })
    expect(put.headers.get('x-amz-version-id')).toBeNull()
    await send({ method: 'PUT', target: '/files/k', body: bytes('2') })
    expect((await send({ method: 'GET', target: '/files/k?versionId=null' })).text).toBe('2')
    await send({ method: 'DELETE', target: '/files/k' })
    expect((await send({ method: 'GET', target: '/files?versions' })).text).not.toContain('<Version>')
  })

  test('rejects a defect it does not have', () => {
    expect(() => open({ defects: new Set(['store-sings']) })).toThrow('store-sings')
  })
})

describe('a body signed chunk by chunk', () => {
  const data = [patternBytes(8192, 1), patternBytes(100, 2)]

  /** Builds the framing over the signature of a request that announced it. */
  const sendChunks = async (change: (framing: string[]) => string[]) => {
    const { clock, store } = open()
    const headers = {
      'content-encoding': 'aws-chunked',
      'x-amz-decoded-content-length': '8292',
      'x-amz-trailer': 'x-amz-checksum-crc32',
    }
    let body: Uint8Array = new Uint8Array()
    async function* later() {
      yield body
    }
    const request = signedRequest({
      method: 'PUT',
      target: '/files/k',
      headers,
      body: later(),
      payloadHash: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
      nowMs: clock.now(),
    })
    const amzDate = request.headers.get('x-amz-date') ?? ''
    const chain = createChunkChain({
      signingKey: request.signingKey,
      amzDate,
      scope: { date: amzDate.slice(0, 8), region, service: 's3', terminator: 'aws4_request' },
      seedSignature: request.signature,
    })
    const framing = [...data, new Uint8Array()].map((piece) => {
      const head = `${piece.length.toString(16)};chunk-signature=${chain.nextChunk(sha256Hex(piece))}\r\n`
      return head + (piece.length > 0 ? `${Buffer.from(piece).toString('latin1')}\r\n` : '')
    })
    const { crc32 } = await import('node:zlib').then((zlib) => zlib as unknown as { crc32(data: Uint8Array): number })
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(Buffer.concat(data)))
    const trailer = `x-amz-checksum-crc32:${sum.toString('base64')}\n`
    framing.push(trailer.replace('\n', '\r\n'), `x-amz-trailer-signature:${chain.trailer(trailer)}\r\n\r\n`)
    body = Buffer.from(change(framing).join(''), 'latin1')
    return read(await store.handle(request))
  }

  test('is taken when every signature holds', async () => {
    const answer = await sendChunks((framing) => framing)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('x-amz-checksum-crc32')).toMatch(/==$/)
  })

  test.each<[string, (framing: string[]) => string[], string]>([
    ['a changed byte', ([a = '', ...rest]) => [`${a.slice(0, -3)}!\r\n`, ...rest], 'SignatureDoesNotMatch'],
    ['a missing last chunk', (framing) => framing.slice(0, 1), 'IncompleteBody'],
    [
      'another trailer',
      ([a = '', b = '', c = '', , e = '']) => [a, b, c, 'x-amz-checksum-crc32:AAAAAA==\r\n', e],
      'SignatureDoesNotMatch',
    ],
    ['no trailer', ([a = '', b = '', c = '']) => [a, b, c, '\r\n'], 'SignatureDoesNotMatch'],
  ])('is refused with %s', async (_, change, code) => {
    expect((await sendChunks(change)).text).toContain(`<Code>${code}<`)
  })
})

describe('an older presigned URL', () => {
  const presign = async (method: string, signedType: string, lifeSeconds = 60) => {
    const { clock, store } = open()
    const expires = String(clock.now() / 1000 + lifeSeconds)
    const headers = new Headers(signedType === '' ? {} : { 'content-type': signedType })
    const text = v2StringToSign({ method, bucket, key: 'k', query: [], headers, expires })
    const signature = encodeURIComponent(signV2(credentials.secretAccessKey, text))
    const rawTarget = `/files/k?AWSAccessKeyId=${credentials.accessKeyId}&Expires=${expires}&Signature=${signature}`
    const send = async (sent: Record<string, string>) => {
      async function* body() {
        yield bytes('x')
      }
      const url = new URL(`http://s3.nova.test${rawTarget}`)
      const answer = await read(
        await store.handle({ method, url, rawTarget, headers: new Headers(sent), body: body() }),
      )
      return /<(?:Code|Message)>(SignatureDoesNotMatch|Request has expired)</.exec(answer.text)?.[1] ?? answer.status
    }
    return { clock, send }
  }

  test('binds the content type, also when there was none', async () => {
    const typed = await presign('PUT', 'text/plain')
    expect(await typed.send({ 'content-type': 'text/plain' })).toBe(200)
    expect(await typed.send({})).toBe('SignatureDoesNotMatch')
    const untyped = await presign('PUT', '')
    expect(await untyped.send({})).toBe(200)
    expect(await untyped.send({ 'content-type': 'text/plain' })).toBe('SignatureDoesNotMatch')
    expect(await untyped.send({ 'x-amz-meta-a': '1' })).toBe('SignatureDoesNotMatch')
  })

  test('expires', async () => {
    const { clock, send } = await presign('PUT', '')
    await clock.advance(61_000)
    expect(await send({})).toBe('Request has expired')
  })
})
