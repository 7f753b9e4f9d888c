/**
 * Somebody inside this package who looks at the bytes while they arrive and has the last word on them. A download
 * proves that the bytes are those of one object; whether that object is good is for its service to say.
 */
export interface DownloadInspection {
  /** `approve` compares a digest, so ranges of an object that shows no ETag may be joined. @default false */
  readonly isDigestKnown?: boolean
  /** Said once before the first byte: where the bytes lie until they are published. Null where that is no file. */
  onOpened?(partPath: string | null): void
  /** So many bytes, from the first, are where the sink puts them; those of an earlier call included. */
  onWritten?(writtenBytes: number): void
  /**
   * All bytes are there, and nothing is published yet. An error that is returned says that they are wrong: they are
   * thrown away, and the download rejects with it. One that is thrown says nothing about them: they stay.
   */
  approve?(content: { readonly sizeBytes: number; readonly sha256Hex: string }): Promise<Error | null>
}

/** What is downloaded, and how a URL for it is had. */
export interface ObjectToDownload {
  /**
   * Who answers: S3-style storage, or a site that serves files. A site is asked with `If-Range`, and need not sign its
   * answers with request ids. @default 'storage'
   */
  readonly server?: 'storage' | 'site'
  readonly inspection?: DownloadInspection
  /** Names it in messages and, together with the bucket, in the record beside a partial file. */
  readonly key: string
  /** Asked again when a URL ages or dies. */
  presign(
    signal: AbortSignal,
  ): Promise<{ readonly url: string; readonly bucket: string; readonly expires_in_seconds: number }>
}
