import { createStreamHash } from '#platform'
import { isNovaError } from '../errors.ts'
import { type StreamHash, toBase64, toHex } from '../hash.ts'
import type { Runtime } from '../runtime.ts'
import { bareEtag } from '../storage/storage-answer.ts'
import { type Follower, withSignal } from '../with-signal.ts'
import { type CheckpointKeeper, createCheckpointKeeper } from './checkpoint-keeper.ts'
import { destinationFailed, downloadIntegrity } from './download-errors.ts'
import type { DownloadMeter } from './download-meter.ts'
import type { DownloadFileOptions, DownloadSettings } from './download-options.ts'
import type { DownloadReceipt } from './download-receipt.ts'
import type { ObjectToDownload } from './object-to-download.ts'
import type { OpenDestination } from './open-destination.ts'
import { createOrderedWriter, type OrderedWriter, SinkFailure } from './ordered-writer.ts'
import type { ObjectIdentity } from './read-range-answer.ts'
import { receiveObject } from './receive-object.ts'
import { type EarlierBytes, recoverEarlier } from './recover-earlier.ts'
import type { UrlLease } from './url-lease.ts'

/** Large enough for few system calls, small enough to be hashed between two network events. */
const BATCH_BYTES = 1024 * 1024

export interface DownloadRun {
  readonly object: Pick<ObjectToDownload, 'server' | 'inspection'>
  readonly key: string
  readonly runtime: Runtime
  readonly options: DownloadFileOptions
  readonly settings: DownloadSettings
  readonly destination: OpenDestination
  readonly lease: UrlLease
  readonly meter: DownloadMeter
  /** Fires when the caller stops the download, or one of the caller's own functions throws. */
  readonly stop: Follower
}

/** Takes up what is there, fetches the rest, compares and publishes. The destination stays open on failure. */
export async function runDownload(run: DownloadRun): Promise<DownloadReceipt> {
  const { options, destination, lease, stop } = run
  const { bucket } = await withSignal(lease.get(), stop.signal)
  const earlier = await takeEarlier(run, bucket)
  try {
    return await receiveAll(run, bucket, earlier)
  } catch (error) {
    if (!(error instanceof EarlierVersion)) throw error
    options.observe?.({ type: 'restarted', reason: 'object_changed' })
    await guardSink(run, destination.resumable?.restart(0))
    return await receiveAll(run, bucket, null)
  }
}

/** The bytes of an earlier call belong to a version that is gone. Nothing was fetched yet, so nothing is lost by starting over. */
class EarlierVersion extends Error {}

async function takeEarlier(run: DownloadRun, bucket: string): Promise<EarlierBytes | null> {
  const { key, options, destination, stop } = run
  const { resumable } = destination
  if (!resumable) return null
  const object = { bucket, key }
  const hash = await createStreamHash('sha256')
  const found =
    options.resume === false
      ? ({ kind: 'nothing' } as const)
      : await recoverEarlier(resumable, object, hash, stop.signal).catch((error) => {
          throw stop.signal.aborted ? stop.signal.reason : destinationFailed(key, error)
        })
  if (found.kind === 'unusable') options.observe?.({ type: 'restarted', reason: found.reason })
  const earlier = found.kind === 'kept' ? found.earlier : null
  await guardSink(run, resumable.restart(earlier?.bytes ?? 0))
  if (earlier) options.observe?.({ type: 'resumed', bytes: earlier.bytes })
  return earlier
}

async function receiveAll(run: DownloadRun, bucket: string, earlier: EarlierBytes | null): Promise<DownloadReceipt> {
  const { key, runtime, options, settings, destination, meter, stop } = run
  const { sink, resumable } = destination
  const { server = 'storage', inspection } = run.object
  const startBytes = earlier?.bytes ?? 0
  const hash = earlier?.hash ?? (await createStreamHash('sha256'))
  const keeper = createCheckpointKeeper({
    sink: resumable,
    bucket,
    key,
    earlier,
    partSizeBytes: settings.partSizeBytes,
  })
  const writer = createOrderedWriter({
    sink,
    hash,
    startBytes,
    windowBytes: 2 * settings.concurrency * settings.partSizeBytes,
    batchBytes: Math.min(BATCH_BYTES, settings.partSizeBytes),
    onWritten: async (writtenBytes, hashed) => {
      inspection?.onWritten?.(writtenBytes)
      await keeper.onWritten(writtenBytes, hashed)
    },
  })
  let isRangeIgnored = false
  let known: ObjectIdentity = { sizeBytes: earlier?.record.size_bytes ?? null, etag: earlier?.record.etag ?? null }
  const onIdentity = async (identity: ObjectIdentity) => {
    compareLength(run, identity.sizeBytes)
    await guardSink(run, sink.begin(identity.sizeBytes))
    keeper.identify(identity)
    callOut(run, () => meter.start(identity.sizeBytes, startBytes))
  }
  let isRefused = false
  try {
    if (startBytes > 0) inspection?.onWritten?.(startBytes)
    if (startBytes > 0 && startBytes === known.sizeBytes) await onIdentity(known)
    else {
      known = await receiveObject({
        key,
        writer,
        known,
        startBytes,
        onIdentity,
        receive: runtime.receiveRange,
        server,
        clock: runtime.clock,
        random: runtime.random,
        lease: run.lease,
        signal: stop.signal,
        stallTimeoutMs: settings.stallTimeoutMs,
        policy: settings.policy,
        partSizeBytes: settings.partSizeBytes,
        concurrency: settings.concurrency,
        isDigestExpected: settings.expectedSha256Hex !== null || inspection?.isDigestKnown === true,
        onReceived: () => callOut(run, () => meter.advance(writer.receivedBytes)),
        observe: (event) => {
          if (event.type === 'range_ignored') isRangeIgnored = true
          callOut(run, () => options.observe?.(event))
        },
      })
    }
    const digest = hash.copy().digest()
    compareContent(run, known, writer.writtenBytes, toHex(digest))
    await keeper.keep(writer.writtenBytes, hash)
    const content = { sizeBytes: writer.writtenBytes, sha256Hex: toHex(digest) }
    const refusal = (await inspection?.approve?.(content)) ?? null
    if (refusal) {
      isRefused = true
      throw refusal
    }
    stop.signal.throwIfAborted()
    // A stream may never take its end; a file does, and must not be left half renamed.
    await guardSink(run, resumable ? sink.publish() : withSignal(sink.publish(), stop.signal))
    return {
      bucket,
      key,
      size_bytes: writer.writtenBytes,
      sha256: toBase64(digest),
      sha256_hex: toHex(digest),
      etag: bareEtag(known.etag),
      verified_by: settings.expectedSha256Hex !== null ? 'checksum' : known.etag !== null ? 'etag' : 'length',
      resumed_bytes: startBytes,
      range_ignored: isRangeIgnored,
    }
  } catch (error) {
    const wasNothingFetched = writer.receivedBytes === startBytes
    if (earlier && wasNothingFetched && isCode(error, 'download_changed')) throw new EarlierVersion()
    await leaveBehind(run, keeper, writer, hash, isRefused || isWrong(error))
    throw error instanceof SinkFailure ? destinationFailed(key, error.cause) : error
  }
}

/** Wrong bytes are not kept. Of right ones, as many as one digest proves. */
async function leaveBehind(
  run: DownloadRun,
  keeper: CheckpointKeeper,
  writer: OrderedWriter,
  hash: StreamHash,
  areWrong: boolean,
) {
  const { resumable } = run.destination
  if (!resumable) return
  try {
    // After a refused write the hash is ahead of the bytes: the last checkpoint has to do.
    await writer.settle()
    if (!areWrong) await keeper.keep(writer.writtenBytes, hash)
  } catch {}
  if (areWrong) await resumable.restart(0).catch(() => {})
}

function compareLength({ key, options }: DownloadRun, sizeBytes: number | null): void {
  const { expectedSizeBytes } = options
  if (expectedSizeBytes === undefined || sizeBytes === null || sizeBytes === expectedSizeBytes) return
  throw downloadIntegrity(key, `it has ${sizeBytes} bytes instead of ${expectedSizeBytes}`, {
    size_bytes: sizeBytes,
    expected_size_bytes: expectedSizeBytes,
  })
}

function compareContent(run: DownloadRun, known: ObjectIdentity, writtenBytes: number, sha256Hex: string): void {
  compareLength(run, writtenBytes)
  if (known.sizeBytes !== null && known.sizeBytes !== writtenBytes) {
    throw downloadIntegrity(run.key, `${writtenBytes} bytes came of ${known.sizeBytes}`, { size_bytes: writtenBytes })
  }
  const wanted = run.settings.expectedSha256Hex
  if (wanted === null || wanted === sha256Hex) return
  throw downloadIntegrity(run.key, `its SHA-256 is ${sha256Hex} instead of ${wanted}`, {
    sha256: sha256Hex,
    expected_sha256: wanted,
  })
}

async function guardSink(run: DownloadRun, act: Promise<void> | undefined): Promise<void> {
  try {
    await act
  } catch (error) {
    if (run.stop.signal.aborted) throw run.stop.signal.reason
    throw destinationFailed(run.key, error)
  }
}

/** A caller's function that throws ends the download with what it threw, instead of passing for a broken connection. */
function callOut(run: DownloadRun, call: () => void): void {
  try {
    call()
  } catch (error) {
    run.stop.abort(error)
  }
}

const isWrong = (error: unknown): boolean => isCode(error, 'download_changed') || isCode(error, 'download_integrity')

const isCode = (error: unknown, code: string): boolean => isNovaError(error) && error.code === code
