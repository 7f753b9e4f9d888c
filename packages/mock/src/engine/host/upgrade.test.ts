import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { ExchangeRequest } from '../exchange.ts'
import { textResponse } from '../respond.ts'
import type { Handshake, ServerSocket } from '../server-socket.ts'
import { type HttpListener, listenHttp } from './http-server.ts'

const served: ServerSocket[] = []
let listener: HttpListener
afterEach(async () => {
  served.length = 0
  await listener.close()
})

async function connect(request: ExchangeRequest): Promise<Handshake> {
  switch (request.url.pathname) {
    case '/refuse':
      return textResponse(403, 'text/plain', 'not you')
    case '/drop':
      return { kind: 'drop' }
    case '/throw':
      throw new Error('unexpected')
    default:
      return {
        kind: 'accept',
        serve(socket) {
          served.push(socket)
          socket.send(request.rawTarget)
        },
      }
  }
}

async function listen(onError?: (error: unknown) => void) {
  listener = await listenHttp({
    answer: async () => textResponse(200, 'text/plain', 'http'),
    connect,
    ...(onError && { onError }),
  })
  return listener.baseUrl.replace('http', 'ws')
}

const firstText = (socket: WebSocket) =>
  new Promise<string>((resolve, reject) => {
    socket.once('message', (data) => resolve(String(data)))
    socket.once('error', reject)
  })
const closing = (socket: WebSocket) => new Promise<number>((resolve) => socket.once('close', resolve))

test('HTTP and sockets share a port; the target arrives as it came', async () => {
  const base = await listen()
  expect(await (await fetch(base.replace('ws', 'http'))).text()).toBe('http')
  const socket = new WebSocket(`${base}/ws/a%2Fb?last_seq=-1`)
  expect(await firstText(socket)).toBe('/ws/a%2Fb?last_seq=-1')
})

test('a refused handshake is an ordinary answer', async () => {
  const base = await listen()
  const socket = new WebSocket(`${base}/refuse`)
  const [status, body] = await new Promise<[number | undefined, string]>((resolve) => {
    socket.on('unexpected-response', async (_request, response) => {
      let text = ''
      for await (const chunk of response) text += String(chunk)
      resolve([response.statusCode, text])
    })
  })
  expect([status, body]).toEqual([403, 'not you'])
})

test.each(['/drop', '/throw'])('%s breaks the connection', async (path) => {
  const errors: unknown[] = []
  const base = await listen((error) => errors.push(error))
  const socket = new WebSocket(base + path)
  const failure = await new Promise<Error>((resolve) => socket.once('error', resolve))
  expect(failure.message).toMatch(/hang up|ECONNRESET/)
  expect(errors).toHaveLength(path === '/throw' ? 1 : 0)
})

test('text of a client is thrown away, bytes break the connection', async () => {
  const base = await listen()
  const socket = new WebSocket(`${base}/ws`)
  await firstText(socket)
  socket.send('anything')
  served[0]?.send('still here')
  expect(await firstText(socket)).toBe('still here')
  const gone = new Promise<void>((resolve) => served[0]?.onClose(resolve))
  socket.send(new Uint8Array([1]))
  expect(await closing(socket)).toBe(1006)
  await gone
})

test('text and bytes reach a service that listens', async () => {
  const base = await listen()
  const socket = new WebSocket(`${base}/ws`)
  await firstText(socket)
  served[0]?.onMessage((message) => served[0]?.send(typeof message === 'string' ? message : `${message.byteLength}`))
  for (const message of ['anything', new Uint8Array([1, 2])]) {
    const answer = firstText(socket)
    socket.send(message)
    expect(await answer).toBe(typeof message === 'string' ? 'anything' : '2')
  }
})

test('an orderly end has its code, a break has 1006', async () => {
  const base = await listen()
  const [orderly, broken] = [new WebSocket(`${base}/1`), new WebSocket(`${base}/2`)]
  await Promise.all([firstText(orderly), firstText(broken)])
  const codes = Promise.all([closing(orderly), closing(broken)])
  const ends = new Map(served.map((socket) => [socket, served.indexOf(socket)]))
  expect(ends.size).toBe(2)
  served[0]?.close(1001, 'restart')
  served[1]?.close()
  expect((await codes).sort()).toEqual([1001, 1006])
})

test('closing the port cuts its sockets', async () => {
  const base = await listen()
  const socket = new WebSocket(`${base}/ws`)
  await firstText(socket)
  const closed = closing(socket)
  await listener.close()
  expect(await closed).toBe(1006)
  expect(served[0]?.isOpen).toBe(false)
})
