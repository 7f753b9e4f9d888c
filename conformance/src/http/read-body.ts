import { NoAnswer } from '../check-failure.ts'

/** Whether enough of a body was read. */
export type ReadUntil = (text: string) => boolean

/** The whole body, or {@link NoAnswer} when it is larger than the limit or breaks off. With `until`, what it takes. */
export async function readBody(
  response: Response,
  limitBytes: number,
  until?: ReadUntil,
): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes, fault } = await readChunks(response, limitBytes, until)
  if (fault) throw fault.reason
  return bytes
}

/** What came of a body that may break off. Rejects with {@link NoAnswer} when it is larger than the limit. */
export async function readWhatComes(
  response: Response,
  limitBytes: number,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly isCutOff: boolean }> {
  const { bytes, fault } = await readChunks(response, limitBytes)
  if (fault?.reason instanceof NoAnswer) throw fault.reason
  return { bytes, isCutOff: fault !== null }
}

async function readChunks(response: Response, limitBytes: number, until?: ReadUntil) {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  let fault: { readonly reason: unknown } | null = null
  try {
    // Leaving the loop by an error cancels the stream.
    for await (const chunk of response.body ?? []) {
      sizeBytes += chunk.byteLength
      if (sizeBytes > limitBytes) throw new NoAnswer(`the answer has more than ${limitBytes} bytes`)
      chunks.push(chunk)
      // Leaving the loop early cancels it, too.
      if (until?.(new TextDecoder().decode(join(chunks)))) break
    }
  } catch (reason) {
    fault = { reason }
  }
  return { bytes: join(chunks), fault }
}

function join(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}
