import { type Follower, followSignal, withSignal } from '../with-signal.ts'
import { decideRangeRetry, type RangeFailure, type RangeRetryPolicy } from './decide-range-retry.ts'
import { downloadChanged, etagHidden, rangeFailed } from './download-errors.ts'
import type { DownloadEvent } from './download-event.ts'
import { failureOf, type OpenedRange, type OpenRangeOptions, openRange } from './open-range.ts'
import { type OrderedWriter, SinkFailure } from './ordered-writer.ts'
import type { ObjectIdentity } from './read-range-answer.ts'
import type { LeasedUrl } from './url-lease.ts'

export interface ReceiveObjectOptions extends OpenRangeOptions {
  readonly key: string
  readonly writer: OrderedWriter
  readonly random: () => number
  readonly policy: RangeRetryPolicy
  readonly partSizeBytes: number
  readonly concurrency: number
  /** What is known before the first answer: from a record, or from the caller. */
  readonly known: ObjectIdentity
  /** Bytes the writer already has. */
  readonly startBytes: number
  /** A digest will decide in the end, so ranges of an object that shows no ETag may be joined. */
  readonly isDigestExpected: boolean
  /** Said once, before the first byte is pushed. */
  readonly onIdentity: (identity: ObjectIdentity) => Promise<void>
  readonly onReceived: () => void
  readonly observe: (event: DownloadEvent) => void
}

/** One stretch of the object on its way. `position` is the next byte wanted. */
interface Stretch {
  position: number
  end: number | null
  /** While it is the only one on its way, an answer with the whole object may take its place. */
  isAlone: boolean
  /** Ask without a range: the first answer hid how large the object is. */
  isPlain: boolean
  /** Bytes of the open body that lie before `position`. */
  skip: number
  opened: OpenedRange | null
  attempt: number
}

/** Storage stopped honouring ranges while several were on their way. */
class RangesIgnored extends Error {}

/** A body is longer than its head said. */
class TooManyBytes extends Error {}

/** Progress below this does not make a failing stretch young again: a byte per attempt would go on for ever. */
const PROGRESS_BYTES = 64 * 1024

/** What a continuation would have cured, had storage honoured ranges. */
const interruptions: ReadonlySet<string> = new Set(['network_error', 'attempt_timeout', 'body_truncated'])

/**
 * Fetches an object from `startBytes` on and pushes it to the writer.
 *
 * The first range goes alone: its answer tells size and ETag, and whether ranges are honoured at
 * all. Then up to `concurrency` ranges are on their way, claimed in order and never further ahead
 * than the writer's window. Each continues from its last good byte. When storage sends the whole
 * object instead, one stream replaces them.
 */
export async function receiveObject(options: ReceiveObjectOptions): Promise<ObjectIdentity> {
  const { writer, partSizeBytes, policy, signal, observe } = options
  let identity = options.known
  let areRangesIgnored = false

  const run = async (stretch: Stretch, until: 'head' | 'end', stop: AbortSignal): Promise<void> => {
    while (until === 'end' || !stretch.opened) {
      const from = stretch.position
      const outcome = await step(stretch, stop)
      if (outcome === 'complete') return
      if (outcome === 'opened') continue
      await recover(stretch, stretch.position - from, outcome, stop)
    }
  }

  const recover = async (stretch: Stretch, progressBytes: number, failed: Failed, stop: AbortSignal): Promise<void> => {
    const { failure, seen, leased } = failed
    const isYoung = progressBytes >= Math.max(1, Math.min(PROGRESS_BYTES, Math.floor(partSizeBytes / 8)))
    stretch.attempt = isYoung ? 1 : stretch.attempt + 1
    const { position, attempt } = stretch
    if (position > 0 && !canContinue()) throw etagHidden(options.key, position, seen)
    const decision = decideRangeRetry(failure, attempt, policy, options.random)
    if (decision.action === 'fail') {
      const code =
        areRangesIgnored && position > 0 && interruptions.has(decision.code) ? 'range_ignored' : decision.code
      throw rangeFailed({ code, key: options.key, position, attempts: attempt, failure, seen })
    }
    if (decision.action === 'renew' && leased) options.lease.retire(leased)
    const status = failure.kind === 'answer' ? failure.status : null
    observe({ type: 'retry', position, reason: failure.kind, status, attempt, delayMs: decision.delayMs })
    await options.clock.sleep(decision.delayMs, stop)
  }

  const canContinue = () => identity.etag !== null || options.isDigestExpected

  const step = async (stretch: Stretch, stop: AbortSignal): Promise<'opened' | 'complete' | Failed> => {
    if (!stretch.opened) return await open(stretch, stop)
    const failed = await drain(stretch, stretch.opened, stop)
    stretch.opened = null
    return failed ?? 'complete'
  }

  const open = async (stretch: Stretch, stop: AbortSignal): Promise<'opened' | 'complete' | Failed> => {
    const { position, end, isPlain } = stretch
    const wanted = isPlain && position === 0 ? null : { start: position, end }
    const result = await openRange({ ...options, signal: stop }, wanted, identity)
    if (result.kind === 'changed') throw downloadChanged(options.key, result.seen)
    if (result.kind === 'failed') return result
    if (result.kind === 'empty') {
      identity = result.identity
      stretch.end = 0
      return 'complete'
    }
    const { opened } = result
    if (opened.verdict.kind === 'partial') return await takePartial(stretch, opened, stop)
    return await takeWhole(stretch, opened, wanted !== null, stop)
  }

  const takePartial = async (stretch: Stretch, opened: OpenedRange, stop: AbortSignal) => {
    const seen = opened.verdict.identity
    const isSizeHidden = seen.sizeBytes === null
    const isLoneStreamSafer = seen.etag === null && !options.isDigestExpected && seen.sizeBytes !== stretch.end
    const isAskedPlainly = stretch.isPlain && stretch.position === 0
    if (stretch.isAlone && stretch.position === 0 && !isAskedPlainly && (isSizeHidden || isLoneStreamSafer)) {
      close(opened)
      stretch.isPlain = true
      return await open(stretch, stop)
    }
    identity = seen
    // A range where none was asked for: it was found to be of all there is, and asking once more gives it once more.
    if (isAskedPlainly) stretch.end = seen.sizeBytes
    if (seen.sizeBytes !== null && (stretch.end === null || stretch.end > seen.sizeBytes)) stretch.end = seen.sizeBytes
    stretch.opened = opened
    stretch.skip = 0
    return 'opened' as const
  }

  const takeWhole = async (stretch: Stretch, opened: OpenedRange, isRangeIgnored: boolean, stop: AbortSignal) => {
    if (!stretch.isAlone) {
      close(opened)
      throw new RangesIgnored()
    }
    identity = opened.verdict.identity
    const { sizeBytes } = identity
    if (stretch.isPlain && sizeBytes !== null && sizeBytes > partSizeBytes && canContinue()) {
      // The size was all that was missing: ranges are honoured, so they can go side by side.
      close(opened)
      stretch.isPlain = false
      return await open(stretch, stop)
    }
    if (isRangeIgnored && !areRangesIgnored) {
      areRangesIgnored = true
      observe({ type: 'range_ignored' })
    }
    stretch.end = sizeBytes
    stretch.skip = stretch.position
    stretch.opened = opened
    return 'opened' as const
  }

  const drain = async (stretch: Stretch, opened: OpenedRange, stop: AbortSignal): Promise<Failed | null> => {
    const { watch } = opened
    let isRead = false
    const take = (value: Uint8Array) => {
      watch.touch()
      const skipped = Math.min(stretch.skip, value.byteLength)
      stretch.skip -= skipped
      const chunk = skipped === 0 ? value : value.subarray(skipped)
      if (stretch.end !== null && stretch.position + chunk.byteLength > stretch.end) throw new TooManyBytes()
      writer.push(stretch.position, chunk)
      stretch.position += chunk.byteLength
      options.onReceived()
      return stretch.isAlone && !writer.hasRoom(stretch.position) ? pause(stretch, watch, stop) : undefined
    }
    try {
      await opened.takeEach(take)
      isRead = true
    } catch (error) {
      if (error instanceof SinkFailure) throw error
      if (error instanceof TooManyBytes) {
        return { failure: { kind: 'misplaced' }, seen: 'more bytes than announced', leased: null }
      }
      return { ...failureOf(error, stop), leased: null }
    } finally {
      if (isRead) watch.stop()
      else close(opened)
    }
    if (stretch.end === null) {
      stretch.end = stretch.position
      identity = { ...identity, sizeBytes: stretch.position }
    }
    if (stretch.position === stretch.end) return null
    return { failure: { kind: 'truncated' }, seen: `the body ended at byte ${stretch.position}`, leased: null }
  }

  /** A stretch that was claimed has room for all of it; only a lone stream can run ahead of a slow destination. */
  const pause = async (stretch: Stretch, watch: OpenedRange['watch'], stop: AbortSignal): Promise<void> => {
    const resume = watch.hold()
    await withSignal(writer.room(stretch.position), stop)
    resume()
  }

  const first = newStretch(options.startBytes, endOf(options.startBytes, partSizeBytes, identity.sizeBytes), true)
  const flight = followSignal(signal)
  try {
    await run(first, 'head', flight.signal)
    await options.onIdentity(identity)
    let next = first.end
    const claim = (): Stretch | null => {
      if (next === null || identity.sizeBytes === null || next >= identity.sizeBytes) return null
      const stretch = newStretch(next, endOf(next, partSizeBytes, identity.sizeBytes), false)
      next = stretch.end
      return stretch
    }
    const work = async (begun: Stretch | null): Promise<void> => {
      const stop = flight.fork()
      try {
        for (let stretch = begun ?? claim(); stretch; stretch = claim()) {
          if (stretch !== begun) await withSignal(writer.room(stretch.end ?? 0), stop.signal)
          await run(stretch, 'end', stop.signal)
        }
      } finally {
        stop.release()
      }
    }
    const left = Math.ceil(((identity.sizeBytes ?? 0) - (first.end ?? 0)) / partSizeBytes)
    first.isAlone = left <= 0
    const helpers = Array.from({ length: Math.max(0, Math.min(options.concurrency - 1, left)) }, () => null)
    await together([first.end === first.position ? null : first, ...helpers].map(work), flight)
  } catch (error) {
    if (!(error instanceof RangesIgnored)) throw error
    await receiveStream()
  } finally {
    flight.release()
    close(first.opened)
  }
  await withSignal(writer.settle(), signal)
  return identity

  async function receiveStream(): Promise<void> {
    areRangesIgnored = true
    observe({ type: 'range_ignored' })
    await withSignal(writer.settle(), signal)
    writer.dropEarly()
    const stream = newStretch(writer.writtenBytes, identity.sizeBytes, true)
    const stop = followSignal(signal)
    try {
      await run(stream, 'end', stop.signal)
    } finally {
      stop.release()
      close(stream.opened)
    }
  }
}

interface Failed {
  readonly failure: RangeFailure
  readonly seen: string
  readonly leased: LeasedUrl | null
}

function newStretch(position: number, end: number | null, isAlone: boolean): Stretch {
  return { position, end, isAlone, isPlain: false, skip: 0, opened: null, attempt: 0 }
}

function endOf(start: number, partSizeBytes: number, sizeBytes: number | null): number {
  // An empty object is asked for like an unknown one: no range of it can be named.
  return Math.min(start + partSizeBytes, sizeBytes || Number.POSITIVE_INFINITY)
}

/** Ends an answer nobody reads on. Cutting it, because a body that was never begun cannot be returned from. */
function close(opened: OpenedRange | null): void {
  opened?.watch.cut()
  // Not awaited: a body that waits for bytes answers only when the next ones come.
  opened?.body.return?.()?.catch(() => {})
}

/** Waits for all, also after one has failed: when this rejects nobody is receiving any more. */
async function together(tasks: readonly Promise<void>[], flight: Follower): Promise<void> {
  let failure: { readonly error: unknown } | null = null
  await Promise.all(
    tasks.map((task) =>
      task.catch((error: unknown) => {
        failure ??= { error }
        flight.abort(error)
      }),
    ),
  )
  if (failure) throw (failure as { readonly error: unknown }).error
}
