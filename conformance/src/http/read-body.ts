import { NoAnswer } from '../check-failure.ts'

/** The whole body, or {@link NoAnswer} when it is larger than the limit or breaks off. */
export async function readBody(response: Response, limitBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  // Leaving the loop by an error cancels the stream.
  for await (const chunk of response.body) {
    sizeBytes += chunk.byteLength
    if (sizeBytes > limitBytes) throw new NoAnswer(`the answer has more than ${limitBytes} bytes`)
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(sizeBytes)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}
