import { redactText } from '../../internal/redact.ts'
import { getRuntime } from '../../internal/runtime.ts'
import { followSignal } from '../../internal/with-signal.ts'
import { type AgentsClient, agentsAccess } from '../agents-client.ts'
import { agentsError } from '../errors.ts'
import { profiles } from '../generated/profiles.ts'
import type { AnalyticsResponse } from '../generated/types.ts'
import { type AnalyticsUpdate, type AnalyticsWay, saysTheSame, toUpdate } from './analytics-update.ts'
import { type Ask, createAskBox } from './ask-box.ts'
import { createRefusalCount } from './count-refusals.ts'
import { findRoute } from './find-route.ts'
import { planWays } from './plan-ways.ts'
import { type AnalyticsQuestion, spellQuestion } from './question.ts'
import { runWays } from './run-ways.ts'
import { createStatusBoard } from './status-board.ts'
import { createUpdateBuffer } from './update-buffer.ts'
import { engineFailed, noWayLeft } from './watch-errors.ts'
import { readWatchOptions, type WatchAnalyticsOptions } from './watch-options.ts'
import type { AnalyticsWatchStatus } from './watch-status.ts'
import type { WayContext } from './way.ts'
import { createWays } from './ways.ts'

/** Analytics as they come. Iterate over it once; leaving the loop closes it. */
export interface AnalyticsWatch extends AsyncIterableIterator<AnalyticsUpdate, undefined> {
  /** The next answer. The first call begins the watch. */
  next(): Promise<IteratorResult<AnalyticsUpdate, undefined>>
  /** Closes it: nothing more is sent, and nothing stays open. Safe to call more than once. */
  return(): Promise<IteratorResult<AnalyticsUpdate, undefined>>
  [Symbol.asyncIterator](): AnalyticsWatch
  /**
   * Asks once more, at once, and gives the answer to that; iteration gives it as well. Those who ask while a question
   * waits to be sent share it.
   * @throws AgentsError `watch_closed` when the watch is closed first, or what ends it
   */
  ask(options?: { readonly signal?: AbortSignal }): Promise<AnalyticsUpdate>
  status(): AnalyticsWatchStatus
  /** Hears of every other status. @returns stops it */
  subscribe(listener: (status: AnalyticsWatchStatus) => void): () => void
}

/**
 * Watches analytics: asks the engine one question again and again, over the socket, over a stream, or by reading, and
 * gives the answers, the same whichever way they come.
 *
 * Nothing is sent before the first `next()` or `ask()`. Lost connections are opened again, less and less often; where a
 * way leads nowhere the next one is gone, and `status().left` says why. The socket of this service is no subscription:
 * it is silent until it is asked, so the question is sent again at every interval, and after every reconnect. Streams
 * are an addition of ours to the service; without them, reads are made at the interval, each of which costs quota.
 * Messages on the socket cost none.
 *
 * A consumer that is slower than the answers gets the latest, unless `slow` says otherwise. The watch ends when its
 * caller ends it: by leaving the loop, by `return()`, or by the signal, with whose reason `next()` then rejects.
 *
 * @throws AgentsError `value_invalid` or `invalid_options` at once; `unsupported` or `socket_unavailable` at once when
 * no way leads to an answer. From iterating: `question_refused` when the service would never answer this,
 * `analytics_failed` when it failed at it too often, `engine_failed` with `onEngineFailure: 'throw'`,
 * `socket_refused`, `socket_unavailable` or `stream_unavailable` when the way that was named is closed, and whatever
 * reads reject with.
 *
 * @example
 * ```ts
 * const watch = watchAnalytics(client, flowQuestion({ flow_id: 'checkout' }), { intervalMs: 2000 })
 * for await (const update of watch) {
 *   console.log(update.via, update.confidence, readFlowAnalytics(update).entries)
 *   if (update.confidence > 0.9) break
 * }
 * ```
 */
export function watchAnalytics(
  client: AgentsClient,
  question: AnalyticsQuestion,
  options: WatchAnalyticsOptions = {},
): AnalyticsWatch {
  const { via } = readWatchOptions(options)
  return startWatch(client, question, options, via === 'auto' ? ['socket', 'sse', 'polling'] : [via])
}

/** A watch that goes the given ways, the best first. */
export function startWatch(
  client: AgentsClient,
  question: AnalyticsQuestion,
  options: WatchAnalyticsOptions,
  order: readonly AnalyticsWay[],
): AnalyticsWatch {
  const runtime = getRuntime(client)
  const settings = readWatchOptions(options)
  const text = spellQuestion(question, client.profile)
  const route = findRoute(question)
  const profile = profiles[client.profile]
  const dropsHeaders = runtime.openSocket.dropsHeaders === true
  const plan = planWays({ order, profile, route, dropsHeaders })
  const blocked = plan.left.at(-1)
  if (plan.ways.length === 0 && blocked) throw noWayLeft(plan.left, blocked, null, undefined)

  const { clock } = runtime
  const shown = (text: string) => redactText(client[agentsAccess].hide(text))
  const stop = followSignal(options.signal)
  const asks = createAskBox()
  const asked = new Set<Ask>()
  const board = createStatusBoard(plan.left)
  const refusals = createRefusalCount({ ...settings, codes: profile.socket.codes })
  const view = options.priority === undefined ? client : client[agentsAccess].withPriority(options.priority)
  const ways = createWays({ client: view, text, route, settings })
  const updates = createUpdateBuffer<AnalyticsUpdate>(settings.slow, settings.buffer, () => ways.resume())
  let last: AnalyticsUpdate | null = null
  let hasBegun = false
  let isClosed = false

  const context: Omit<WayContext, 'signal' | 'isLast'> = {
    runtime,
    intervalMs: settings.intervalMs,
    maxFailures: settings.maxFailures,
    asks,
    hasRoom: () => updates.hasRoom,
    room: () => updates.room(),
    answer(answer: AnalyticsResponse, via: AnalyticsWay, served: readonly Ask[]) {
      if (isClosed) return
      const update = toUpdate(answer, via, clock.now())
      if (update.engineFailed && settings.onEngineFailure === 'throw')
        return stop.abort(engineFailed(update.insights, shown))
      refusals.forget()
      const isNews = !settings.onlyChanges || last === null || !saysTheSame(last, update)
      last = update
      // Whoever asked has it, so that a consumer who takes nothing does not make them pile up.
      if (isNews && (served.length === 0 || updates.hasRoom)) updates.offer(update)
      board.answered(update.receivedAtMs, updates.dropped)
      for (const ask of served) ask.resolve(update)
    },
    refusal(frame, unserved) {
      if (isClosed) return
      asks.putBack(unserved)
      const { fatal, seen } = refusals.count(shownOf(frame, shown))
      board.problem(seen)
      if (fatal !== null) stop.abort(fatal)
    },
    stray: board.stray,
    reconnecting: board.reconnecting,
    note: (state, waitMs) => board.note(state, waitMs === undefined ? null : clock.now() + waitMs),
    problem: board.problem,
  }

  const close = (error: unknown) => {
    if (isClosed) return
    isClosed = true
    stop.release()
    if (!stop.signal.aborted) stop.abort(error)
    for (const ask of asked) ask.reject(error)
    board.close()
  }

  const begin = () => {
    if (hasBegun || isClosed) return
    hasBegun = true
    runWays({ ways, order: plan.ways, left: plan.left, context, stop, board }).catch((error: unknown) => {
      if (isClosed) return
      if (options.signal?.aborted) updates.discard()
      updates.fail(error)
      close(error)
    })
  }

  const watch: AnalyticsWatch = {
    [Symbol.asyncIterator]: () => watch,
    next() {
      begin()
      return updates.next()
    },
    async return() {
      updates.discard()
      updates.end()
      close(watchClosed())
      return { done: true, value: undefined }
    },
    ask({ signal } = {}) {
      if (signal?.aborted) return Promise.reject(signal.reason)
      if (isClosed) return Promise.reject(watchClosed())
      const answered = new Promise<AnalyticsUpdate>((resolve, reject) => {
        const settle = (act: () => void) => {
          signal?.removeEventListener('abort', onAbort)
          asked.delete(ask)
          asks.remove(ask)
          act()
        }
        const onAbort = () => settle(() => reject(signal?.reason))
        const ask: Ask = {
          resolve: (update) => settle(() => resolve(update)),
          reject: (error) => settle(() => reject(error)),
        }
        signal?.addEventListener('abort', onAbort, { once: true })
        asked.add(ask)
        asks.add(ask)
      })
      begin()
      return answered
    },
    status: board.status,
    subscribe: board.subscribe,
  }
  return watch
}

type Refusal = Parameters<WayContext['refusal']>[0]

/** What the service says in place of an answer, as it may be shown. */
const shownOf = (frame: Refusal, shown: (text: string) => string): Refusal =>
  frame.kind === 'error'
    ? { ...frame, code: frame.code === null ? null : shown(frame.code), message: shown(frame.message) }
    : frame

const watchClosed = () =>
  agentsError({ code: 'watch_closed', message: 'The watch was closed before the answer came.', attempts: 0 })
