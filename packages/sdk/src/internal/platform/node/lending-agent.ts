import * as http from 'node:http'
import type { Socket, TcpSocketConnectOpts } from 'node:net'
import type { Duplex } from 'node:stream'

/** As much as one read may bring. A socket whose reader keeps up needs no second one. */
const BUFFER_BYTES = 256 * 1024

/** For what has to be copied because nobody takes it yet: the head of an answer, and the bytes that come with it. */
const SMALL_BYTES = 4 * 1024

const readers = new WeakMap<Socket, http.IncomingMessage>()

/**
 * Says that whoever listens to this answer takes its chunks in the turn in which they come: its connection reads into
 * the same bytes again and again. Nothing is promised of chunks that had to wait, and nothing changes for other answers.
 */
export function lendTo(answer: http.IncomingMessage): () => void {
  const { socket } = answer
  readers.set(socket, answer)
  return () => void (readers.get(socket) === answer && readers.delete(socket))
}

/**
 * An agent whose connections read up to 256 KiB at once. On its own, Node reads 64 KiB into a fresh buffer each time,
 * and a GiB of those keeps the garbage collector busier than everything else that a download does.
 */
export class LendingAgent extends http.Agent {
  override createConnection(
    options: http.ClientRequestArgs,
    onCreated?: (error: Error | null, stream: Duplex) => void,
  ): Duplex | null | undefined {
    let small = new Uint8Array(SMALL_BYTES)
    let large: Uint8Array | null = null
    let buffer: Uint8Array = small
    let socket: Socket | null = null
    const onread: TcpSocketConnectOpts['onread'] = {
      buffer: () => buffer,
      callback: (sizeBytes, filled) => {
        const seen = Buffer.from(filled.buffer, filled.byteOffset, sizeBytes)
        if (!socket) return true
        const reader = readers.get(socket)
        const isTakenAtOnce = () => reader?.readableFlowing === true && reader.readableLength === 0
        const isLent = isTakenAtOnce() && socket.readableLength === 0
        const goesOn = socket.push(isLent ? seen : Buffer.from(seen))
        if (isLent && !(isTakenAtOnce() && socket.readableLength === 0)) {
          // Some of it waits after all: these bytes are not ours any more.
          if (filled === small) small = new Uint8Array(SMALL_BYTES)
          else large = null
        }
        const isMoreToLend = isLent && reader?.complete === false
        if (isMoreToLend) large ??= new Uint8Array(BUFFER_BYTES)
        buffer = (isMoreToLend ? large : null) ?? small
        return goesOn
      },
    }
    const created = super.createConnection({ ...options, onread } as http.ClientRequestArgs, onCreated)
    socket = created as Socket
    return created
  }
}
