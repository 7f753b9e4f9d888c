import type { Exchange } from './exchange.ts'

/** A text, or the bytes of a message that is none. */
export type SocketMessage = string | Uint8Array

/** The server's end of an accepted WebSocket, whichever mounting it came through. */
export interface ServerSocket {
  /** Sends a text frame. Does nothing once the socket is closed. */
  send(text: string): void
  /** Ends the connection in order. Without a code the connection just breaks, which a client sees as 1006. */
  close(code?: number, reason?: string): void
  readonly isOpen: boolean
  /**
   * Called with everything the client sends, in order: texts as strings, the rest as bytes. While nobody listens
   * texts are thrown away, and bytes break the connection.
   */
  onMessage(listener: (message: SocketMessage) => void): void
  /** Called once when the connection is over, whoever ended it; at once when it already is. */
  onClose(listener: () => void): void
}

/** The service takes the connection and serves it from the moment it is open. */
export interface AcceptedSocket {
  readonly kind: 'accept'
  serve(socket: ServerSocket): void
}

/** What becomes of a request to open a socket: accepted, or answered like any other request. */
export type Handshake = AcceptedSocket | Exchange

/** Sends and breaks, as a mounting knows how to. */
export interface SocketWire {
  send(text: string): void
  /** An orderly end with a code, or a break without one. */
  end(code?: number, reason?: string): void
}

/** The server's end, and what a mounting tells it. */
export interface MountedSocket {
  readonly socket: ServerSocket
  /** The wire reports its end. */
  closed(): void
  /** The client sent something. */
  received(message: SocketMessage): void
}

/** A server's end over some wire. */
export function createServerSocket(wire: SocketWire): MountedSocket {
  let isOpen = true
  const readers: ((message: SocketMessage) => void)[] = []
  const listeners: (() => void)[] = []
  const closed = (): void => {
    if (!isOpen) return
    isOpen = false
    for (const listener of listeners.splice(0)) listener()
  }
  const close = (code?: number, reason?: string): void => {
    if (!isOpen) return
    wire.end(code, reason)
    closed()
  }
  return {
    closed,
    received(message) {
      if (!isOpen) return
      if (readers.length === 0 && typeof message !== 'string') close()
      for (const read of readers) read(message)
    },
    socket: {
      get isOpen() {
        return isOpen
      },
      send(text) {
        if (isOpen) wire.send(text)
      },
      close,
      onMessage: (listener) => void readers.push(listener),
      onClose(listener) {
        if (isOpen) listeners.push(listener)
        else listener()
      },
    },
  }
}
