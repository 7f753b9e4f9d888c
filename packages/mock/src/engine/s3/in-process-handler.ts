import { bodyOf, collectBytes } from '../body.ts'
import type { Exchange, ExchangeRequest } from '../exchange.ts'
import { asStream } from '../reshape-body.ts'

/** The request of an AWS client, as far as it is needed here. */
interface ClientRequest {
  readonly method: string
  readonly protocol: string
  readonly hostname: string
  readonly port?: number
  readonly path: string
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}

interface ClientResponse {
  readonly statusCode: number
  readonly headers: Record<string, string>
  readonly body: ReadableStream<Uint8Array> | undefined
}

/** What an AWS client needs in place of a network. */
export interface InProcessHandler {
  handle(request: ClientRequest, options?: { abortSignal?: unknown }): Promise<{ response: ClientResponse }>
  updateHttpClientConfig(): void
  httpHandlerConfigs(): Record<string, never>
  destroy(): void
}

const reserved = /[!'()*]/g
const escapeText = (text: string) =>
  encodeURIComponent(text).replace(reserved, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

/** A request handler for AWS clients that ends in `answer` instead of on a socket. */
export function createInProcessHandler(answer: (request: ExchangeRequest) => Promise<Exchange>): InProcessHandler {
  return {
    async handle(request, options) {
      const exchange = await answer(
        toExchangeRequest(request, options?.abortSignal instanceof AbortSignal ? options.abortSignal : undefined),
      )
      if (exchange.kind === 'drop') throw new TypeError('The object store dropped the connection')
      const headers: Record<string, string> = {}
      exchange.headers.forEach((value, name) => {
        headers[name] = value
      })
      const bytes = request.method === 'HEAD' ? new Uint8Array() : await collectBytes(asStream(exchange.body))
      return { response: { statusCode: exchange.status, headers, body: streamOf(bytes) } }
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
    destroy() {},
  }
}

function toExchangeRequest(request: ClientRequest, signal: AbortSignal | undefined): ExchangeRequest {
  const host = request.port === undefined ? request.hostname : `${request.hostname}:${request.port}`
  const query = Object.entries(request.query ?? {}).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((item: string | null) =>
      item === null ? escapeText(name) : `${escapeText(name)}=${escapeText(item)}`,
    ),
  )
  const rawTarget = query.length > 0 ? `${request.path}?${query.join('&')}` : request.path
  const headers = new Headers(request.headers as Record<string, string>)
  headers.set('host', host)
  return {
    method: request.method,
    url: new URL(`${request.protocol}//${host}${rawTarget}`),
    rawTarget,
    headers,
    body: readBody(request.body),
    ...(signal && { signal }),
  }
}

function readBody(body: unknown): AsyncIterable<Uint8Array> {
  if (body === undefined || body === null) return bodyOf(new Uint8Array())
  if (typeof body === 'string') return bodyOf(new TextEncoder().encode(body))
  if (body instanceof Uint8Array) return bodyOf(body)
  throw new TypeError('A service sends only small bodies to the store')
}

/** A stream even for bytes at hand: the client looks into streams only for errors under a status of 200. */
function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      if (bytes.byteLength > 0) controller.enqueue(bytes)
      controller.close()
    },
  })
}
