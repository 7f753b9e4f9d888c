import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocketServer } from 'ws'
import { openWsSocket } from './open-ws-socket.ts'
import type { SocketEnd } from './socket.ts'

let server: Server
let url: string

beforeAll(async () => {
  const sockets = new WebSocketServer({ noServer: true })
  server = createServer()
  server.on('upgrade', (request, stream, head) => {
    if (request.headers.cookie !== 'session=1') {
      const body = request.url === '/why' ? 'why' : ''
      stream.end(`HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`)
      return
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.send(`hello ${request.url}`)
      socket.send(new Uint8Array([1]))
      socket.on('message', () => socket.close(4001, 'as you wish'))
      if (request.url === '/brief') socket.close(4000, 'that was it')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** Everything that happens, up to the end. */
function record(path: string, headers: Record<string, string>, onText?: (close: () => void) => void) {
  return new Promise<readonly (string | SocketEnd)[]>((resolve) => {
    const seen: (string | SocketEnd)[] = []
    const connection = openWsSocket({
      url: path.startsWith('/') ? url + path : path,
      headers,
      onOpen: () => seen.push('open'),
      onText(text) {
        seen.push(text)
        onText?.(() => connection.close())
      },
      onEnd: (end) => resolve([...seen, end]),
    })
  })
}

it('sends headers, gives texts and tells how the server ended it', async () => {
  expect(await record('/brief', { cookie: 'session=1' })).toEqual([
    'open',
    'hello /brief',
    { opened: true, code: 4000, reason: 'that was it', status: null },
  ])
})

it('closes when asked', async () => {
  const seen = await record('/long', { cookie: 'session=1' }, (close) => close())
  expect(seen.at(-1)).toEqual({ opened: true, code: 1000, reason: '', status: null })
})

it('sends, and once the connection is over does nothing', async () => {
  const end = await new Promise<SocketEnd>((resolve) => {
    const connection = openWsSocket({
      url: `${url}/long`,
      headers: { cookie: 'session=1' },
      onOpen: () => connection.send?.('please'),
      onText: () => {},
      onEnd(how) {
        connection.send?.('too late')
        resolve(how)
      },
    })
  })
  expect(end).toMatchObject({ opened: true, code: 4001, reason: 'as you wish' })
})

it('tells the status of a refusal', async () => {
  const [end] = await record('/brief', {})
  expect(end).toMatchObject({ opened: false, status: 403 })
  expect(end).not.toHaveProperty('bodyBytes')
  expect((await record('/why', {}))[0]).toMatchObject({ status: 403, bodyBytes: 3 })
})

it.each(['ws://127.0.0.1:1/', 'not a url'])('ends without an answer at %s', async (address) => {
  const [end] = await record(address, {})
  expect(end).toMatchObject({ opened: false, code: 1006, status: null, reason: expect.stringMatching(/./) })
})
