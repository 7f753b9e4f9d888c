import { emptyBody } from './body.ts'
import type { Exchange, ExchangeRequest, ExchangeResponse } from './exchange.ts'
import { asStream } from './reshape-body.ts'

/** Answers a request that was already taken apart. */
export type Answer = (request: ExchangeRequest) => Promise<Exchange>

const bodylessStatuses = new Set([101, 204, 205, 304])
const maxRedirects = 5

/**
 * A WHATWG fetch that ends in `answer` instead of on the network. Bodies stream both ways, an abort
 * rejects with the signal's own reason, a dropped connection is the TypeError real fetch gives.
 */
export function createInProcessFetch(answer: Answer): typeof globalThis.fetch {
  const visit = async (input: RequestInfo | URL, init: RequestInit | undefined, hops: number): Promise<Response> => {
    const streams = init?.body instanceof ReadableStream
    const request = new Request(input, { ...init, ...(streams && { duplex: 'half' }) } as RequestInit)
    request.signal.throwIfAborted()
    const letGo = holdOn(init?.signal, request)
    let isStreaming = false
    try {
      const exchange = await raceAbort(answer(toExchangeRequest(request, sizeOf(init?.body))), request.signal)
      if (exchange.kind === 'drop')
        throw new TypeError('fetch failed', { cause: new Error('The connection was dropped') })
      const location = exchange.headers.get('location')
      if (exchange.status >= 300 && exchange.status < 400 && location !== null && request.redirect !== 'manual') {
        if (request.redirect === 'error' || hops >= maxRedirects || streams || input instanceof Request)
          throw new TypeError('fetch failed', { cause: new Error('The redirect cannot be followed') })
        return visit(new URL(location, request.url), init, hops + 1)
      }
      const unpacked = unpack(exchange, request.signal)
      const response = toResponse(unpacked, request, letGo)
      isStreaming = response.body !== null && !(unpacked.body instanceof Uint8Array)
      return response
    } finally {
      if (!isStreaming) letGo()
    }
  }
  return (input, init) => visit(input, init, 0)
}

/** Requests under way, by the signal they were given. */
const held = new WeakMap<AbortSignal, Set<Request>>()

/**
 * A request follows the signal it was given through a weak reference: one that nobody else holds is collected at some
 * moment, and an abort after that is never heard.
 */
function holdOn(signal: AbortSignal | null | undefined, request: Request): () => void {
  if (!signal) return () => {}
  const requests = held.get(signal) ?? new Set()
  held.set(signal, requests.add(request))
  return () => void requests.delete(request)
}

/** How long a body is, when that can be known without reading it. */
function sizeOf(body: BodyInit | null | undefined): number | null {
  if (body === null || body === undefined) return 0
  if (typeof body === 'string') return new TextEncoder().encode(body).byteLength
  if (body instanceof Blob) return body.size
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return body.byteLength
  if (body instanceof URLSearchParams) return body.toString().length
  return null
}

/** A WHATWG request as the engine sees it. Headers a network stack would add by itself are added here. */
export function toExchangeRequest(request: Request, sizeBytes: number | null): ExchangeRequest {
  const url = new URL(request.url)
  const headers = new Headers(request.headers)
  headers.set('host', url.host)
  if (sizeBytes === null) {
    if (request.body !== null && !headers.has('content-length')) headers.set('transfer-encoding', 'chunked')
  } else if (request.method !== 'GET' && request.method !== 'HEAD') headers.set('content-length', String(sizeBytes))
  return {
    method: request.method,
    url,
    rawTarget: url.pathname + url.search,
    headers,
    body: request.body === null ? emptyBody() : readBody(request.body, request.signal),
    signal: request.signal,
  }
}

async function* readBody(stream: ReadableStream<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (;;) {
      signal.throwIfAborted()
      const { done, value } = await raceAbort(reader.read(), signal)
      if (done) return
      yield value
    }
  } finally {
    void reader.cancel().catch(() => {})
  }
}

/** Fetch undoes a content encoding before anybody sees the body, asked for or not, and leaves the header as it came. */
function unpack(exchange: ExchangeResponse, signal: AbortSignal): ExchangeResponse {
  const { body, headers } = exchange
  if (body === null || headers.get('content-encoding') !== 'gzip') return exchange
  const packed = body instanceof Uint8Array ? new Blob([body as BlobPart]).stream() : streamOf(body, signal)
  const unpacked = packed.pipeThrough(new DecompressionStream('gzip') as unknown as ReadableWritablePair<Uint8Array>)
  return { ...exchange, body: readBody(unpacked, signal) }
}

/** The engine's answer as a WHATWG response. `onEnd` is called when its body is at its end, or left, if it is a stream. */
export function toResponse(
  exchange: Exchange & { kind: 'response' },
  request: Request,
  onEnd: () => void = () => {},
): Response {
  const bodyless = bodylessStatuses.has(exchange.status) || request.method === 'HEAD' || exchange.body === null
  const body = bodyless
    ? null
    : exchange.body instanceof Uint8Array
      ? exchange.body
      : streamOf(exchange.body, request.signal, onEnd)
  return new Response(body as BodyInit | null, { status: exchange.status, headers: exchange.headers })
}

function streamOf(
  body: AsyncIterable<Uint8Array> | null,
  signal: AbortSignal,
  onEnd: () => void = () => {},
): ReadableStream<Uint8Array> {
  const iterator = asStream(body)[Symbol.asyncIterator]()
  const leave = () => {
    onEnd()
    void Promise.resolve(iterator.return?.()).catch(() => {})
  }
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await raceAbort(iterator.next(), signal)
        if (!done) return controller.enqueue(value)
        onEnd()
        controller.close()
      } catch (error) {
        leave()
        controller.error(signal.aborted ? signal.reason : new TypeError('terminated', { cause: error }))
      }
    },
    cancel: leave,
  })
}

function raceAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const onAbort = () => reject(signal.reason)
    if (signal.aborted) onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}
