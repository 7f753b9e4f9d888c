import { expect, test } from 'vitest'
import type { ExchangeRequest } from './exchange.ts'
import { createInProcessSockets } from './in-process-socket.ts'
import type { Handshake, ServerSocket } from './server-socket.ts'

function setUp(connect?: (request: ExchangeRequest) => Promise<Handshake>) {
  const served: ServerSocket[] = []
  const requests: ExchangeRequest[] = []
  const seen: string[] = []
  const open = createInProcessSockets(
    connect ??
      (async (request) => {
        requests.push(request)
        return { kind: 'accept', serve: (socket) => void served.push(socket) }
      }),
  )
  let tell: () => void = () => {}
  const ended = new Promise<void>((resolve) => {
    tell = resolve
  })
  const enter = (onOpen: () => void = () => {}) =>
    open({
      url: 'wss://notes.test/ws/a%2Fb?last_seq=1',
      headers: { cookie: 'a=b' },
      onOpen() {
        seen.push('open')
        onOpen()
      },
      onText: (text) => void seen.push(text),
      onEnd({ code }) {
        seen.push(`end ${code}`)
        tell()
      },
    })
  return { served, requests, seen, ended, enter }
}

test('the handshake arrives as one over a wire would', async () => {
  const { enter, requests } = setUp()
  const opened = new Promise<void>((resolve) => enter(resolve))
  await opened
  const [request] = requests
  expect([request?.method, request?.url.href, request?.rawTarget]).toEqual([
    'GET',
    'https://notes.test/ws/a%2Fb?last_seq=1',
    '/ws/a%2Fb?last_seq=1',
  ])
  expect(Object.fromEntries(request?.headers ?? [])).toMatchObject({
    cookie: 'a=b',
    upgrade: 'websocket',
    host: 'notes.test',
  })
})

test('what is on its way when the client leaves does not arrive', async () => {
  const { enter, served, seen, ended } = setUp()
  await new Promise<void>((resolve) => {
    const socket = enter(() => {
      served[0]?.send('too late')
      socket.close(1000)
      resolve()
    })
  })
  await ended
  expect(seen).toEqual(['open', 'end 1000'])
})

test('who leaves at once is never served', async () => {
  const { enter, served, seen, ended } = setUp()
  enter().close()
  await ended
  expect([served, seen]).toEqual([[], ['end 1006']])
})

test('a handshake that fails ends the socket', async () => {
  const { enter, seen, ended } = setUp(() => Promise.reject(new Error('nobody there')))
  enter()
  await ended
  expect(seen).toEqual(['end 1006'])
})

test('what a client says arrives in order, and nothing after it left', async () => {
  const { enter, served, ended } = setUp()
  const heard: unknown[] = []
  const socket = await new Promise<ReturnType<typeof enter>>((resolve) => {
    const entered = enter(() => resolve(entered))
  })
  served[0]?.onMessage((message) => heard.push(message))
  socket.send('a')
  socket.send(new Uint8Array([1]))
  await Promise.resolve()
  await Promise.resolve()
  socket.close(1000)
  socket.send('late')
  await ended
  expect(heard).toEqual(['a', new Uint8Array([1])])
})
