import type { Clock } from '../../../internal/clock.ts'
import { isNovaError } from '../../../internal/errors.ts'
import { type Followed, followEvents } from '../../../internal/events/follow-events.ts'
import { getRuntime } from '../../../internal/runtime.ts'
import { followSignal } from '../../../internal/with-signal.ts'
import { type EdfiClient, transportOf } from '../../app/edfi-client.ts'
import type { RunUpdateList } from '../../generated/app/types.ts'
import { FINAL_ACTION } from '../../meaning/run-updates.ts'
import { operations } from '../../tables.ts'
import type { JobObservation } from './job-observation.ts'
import type { WatchSession } from './watch-session.ts'

/** Fewer than a stream alone would get: polling is always there to fall back to. */
const STREAM_FAILURES = 3
/** A comment comes at least this often; a proxy that holds a stream back is found out by silence. */
const STREAM_IDLE_MS = 45_000

/**
 * What a stream of reports brings, and what it makes necessary to read. Ends when the server does not stream, or not
 * well enough, when the last report came, or when time is up: polling says what there is to say then.
 */
export async function* followUpdates(
  client: EdfiClient,
  session: WatchSession,
  endsAtMs: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<JobObservation, void, void> {
  const runtime = getRuntime(client)
  const { clock } = runtime
  const stop = followSignal(signal)
  const followed = followEvents({
    open: (lastEventId) =>
      client[transportOf].open(
        operations.listStatusUpdates,
        { path: { jobId: session.state.jobId } },
        { signal: stop.signal, ...(lastEventId === undefined ? {} : { lastEventId }) },
      ),
    runtime,
    signal: stop.signal,
    policy: { maxFailures: STREAM_FAILURES },
    idleTimeoutMs: STREAM_IDLE_MS,
  })
  let pending: ReturnType<typeof followed.next> | null = null
  try {
    while (clock.now() < endsAtMs) {
      pending ??= followed.next()
      const given = await nextOf(pending, clock, Math.min(session.dueAtMs(), endsAtMs), stop.signal)
      if (given === 'refused' || given?.done) return
      if (given !== null) pending = null
      if (!(await takeIn(session, given?.value ?? null, stop.signal))) return
      yield* session.deliver()
      if (session.state.finished !== null || isReported(session)) return
    }
  } finally {
    stop.release()
    stop.abort(new Error('Nobody follows any more'))
    // A read that is under way ends with the signal, and its failure is nobody's.
    pending?.catch(() => {})
    await followed.return({ type: 'not-a-stream' }).catch(() => {})
  }
}

/** A stream that is refused is no end yet: polling meets the same refusal, and knows what was seen before it. */
async function nextOf<T>(
  pending: Promise<T>,
  clock: Clock,
  atMs: number,
  signal: AbortSignal,
): Promise<T | 'refused' | null> {
  try {
    return await before(clock, atMs, pending)
  } catch (error) {
    signal.throwIfAborted()
    if (isNovaError(error)) return 'refused'
    throw error
  }
}

/** False when something could not be read: that is for polling to count and to bear, or to say. */
async function takeIn(session: WatchSession, given: Followed | null, signal: AbortSignal): Promise<boolean> {
  try {
    if (given === null) await session.requireMotion(signal)
    else {
      const lists = given.type === 'data' ? [given.data] : given.events.filter(isUpdatesEvent).map(parseData)
      for (const list of lists.filter(isUpdates)) await session.take(list, signal)
    }
    return true
  } catch (error) {
    signal.throwIfAborted()
    if (isNovaError(error) && error.code !== 'job_stalled') return false
    throw error
  }
}

/** What a promise gives before a moment, else null; it stays pending then. */
async function before<T>(clock: Clock, atMs: number, promise: Promise<T>): Promise<T | null> {
  let cancel = () => {}
  const over = new Promise<null>((resolve) => {
    const arm = () => {
      const leftMs = atMs - clock.now()
      cancel = clock.deadline(Math.max(0, Math.min(leftMs, Number.MAX_SAFE_INTEGER)), () =>
        atMs > clock.now() ? arm() : resolve(null),
      )
    }
    arm()
  })
  try {
    return await Promise.race([promise, over])
  } finally {
    cancel()
  }
}

const isReported = ({ state }: WatchSession) => state.updates.some(({ action }) => action === FINAL_ACTION)

const isUpdatesEvent = ({ event }: { readonly event: string }) => event === 'updates' || event === 'message'

/** An event that is not JSON is skipped: the next one, or polling, brings the whole list again. */
function parseData({ data }: { readonly data: string }): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}

function isUpdates(value: unknown): value is RunUpdateList | null {
  if (value === null) return true
  return Array.isArray(value) && value.every(isUpdate)
}

const isUpdate = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['action', 'status', 'receivedAt'].every((name) => typeof Reflect.get(value, name) === 'string')
