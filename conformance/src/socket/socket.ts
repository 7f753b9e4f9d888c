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
  /** `ws:` or `wss:`. */
  readonly url: string
  /** Sent with the handshake. */
  readonly headers?: Readonly<Record<string, string>>
  readonly onOpen: () => void
  readonly onText: (text: string) => void
  /** Called exactly once, also after `close()`. Nothing is called after it. */
  readonly onEnd: (end: SocketEnd) => void
}

/** Opens a WebSocket. Never throws: what goes wrong arrives in `onEnd`. The mock platform's `openSocket` is one. */
export type OpenSocket = (request: OpenSocketRequest) => OpenedConnection

export interface OpenedConnection {
  close(code?: number, reason?: string): void
  /** Sends text as text and bytes as bytes. Absent where a connection only listens. */
  send?(data: string | Uint8Array): void
}

/** What every frame has. A service knows more about its own. */
export interface AnyFrame {
  readonly type: string
}

/** The frames of one type; of a union that names no types, any frame. */
export type FrameOf<Frame extends AnyFrame, Type extends string> = string extends Frame['type']
  ? Frame
  : Extract<Frame, { readonly type: Type }>

export interface ConnectInput {
  /** Account in whose session the socket is opened; null opens it in none. @default 'user' */
  readonly as?: string | null
  /** Added to the path, such as `last_seq`. */
  readonly query?: Readonly<Record<string, string | number>>
  /** Sent with the handshake beside the session. */
  readonly headers?: Readonly<Record<string, string>>
}

/** An open or refused socket, as a check sees it. */
export interface FrameSocket<Frame extends AnyFrame = AnyFrame> {
  /** Null while it is open. */
  readonly end: SocketEnd | null
  /** Everything that arrived, in that order. */
  readonly frames: readonly Frame[]
  /**
   * The first frame of the type, not taken before, that also fits. What arrives in between stays, to be taken by
   * another call. Fails the check when none comes in time or the socket ends first.
   */
  next<Type extends Frame['type']>(
    type: Type,
    fits?: (frame: FrameOf<Frame, Type>) => boolean,
  ): Promise<FrameOf<Frame, Type>>
  /** Resolves when the socket has ended. Fails the check when it does not in time. */
  ended(): Promise<SocketEnd>
  /** Sends a frame. @returns false when this connection cannot send, which says nothing about the service */
  send(data: string | Uint8Array): boolean
  close(): void
}
