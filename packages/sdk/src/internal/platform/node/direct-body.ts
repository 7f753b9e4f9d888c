import type { Socket } from 'node:net'

/** The bytes of a body, straight from its connection. */
export interface DirectBody {
  /** Whether bytes are still to come. */
  readonly isUnfinished: boolean
  /** Bytes that came. Says whether more may come at once. */
  push(piece: Uint8Array): boolean
  /**
   * Hears of each piece in the turn in which it comes, and of no other until what it returned fulfils. A piece is good
   * until `take` returns. Resolves when all of the body was taken; rejects with what `take` throws, and when the
   * connection ends early, and then the connection is of no more use.
   */
  takeEach(take: (piece: Uint8Array) => Promise<void> | undefined): Promise<void>
}

/** The length of a head, and of the body behind it. */
interface DirectHead {
  readonly headBytes: number
  readonly bodyBytes: number
}

/**
 * Reads the head at the beginning of what came. Null unless all of it is there, it is one of success, and its body is a
 * given number of bytes of which some are still to come: everything else is better left to a parser.
 */
export function readDirectHead(seen: Buffer): DirectHead | null {
  const end = seen.indexOf('\r\n\r\n')
  if (end < 0) return null
  const head = seen.toString('latin1', 0, end + 2)
  if (!/^HTTP\/1\.1 20[06] /.test(head) || /\r\ntransfer-encoding[ \t]*:/i.test(head)) return null
  const lengths = [...head.matchAll(/\r\ncontent-length:[ \t]*(\d{1,15})[ \t]*(?=\r\n)/gi)]
  const headBytes = end + 4
  const bodyBytes = Number(lengths[0]?.[1] ?? 0)
  return lengths.length === 1 && headBytes + bodyBytes > seen.byteLength ? { headBytes, bodyBytes } : null
}

/** A body of so many bytes that come over a connection. */
export function createDirectBody(socket: Socket, bodyBytes: number): DirectBody {
  let leftBytes = bodyBytes
  /** What came while nobody took it. */
  const held: Uint8Array[] = []
  let isWaiting = true
  let deliver: ((piece: Uint8Array) => void) | null = null

  const push = (seen: Uint8Array): boolean => {
    const piece = seen.subarray(0, leftBytes)
    leftBytes -= piece.byteLength
    // What comes behind a body belongs to nothing, and no later answer on this connection could be trusted.
    if (piece.byteLength < seen.byteLength) socket.destroy()
    if (!isWaiting && deliver) deliver(piece)
    else if (piece.byteLength > 0) held.push(piece.slice())
    // An idle connection goes on reading: that is how it hears that the other side has closed it.
    return !isWaiting || leftBytes === 0
  }

  const takeEach: DirectBody['takeEach'] = (take) =>
    new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        isWaiting = true
        deliver = null
        socket.off('close', onClose)
        socket.off('error', onError)
        settle()
      }
      const fail = (error: unknown) => {
        if (!deliver) return
        end(() => reject(error))
        socket.destroy()
      }
      const onError = (error: Error) => fail(error)
      const onClose = () => {
        if (leftBytes > 0) fail(Object.assign(new Error('The connection ended in the body'), { code: 'ECONNRESET' }))
      }
      const goOn = () => {
        isWaiting = false
        while (deliver && !isWaiting) {
          const piece = held.shift()
          if (!piece) break
          deliver(piece)
        }
        if (!deliver || isWaiting) return
        if (leftBytes === 0) end(resolve)
        else socket.resume()
      }
      deliver = (piece) => {
        try {
          const taken = take(piece)
          if (taken) {
            isWaiting = true
            taken.then(goOn, fail)
          } else if (leftBytes === 0 && held.length === 0) end(resolve)
        } catch (error) {
          fail(error)
        }
      }
      if (socket.destroyed && leftBytes > 0) return onClose()
      socket.on('close', onClose)
      socket.on('error', onError)
      goOn()
    })

  return {
    get isUnfinished() {
      return leftBytes > 0
    },
    push,
    takeEach,
  }
}
