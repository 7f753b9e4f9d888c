import {
  decideRangeRetry,
  defaultRangeRetryPolicy,
  type RangeRetryPolicy,
} from '../../internal/download/decide-range-retry.ts'
import { downloadChanged, rangeFailed } from '../../internal/download/download-errors.ts'
import { failureOf, type OpenedRange, openRange } from '../../internal/download/open-range.ts'
import type { ObjectIdentity } from '../../internal/download/read-range-answer.ts'
import { createUrlLease } from '../../internal/download/url-lease.ts'
import { bareEtag } from '../../internal/storage/storage-answer.ts'
import { spectraError } from '../errors.ts'
import type { ArchiveBytes } from './archive-bytes.ts'
import { type BundlePlace, objectAt } from './bundle-place.ts'

/**
 * Where an archive keeps its directory; for most bundles this is all of it. Whoever looks for its end looks as far back
 * as the longest comment could reach, 64 KiB and a little.
 */
const TAIL_BYTES = 65 * 1024

export interface RemoteArchiveOptions {
  readonly signal: AbortSignal
  readonly stallTimeoutMs: number
  readonly policy?: RangeRetryPolicy
  /** Known from the manifest; otherwise one byte is asked for to find out. */
  readonly sizeBytes: number | null
  readonly operation: string
}

export interface RemoteArchive extends ArchiveBytes {
  /** Without quotes; null when CORS hides it. */
  readonly etag: string | null
  /** Bytes that came over the wire, those of answers that broke off included. */
  readonly receivedBytes: number
}

/**
 * An archive that stays where it is and is read by ranges, all of one version of it. Its end is fetched at once and
 * kept; everything else is asked for when it is read.
 *
 * Rejects with errors of the download engine, and with SpectraError `range_ignored` when the site sends all of it.
 */
export async function openRemoteArchive(place: BundlePlace, options: RemoteArchiveOptions): Promise<RemoteArchive> {
  const { runtime, nova_id } = place
  const { signal, stallTimeoutMs, policy = defaultRangeRetryPolicy, operation } = options
  const object = objectAt(place)
  const lease = createUrlLease(runtime.clock, () => object.presign(signal))
  let identity: ObjectIdentity = { sizeBytes: options.sizeBytes, etag: null }
  let receivedBytes = 0

  const open = async (start: number, end: number) => {
    const asked = {
      receive: runtime.receiveRange,
      server: 'site' as const,
      lease,
      clock: runtime.clock,
      stallTimeoutMs,
      signal,
    }
    const result = await openRange(asked, { start, end }, identity)
    if (result.kind === 'changed') throw downloadChanged(object.key, result.seen)
    if (result.kind !== 'opened') return result
    if (result.opened.verdict.kind === 'whole') {
      close(result.opened)
      throw rangeIgnored(nova_id, operation)
    }
    identity = result.opened.verdict.identity
    return result
  }

  /** Goes on from its last good byte, like a download does. */
  async function* stream(offset: number, sizeBytes: number): AsyncGenerator<Uint8Array, void> {
    const end = offset + sizeBytes
    let position = offset
    for (let attempt = 1; position < end; attempt += 1) {
      const from = position
      let failed: Awaited<ReturnType<typeof open>> = await open(position, end)
      if (failed.kind === 'empty') return
      if (failed.kind === 'opened') {
        const { opened } = failed
        let isOver = false
        try {
          for (;;) {
            const next = await opened.body.next()
            if (next.done) break
            opened.watch.touch()
            const chunk = next.value.subarray(0, end - position)
            receivedBytes += next.value.byteLength
            position += chunk.byteLength
            const resume = opened.watch.hold()
            yield chunk
            resume()
          }
          isOver = true
        } catch (error) {
          failed = { kind: 'failed', ...failureOf(error, signal), leased: null }
          isOver = true
        } finally {
          if (isOver && position >= end) opened.watch.stop()
          else close(opened)
        }
        if (position >= end) return
        if (failed.kind === 'opened') {
          failed = {
            kind: 'failed',
            failure: { kind: 'truncated' },
            seen: `the body ended at byte ${position}`,
            leased: null,
          }
        }
      }
      if (position > from) attempt = 1
      const { failure, seen } = failed
      const decision = decideRangeRetry(failure, attempt, policy, runtime.random)
      if (decision.action === 'fail') {
        throw rangeFailed({ code: decision.code, key: object.key, position, attempts: attempt, failure, seen })
      }
      await runtime.clock.sleep(decision.delayMs, signal)
    }
  }

  const readRemote = async (offset: number, sizeBytes: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(sizeBytes)
    let filled = 0
    for await (const chunk of stream(offset, sizeBytes)) {
      bytes.set(chunk, filled)
      filled += chunk.byteLength
    }
    return bytes.subarray(0, filled)
  }

  if (identity.sizeBytes === null) await readRemote(0, 1)
  const { sizeBytes } = identity
  if (sizeBytes === null) throw rangeIgnored(nova_id, operation, 'does not show how large the bundle is')
  const tailOffset = Math.max(0, sizeBytes - TAIL_BYTES)
  const tail = await readRemote(tailOffset, sizeBytes - tailOffset)
  return {
    sizeBytes,
    get etag() {
      return bareEtag(identity.etag)
    },
    get receivedBytes() {
      return receivedBytes
    },
    async read(offset, wantedBytes) {
      const size = Math.max(0, Math.min(wantedBytes, sizeBytes - offset))
      if (size === 0) return new Uint8Array()
      if (offset >= tailOffset) return tail.slice(offset - tailOffset, offset - tailOffset + size)
      if (offset + size <= tailOffset) return await readRemote(offset, size)
      const bytes = new Uint8Array(size)
      const head = await readRemote(offset, tailOffset - offset)
      bytes.set(head)
      bytes.set(tail.subarray(0, size - (tailOffset - offset)), tailOffset - offset)
      return bytes
    },
    stream,
    close: async () => {},
  }
}

function close(opened: OpenedRange): void {
  opened.watch.cut()
  opened.body.return?.()?.catch(() => {})
}

const rangeIgnored = (
  nova_id: string,
  operation: string,
  seen = 'sends all of the bundle where a range was asked for',
) =>
  spectraError({
    code: 'range_ignored',
    message: `The site ${seen}: no single member of the bundle of nova ${nova_id} can be read.`,
    operation,
    details: { nova_id },
  })
