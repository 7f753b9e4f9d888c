import { emptyBody } from './body.ts'
import type { ExchangeRequest } from './exchange.ts'
import { createServerSocket, type Handshake, type MountedSocket, type SocketMessage } from './server-socket.ts'

/** How a socket ended, or why none came to be. */
export interface SocketEnd {
  /** False when the handshake was refused or never answered. */
  readonly opened: boolean
  /** Close code; 1006 when the connection just ended. */
  readonly code: number
  readonly reason: string
  /** HTTP status of a refused handshake; null when there was no answer. */
  readonly status: number | null
  /** Of a refusal that came with a body: what it declares as its length. */
  readonly bodyBytes?: number
}

export interface OpenSocketRequest {
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly onOpen: () => void
  readonly onText: (text: string) => void
  /** Called exactly once, also after `close()`. Nothing is called after it. */
  readonly onEnd: (end: SocketEnd) => void
}

/** A socket that is opening or open. */
export interface InProcessSocket {
  /** Sends a message: a text, or bytes as a binary one. Does nothing while it is not open. */
  send(message: SocketMessage): void
  close(code?: number, reason?: string): void
}

/** Opens a WebSocket. Never throws: what goes wrong arrives in `onEnd`. */
export type OpenSocket = (request: OpenSocketRequest) => InProcessSocket

const broken = { code: 1006, reason: '' }

/**
 * Sockets that end in `connect` instead of on the network. Everything arrives in order and never inside the
 * call that caused it, as on a real wire.
 */
export function createInProcessSockets(connect: (request: ExchangeRequest) => Promise<Handshake>): OpenSocket {
  return ({ url, headers = {}, onOpen, onText, onEnd }) => {
    const gone = new AbortController()
    let opened = false
    let ended = false
    let server: MountedSocket | null = null

    const end = (how: Omit<SocketEnd, 'opened' | 'status'> & { readonly status?: number | null }): void => {
      if (ended) return
      ended = true
      queueMicrotask(() => onEnd({ ...how, opened, status: how.status ?? null }))
    }

    const settle = (handshake: Handshake): void => {
      if (ended) return
      if (handshake.kind !== 'accept') {
        const bodyBytes = handshake.kind === 'drop' ? 0 : Number(handshake.headers.get('content-length'))
        const status = handshake.kind === 'drop' ? null : handshake.status
        end({ ...broken, status, ...(bodyBytes > 0 && { bodyBytes }) })
        return
      }
      opened = true
      queueMicrotask(onOpen)
      server = createServerSocket({
        send: (text) => queueMicrotask(() => !ended && onText(text)),
        // Queued like the frames before it: those arrive first.
        end: (code, reason = '') => queueMicrotask(() => end(code === undefined ? broken : { code, reason })),
      })
      handshake.serve(server.socket)
    }

    connect(toHandshakeRequest(url, headers, gone.signal)).then(settle, () => end(broken))

    return {
      send(message) {
        if (!ended) queueMicrotask(() => !ended && server?.received(message))
      },
      close(code, reason = '') {
        if (ended) return
        // Without a code of its own a close says 1005, "none".
        end(opened ? { code: code ?? 1005, reason } : broken)
        gone.abort(new Error('The socket was closed'))
        server?.closed()
      },
    }
  }
}

function toHandshakeRequest(url: string, headers: Readonly<Record<string, string>>, signal: AbortSignal) {
  const target = new URL(url.replace(/^ws/, 'http'))
  const sent = new Headers(headers)
  sent.set('host', target.host)
  sent.set('connection', 'Upgrade')
  sent.set('upgrade', 'websocket')
  return {
    method: 'GET',
    url: target,
    rawTarget: target.pathname + target.search,
    headers: sent,
    body: emptyBody(),
    signal,
  } satisfies ExchangeRequest
}
