import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { createFetchRangeTransport } from '../../fetch-range-transport.ts'
import { createRangeTransport } from './http-range-transport.ts'

let server: Server | undefined
afterEach(async () => {
  server?.closeAllConnections()
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)))
  server = undefined
})

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/x?sig=1`
}

async function collect(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const never = () => new AbortController().signal

describe.each([
  ['node:http', () => createRangeTransport()],
  ['fetch', () => createFetchRangeTransport(fetch)],
])('%s', (_, create) => {
  test('sends the headers given and none that identify the caller, and gives status, headers and bytes', async () => {
    let seen: Record<string, unknown> = {}
    const url = await serve((request, response) => {
      seen = request.headers
      response.writeHead(206, { 'Content-Range': 'bytes 2-4/9', ETag: '"e"' }).end('cde')
    })
    const answer = await create()({ url, headers: { Range: 'bytes=2-4', 'If-Match': '"e"' }, signal: never() })
    expect(answer.status).toBe(206)
    expect(answer.header('content-range')).toBe('bytes 2-4/9')
    expect(answer.header('ETag')).toBe('"e"')
    expect(answer.header('x-absent')).toBeNull()
    expect(await collect(answer.body)).toBe('cde')
    expect(seen).toMatchObject({ range: 'bytes=2-4', 'if-match': '"e"' })
    expect(seen).not.toHaveProperty('authorization')
    expect(seen).not.toHaveProperty('cookie')
  })

  test('resolves for every status', async () => {
    const url = await serve(
      (_request, response) => void response.writeHead(503, { 'Retry-After': '3' }).end('<Error/>'),
    )
    const answer = await create()({ url, headers: {}, signal: never() })
    expect([answer.status, answer.header('retry-after'), await collect(answer.body)]).toEqual([503, '3', '<Error/>'])
  })

  test('does not follow a redirect', async () => {
    const url = await serve((_request, response) => void response.writeHead(307, { Location: '/elsewhere' }).end())
    const answer = await create()({ url, headers: {}, signal: never() })
    expect([0, 307]).toContain(answer.status)
  })

  test('rejects with the reason when stopped before, while waiting, and while reading', async () => {
    const reason = { why: 'enough' }
    const before = new AbortController()
    before.abort(reason)
    const silent = await serve(() => {})
    await expect(create()({ url: silent, headers: {}, signal: before.signal })).rejects.toBe(reason)

    const waiting = new AbortController()
    const arrived = new Promise((resolve) => server?.once('request', resolve))
    const answered = create()({ url: silent, headers: {}, signal: waiting.signal })
    answered.catch(() => {})
    await arrived
    waiting.abort(reason)
    await expect(answered).rejects.toBe(reason)
  })

  test('rejects with the reason when stopped in the middle of a body', async () => {
    const reason = { why: 'enough' }
    let closed: Promise<unknown> = Promise.resolve()
    const url = await serve((request, response) => {
      closed = new Promise((resolve) => request.socket.once('close', resolve))
      response.writeHead(200, { 'Content-Length': '10' }).write('abc')
    })
    const controller = new AbortController()
    const answer = await create()({ url, headers: {}, signal: controller.signal })
    const chunks = answer.body[Symbol.asyncIterator]()
    expect(Buffer.from((await chunks.next()).value ?? []).toString()).toBe('abc')
    const next = chunks.next()
    controller.abort(reason)
    await expect(next).rejects.toBe(reason)
    await closed
  })

  test('rejects when the connection dies in the middle of a body', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Length': '10' })
      response.write('abc', () => response.destroy())
    })
    const answer = await create()({ url, headers: {}, signal: never() })
    await expect(collect(answer.body)).rejects.toThrow()
  })

  test('closes the connection when reading stops early', async () => {
    let closed: Promise<unknown> = Promise.resolve()
    const url = await serve((request, response) => {
      closed = new Promise((resolve) => request.socket.once('close', resolve))
      response.writeHead(200, { 'Content-Length': '10' }).write('abc')
    })
    const answer = await create()({ url, headers: {}, signal: never() })
    for await (const _chunk of answer.body) break
    await closed
  })
})

test('gives stored bytes as they are, also when they are called gzip', async () => {
  const stored = gzipSync('hello')
  const url = await serve(
    (_request, response) => void response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(stored),
  )
  const answer = await createRangeTransport()({ url, headers: {}, signal: never() })
  const chunks: Uint8Array[] = []
  for await (const chunk of answer.body) chunks.push(chunk)
  expect(Buffer.concat(chunks)).toEqual(stored)
})

test('uses a connection again, and replaces one that the server closed meanwhile', async () => {
  const ports = new Set<number | undefined>()
  let requests = 0
  const url = await serve((request, response) => {
    requests += 1
    ports.add(request.socket.remotePort)
    // The second request on the first connection meets a reset instead of an answer.
    if (requests === 3) return void request.socket.destroy()
    response.end('ok')
  })
  const receive = createRangeTransport()
  for (let turn = 0; turn < 3; turn += 1) {
    expect(await collect((await receive({ url, headers: {}, signal: never() })).body)).toBe('ok')
  }
  expect(requests).toBe(4)
  expect(ports.size).toBe(2)
})

describe('bytes that are lent', () => {
  const sent = Buffer.from(Uint8Array.from({ length: 3_000_017 }, (_, at) => (at * 31 + (at >> 8)) % 251))
  const receive = createRangeTransport()

  test.each([
    ['taken at once', () => undefined],
    ['waited for now and then', (turn: number) => (turn % 3 === 0 ? later() : undefined)],
    ['waited for each time', () => later()],
  ])('are those that were sent when they are %s, also on a connection that is used again', async (_, wait) => {
    const url = await serve((_request, response) => void response.end(sent))
    for (let answers = 0; answers < 3; answers += 1) {
      const answer = await receive({ url, headers: {}, signal: never() })
      // What came with the head lies there until somebody takes it.
      if (answers === 1) await later()
      const copies: Uint8Array[] = []
      await answer.takeEach?.((chunk) => {
        copies.push(chunk.slice())
        return wait(copies.length)
      })
      expect(Buffer.concat(copies).equals(sent)).toBe(true)
    }
  })

  test('are in place in chunks that are kept by whoever iterates', async () => {
    const url = await serve((_request, response) => void response.end(sent))
    const chunks: Uint8Array[] = []
    for await (const chunk of (await receive({ url, headers: {}, signal: never() })).body) chunks.push(chunk)
    expect(Buffer.concat(chunks).equals(sent)).toBe(true)
  })

  test('are taken no more after an error, a rejection, an abort, and the end of the connection', async () => {
    const reason = new Error('enough')
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Length': sent.length * 2 }).write(sent)
    })
    const ask = (signal = never()) => receive({ url, headers: {}, signal })
    const thrown = (await ask()).takeEach?.(() => {
      throw reason
    })
    await expect(thrown).rejects.toBe(reason)
    await expect((await ask()).takeEach?.(() => Promise.reject(reason))).rejects.toBe(reason)
    const controller = new AbortController()
    const stopped = (await ask(controller.signal)).takeEach?.(() => void controller.abort(reason))
    await expect(stopped).rejects.toBe(reason)
    const cut = (await ask()).takeEach?.(() => void server?.closeAllConnections())
    await expect(cut).rejects.toThrow()
  })
})

const later = () => new Promise<void>((resolve) => void setImmediate(resolve))
