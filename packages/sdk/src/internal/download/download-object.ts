import type { Runtime } from '../runtime.ts'
import { followSignal } from '../with-signal.ts'
import { destinationFailed } from './download-errors.ts'
import { createDownloadMeter } from './download-meter.ts'
import { type DownloadFileOptions, readDownloadOptions } from './download-options.ts'
import type { DownloadReceipt } from './download-receipt.ts'
import { type DownloadDestination, type DownloadOutput, openDestination } from './open-destination.ts'
import { runDownload } from './run-download.ts'
import { createUrlLease } from './url-lease.ts'

/** The receipt and what the destination adds to it: `bytes`, `blob` or `path`. */
export type DownloadResult<To = 'bytes'> = DownloadReceipt & DownloadOutput<To>

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

/**
 * Downloads an object and proves it: every byte comes from one version of it, the length is the announced
 * one, and the SHA-256 is taken from what was written. Errors of its own name no service.
 */
export async function downloadObject<To extends DownloadDestination = 'bytes'>(
  runtime: Runtime,
  object: ObjectToDownload,
  options: DownloadFileOptions<To>,
): Promise<DownloadResult<To>> {
  const settings = readDownloadOptions(options)
  const { key } = object
  options.signal?.throwIfAborted()
  const stop = followSignal(options.signal)
  const destination = await openDestination(options.to ?? 'bytes', options.overwrite ?? false).catch((error) => {
    stop.release()
    throw destinationFailed(key, error)
  })
  const meter = createDownloadMeter(runtime.clock, options.onProgress)
  object.inspection?.onOpened?.(destination.partPath)
  const lease = createUrlLease(runtime.clock, () => object.presign(stop.signal))
  try {
    const receipt = await runDownload({ object, key, runtime, options, settings, destination, lease, meter, stop })
    meter.flush()
    return { ...receipt, ...destination.output() } as DownloadResult<To>
  } catch (error) {
    await destination.sink.abandon(error).catch(() => {})
    throw error
  } finally {
    stop.release()
    stop.abort(new Error('The download is over'))
  }
}
