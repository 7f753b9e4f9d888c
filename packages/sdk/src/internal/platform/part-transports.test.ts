import { createHash } from 'node:crypto'
import { getEventListeners } from 'node:events'
import * as http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFetchPartTransport } from '../fetch-part-transport.ts'
import { blobBody, bytesBody } from '../part-body.ts'
import type { PartBody, PartTransport } from '../runtime.ts'
import { createPartTransport } from './node/http-part-transport.ts'

interface Seen {
  readonly method: string | undefined
  readonly headers: http.IncomingHttpHeaders
  readonly sha256: string
}

let server: http.Server
let url: string
let seen: Seen[]
let sockets: number
let handle: (request: http.IncomingMessage, response: http.ServerResponse) => void

const store = (request: http.IncomingMessage, response: http.ServerResponse) => {
  const hash = createHash('sha256')
  request.on('data', (chunk) => hash.update(chunk))
  request.on('end', () => {
    seen.push({ method: request.method, headers: request.headers, sha256: hash.digest('hex') })
    response.setHeader('ETag', '"e1"').end()
  })
}

beforeEach(async () => {
  seen = []
  sockets = 0
  handle = store
  server = http.createServer((request, response) => handle(request, response))
  server.on('connection', () => {
    sockets += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bucket/key?X-Signature=secret`
})
afterEach(() => {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})

const bytes = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * 7) % 253)
const digest = createHash('sha256').update(bytes).digest('hex')
const streamed: PartBody = { sizeBytes: bytes.byteLength, open: (signal) => bytesBody(bytes).open(signal) }
const signal = new AbortController().signal

const transports: { name: string; make: () => PartTransport }[] = [
  { name: 'node:http', make: createPartTransport },
  { name: 'fetch', make: () => createFetchPartTransport(fetch) },
]

// Only this one: a fetch keeps its own listener until its request is collected.
test('node:http leaves nothing on the signal of a request that ended', async () => {
  const { signal: own } = new AbortController()
  await createPartTransport()({ url, headers: {}, body: bytesBody(bytes), signal: own })
  expect(getEventListeners(own, 'abort')).toHaveLength(0)
})

describe.each(transports)('$name', ({ make }) => {
  test.each([
    { name: 'bytes', body: bytesBody(bytes) },
    { name: 'a Blob', body: blobBody(new Blob([bytes], { type: 'text/plain' })) },
    { name: 'a stream', body: streamed },
  ])('sends $name with its length and without a Content-Type', async ({ body }) => {
    const answer = await make()({ url, headers: {}, body, signal })
    expect(answer.status).toBe(200)
    expect(answer.header('etag')).toBe('"e1"')
    expect(answer.header('x-amz-version-id')).toBeNull()
    expect(seen).toMatchObject([{ method: 'PUT', sha256: digest, headers: { 'content-length': '3000000' } }])
    expect(seen[0]?.headers).not.toHaveProperty('content-type')
    expect(seen[0]?.headers).not.toHaveProperty('transfer-encoding')
  })

  test('sends exactly the given headers', async () => {
    await make()({
      url,
      headers: { 'Content-Type': 'video/mp4', 'x-amz-checksum-sha256': 'abc=' },
      body: streamed,
      signal,
    })
    expect(seen[0]?.headers).toMatchObject({ 'content-type': 'video/mp4', 'x-amz-checksum-sha256': 'abc=' })
  })

  test('resolves for a refusal, with a bounded body', async () => {
    handle = (request, response) => {
      request.resume()
      request.on('end', () => response.writeHead(503, { 'Retry-After': '7' }).end('<Error>'.padEnd(1_000_000, 'x')))
    }
    const answer = await make()({ url, headers: {}, body: streamed, signal })
    expect(answer.status).toBe(503)
    expect(answer.header('Retry-After')).toBe('7')
    expect(answer.bodyText.length).toBeLessThan(200_000)
  })

  test('rejects with the reason of an abort under way, and the server sees no more', async () => {
    const stop = new AbortController()
    const reason = new Error('stop')
    let received = 0
    const closed = new Promise<void>((resolve) => {
      handle = (request) => {
        request.once('data', () => stop.abort(reason))
        request.on('data', (chunk) => {
          received += chunk.length
        })
        request.on('close', resolve)
      }
    })
    const endless: PartBody = {
      sizeBytes: 1_000_000_000,
      async *open() {
        for (;;) yield bytes
      },
    }
    const body = make === createPartTransport ? endless : streamed
    const sending = make()({
      url,
      headers: {},
      body: make === transports[1]?.make ? streamed : body,
      signal: stop.signal,
    })
    await expect(sending).rejects.toBe(reason)
    await closed
    const after = received
    await new Promise((resolve) => setImmediate(resolve))
    expect(received).toBe(after)
  })

  test('rejects with an Error when no answer comes', async () => {
    handle = (request) => request.socket.destroy()
    await expect(make()({ url, headers: {}, body: streamed, signal })).rejects.toBeInstanceOf(Error)
  })

  test('sends nothing when the signal has fired already', async () => {
    const reason = new Error('stop')
    await expect(make()({ url, headers: {}, body: streamed, signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(seen).toHaveLength(0)
  })
})

describe('node:http', () => {
  test('reports bytes as they leave and keeps the connection for the next part', async () => {
    const send = createPartTransport()
    const progress: number[] = []
    await send({ url, headers: {}, body: streamed, signal, onProgress: (sent) => progress.push(sent) })
    await send({ url, headers: {}, body: streamed, signal })
    expect(progress[0]).toBe(0)
    expect(progress.at(-1)).toBe(bytes.byteLength)
    expect(progress.length).toBeGreaterThan(5)
    expect([...progress].sort((a, b) => a - b)).toEqual(progress)
    expect(sockets).toBe(1)
  })

  test('stops sending as soon as the part is refused', async () => {
    let received = 0
    handle = (request, response) => {
      request.on('data', (chunk) => {
        received += chunk.length
      })
      response.writeHead(403).end('<Error><Code>AccessDenied</Code></Error>')
    }
    let pulled = 0
    const endless: PartBody = {
      sizeBytes: 1_000_000_000,
      async *open() {
        for (;;) {
          pulled += bytes.byteLength
          yield bytes
        }
      },
    }
    const answer = await createPartTransport()({ url, headers: {}, body: endless, signal })
    expect(answer).toMatchObject({ status: 403, bodyText: expect.stringContaining('AccessDenied') })
    expect(pulled).toBeLessThan(500_000_000)
    expect(received).toBeLessThan(500_000_000)
  })

  test('sends again at once when a kept connection turns out to be closed', async () => {
    const send = createPartTransport()
    await send({ url, headers: {}, body: streamed, signal })
    let first = true
    handle = (request, response) => {
      if (!first) return store(request, response)
      first = false
      request.socket.resetAndDestroy()
    }
    expect((await send({ url, headers: {}, body: streamed, signal })).status).toBe(200)
  })

  test('refuses a body that is shorter than it says', async () => {
    const short: PartBody = { ...streamed, sizeBytes: streamed.sizeBytes + 1 }
    await expect(createPartTransport()({ url, headers: {}, body: short, signal })).rejects.toThrow(
      '3000000 bytes instead of 3000001',
    )
    expect(seen).toHaveLength(0)
  })

  test('tells what the body could not be read for', async () => {
    const reason = new Error('source gone')
    const broken: PartBody = {
      sizeBytes: 10,
      // biome-ignore lint/correctness/useYield: it fails before its first chunk.
      async *open() {
        throw reason
      },
    }
    await expect(createPartTransport()({ url, headers: {}, body: broken, signal })).rejects.toBe(reason)
  })
})
