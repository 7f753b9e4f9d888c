import { type IncomingMessage, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { collectBytes } from '../body.ts'
import type { ExchangeResponse } from '../exchange.ts'
import { asStream } from '../reshape-body.ts'
import { createServerSocket, type Handshake } from '../server-socket.ts'

/** Turns accepted handshakes into sockets and the rest into plain answers. */
export interface Upgrader {
  upgrade(message: IncomingMessage, stream: Duplex, head: Buffer, handshake: Handshake): Promise<void>
  /** Breaks every open socket. */
  close(): void
}

export function createUpgrader(): Upgrader {
  const server = new WebSocketServer({ noServer: true, clientTracking: false })
  const open = new Set<WebSocket>()
  return {
    async upgrade(message, stream, head, handshake) {
      if (handshake.kind === 'drop') return void stream.destroy()
      if (handshake.kind === 'response') return refuse(stream, handshake)
      server.handleUpgrade(message, stream, head, (socket) => {
        open.add(socket)
        socket.on('close', () => open.delete(socket))
        handshake.serve(wrap(socket))
      })
    },
    close() {
      for (const socket of open) socket.terminate()
    },
  }
}

function wrap(socket: WebSocket) {
  const {
    socket: end,
    closed,
    received,
  } = createServerSocket({
    send: (text) => socket.send(text),
    end: (code, reason) => (code === undefined ? socket.terminate() : socket.close(code, reason)),
  })
  socket.on('message', (data, isBinary) => received(isBinary ? new Uint8Array(data as Buffer) : data.toString()))
  socket.on('error', () => socket.terminate())
  socket.on('close', closed)
  return end
}

async function refuse(stream: Duplex, answer: ExchangeResponse): Promise<void> {
  const body = await collectBytes(asStream(answer.body))
  const lines = [`HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ''}`]
  answer.headers.forEach((value, name) => {
    if (name !== 'content-length') lines.push(`${name}: ${value}`)
  })
  stream.on('error', () => stream.destroy())
  stream.write(`${[...lines, `content-length: ${body.byteLength}`, 'connection: close'].join('\r\n')}\r\n\r\n`)
  stream.end(body)
}
