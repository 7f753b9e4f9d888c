import { WebSocket } from 'ws'
import type { OpenSocket } from '../src/index.ts'

/** Sockets as Node opens them. */
export const openWithWs: OpenSocket = ({ url, headers = {}, onOpen, onText, onEnd }) => {
  const socket = new WebSocket(url, { headers })
  let opened = false
  let status: number | null = null
  socket.on('open', () => {
    opened = true
    onOpen()
  })
  socket.on('message', (data) => onText(String(data)))
  socket.on('error', (error) => {
    status = Number(/response: (\d+)/.exec(error.message)?.[1]) || null
  })
  socket.on('close', (code, reason) => onEnd({ opened, code, reason: String(reason), status }))
  return { send: (message) => socket.send(message), close: (code, reason) => socket.close(code, reason) }
}
