/** The whole body in one piece. */
export async function collectBytes(body: AsyncIterable<Uint8Array>, limitBytes = Number.POSITIVE_INFINITY) {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of body) {
    sizeBytes += chunk.byteLength
    if (sizeBytes > limitBytes) throw new BodyTooLargeError(limitBytes)
    chunks.push(chunk)
  }
  const [only] = chunks
  if (chunks.length === 1 && only) return only
  const bytes = new Uint8Array(sizeBytes)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

/** More bytes came than the reader was ready to hold. */
export class BodyTooLargeError extends Error {
  constructor(limitBytes: number) {
    super(`The body is larger than ${limitBytes} bytes`)
    this.name = 'BodyTooLargeError'
  }
}

/** No bytes at all. */
export async function* emptyBody(): AsyncGenerator<Uint8Array> {}

/** Bytes at hand as a body. */
export async function* bodyOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.byteLength > 0) yield bytes
}
