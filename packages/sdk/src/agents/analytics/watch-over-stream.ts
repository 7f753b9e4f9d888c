import type { ServerEvent } from '../../internal/events/decode-events.ts'
import { followEvents } from '../../internal/events/follow-events.ts'
import type { Opened } from '../../internal/http/create-transport.ts'
import { followSignal, withSignal } from '../../internal/with-signal.ts'
import { readAnalyticsFrame } from './read-analytics-frame.ts'
import { type ReadAnalytics, readOnce } from './watch-over-polling.ts'
import type { WayContext, WayEnd } from './way.ts'

/** Fewer than a stream alone would get, where there is polling to fall back to. */
const STREAM_FAILURES = 3
/** How long reads are made before a stream that used to bring something is tried again. */
const COME_BACK_MS = 60_000
/** A comment comes at least every 15 s; a proxy that holds a stream back is found out by silence. */
const STREAM_IDLE_MS = 45_000

export interface StreamSetup {
  /** Asks for a stream. */
  readonly open: (lastEventId: string | undefined, signal: AbortSignal) => Promise<Opened>
  /** Reads once, for those who ask: a stream sends when it likes. */
  readonly read: ReadAnalytics
  readonly maxEventLength: number
  /** A stream has brought something before. Changed as streams go. */
  hasStreamed: boolean
}

/** Follows the stream over any number of connections. Rejects with what ends the watch. */
export async function watchOverStream(way: WayContext, setup: StreamSetup): Promise<WayEnd> {
  const { runtime } = way
  const stop = followSignal(way.signal)
  let isFirst = true
  const followed = followEvents({
    open(lastEventId) {
      if (!isFirst) way.reconnecting()
      isFirst = false
      return setup.open(lastEventId, stop.signal)
    },
    runtime,
    signal: stop.signal,
    policy: { maxFailures: way.isLast ? way.maxFailures : STREAM_FAILURES },
    idleTimeoutMs: STREAM_IDLE_MS,
    maxEventLength: setup.maxEventLength,
  })
  serveAsks({ ...way, signal: stop.signal }, setup.read, (error) => stop.abort(error))
  try {
    for (;;) {
      const given = await followed.next()
      if (given.done) {
        const cause = given.value.type === 'gave-up' ? given.value.cause : null
        // It worked before: an outage is no reason to read for ever.
        const again = setup.hasStreamed && !way.isLast ? { againAfterMs: COME_BACK_MS } : {}
        return { reason: 'stream_broken', message: 'Streams in a row brought nothing.', cause, ...again }
      }
      if (given.value.type === 'data') {
        const message = 'The server answers once instead of streaming.'
        return { reason: 'not_a_stream', message, answer: given.value.data }
      }
      setup.hasStreamed = true
      await take(way, given.value.events)
    }
  } finally {
    way.asks.onAsk = null
    stop.release()
    stop.abort(new Error('Nobody follows any more'))
    await followed.return({ type: 'not-a-stream' }).catch(() => {})
  }
}

async function take(way: WayContext, events: readonly ServerEvent[]): Promise<void> {
  for (const { event, data } of events) {
    if (event !== 'analytics_update' && event !== 'analytics_error' && event !== 'message') continue
    if (!way.hasRoom()) await withSignal(way.room(), way.signal)
    const frame = readAnalyticsFrame(data)
    way.note('watching')
    if (frame.kind === 'update') way.answer(frame.update, 'sse', [])
    else if (frame.kind === 'unknown') way.stray()
    else way.refusal(frame, [])
    way.signal.throwIfAborted()
  }
}

/** Reads for those who ask, one after the other, while the stream is followed. */
function serveAsks(way: WayContext, read: ReadAnalytics, fail: (error: unknown) => void): void {
  let isReading = false
  const serve = async () => {
    isReading = true
    try {
      while (!way.asks.isEmpty) {
        const error = await readOnce(way, read)
        if (error === null) continue
        // It may pass, and the stream goes on: whoever asked is asked for again.
        way.problem(error)
        await way.runtime.clock.sleep(Math.max(way.intervalMs, error.retryAfterMs ?? 0), way.signal)
      }
    } finally {
      isReading = false
    }
  }
  const start = () => {
    if (!isReading && !way.asks.isEmpty) serve().catch(fail)
  }
  way.asks.onAsk = start
  start()
}
