import type { IncomingMessage } from 'node:http'
import { type RawData, WebSocket } from 'ws'
import { explainError } from '../show-value.ts'
import type { OpenSocket, OpenSocketRequest } from './socket.ts'

const MOST_FRAME_BYTES = 64 * 1024 * 1024
const HANDSHAKE_TIMEOUT_MS = 30_000

/** Opens a WebSocket over the network, with headers of the caller. */
export const openWsSocket: OpenSocket = (request) => {
  const socket = tryOpen(request)
  if (!(socket instanceof WebSocket)) {
    queueMicrotask(() => request.onEnd({ opened: false, code: 1006, reason: explainError(socket), status: null }))
    return { close() {} }
  }
  let opened = false
  let status: number | null = null
  let bodyBytes = 0
  let fault = ''
  socket.on('open', () => {
    opened = true
    request.onOpen()
  })
  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (!isBinary) request.onText(data.toString())
  })
  socket.on('unexpected-response', (_request: unknown, response: IncomingMessage) => {
    status = response.statusCode ?? null
    bodyBytes = Number(response.headers['content-length'] ?? 0)
    response.resume()
    socket.terminate()
  })
  socket.on('error', (error) => {
    fault ||= explainError(error)
  })
  socket.on('close', (code, reason) =>
    request.onEnd({ opened, code, reason: reason.toString() || fault, status, ...(bodyBytes > 0 && { bodyBytes }) }),
  )
  return {
    close: (code = 1000, reason = '') => socket.close(code, reason),
    // What is sent too late is lost: `onEnd` says that the connection is over.
    send: (data) => socket.send(data, () => {}),
  }
}

/** The constructor throws on a URL or a header it cannot use. */
function tryOpen({ url, headers = {} }: OpenSocketRequest): WebSocket | Error {
  try {
    const options = { headers: { ...headers }, maxPayload: MOST_FRAME_BYTES, handshakeTimeout: HANDSHAKE_TIMEOUT_MS }
    return new WebSocket(url, options)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
