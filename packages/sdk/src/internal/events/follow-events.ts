import { isNovaError, type NovaError } from '../errors.ts'
import type { Opened } from '../http/create-transport.ts'
import type { Runtime } from '../runtime.ts'
import { decideReconnect, defaultReconnectPolicy, type ReconnectPolicy } from './decide-reconnect.ts'
import type { ServerEvent } from './decode-events.ts'
import { readEvents, type StreamEnd } from './read-events.ts'

export interface FollowOptions {
  /** Connects, normally `transport.open`. Given the id of the last event for resuming, when there was one. */
  readonly open: (lastEventId: string | undefined) => Promise<Opened>
  readonly runtime: Pick<Runtime, 'clock' | 'random'>
  readonly signal?: AbortSignal | undefined
  readonly policy?: Partial<ReconnectPolicy>
  /** @default 1 MiB of characters */
  readonly maxEventLength?: number
  /** A connection that stays silent for longer is taken for dead. @default 60000 */
  readonly idleTimeoutMs?: number | null
}

/** What a followed stream gives: events while the server pushes, or its one answer when it does not. */
export type Followed =
  | { readonly type: 'events'; readonly events: readonly ServerEvent[] }
  | { readonly type: 'data'; readonly data: unknown }

/** Why following ended by itself. */
export type FollowEnd =
  /** The server answered plainly: it does not push, so poll. */
  | { readonly type: 'not-a-stream' }
  /** Too many connections in a row brought nothing, or one brought an event that is too large. */
  | { readonly type: 'gave-up'; readonly cause: NovaError | null; readonly last: StreamEnd | null }

/**
 * Follows a resource over any number of connections. A caller who has seen enough leaves the loop;
 * the connection closes with it. Refusals that will not pass and aborts reject.
 */
export async function* followEvents(options: FollowOptions): AsyncGenerator<Followed, FollowEnd, void> {
  const { runtime, signal } = options
  const { clock, random } = runtime
  const policy = { ...defaultReconnectPolicy, ...options.policy }
  let lastEventId: string | undefined
  let askedMs: number | null = null
  let failures = 0

  for (;;) {
    let last: StreamEnd | null = null
    let cause: NovaError | null = null
    let broughtNews = false
    const openedAtMs = clock.monotonic()
    try {
      const opened = await options.open(lastEventId)
      if (opened.type === 'data') {
        yield opened
        return { type: 'not-a-stream' }
      }
      const batches = readEvents(bodyOf(opened.response), {
        clock,
        signal,
        maxEventLength: options.maxEventLength ?? 1024 * 1024,
        idleTimeoutMs: options.idleTimeoutMs === undefined ? 60_000 : options.idleTimeoutMs,
        onReconnectMs: (ms) => {
          askedMs = ms
        },
      })
      try {
        for (;;) {
          const next = await batches.next()
          if (next.done) {
            last = next.value
            break
          }
          for (const { id } of next.value) {
            // An event without an id cannot be told from a repetition, so it proves nothing.
            if (id !== null && id !== lastEventId) broughtNews = true
            if (id !== null) lastEventId = id
          }
          yield { type: 'events', events: next.value }
        }
      } finally {
        await batches.return({ type: 'closed' })
      }
    } catch (error) {
      if (signal?.aborted) throw signal.reason
      if (!isNovaError(error) || !error.retryable) throw error
      cause = error
    }
    if (last?.type === 'overflow') return { type: 'gave-up', cause, last }
    const livedMs = cause ? 0 : clock.monotonic() - openedAtMs
    const decision = decideReconnect(failures, { livedMs, broughtNews }, policy, cause?.retryAfterMs ?? askedMs, random)
    failures = decision.failures
    if (decision.action === 'give-up') return { type: 'gave-up', cause, last }
    await clock.sleep(decision.delayMs, signal)
  }
}

function bodyOf(response: Response): ReadableStream<Uint8Array> {
  return response.body ?? new ReadableStream({ start: (controller) => controller.close() })
}
