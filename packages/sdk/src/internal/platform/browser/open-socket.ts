import { closeArguments } from '../../close-arguments.ts'
import type { OpenSocket, OpenSocketRequest, SocketConnection, SocketEnd } from '../../socket.ts'

/** Opens a WebSocket. A page cannot set headers: its own cookies travel, and a refusal shows no status. */
export const openSocket: OpenSocket = /* @__PURE__ */ Object.assign(openInPage, { dropsHeaders: true } as const)

function openInPage(request: OpenSocketRequest): SocketConnection {
  let opened = false
  let isClosing = false
  const end = (code: number, reason: string) => {
    const how: SocketEnd = { opened, code, reason, status: null }
    request.onEnd(how)
  }
  let socket: WebSocket
  try {
    socket = new WebSocket(request.url)
  } catch (error) {
    // Later, as every other end: the caller does not hold the connection yet.
    queueMicrotask(() => end(1006, error instanceof Error ? error.message : ''))
    return { close: () => {} }
  }
  socket.addEventListener('open', () => {
    opened = true
    request.onOpen()
  })
  socket.addEventListener('message', ({ data }) => {
    if (isClosing) return
    if (typeof data === 'string') request.onText(data)
    else request.onBinary?.()
  })
  socket.addEventListener('close', ({ code, reason }) => end(code, reason))
  return {
    send(text) {
      // Throws before the socket is open, and in vain after it began to close.
      if (!isClosing && socket.readyState === WebSocket.OPEN) socket.send(text)
    },
    close(code, reason) {
      if (isClosing) return
      isClosing = true
      socket.close(...closeArguments(code, reason))
    },
  }
}
