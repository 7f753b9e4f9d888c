import type { Exchange, ExchangeRequest } from './exchange.ts'
import { toExchangeRequest, toResponse } from './in-process-fetch.ts'

interface Answering {
  answer(request: ExchangeRequest): Promise<Exchange> | null
}

/** Answers intercepted requests. `from` is the address the application used, `to` the one the platform knows. */
export function createMswAnswer(platform: Answering, networkError: () => Response) {
  return async (request: Request, from: string, to: string): Promise<Response> => {
    // An intercepted request has lost its length, and a store refuses bodies of unknown length.
    const bytes = request.body === null ? null : await request.arrayBuffer()
    const moved = new Request(request.url.replace(from, to), {
      method: request.method,
      headers: request.headers,
      signal: request.signal,
      ...(bytes && bytes.byteLength > 0 && { body: bytes }),
    })
    const exchange = await platform.answer(toExchangeRequest(moved, bytes?.byteLength ?? 0))
    if (exchange === null || exchange.kind === 'drop') return networkError()
    return toResponse(exchange, moved)
  }
}
