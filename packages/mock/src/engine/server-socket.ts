import type { Exchange } from './exchange.ts'

/** The server's end of an accepted WebSocket, whichever mounting it came through. */
export interface ServerSocket {
  /** Sends a text frame. Does nothing once the socket is closed. */
  send(text: string): void
  /** Ends the connection in order. Without a code the connection just breaks, which a client sees as 1006. */
  close(code?: number, reason?: string): void
  readonly isOpen: boolean
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

/** A server's end over some wire. The mounting calls `closed` when the wire reports its end. */
export function createServerSocket(wire: SocketWire): { readonly socket: ServerSocket; closed(): void } {
  let isOpen = true
  const listeners: (() => void)[] = []
  const closed = (): void => {
    if (!isOpen) return
    isOpen = false
    for (const listener of listeners.splice(0)) listener()
  }
  return {
    closed,
    socket: {
      get isOpen() {
        return isOpen
      },
      send(text) {
        if (isOpen) wire.send(text)
      },
      close(code, reason) {
        if (!isOpen) return
        wire.end(code, reason)
        closed()
      },
      onClose(listener) {
        if (isOpen) listeners.push(listener)
        else listener()
      },
    },
  }
}
