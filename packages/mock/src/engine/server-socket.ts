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
