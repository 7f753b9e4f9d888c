import type { UploadProgress, UploadState } from '../../internal/storage/upload-meter.ts'
import type { UploadToken } from './resume-token.ts'
import type { UploadReceipt } from './upload-receipt.ts'

/** What an abort does besides stopping. */
export interface AbortOptions {
  /** Overrides `discardOnAbort` of the upload. */
  readonly discard?: boolean
}

/**
 * An upload under way. `await` it for the receipt; use it to hold, resume or stop the upload.
 *
 * Awaiting rejects with a `TransferError`, or with the abort reason. After a failure that is not
 * final the upload stays resumable: {@link UploadTask.token} says from where.
 */
export interface UploadTask extends PromiseLike<UploadReceipt> {
  /** The receipt, as a real promise. */
  readonly done: Promise<UploadReceipt>
  readonly state: UploadState
  readonly progress: UploadProgress
  /**
   * Takes parts off the wire and begins none until {@link resume}. Those under way start over then. Once
   * the upload is `completing`, a pause has no effect.
   */
  pause(): void
  /** Goes on after {@link pause}. */
  resume(): void
  /**
   * Stops the upload. Resolves when no byte is on the wire any more and, unless that is turned off,
   * the service was told to drop what it has. Never rejects: `await upload` rejects with `reason`.
   */
  abort(reason?: unknown, options?: AbortOptions): Promise<void>
  /** The resume token as of this moment; null before the upload was asked for and after it succeeded. */
  token(): UploadToken | null
}
