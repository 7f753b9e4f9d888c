import type { Runtime } from '../../../internal/runtime.ts'
import { defaultPartRetryPolicy, type PartRetryPolicy } from '../../../internal/storage/decide-part-retry.ts'
import { createUploadControl } from '../../../internal/storage/upload-control.ts'
import { edfiError } from '../../errors.ts'
import { asEdfiError } from '../as-edfi-error.ts'
import type { FileToSend, SendFilesSettings, StoredFile } from './file-to-send.ts'
import { createFilesMeter, type JobUploadProgress } from './files-meter.ts'
import type { FindFileUrl } from './look-at-file.ts'
import { sendFile } from './send-file.ts'

/** How the files of a job are uploaded. */
export interface UploadFilesOptions {
  readonly signal?: AbortSignal
  /** Files on their way at once. @default 4 */
  readonly concurrency?: number
  /**
   * A request on which no byte moves for this long is cut and sent again, milliseconds. A transport that reports
   * nothing before the end gets a second per 32 kB on top. @default 30000
   */
  readonly stallTimeoutMs?: number
  /** How often and how patiently one file is sent again. */
  readonly retry?: Partial<PartRetryPolicy>
  /** Called with bytes, rate and time left, of all files and of each. */
  readonly onProgress?: (progress: JobUploadProgress) => void
}

export interface SendFilesRequest {
  readonly runtime: Runtime
  /** Files that have to be sent. */
  readonly files: readonly FileToSend[]
  /** Files that are in storage already: progress, not work. */
  readonly reused: readonly { readonly key: string; readonly name: string; readonly sizeBytes: number }[]
  readonly options: UploadFilesOptions
  readonly findUrl: FindFileUrl
  /** Named by errors. */
  readonly operation: string
  /** A file is about to be sent for the first time: from here on it may arrive. Awaited. */
  readonly onBegin?: (key: string) => Promise<void>
  readonly onStored?: (file: StoredFile) => void
}

/**
 * Brings every file into storage, several at once, whichever surface gave the URLs. The first failure stops all and
 * is told when all have stopped; what arrived stays.
 */
export async function sendFiles(request: SendFilesRequest): Promise<readonly StoredFile[]> {
  const { runtime, files, reused, options, operation } = request
  const settings = readSettings(options, operation)
  const { signal } = options
  signal?.throwIfAborted()
  const control = createUploadControl()
  const onAbort = () => control.stop(signal?.reason)
  signal?.addEventListener('abort', onAbort, { once: true })
  const meter = createFilesMeter(
    runtime.clock,
    [...reused, ...files.map(({ key, name, source }) => ({ key, name, sizeBytes: source.sizeBytes }))],
    // What the caller's function throws ends the upload.
    options.onProgress && guarded(options.onProgress, control.stop),
  )
  const stored: StoredFile[] = []
  const queue = [...files]
  let failed: { readonly error: unknown } | null = null
  const worker = async () => {
    for (let file = queue.shift(); file && !failed; file = queue.shift()) {
      const { key } = file
      try {
        if (!file.wasBegun) await request.onBegin?.(key)
        const context = { ...request, control, settings, onProgress: (bytes: number) => meter.sent(key, bytes) }
        const result = await sendFile(context, file)
        stored.push(result)
        request.onStored?.(result)
        meter.stored(key, false)
      } catch (error) {
        // The first failure is the cause; those of the siblings it stops are its echo.
        failed ??= { error }
        control.stop(error)
      }
    }
  }
  try {
    for (const { key } of reused) meter.stored(key, true)
    meter.setState('sending')
    await Promise.all(Array.from({ length: Math.min(settings.concurrency, files.length) }, worker))
    if (failed) throw (failed as { readonly error: unknown }).error
    control.signal.throwIfAborted()
    meter.setState('done')
    return stored
  } catch (error) {
    meter.setState(signal?.aborted ? 'aborted' : 'failed')
    throw signal?.aborted ? signal.reason : asEdfiError(error, operation)
  } finally {
    signal?.removeEventListener('abort', onAbort)
    control.stop(new Error('The upload is over'))
  }
}

function guarded<T>(tell: (value: T) => void, stop: (reason: unknown) => void): (value: T) => void {
  return (value) => {
    try {
      tell(value)
    } catch (error) {
      stop(error)
    }
  }
}

function readSettings(options: UploadFilesOptions, operation: string): SendFilesSettings {
  const { concurrency = 4, stallTimeoutMs = 30_000 } = options
  const partRetry = { ...defaultPartRetryPolicy, ...options.retry }
  const refuse = (option: string, wanted: string) =>
    edfiError({
      code: 'invalid_options',
      message: `The option ${option} of ${operation} cannot be used.`,
      advice: `Give ${wanted}.`,
      operation,
      attempts: 0,
      details: { option },
    })
  if (!(Number.isInteger(concurrency) && concurrency >= 1)) throw refuse('concurrency', 'a whole number from 1')
  if (!(stallTimeoutMs > 0)) throw refuse('stallTimeoutMs', 'a positive number of milliseconds')
  if (!(partRetry.maxAttempts >= 1)) throw refuse('retry.maxAttempts', 'a whole number from 1')
  return { concurrency, stallTimeoutMs, partRetry }
}
