/** How a socket ended, or why none came to be. */
export interface SocketEnd {
  /** False when the handshake was refused or never answered. */
  readonly opened: boolean
  /** Close code; 1006 when the connection just ended. */
  readonly code: number
  readonly reason: string
  /** HTTP status of a refused handshake. Null where the host hides it, as every browser does. */
  readonly status: number | null
}

export interface OpenSocketRequest {
  /** `ws:` or `wss:`. */
  readonly url: string
  /** Sent with the handshake where the host lets a caller set headers; browsers do not. */
  readonly headers?: Readonly<Record<string, string>>
  readonly onOpen: () => void
  readonly onText: (text: string) => void
  /** A message that is no text. Its bytes are thrown away. @default nobody hears of it */
  readonly onBinary?: () => void
  /** Called exactly once, also after `close()`. Nothing is called after it. */
  readonly onEnd: (end: SocketEnd) => void
}

/** A socket that is opening or open. */
export interface SocketConnection {
  /** Sends a text. Does nothing while the socket is not open. Absent where a host's sockets only listen. */
  send?(text: string): void
  close(code?: number, reason?: string): void
}

/** Opens a WebSocket. Never throws: what goes wrong arrives in `onEnd`. */
export interface OpenSocket {
  (request: OpenSocketRequest): SocketConnection
  /** Headers of the handshake are not sent, as in every browser: a key cannot travel there. */
  readonly dropsHeaders?: true
}
