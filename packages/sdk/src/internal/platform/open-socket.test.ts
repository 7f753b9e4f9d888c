import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { OpenSocket, SocketConnection, SocketEnd } from '../socket.ts'
import { openSocket as openInBrowser } from './browser/open-socket.ts'
import { openSocket as openInNode } from './node/open-socket.ts'

/** A moment on most machines; one that stands still for seconds is no failure. */
const patience = { timeout: 20_000 }

/** What a page has: the same protocol, none of the options, and errors that nobody has to hear. */
class PageSocket extends WebSocket {
  constructor(url: string) {
    super(url)
    this.on('error', () => {})
  }
}

type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

let server: Server
let sockets: WebSocketServer
let url: string
let upgrade: Upgrade
const accept: Upgrade = (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (peer) => sockets.emit('connection', peer, request))
const refuse =
  (status: number): Upgrade =>
  (_request, socket) =>
    socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno`)

beforeEach(async () => {
  vi.stubGlobal('WebSocket', PageSocket)
  upgrade = accept
  sockets = new WebSocketServer({ noServer: true, perMessageDeflate: true })
  server = createServer()
  server.on('upgrade', (request, socket, head) => upgrade(request, socket, head))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/ws/labs/demo.json?last_seq=0`
})
afterEach(async () => {
  vi.unstubAllGlobals()
  for (const peer of sockets.clients) peer.terminate()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

/** Everything a socket reported, in order. */
function watch(open: OpenSocket, target: string, headers: Record<string, string> = {}) {
  const seen: (string | SocketEnd)[] = []
  let connection: SocketConnection | undefined
  let opened = () => {}
  const whenOpen = new Promise<void>((resolve) => {
    opened = resolve
  })
  const ended = new Promise<SocketEnd>((resolve) => {
    connection = open({
      url: target,
      headers,
      onOpen() {
        seen.push('open')
        opened()
      },
      onText: (text) => seen.push(text),
      onBinary: () => seen.push('(binary)'),
      onEnd(end) {
        seen.push(end)
        resolve(end)
      },
    })
  })
  const send = (text: string) => connection?.send?.(text)
  return { seen, ended, whenOpen, send, close: (...args: [number?, string?]) => connection?.close(...args) }
}

describe.each([
  ['node', openInNode],
  ['browser', openInBrowser],
] as const)('openSocket on %s', (_side, open) => {
  it('hands over texts in order, that something was no text, and the way it ended', async () => {
    sockets.on('connection', (peer) => {
      for (const text of ['{"seq":1}', '{"seq":2}', 'ü']) peer.send(text)
      peer.send(Buffer.from([1, 2, 3]), { binary: true })
      peer.close(4000, 'enough')
    })
    const socket = watch(open, url)
    await socket.ended
    expect(socket.seen).toEqual([
      'open',
      '{"seq":1}',
      '{"seq":2}',
      'ü',
      '(binary)',
      { opened: true, code: 4000, reason: 'enough', status: null },
    ])
  })

  it('receives a frame of several megabytes', async () => {
    const text = 'lab '.repeat(1_500_000)
    sockets.on('connection', (peer) => peer.send(text, () => peer.close(1000)))
    const socket = watch(open, url)
    await socket.ended
    expect((socket.seen[1] as string).length).toBe(text.length)
  })

  it('closes with what it is told, delivers nothing after that, and ends once', async () => {
    const heard = new Promise<readonly [number, string]>((resolve) => {
      sockets.on('connection', (peer) => {
        peer.send('before')
        peer.on('close', (code, reason) => resolve([code, reason.toString()]))
      })
    })
    const socket = watch(open, url)
    await vi.waitUntil(() => socket.seen.includes('before'), patience)
    for (const peer of sockets.clients) peer.send('too late')
    socket.close(4001, 'page left')
    socket.close(4002, 'again')
    expect(await heard).toEqual([4001, 'page left'])
    await socket.ended
    expect(socket.seen).toEqual(['open', 'before', { opened: true, code: 4001, reason: 'page left', status: null }])
  })

  it('sends texts while it is open, and nothing before or after', async () => {
    const heard: string[] = []
    const gone = new Promise<void>((resolve) => {
      sockets.on('connection', (peer) => {
        peer.on('message', (data, isBinary) => heard.push(`${isBinary ? 'bytes' : 'text'} ${data}`))
        peer.on('close', () => resolve())
      })
    })
    const socket = watch(open, url)
    socket.send('too early')
    await socket.whenOpen
    for (const text of ['{"type":"behavioral"}', 'ü']) socket.send(text)
    socket.close(1000)
    socket.send('too late')
    await gone
    await socket.ended
    socket.send('much too late')
    expect(heard).toEqual(['text {"type":"behavioral"}', 'text ü'])
  })

  it('takes codes no host would send for a normal end', async () => {
    const heard = new Promise<number>((resolve) => sockets.on('connection', (peer) => peer.on('close', resolve)))
    const socket = watch(open, url)
    await socket.whenOpen
    socket.close(1006, 'x'.repeat(500))
    expect(await heard).toBe(1000)
  })

  it('can be closed before it has opened', async () => {
    const socket = watch(open, url)
    socket.close()
    expect(await socket.ended).toMatchObject({ opened: false, code: 1006, status: null })
    expect(socket.seen).toHaveLength(1)
  })

  it('tells of its end once, even to one who does not want to hear it', async () => {
    let told = 0
    const heard = new Promise<void>((resolve) => {
      const connection = openInNode({
        url,
        onOpen: () => {},
        onText: () => {},
        onEnd() {
          told += 1
          resolve()
          throw new Error('not now')
        },
      })
      connection.close()
    })
    await heard
    await watch(open, url, {}).whenOpen
    expect(told).toBe(1)
  })

  it('reports a lost connection as 1006', async () => {
    sockets.on('connection', (peer) => peer.terminate())
    expect(await watch(open, url).ended).toMatchObject({ opened: true, code: 1006, status: null })
  })

  it.each(['ws://127.0.0.1:1/ws', 'not a url', 'ftp://127.0.0.1/x'])('never throws: %s', async (target) => {
    expect(await watch(open, target).ended).toMatchObject({ opened: false, code: 1006, status: null })
  })

  it.each([403, 401, 302, 500, 200])('ends when the handshake is answered %i', async (status) => {
    upgrade = refuse(status)
    const end = await watch(open, url).ended
    expect(end).toMatchObject({ opened: false, code: 1006 })
    // Only Node is told.
    expect(end.status).toBe(open === openInNode ? status : null)
  })
})

it('sends the headers of the caller on Node', async () => {
  const cookie = new Promise<string | undefined>((resolve) =>
    sockets.on('connection', (peer, request) => {
      resolve(request.headers.cookie)
      peer.close()
    }),
  )
  await watch(openInNode, url, { cookie: 'nova_session=a; nova_user=b' }).ended
  expect(await cookie).toBe('nova_session=a; nova_user=b')
})

it('says whether it sends headers of the caller', () => {
  expect([openInNode.dropsHeaders, openInBrowser.dropsHeaders]).toEqual([undefined, true])
})

it('survives a header that cannot be sent', async () => {
  expect(await watch(openInNode, url, { cookie: 'a\r\nb' }).ended).toMatchObject({ opened: false, status: null })
})

it('does not take in a frame beyond the bound', async () => {
  sockets.on('connection', (peer) => peer.send('x'.repeat(65 * 1024 * 1024)))
  const socket = watch(openInNode, url)
  expect(await socket.ended).toMatchObject({ opened: true, reason: expect.stringMatching(/payload size/i) })
  expect(socket.seen).toHaveLength(2)
})
