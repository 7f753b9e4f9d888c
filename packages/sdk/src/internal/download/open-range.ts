import type { Clock } from '../clock.ts'
import { parseRetryAfter } from '../retry/parse-retry-after.ts'
import type { RangeTransport } from '../runtime.ts'
import { elapsedMs, momentOf } from '../storage/url-age.ts'
import { withSignal } from '../with-signal.ts'
import { type ByteRange, formatRange } from './byte-range.ts'
import type { RangeFailure } from './decide-range-retry.ts'
import { type ObjectIdentity, type RangeVerdict, readRangeAnswer } from './read-range-answer.ts'
import { Stalled, type StallWatch, watchStall } from './stall-watch.ts'
import type { LeasedUrl, UrlLease } from './url-lease.ts'

/** Error documents of storage are a few hundred bytes. */
const ERROR_BODY_BYTES = 4096

export interface OpenRangeOptions {
  readonly server: 'storage' | 'site'
  readonly receive: RangeTransport
  readonly lease: UrlLease
  readonly clock: Clock
  readonly stallTimeoutMs: number
  readonly signal: AbortSignal
}

/** An answer with its body still to come. Whoever holds it reads the body to the end or closes it. */
export interface OpenedRange {
  readonly verdict: RangeVerdict & { readonly kind: 'partial' | 'whole' }
  readonly body: AsyncIterator<Uint8Array>
  /** Reads the body to its end. A chunk is valid until `take` returns; there is no other while its promise is pending. */
  readonly takeEach: (take: (chunk: Uint8Array) => Promise<void> | undefined) => Promise<void>
  readonly watch: StallWatch
}

export type OpenRangeResult =
  | { readonly kind: 'opened'; readonly opened: OpenedRange }
  | { readonly kind: 'empty'; readonly identity: ObjectIdentity }
  | { readonly kind: 'changed'; readonly seen: string }
  | {
      readonly kind: 'failed'
      readonly failure: RangeFailure
      readonly seen: string
      readonly leased: LeasedUrl | null
    }

/** Asks for `wanted` (null: for the whole object, without a range) and reads the head of the answer. */
export async function openRange(
  options: OpenRangeOptions,
  wanted: ByteRange | null,
  known: ObjectIdentity,
): Promise<OpenRangeResult> {
  const { receive, server, lease, clock, stallTimeoutMs, signal } = options
  const leased = await withSignal(lease.get(), signal)
  const watch = watchStall(clock, stallTimeoutMs, signal)
  try {
    const headers = headersFor(wanted, known, server)
    const answer = await receive({ url: leased.url, headers, signal: watch.signal })
    watch.touch()
    const body = answer.body[Symbol.asyncIterator]()
    const verdict = readRangeAnswer(answer, wanted ?? { start: 0, end: null }, known, server)
    if (verdict.kind === 'partial' || verdict.kind === 'whole') {
      const takeEach: OpenedRange['takeEach'] = (take) => answer.takeEach?.(take) ?? iterate(body, take)
      return { kind: 'opened', opened: { verdict, body, takeEach, watch } }
    }
    const bodyText = await readText(body)
    watch.stop()
    if (verdict.kind === 'changed' || verdict.kind === 'empty') return verdict
    if (verdict.kind !== 'refused') {
      return { kind: 'failed', failure: { kind: verdict.kind }, seen: verdict.seen, leased }
    }
    const failure: RangeFailure = {
      kind: 'answer',
      status: verdict.status,
      bodyText,
      retryAfterMs: parseRetryAfter(answer.header('retry-after'), clock.now(), answer.header('date')),
      urlIsOld: elapsedMs(leased.receivedAt, momentOf(clock)) >= leased.lifeMs,
    }
    return { kind: 'failed', failure, seen: `status ${verdict.status}`, leased }
  } catch (error) {
    watch.stop()
    return { kind: 'failed', ...failureOf(error, signal), leased }
  }
}

async function iterate(body: AsyncIterator<Uint8Array>, take: (chunk: Uint8Array) => Promise<void> | undefined) {
  for (let next = await body.next(); !next.done; next = await body.next()) await take(next.value)
}

/** What a thrown error means. Rethrows the reason when it was the caller who stopped. */
export function failureOf(error: unknown, signal: AbortSignal): { failure: RangeFailure; seen: string } {
  if (signal.aborted) throw signal.reason
  if (error instanceof Stalled) return { failure: { kind: 'stall' }, seen: error.message }
  const { code, message } = error as { code?: unknown; message?: unknown }
  return { failure: { kind: 'network' }, seen: typeof code === 'string' ? code : String(message ?? error) }
}

/**
 * Of storage, `If-Match` rather than `If-Range`: storage then refuses a changed object instead of sending all of
 * it, and a server that ignores both is caught by the ETag of its answer. Caches in front of a
 * site know `If-Range`, which changes nothing where there is no range. Weak ETags never match.
 */
function headersFor(
  wanted: ByteRange | null,
  known: ObjectIdentity,
  server: OpenRangeOptions['server'],
): Record<string, string> {
  const isStrong = known.etag !== null && !known.etag.startsWith('W/')
  return {
    ...(wanted ? { Range: formatRange(wanted) } : {}),
    ...(isStrong && known.etag && (wanted || server === 'storage')
      ? { [server === 'site' ? 'If-Range' : 'If-Match']: known.etag }
      : {}),
  }
}

/** A body that cannot be read is no body: the status decides alone. */
async function readText(body: AsyncIterator<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  try {
    while (text.length < ERROR_BODY_BYTES) {
      const { done, value } = await body.next()
      if (done) return text + decoder.decode()
      text += decoder.decode(value, { stream: true })
    }
    await body.return?.()
  } catch {
    return ''
  }
  return text.slice(0, ERROR_BODY_BYTES)
}
