import type { ByteSource } from '../../../internal/byte-source.ts'
import type { PartRetryPolicy } from '../../../internal/storage/decide-part-retry.ts'
import type { Moment } from '../../../internal/storage/url-age.ts'

/** A file and the one URL it goes to, whichever surface gave it. */
export interface FileToSend {
  /** Its template key. */
  readonly key: string
  /** What it is called, for messages. */
  readonly name: string
  readonly source: ByteSource
  readonly contentType: string
  /** Presigned for one PUT, used as it is. */
  readonly url: string
  readonly receivedAt: Moment
  /** It was sent before, and nobody was told what became of it. */
  readonly wasBegun: boolean
  /** The source is surely what was sent before; see `wasBegun`. */
  readonly isUnchanged: boolean
}

/** A file that storage has. */
export interface StoredFile {
  readonly key: string
  /** Base64 of SHA-256 over its bytes. */
  readonly sha256: string
  /** Without quotes; null where storage shows none. */
  readonly etag: string | null
  /** `answer`: storage said so. `etag`, `length`: the answer was lost, and the object was looked at. */
  readonly provedBy: 'answer' | 'etag' | 'length'
}

/** How files are sent. */
export interface SendFilesSettings {
  /** Files on their way at once. */
  readonly concurrency: number
  readonly stallTimeoutMs: number
  readonly partRetry: PartRetryPolicy
}

/** What upload URLs of this service live. */
export const UPLOAD_URL_LIFE_MS = 3_600_000
