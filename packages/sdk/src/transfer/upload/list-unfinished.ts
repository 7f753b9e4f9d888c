import { isNovaError } from '../../internal/errors.ts'
import type { TransferError } from '../errors.ts'
import { parseUploadToken, type UploadToken } from './resume-token.ts'
import type { UploadTokenStore } from './token-store.ts'

/** An upload that was begun and not finished, as its record shows it. */
export interface UnfinishedUpload {
  readonly id: string
  /** Null when the record cannot be read; `problem` says why. */
  readonly token: UploadToken | null
  readonly problem: TransferError | null
  readonly filename: string | null
  readonly sizeBytes: number | null
  /** Bytes of parts that arrived. */
  readonly storedBytes: number
  readonly createdAtMs: number | null
  /** RFC 3339; after it the service signs no more parts. Null before it said so. */
  readonly resumableUntil: string | null
}

/**
 * Everything in a token store that was begun and not finished, oldest first. Nothing is asked of
 * the service, and nothing is changed: offer each to `resumeUpload` or `discardUpload`.
 *
 * @example
 * ```ts
 * for (const upload of await listUnfinishedUploads(createFileTokenStore('.uploads')))
 *   console.log(upload.filename, upload.storedBytes, 'of', upload.sizeBytes)
 * ```
 */
export async function listUnfinishedUploads(store: UploadTokenStore): Promise<readonly UnfinishedUpload[]> {
  const uploads = (await store.list()).map(({ id, value }): UnfinishedUpload => {
    try {
      const token = parseUploadToken(value)
      return {
        id,
        token,
        problem: null,
        filename: token.source.filename,
        sizeBytes: token.source.size_bytes,
        storedBytes: token.ledger.reduce((sum, entry) => sum + entry.size_bytes, 0),
        createdAtMs: token.created_at_ms,
        resumableUntil: token.session?.resumable_until ?? null,
      }
    } catch (error) {
      if (!isNovaError(error)) throw error
      const problem = error as TransferError
      return {
        id,
        token: null,
        problem,
        filename: null,
        sizeBytes: null,
        storedBytes: 0,
        createdAtMs: null,
        resumableUntil: null,
      }
    }
  })
  return uploads.sort((a, b) => (a.createdAtMs ?? 0) - (b.createdAtMs ?? 0))
}
