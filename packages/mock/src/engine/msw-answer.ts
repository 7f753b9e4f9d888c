import type { Exchange, ExchangeRequest } from './exchange.ts'
import { toExchangeRequest, toResponse } from './in-process-fetch.ts'
import type { PageCookies } from './page-cookies.ts'

interface Answering {
  answer(request: ExchangeRequest): Promise<Exchange> | null
}

/**
 * Answers intercepted requests. `from` is the address the application used, `to` the one the platform knows.
 * With `cookies` they are kept and sent as a browser would, unless the request brings its own or wants none.
 */
export function createMswAnswer(platform: Answering, networkError: () => Response) {
  return async (request: Request, from: string, to: string, cookies?: PageCookies): Promise<Response> => {
    // An intercepted request has lost its length, and a store refuses bodies of unknown length.
    const bytes = request.body === null ? null : await request.arrayBuffer()
    const moved = new Request(request.url.replace(from, to), {
      method: request.method,
      headers: request.headers,
      signal: request.signal,
      ...(bytes && bytes.byteLength > 0 && { body: bytes }),
    })
    const taken = toExchangeRequest(moved, bytes?.byteLength ?? 0)
    const jar = cookies?.appliesTo(request) ? cookies : null
    const kept = jar?.header ?? null
    if (kept !== null && !taken.headers.has('cookie')) taken.headers.set('cookie', kept)
    const exchange = await platform.answer(taken)
    if (exchange === null || exchange.kind === 'drop') return networkError()
    jar?.store(exchange.headers.getSetCookie())
    return toResponse(exchange, moved)
  }
}
