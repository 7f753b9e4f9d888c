import type { ByteSource } from '../../internal/byte-source.ts'
import { openSource, type UploadInput } from '../../internal/open-source.ts'
import { getRuntime } from '../../internal/runtime.ts'
import { defaultPartRetryPolicy } from '../../internal/storage/decide-part-retry.ts'
import { createUploadControl, type UploadControl } from '../../internal/storage/upload-control.ts'
import { createUploadMeter, type UploadProgress } from '../../internal/storage/upload-meter.ts'
import type { TransferClient } from '../client.ts'
import { isTransferError } from '../errors.ts'
import { asTransferError } from './as-transfer-error.ts'
import { abortMultipart } from './discard-upload.ts'
import { runUpload } from './run-upload.ts'
import type { OwnedToken } from './take-token.ts'
import { createTokenRecorder, type TokenRecorder } from './token-recorder.ts'
import type { UploadBehaviour } from './upload-options.ts'
import type { UploadReceipt } from './upload-receipt.ts'
import type { UploadSettings } from './upload-run.ts'
import type { AbortOptions, UploadTask } from './upload-task.ts'

const DEFAULT_STREAM_BYTES = 256 * 1024 * 1024
/** An abort that cannot reach the service must not hold the caller for the whole retry budget. */
const DISCARD_TIMEOUT_MS = 10_000

/** What a start needs to know beyond its options: which token to work from, once the source is open. */
export interface UploadStart {
  /** Tokens to try in order; the next one is taken when the upload of the one before turns out to be of no use. */
  tokens(source: ByteSource, signal: AbortSignal): AsyncGenerator<OwnedToken>
  /** Whether a failure leaves this token useless, so that the next may be tried. */
  mayMoveOn(error: unknown): boolean
  readonly sizeBytes?: number | undefined
}

/** Starts an upload and hands out its handle at once. */
export function startUpload(
  client: TransferClient,
  input: UploadInput,
  options: UploadBehaviour,
  start: UploadStart,
): UploadTask {
  const runtime = getRuntime(client)
  const meter = createUploadMeter({
    clock: runtime.clock,
    onProgress: options.onProgress && reportProgress,
    intervalMs: options.progressIntervalMs ?? 100,
  })
  let control: UploadControl = createUploadControl()
  /** What the caller's function throws ends the upload, once there is something to end; it takes nobody's receipt or error away. */
  function reportProgress(progress: UploadProgress) {
    try {
      options.onProgress?.(progress)
    } catch (error) {
      control.stop(error)
    }
  }
  let recorder: TokenRecorder | null = null
  let aborted: { readonly reason: unknown } | null = null
  let discard = options.discardOnAbort ?? true

  const abort = (reason: unknown) => {
    if (aborted || meter.read().state === 'done' || meter.read().state === 'failed') return
    aborted = { reason }
    control.stop(reason)
  }
  const onSignal = () => abort(options.signal?.reason)
  if (options.signal?.aborted) onSignal()
  options.signal?.addEventListener('abort', onSignal, { once: true })

  /** One token, from taking it to letting go of it. */
  const runToken = async (source: ByteSource, owned: OwnedToken): Promise<UploadReceipt> => {
    const current = createTokenRecorder({
      token: owned.token,
      store: options.tokenStore ?? null,
      revision: owned.revision,
      onToken: options.onToken,
      onConflict: (error) => control.stop(error),
    })
    recorder = current
    try {
      if (owned.revision === 0) current.update({})
      const run = { client, runtime, source, control, meter, settings: settingsOf(options, source) }
      const receipt = await runUpload(run, current)
      await current.remove().catch(() => {})
      recorder = null
      return receipt
    } catch (error) {
      if (aborted && discard) await discardQuietly(current)
      else if (isTransferError(error, 'upload_vanished')) await current.remove().catch(() => {})
      else await current.flush().catch(() => {})
      throw error
    } finally {
      await owned.release().catch(() => {})
    }
  }

  /** What was sent is dropped, and the record kept when that failed: it is how somebody can try again. */
  const discardQuietly = async (current: TokenRecorder) => {
    const { session } = current.current()
    try {
      if (session)
        await abortMultipart(client, session.key, session.upload_id, {
          retry: false,
          attemptTimeoutMs: DISCARD_TIMEOUT_MS,
        })
      await current.remove()
    } catch {
      await current.flush().catch(() => {})
    }
  }

  const run = async (): Promise<UploadReceipt> => {
    control.signal.throwIfAborted()
    const source = await openSource(input, start.sizeBytes, control.signal)
    try {
      meter.setTotals(source.sizeBytes, 0)
      let last: { readonly error: unknown } | null = null
      for await (const owned of start.tokens(source, control.signal)) {
        try {
          return await runToken(source, owned)
        } catch (error) {
          if (aborted || !start.mayMoveOn(error)) throw error
          last = { error }
          // The failed run stopped its own wire for good.
          const paused = control.paused
          control = createUploadControl()
          if (paused) control.pause()
          meter.reset()
        }
      }
      throw last?.error
    } finally {
      await source.close().catch(() => {})
    }
  }

  const done = run().then(
    (receipt) => {
      meter.setState('done')
      return receipt
    },
    (error) => {
      meter.setState(aborted ? 'aborted' : 'failed')
      throw aborted ? aborted.reason : asTransferError(error)
    },
  )
  done.then(detach, detach)
  function detach() {
    options.signal?.removeEventListener('abort', onSignal)
  }

  return {
    done,
    // biome-ignore lint/suspicious/noThenProperty: `await uploadFile(...)` gives the receipt, and the handle is there for who wants to pause.
    then: (onDone, onFailed) => done.then(onDone, onFailed),
    get state() {
      return meter.read().state
    },
    get progress() {
      return meter.read()
    },
    pause() {
      if (aborted) return
      control.pause()
      meter.setPaused(true)
    },
    resume() {
      control.resume()
      meter.setPaused(false)
    },
    async abort(reason = new DOMException('The upload was aborted.', 'AbortError'), how: AbortOptions = {}) {
      if (!aborted && how.discard !== undefined) discard = how.discard
      abort(reason)
      await done.then(
        () => {},
        () => {},
      )
    },
    token: () => recorder?.current() ?? null,
  }
}

function settingsOf(options: UploadBehaviour, source: ByteSource): UploadSettings {
  return {
    concurrency: options.concurrency ?? null,
    maxBytesInFlight: options.maxBytesInFlight ?? (source.rereadable ? Number.POSITIVE_INFINITY : DEFAULT_STREAM_BYTES),
    stallTimeoutMs: options.stallTimeoutMs ?? 30_000,
    partRetry: { ...defaultPartRetryPolicy, ...options.partRetry },
  }
}
