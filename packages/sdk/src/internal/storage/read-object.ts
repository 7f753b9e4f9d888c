import type { RangeTransport, ReceiveRangeResponse } from '../runtime.ts'
import { type ObjectEvidence, totalOfContentRange } from './judge-object.ts'
import { bareEtag } from './storage-answer.ts'

export interface ReadObjectRequest {
  readonly receive: RangeTransport
  /** Presigned for GET. */
  readonly url: string
  /** Expected, at least 1. */
  readonly sizeBytes: number
  readonly signal: AbortSignal
}

/** What single bytes of an object showed, and how storage says that it encrypts it. */
export interface ObjectLook extends ObjectEvidence {
  /** With keys of its own (KMS) an ETag is no MD5. Null where the answer does not say. */
  readonly encryption: string | null
}

/**
 * Looks at an object through a presigned download: its last expected byte and, where the length stays
 * hidden (pages may not read `Content-Range`), the byte after it.
 */
export async function readObject(request: ReadObjectRequest): Promise<ObjectLook> {
  const { sizeBytes } = request
  const last = sizeBytes - 1
  const answer = await readByte(request, `bytes=${last}-${last}`)
  const totalBytes =
    answer.status === 206
      ? totalOfContentRange(answer.header('content-range'))
      : lengthOf(answer.header('content-length'))
  const hidden = answer.status === 206 && totalBytes === null
  const pastEnd = hidden ? await readByte(request, `bytes=${sizeBytes}-`) : null
  return {
    lastByteStatus: answer.status,
    totalBytes: answer.status === 206 || answer.status === 200 ? totalBytes : null,
    pastEndStatus: pastEnd?.status ?? null,
    etag: bareEtag(answer.header('etag')),
    encryption: answer.header('x-amz-server-side-encryption'),
  }
}

async function readByte({ receive, url, signal }: ReadObjectRequest, range: string): Promise<ReceiveRangeResponse> {
  const answer = await receive({ url, headers: { Range: range }, signal })
  // Reading on after the first piece would fetch the whole object from a store that ignores ranges.
  for await (const _ of answer.body) break
  return answer
}

const lengthOf = (header: string | null) => (header !== null && /^\d+$/.test(header) ? Number(header) : null)
