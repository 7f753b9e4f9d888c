import { emptyBody } from './body.ts'
import type { ExchangeRequest } from './exchange.ts'
import type { PageCookies } from './page-cookies.ts'
import { createServerSocket, type Handshake } from './server-socket.ts'

interface Connecting {
  connect(request: ExchangeRequest): Promise<Handshake> | null
}

/** What is used of an intercepted connection. */
export interface InterceptedClient {
  readonly url: URL
  send(text: string): void
  close(code?: number, reason?: string): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  addEventListener(type: 'close', listener: () => void): void
}

/**
 * Serves an intercepted WebSocket. It is open before anybody is asked, so a refused handshake looks like a
 * connection that breaks at once, and a break cannot have the code 1006: both close with 3000 and a reason
 * that says which it was.
 */
export function createMswSocket(platform: Connecting) {
  return async (client: InterceptedClient, from: string, to: string, cookies?: PageCookies): Promise<void> => {
    const target = new URL(client.url.href.replace(from.replace(/^http/, 'ws'), to))
    const headers = new Headers({ host: target.host, upgrade: 'websocket', connection: 'Upgrade' })
    const kept = cookies?.header ?? null
    if (kept !== null) headers.set('cookie', kept)
    const gone = new AbortController()
    const { socket, closed, received } = createServerSocket({
      send: (text) => client.send(text),
      end: (code, reason) => (code === undefined ? client.close(3000, 'broken') : client.close(code, reason)),
    })
    client.addEventListener('close', () => {
      gone.abort(new Error('The socket was closed'))
      closed()
    })
    client.addEventListener('message', ({ data }) => {
      received(typeof data === 'string' ? data : new Uint8Array())
    })
    const handshake = await (platform.connect({
      method: 'GET',
      url: target,
      rawTarget: target.pathname + target.search,
      headers,
      body: emptyBody(),
      signal: gone.signal,
    }) ?? { kind: 'drop' as const })
    if (handshake.kind === 'accept') handshake.serve(socket)
    else socket.close(3000, handshake.kind === 'drop' ? 'broken' : `refused with HTTP ${handshake.status}`)
  }
}
