import { bodyOf } from './body.ts'

type Bytes = AsyncIterable<Uint8Array>

/** Marks a body that ends in a dead connection rather than at its end. */
export class ConnectionLostError extends Error {
  constructor() {
    super('The connection was lost')
    this.name = 'ConnectionLostError'
  }
}

/** Any response body as a stream. */
export const asStream = (body: Uint8Array | Bytes | null): Bytes =>
  body === null ? bodyOf(new Uint8Array()) : body instanceof Uint8Array ? bodyOf(body) : body

/** The first bytes, then whatever `onEnd` does; ends like the source when that is shorter. */
async function* takeThen(
  body: Bytes,
  byteCount: number,
  onEnd: () => Promise<void> | void,
): AsyncGenerator<Uint8Array> {
  let leftBytes = byteCount
  if (leftBytes === 0) return void (await onEnd())
  for await (const chunk of body) {
    if (chunk.byteLength < leftBytes) {
      leftBytes -= chunk.byteLength
      yield chunk
      continue
    }
    yield chunk.subarray(0, leftBytes)
    return void (await onEnd())
  }
}

/** The body cut after so many bytes, as if it had ended there. */
export const cutBody = (body: Bytes, byteCount: number): Bytes => takeThen(body, byteCount, () => {})

/** The body cut after so many bytes by a lost connection. */
export const breakBody = (body: Bytes, byteCount: number): Bytes =>
  takeThen(body, byteCount, () => {
    throw new ConnectionLostError()
  })

/** The body up to so many bytes, then silence until the other side gives up. */
export const stallBody = (body: Bytes, byteCount: number, signal: AbortSignal | undefined): Bytes =>
  takeThen(body, byteCount, async () => {
    await new Promise<void>((resolve) => {
      if (signal?.aborted) return resolve()
      signal?.addEventListener('abort', () => resolve(), { once: true })
    })
    throw new ConnectionLostError()
  })

/** The body with the lowest bit of one byte flipped. */
export async function* flipByte(body: Bytes, atByte: number): AsyncGenerator<Uint8Array> {
  let offset = 0
  for await (const chunk of body) {
    const at = atByte - offset
    offset += chunk.byteLength
    if (at < 0 || at >= chunk.byteLength) {
      yield chunk
      continue
    }
    // Not slice(): of a Buffer that is no copy, and what the store keeps would be flipped for good.
    const copy = Uint8Array.from(chunk)
    copy[at] = (copy[at] ?? 0) ^ 1
    yield copy
  }
}

/** The body, telling how many bytes went by. */
export async function* countBytes(body: Bytes, onBytes: (byteCount: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    onBytes(chunk.byteLength)
    yield chunk
  }
}
