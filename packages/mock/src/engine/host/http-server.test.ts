import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { collectBytes } from '../body.ts'
import type { Exchange, ExchangeRequest } from '../exchange.ts'
import { jsonResponse, textResponse } from '../respond.ts'
import { type HttpListener, listenHttp } from './http-server.ts'

const seen: ExchangeRequest[] = []
let listener: HttpListener

async function answer(request: ExchangeRequest): Promise<Exchange> {
  seen.push(request)
  const path = request.url.pathname
  if (path === '/drop') return { kind: 'drop' }
  if (path === '/refuse') return textResponse(403, 'text/plain', 'no')
  if (path === '/cookies') {
    const answered = textResponse(200, 'text/plain', '')
    for (const cookie of ['a=1; Path=/', 'b=2; Path=/']) answered.headers.append('set-cookie', cookie)
    return answered
  }
  if (path === '/throw') throw new Error('unexpected')
  if (path === '/stream')
    return {
      kind: 'response',
      status: 200,
      headers: new Headers(),
      body: (async function* () {
        yield new TextEncoder().encode('one,')
        yield new TextEncoder().encode('two')
      })(),
    }
  return jsonResponse(200, { target: request.rawTarget, sizeBytes: (await collectBytes(request.body)).byteLength })
}

function recordOnly(request: ExchangeRequest): Promise<Exchange> {
  seen.push(request)
  return new Promise(() => {})
}

beforeAll(async () => {
  listener = await listenHttp({ answer })
})
afterAll(() => listener.close())

test('hands over the target as it came', async () => {
  const body = await new Promise<string>((resolve, reject) => {
    const call = httpRequest({ port: listener.port, path: '//a/../b%2Fc?x=1%20', method: 'GET' }, async (message) => {
      resolve(new TextDecoder().decode(await collectBytes(message)))
    })
    call.on('error', reject).end()
  })
  expect(JSON.parse(body)).toEqual({ target: '//a/../b%2Fc?x=1%20', sizeBytes: 0 })
})

test('takes a streamed body and sends one', async () => {
  const sent = await fetch(`${listener.baseUrl}/x`, { method: 'PUT', body: new Uint8Array(100_000) })
  expect(await sent.json()).toMatchObject({ sizeBytes: 100_000 })
  expect(await (await fetch(`${listener.baseUrl}/stream`)).text()).toBe('one,two')
})

test('sends every cookie in a header of its own', async () => {
  const { headers } = await fetch(`${listener.baseUrl}/cookies`)
  expect(headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/'])
})

test.each(['/drop', '/throw'])('resets the connection on %s', async (path) => {
  await expect(fetch(listener.baseUrl + path)).rejects.toThrow(TypeError)
})

test('asks for the body only when the service reads it', async () => {
  const talk = (path: string) =>
    new Promise<string>((resolve) => {
      const socket = connect(listener.port, '127.0.0.1')
      let text = ''
      socket.on('data', (chunk) => {
        text += chunk
        if (text.includes('100 Continue') && !text.includes('200 OK')) socket.write('hello')
        if (/HTTP\/1.1 (200|403)/.test(text) && /no$|5}$/.test(text)) socket.end(() => resolve(text))
      })
      socket.write(`PUT ${path} HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n`)
    })
  expect(await talk('/x')).toMatch(/^HTTP\/1.1 100 Continue[\s\S]*200 OK[\s\S]*"sizeBytes":5}$/)
  expect(await talk('/refuse')).toMatch(/^HTTP\/1.1 403/)
})

test('tells the service when the caller is gone', async () => {
  const controller = new AbortController()
  const stalled = await listenHttp({ answer: recordOnly })
  const call = fetch(`${stalled.baseUrl}/`, { signal: controller.signal }).catch(() => 'aborted')
  while (seen.at(-1)?.url.port !== String(stalled.port)) await new Promise((resolve) => setImmediate(resolve))
  const signal = seen.at(-1)?.signal
  const gone = new Promise((resolve) => signal?.addEventListener('abort', resolve))
  controller.abort()
  expect(await call).toBe('aborted')
  await gone
  await stalled.close()
})
