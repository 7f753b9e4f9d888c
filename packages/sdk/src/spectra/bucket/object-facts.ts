import { fromBase64, toHex } from '../../internal/hash.ts'

/** What the store says of an object without its bytes. */
export interface ObjectFacts {
  readonly key: string
  readonly size_bytes: number
  /** Without quotes. No digest of the bytes where an object was written in parts. */
  readonly etag: string
  readonly last_modified: Date
  readonly content_type: string | null
  /** Of the bytes, 64 lower-case hex digits; null where the store keeps none of the whole object. */
  readonly sha256: string | null
}

/** The fields of an answer that facts are read from. */
interface AnswerFields {
  readonly ContentLength?: number | undefined
  readonly ETag?: string | undefined
  readonly LastModified?: Date | undefined
  readonly ContentType?: string | undefined
  readonly ChecksumSHA256?: string | undefined
}

export function factsOf(key: string, answer: AnswerFields): ObjectFacts {
  return {
    key,
    size_bytes: answer.ContentLength ?? 0,
    etag: bareEtag(answer.ETag),
    last_modified: answer.LastModified ?? new Date(0),
    content_type: answer.ContentType ?? null,
    sha256: readSha256(answer.ChecksumSHA256),
  }
}

export const bareEtag = (etag: string | undefined): string => etag?.replaceAll('"', '') ?? ''

/** A checksum of checksums, marked with the number of parts, says nothing about the bytes themselves. */
export function readSha256(checksum: string | undefined): string | null {
  const bytes = checksum === undefined || checksum.includes('-') ? null : fromBase64(checksum)
  return bytes?.byteLength === 32 ? toHex(bytes) : null
}
