import { followEvents } from '../../internal/events/follow-events.ts'
import { getRuntime } from '../../internal/runtime.ts'
import { pollUntil } from '../../internal/waiter/poll-until.ts'
import { startWaiter, type WaiterPolicy } from '../../internal/waiter/waiter-state.ts'
import { type TransferClient, transportOf } from '../client.ts'
import { operations } from '../generated/operations.ts'
import type { ExportResource } from '../generated/types.ts'
import { waitEnded } from './export-errors.ts'
import { exportLabel, isExportFinished, isExportResource } from './export-progress.ts'
import { type ExportWaitOptions, readExportWaitOptions } from './export-wait-options.ts'

/** How to watch an export. */
export interface WatchExportOptions extends ExportWaitOptions {
  /** `poll` never asks for a stream. @default 'auto' */
  readonly transport?: 'auto' | 'poll'
}

/** Fewer than a stream alone would get: polling is always there to fall back to. */
const STREAM_FAILURES = 3
/** The service is asked for a comment at least this often; a proxy that holds a stream back is found out by silence. */
const STREAM_IDLE_MS = 45_000

/**
 * Everything that happens to an export, as it happens: first what it is, then every change, and last
 * its final state, whatever that is. Then the loop ends; a failed export is an observation here, not
 * an error.
 *
 * Where the server pushes events it listens, over as many connections as it takes; where it answers
 * plain JSON, or its stream keeps breaking, it polls. What is yielded is the same, except that polling
 * may miss a state that lasted shorter than the interval. Leaving the loop ends everything.
 *
 * @throws {TransferError} as `waitForExport`, apart from `export_failed` and `export_cancelled`.
 *
 * @example
 * ```ts
 * for await (const resource of watchExport(client, exportId)) console.log(resource.status)
 * ```
 */
export async function* watchExport(
  client: TransferClient,
  exportId: string,
  options: WatchExportOptions = {},
): AsyncGenerator<ExportResource, void, void> {
  const policy = readExportWaitOptions(options, 'watchExport')
  options.signal?.throwIfAborted()
  const { clock } = getRuntime(client)
  const startedAtMs = clock.now()
  const seen: Seen = { last: null, changedAtMs: startedAtMs, endsAtMs: startedAtMs + policy.timeoutMs }
  const isNews = (resource: ExportResource) => {
    const isSame = seen.last !== null && exportLabel(seen.last) === exportLabel(resource)
    if (!isSame) seen.changedAtMs = clock.now()
    seen.last = resource
    return !isSame
  }
  if (options.transport !== 'poll') {
    for await (const resource of streamExport(client, exportId, policy, seen, options.signal)) {
      if (isNews(resource)) yield resource
      if (isExportFinished(resource)) return
    }
  }
  for await (const resource of pollExport(client, exportId, policy, seen, options.signal)) {
    if (isNews(resource)) yield resource
  }
}

/** What both transports know of the watch. */
interface Seen {
  last: ExportResource | null
  changedAtMs: number
  readonly endsAtMs: number
}

/** The exports a stream brings. Ends when the server does not stream, or not well enough. */
async function* streamExport(
  client: TransferClient,
  exportId: string,
  policy: WaiterPolicy,
  seen: Readonly<Seen>,
  signal: AbortSignal | undefined,
): AsyncGenerator<ExportResource, void, void> {
  const runtime = getRuntime(client)
  const { clock } = runtime
  const deadline = new AbortController()
  const onAbort = () => deadline.abort(signal?.reason)
  signal?.addEventListener('abort', onAbort, { once: true })
  let cancel = () => {}
  const arm = () => {
    const stallsAtMs = policy.stallTimeoutMs === null ? seen.endsAtMs : seen.changedAtMs + policy.stallTimeoutMs
    const leftMs = Math.min(seen.endsAtMs, stallsAtMs) - clock.now()
    cancel = clock.deadline(Math.max(0, leftMs), () => (leftMs > 0 ? arm() : deadline.abort(outOfTime)))
  }
  arm()
  try {
    const followed = followEvents({
      open: (lastEventId) =>
        client[transportOf].open(
          operations.getExport,
          { path: { export_id: exportId } },
          { signal: deadline.signal, ...(lastEventId === undefined ? {} : { lastEventId }) },
        ),
      runtime,
      signal: deadline.signal,
      policy: { maxFailures: STREAM_FAILURES },
      idleTimeoutMs: STREAM_IDLE_MS,
    })
    for await (const given of followed) {
      const values = given.type === 'data' ? [given.data] : given.events.filter(isExportEvent).map(parseData)
      yield* values.filter(isExportResource)
    }
  } catch (error) {
    // Polling says what there is to say about a deadline, with the last observation at hand.
    if (error !== outOfTime) throw error
  } finally {
    cancel()
    signal?.removeEventListener('abort', onAbort)
  }
}

async function* pollExport(
  client: TransferClient,
  exportId: string,
  policy: WaiterPolicy,
  { last, changedAtMs, endsAtMs }: Readonly<Seen>,
  signal: AbortSignal | undefined,
): AsyncGenerator<ExportResource, void, void> {
  const runtime = getRuntime(client)
  const nowMs = runtime.clock.now()
  const fresh = startWaiter<ExportResource>(policy, endsAtMs - policy.timeoutMs)
  const state = last
    ? {
        ...fresh,
        nextPollAtMs: Math.min(nowMs + policy.minIntervalMs, fresh.deadlineAtMs),
        history: [{ label: exportLabel(last), atMs: changedAtMs }],
        last: { value: last, atMs: nowMs },
      }
    : fresh
  const looks = pollUntil<ExportResource>({
    poll: (stop) => client.getExport(exportId, stop ? { signal: stop } : {}),
    judge: (resource) => ({ label: exportLabel(resource), done: isExportFinished(resource) }),
    policy,
    runtime,
    state,
    signal,
  })
  for (;;) {
    const look = await looks.next()
    if (!look.done) {
      yield look.value
      continue
    }
    const end = look.value
    if (end.type === 'gave-up') throw waitEnded({ ...end, exportId, nowMs: runtime.clock.now() })
    yield end.value
    return
  }
}

const outOfTime = new Error('The time to watch is over')

function isExportEvent({ event }: { readonly event: string }): boolean {
  return event === 'export' || event === 'message'
}

/** An event that is not JSON is skipped: the next one, or polling, brings the state again. */
function parseData({ data }: { readonly data: string }): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return null
  }
}
