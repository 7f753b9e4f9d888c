import type { OpenSocket, SocketConnection, SocketEnd } from '../../internal/socket.ts'

/** Opens a socket for as long as its first frame takes. Rejects only when the signal fires. */
export function greetSocket(
  openSocket: OpenSocket,
  request: { readonly url: string; readonly headers: Readonly<Record<string, string>> },
  signal: AbortSignal,
): Promise<{ readonly frame: string } | { readonly end: SocketEnd }> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    let connection: SocketConnection | undefined
    let isOver = false
    const finish = (settle: () => void) => {
      if (isOver) return
      isOver = true
      signal.removeEventListener('abort', onAbort)
      settle()
      connection?.close(1000)
    }
    const onAbort = () => finish(() => reject(signal.reason))
    signal.addEventListener('abort', onAbort, { once: true })
    connection = openSocket({
      ...request,
      onOpen: () => {},
      onText: (frame) => finish(() => resolve({ frame })),
      onEnd: (end) => finish(() => resolve({ end })),
    })
    // A socket that speaks before it is handed over could not be closed yet.
    if (isOver) connection.close(1000)
  })
}
