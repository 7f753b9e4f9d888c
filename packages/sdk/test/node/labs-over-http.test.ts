import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { WebSocketServer } from 'ws'
import { getRuntime } from '../../src/internal/runtime.ts'
import { createLabsClient } from '../../src/labs/client.ts'
import { logOut } from '../../src/labs/log-out.ts'
import { sessionOf } from '../../src/labs/session/session-access.ts'

/** A moment on most machines; one that stands still for seconds is no failure. */
const patience = { timeout: 20_000 }

/** The platform's own fetch, cookies and sockets, on real connections. */
let server: Server
let sockets: WebSocketServer
let baseUrl: string
let seen: { readonly line: string; readonly cookie: string | undefined }[]

const cookies = [
  'nova_session=4c1f; HttpOnly; Path=/; SameSite=lax',
  'nova_user="ada b"; HttpOnly; Path=/; SameSite=lax',
]
const answer = (request: IncomingMessage, response: ServerResponse) => {
  seen.push({ line: `${request.method} ${request.url}`, cookie: request.headers.cookie })
  request.resume()
  if (request.url === '/api/auth/login') response.setHeader('set-cookie', cookies)
  response.setHeader('content-type', 'application/json')
  response.end(
    JSON.stringify({ code: 200, status: 'success', message: 'm', data: {}, access_token: 'x', token_type: 'bearer' }),
  )
}

beforeEach(async () => {
  seen = []
  server = createServer(answer)
  sockets = new WebSocketServer({ server })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  for (const peer of sockets.clients) peer.terminate()
  sockets.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

it('cookies of a login go with every later call, as they were set', async () => {
  const client = createLabsClient({ baseUrl, auth: { username: 'ada b', password: 'p' } })
  await client.getLab('team/My lab.json')
  await logOut(client)
  const cookie = 'nova_session=4c1f; nova_user="ada b"'
  expect(seen).toEqual([
    { line: 'POST /api/auth/login', cookie: undefined },
    { line: 'GET /api/labs/team/My%20lab.json', cookie },
    { line: 'POST /api/auth/logout', cookie },
  ])
})

it('sockets are opened with the same session', async () => {
  const handshake = new Promise<IncomingMessage>((resolve) =>
    sockets.on('connection', (peer, request) => {
      peer.send('{"type":"hello","seq":0}')
      resolve(request)
    }),
  )
  const client = createLabsClient({ baseUrl, auth: { username: 'ada', password: 'p' } })
  const access = client[sessionOf]
  const texts: string[] = []
  const socket = getRuntime(client).openSocket({
    url: access.socketUrl('demo.json', 3),
    headers: await access.socketHeaders(),
    onOpen: () => {},
    onText: (text) => texts.push(text),
    onEnd: () => {},
  })
  const { url, headers } = await handshake
  expect([url, headers.cookie]).toEqual(['/ws/labs/demo.json?last_seq=3', 'nova_session=4c1f; nova_user="ada b"'])
  await vi.waitUntil(() => texts.length === 1, patience)
  socket.close()
})

it('a form arrives as one', async () => {
  const body = new Promise<string>((resolve) => {
    server.removeAllListeners('request')
    server.on('request', (request, response) => {
      if (request.url?.startsWith('/api/auth')) return answer(request, response)
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => resolve(`${request.headers['content-type']}\n${Buffer.concat(chunks)}`))
      answer(request, response)
    })
  })
  const client = createLabsClient({ baseUrl, auth: { username: 'ada', password: 'p' } })
  await client.uploadIourc({ file: new File(['[license]'], 'iourc') })
  expect(await body).toMatch(/^multipart\/form-data; boundary=.*name="file"; filename="iourc".*\[license\]/s)
})
