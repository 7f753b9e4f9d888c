import { type DownloadResult, downloadObject } from '../../internal/download/download-object.ts'
import type { DownloadFileOptions } from '../../internal/download/download-options.ts'
import type { DownloadDestination } from '../../internal/download/open-destination.ts'
import { renameError } from '../../internal/rename-error.ts'
import { getRuntime, type HasRuntime } from '../../internal/runtime.ts'
import { type TransferErrorCode, transferError } from '../errors.ts'
import type { TransferOperations } from '../generated/calls.ts'
import { contentDisposition } from './content-disposition.ts'

export type { DownloadResult } from '../../internal/download/download-object.ts'

/** What to download: the fields of a presign request. */
export interface DownloadObject {
  readonly key: string
  /** Kept by storage for whoever else uses the URL; does not name the destination. */
  readonly filename?: string
  /** Sent by storage instead of the stored type to whoever uses the URL. */
  readonly content_type?: string
}

/** The part of a client that a download needs. */
export type DownloadClient = HasRuntime & Pick<TransferOperations, 'presignDownload'>

/**
 * Downloads an object and proves it: every byte comes from one version of it, the length is the
 * announced one, and the SHA-256 is taken from what was written.
 *
 * Presigns, fetches ranges side by side, continues each from its last good byte with full jitter and
 * never before a `Retry-After`, presigns again when the URL ages or dies. A path shows the file
 * only when all of it is there; until then its bytes lie in `<path>.part`, and the next call with
 * the same path goes on from there after hashing them again. A stream has seen its bytes by the time
 * anything fails: only its proper end says that they were right.
 *
 * Does not undo content encodings in Node, create folders, or decide what a file is called. In a page
 * the browser undoes a stored `Content-Encoding` before anybody can count the bytes.
 *
 * @throws {TransferError} `not_found` (also where presigning succeeded: it does not look),
 * `download_changed`, `download_integrity`, `storage_denied`, `storage_unavailable`, `url_expired`,
 * `body_truncated`, `network_error`, `attempt_timeout`, `range_ignored`, `etag_hidden`, `unexpected_body`,
 * `gateway_rejected`, `retry_after_too_long`, `disk_full`, `destination_unwritable`,
 * `invalid_options`, and whatever presigning rejects with.
 *
 * @example
 * ```ts
 * const receipt = await downloadFile(client, { key }, { to: 'genome.bam', expectedSha256 })
 * console.log(receipt.path, receipt.size_bytes, receipt.sha256_hex)
 * ```
 */
export async function downloadFile<To extends DownloadDestination = 'bytes'>(
  client: DownloadClient,
  object: DownloadObject,
  options: DownloadFileOptions<To> = {},
): Promise<DownloadResult<To>> {
  const runtime = getRuntime(client)
  const presign = (signal: AbortSignal) => client.presignDownload(presignBody(object), { signal })
  try {
    return await downloadObject(runtime, { key: object.key, presign }, options)
  } catch (error) {
    throw renameError<TransferErrorCode>(error, (init) => transferError({ ...init, operation: 'downloadFile' }))
  }
}

/** The service refuses letters outside ISO-8859-1 in `filename`, and takes a whole header instead. */
function presignBody({ key, filename, content_type }: DownloadObject) {
  const isPlain = filename === undefined || /^[\x20-\x7e]*$/.test(filename)
  return {
    key,
    ...(filename === undefined ? {} : isPlain ? { filename } : { content_disposition: contentDisposition(filename) }),
    ...(content_type === undefined ? {} : { content_type }),
  }
}
