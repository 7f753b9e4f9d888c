import type { Clock } from '../../internal/clock.ts'
import type { OpenSocket, SocketConnection } from '../../internal/socket.ts'
import { readFrame } from './read-frame.ts'

export interface ReadDocumentOptions {
  /** Asks for the document: `last_seq` is -1. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly openSocket: OpenSocket
  readonly clock: Pick<Clock, 'deadline'>
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

/**
 * The whole document of a lab, over a socket of its own: no route has it. Null when the server has none to send,
 * as before the first change since it started, or when it does not come. Never rejects.
 */
export function readDocument(options: ReadDocumentOptions): Promise<Readonly<Record<string, unknown>> | null> {
  const { signal } = options
  if (signal.aborted) return Promise.resolve(null)
  return new Promise((resolve) => {
    let socket: SocketConnection | undefined
    const settle = (document: Readonly<Record<string, unknown>> | null) => {
      cancel()
      signal.removeEventListener('abort', giveUp)
      resolve(document)
      socket?.close(1000)
    }
    const giveUp = () => settle(null)
    const cancel = options.clock.deadline(options.timeoutMs, giveUp)
    signal.addEventListener('abort', giveUp, { once: true })
    socket = options.openSocket({
      url: options.url,
      headers: options.headers,
      onOpen() {},
      onText(text) {
        const frame = readFrame(text)
        if (frame.kind === 'lab_topology') settle(frame.payload)
        // An empty ring is answered with the greeting alone.
        else if (frame.kind === 'hello' && frame.seq === 0) settle(null)
      },
      onEnd: giveUp,
    })
  })
}
