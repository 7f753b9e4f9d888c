import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Duplex, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { emptyBody } from '../body.ts'
import type { Exchange, ExchangeRequest } from '../exchange.ts'
import { ConnectionLostError } from '../reshape-body.ts'
import type { Handshake } from '../server-socket.ts'
import { createUpgrader, type Upgrader } from './upgrade.ts'

export interface HttpServerOptions {
  /** @default 127.0.0.1 */
  readonly host?: string
  /** 0 takes a free one. @default 0 */
  readonly port?: number
  readonly answer: (request: ExchangeRequest) => Promise<Exchange>
  /** Decides on WebSockets. Without it a request to upgrade is answered like any other. */
  readonly connect?: (request: ExchangeRequest) => Promise<Handshake>
  /** Told about errors no answer could be made for. */
  readonly onError?: (error: unknown) => void
}

export interface HttpListener {
  readonly baseUrl: string
  readonly port: number
  /** Stops listening and cuts the open connections. */
  close(): Promise<void>
}

/** One service on a port of its own. Bodies stream both ways; the request target reaches the service as it came. */
export async function listenHttp(options: HttpServerOptions): Promise<HttpListener> {
  const host = options.host ?? '127.0.0.1'
  const server = createServer()
  // A stalled upload is a fault somebody asked for: the server must not end it by itself.
  server.requestTimeout = 0
  server.headersTimeout = 0
  server.on('request', (message, response) => void serve(message, response, options, false))
  server.on('checkContinue', (message, response) => void serve(message, response, options, true))
  const { connect } = options
  const upgrader = createUpgrader()
  if (connect)
    server.on('upgrade', (message, stream, head) => void upgrade(message, stream, head, upgrader, connect, options))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, host, resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    close() {
      upgrader.close()
      return closeServer(server)
    },
  }
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
}

async function serve(
  message: IncomingMessage,
  response: ServerResponse,
  options: HttpServerOptions,
  waitsForContinue: boolean,
): Promise<void> {
  const gone = new AbortController()
  response.on('close', () => gone.abort(new Error('The connection was closed')))
  try {
    const exchange = await options.answer(
      readRequest(message, readBody(message, response, waitsForContinue), gone.signal),
    )
    await writeResponse(message, response, exchange)
  } catch (error) {
    // A planned break of the connection is no news.
    if (!gone.signal.aborted && !(error instanceof ConnectionLostError)) options.onError?.(error)
    message.socket.resetAndDestroy()
  }
}

async function upgrade(
  message: IncomingMessage,
  stream: Duplex,
  head: Buffer,
  upgrader: Upgrader,
  connect: (request: ExchangeRequest) => Promise<Handshake>,
  options: HttpServerOptions,
): Promise<void> {
  const gone = new AbortController()
  stream.once('close', () => gone.abort(new Error('The connection was closed')))
  try {
    const handshake = await connect(readRequest(message, emptyBody(), gone.signal))
    await upgrader.upgrade(message, stream, head, handshake)
  } catch (error) {
    if (!gone.signal.aborted) options.onError?.(error)
    stream.destroy()
  }
}

function readRequest(message: IncomingMessage, body: AsyncIterable<Uint8Array>, signal: AbortSignal): ExchangeRequest {
  const rawTarget = message.url ?? '/'
  const headers = new Headers()
  for (let index = 0; index + 1 < message.rawHeaders.length; index += 2)
    headers.append(message.rawHeaders[index] ?? '', message.rawHeaders[index + 1] ?? '')
  return {
    method: message.method ?? 'GET',
    // Joined as text: a target of `//x` is a path here, not a host.
    url: new URL(`http://${headers.get('host') ?? 'localhost'}${rawTarget.startsWith('/') ? '' : '/'}${rawTarget}`),
    rawTarget,
    headers,
    body,
    signal,
  }
}

async function* readBody(
  message: IncomingMessage,
  response: ServerResponse,
  waitsForContinue: boolean,
): AsyncGenerator<Uint8Array> {
  // Only a service that wants the bytes asks for them; one that refuses first spares the caller the sending.
  if (waitsForContinue) response.writeContinue()
  // Leaving early must not destroy the socket: the answer still has to go out through it.
  for await (const chunk of message.iterator({ destroyOnReturn: false })) yield chunk as Uint8Array
}

async function writeResponse(message: IncomingMessage, response: ServerResponse, exchange: Exchange): Promise<void> {
  if (exchange.kind === 'drop') return void message.socket.resetAndDestroy()
  const headers: Record<string, string | string[]> = {}
  exchange.headers.forEach((value, name) => {
    headers[name] = name === 'set-cookie' ? exchange.headers.getSetCookie() : value
  })
  response.writeHead(exchange.status, headers)
  if (exchange.body === null || message.method === 'HEAD') return void response.end()
  if (exchange.body instanceof Uint8Array) return void response.end(exchange.body)
  // An event stream has to reach its reader before its first event does.
  response.flushHeaders()
  await pipeline(Readable.from(exchange.body, { objectMode: true }), response)
}
