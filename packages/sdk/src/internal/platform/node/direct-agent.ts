import * as http from 'node:http'
import type { Socket, TcpSocketConnectOpts } from 'node:net'
import type { Duplex } from 'node:stream'
import { createDirectBody, type DirectBody, readDirectHead } from './direct-body.ts'

/** For heads, and for bodies that the parser of Node has to see. */
const SMALL_BYTES = 64 * 1024

/** As much as one read of a body may bring. */
const LARGE_BYTES = 256 * 1024

/** Requests whose answers have not begun, by their connections. */
const asked = new WeakMap<Socket, http.ClientRequest>()
const bodies = new WeakMap<http.ClientRequest, DirectBody>()

/**
 * Has the body of the answer to a GET pass the parser by, if the agent is a {@link DirectAgent} and nothing in the head
 * is against it. Said before the request is sent.
 */
export function askDirectly(outgoing: http.ClientRequest): void {
  outgoing.once('socket', (socket) => asked.set(socket, outgoing))
}

/**
 * The body that passed the parser by; null where the answer has it as usual. Once it was taken, the answer wants to be
 * read to its end, which gives the connection back.
 */
export function directBodyOf(outgoing: http.ClientRequest): DirectBody | null {
  return bodies.get(outgoing) ?? null
}

/**
 * An agent whose connections hand out bodies as they come, from one buffer that is filled again and again. The parser of
 * Node copies each piece of a body into memory of its own: a GiB of those costs more than receiving it, and keeps the
 * garbage collector behind by tens of MiB. Heads, and bodies that are not merely so many bytes, are the parser's.
 */
export class DirectAgent extends http.Agent {
  override createConnection(
    options: http.ClientRequestArgs,
    onCreated?: (error: Error | null, stream: Duplex) => void,
  ): Duplex | null | undefined {
    const small = new Uint8Array(SMALL_BYTES)
    let large: Uint8Array | null = null
    let socket: Socket | null = null
    let body: DirectBody | null = null
    const onread: TcpSocketConnectOpts['onread'] = {
      buffer() {
        if (!body?.isUnfinished) return small
        large ??= new Uint8Array(LARGE_BYTES)
        return large
      },
      callback(sizeBytes, filled) {
        // No Buffer: what is called slice there copies nothing.
        const seen = filled.subarray(0, sizeBytes)
        if (!socket) return true
        if (body?.isUnfinished) return body.push(seen)
        const outgoing = asked.get(socket)
        asked.delete(socket)
        const head = outgoing ? readDirectHead(Buffer.from(seen.buffer, seen.byteOffset, sizeBytes)) : null
        if (!outgoing || !head) return socket.push(Buffer.from(seen))
        body = createDirectBody(socket, head.bodyBytes)
        bodies.set(outgoing, body)
        // The parser asks for the method when it has read the head, and expects no body of an answer to a HEAD.
        outgoing.method = 'HEAD'
        socket.push(Buffer.from(seen.subarray(0, head.headBytes)))
        return body.push(seen.subarray(head.headBytes))
      },
    }
    socket = super.createConnection({ ...options, onread } as http.ClientRequestArgs, onCreated) as Socket
    // For a moment between two requests nobody else listens, and an error that nobody hears ends the process.
    socket.on('error', () => {})
    return socket
  }
}
