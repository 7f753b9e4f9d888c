import type { Runtime } from '../runtime.ts'
import { followSignal } from '../with-signal.ts'
import { destinationFailed } from './download-errors.ts'
import { createDownloadMeter } from './download-meter.ts'
import { type DownloadFileOptions, readDownloadOptions } from './download-options.ts'
import type { DownloadReceipt } from './download-receipt.ts'
import type { ObjectToDownload } from './object-to-download.ts'
import { type DownloadDestination, type DownloadOutput, openDestination } from './open-destination.ts'
import { runDownload } from './run-download.ts'
import { createUrlLease } from './url-lease.ts'

/** The receipt and what the destination adds to it: `bytes`, `blob` or `path`. */
export type DownloadResult<To = 'bytes'> = DownloadReceipt & DownloadOutput<To>

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
