import type { IncomingMessage } from 'node:http'
import type { ClientOptions, WebSocket } from 'ws'
import { closeArguments } from '../../close-arguments.ts'
import type { OpenSocket, OpenSocketRequest, SocketEnd } from '../../socket.ts'

/** A whole lab of the largest size the service is known to hold takes a fraction of this. */
const MAX_FRAME_BYTES = 64 * 1024 * 1024
/** A peer that is gone does not answer a goodbye. */
const CLOSE_TIMEOUT_MS = 2000
/** `WebSocket.OPEN`, which is not there before the library is. */
const OPEN = 1

/** Opens a WebSocket with headers of the caller. The library is loaded when the first one is opened. */
export const openSocket: OpenSocket = (request) => {
  let socket: WebSocket | undefined
  let closing: readonly [number, string] | undefined
  let ended = false
  const end = (how: SocketEnd) => {
    if (ended) return
    ended = true
    request.onEnd(how)
  }

  const start = async () => {
    const { WebSocket: Socket } = await import('ws')
    if (closing) return end({ opened: false, code: 1006, reason: 'closed before it was opened', status: null })
    // Its types are of an earlier release than the library.
    const options: ClientOptions & { readonly closeTimeout: number } = {
      headers: { ...request.headers },
      maxPayload: MAX_FRAME_BYTES,
      closeTimeout: CLOSE_TIMEOUT_MS,
    }
    socket = new Socket(request.url, options)
    listen(socket, request, () => closing !== undefined, end)
  }
  start().catch((error) => end({ opened: false, code: 1006, reason: messageOf(error), status: null }))

  return {
    send(text) {
      if (!closing && socket?.readyState === OPEN) socket.send(text)
    },
    close(code, reason) {
      if (closing) return
      closing = closeArguments(code, reason)
      socket?.close(...closing)
    },
  }
}

function listen(
  socket: WebSocket,
  request: OpenSocketRequest,
  isClosing: () => boolean,
  end: (how: SocketEnd) => void,
): void {
  let opened = false
  let status: number | null = null
  let fault = ''
  socket.on('open', () => {
    opened = true
    request.onOpen()
  })
  socket.on('message', (data, isBinary) => {
    if (isClosing()) return
    if (isBinary) request.onBinary?.()
    else request.onText(data.toString())
  })
  socket.on('unexpected-response', (_request: unknown, response: IncomingMessage) => {
    status = response.statusCode ?? null
    response.resume()
    socket.terminate()
  })
  socket.on('error', (error) => {
    fault ||= messageOf(error)
  })
  socket.on('close', (code, reason) => end({ opened, code, reason: reason.toString() || fault, status }))
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : '')
