import type { ExchangeRequest, ExchangeResponse } from '../../engine/exchange.ts'
import { ConnectionLostError } from '../../engine/reshape-body.ts'
import type { AgentsCall, AgentsContext } from '../context.ts'
import type { OperationSpec } from '../contract.ts'
import { isAnalyticsRead, readAnalytics } from '../handlers/analytics-handlers.ts'
import { timestampOf } from '../http/answer-json.ts'
import type { QuotaGate } from '../quota-gate.ts'
import { errorFrame, updateFrame } from '../socket/frames.ts'
import { prefersEvents, readLastNumber, type StreamEvent, streamAnalytics } from './stream-analytics.ts'

export interface StreamsOptions {
  readonly context: AgentsContext
  readonly quota: QuotaGate
  /** Passes the point where an update may fail. */
  readonly pass: () => Promise<void>
  readonly isBackendUp: () => boolean
}

/** Streams of analytics: an addition of ours, which no version of the service has. */
export interface Streams {
  /** Whether a caller wants a stream, and this operation has one. */
  isAskedFor(operation: OperationSpec, request: ExchangeRequest): boolean
  /** The stream a call asks for; null where it asks for none. */
  open(call: AgentsCall): ExchangeResponse | null
  readonly openCount: number
  /** Something was turned by hand: all streams look anew. */
  changed(): void
  /** Breaks all streams, as a process does that dies. */
  drop(): void
  /** Ends all streams. */
  close(): void
}

/** Frames of a stream are those of the socket, and the defects of the socket are its own. */
const hasNone = () => false

/** Streams for whoever asks for them, each looking at the analytics on its own. */
export function createStreams(options: StreamsOptions): Streams {
  const { context, quota } = options
  const { clock, has, settings, profile } = context
  const watchers = new Set<() => void>()
  let life = new AbortController()

  const isAskedFor = ({ name }: OperationSpec, { headers }: ExchangeRequest) =>
    isAnalyticsRead(name) && prefersEvents(headers.get('accept'), has)

  async function look(call: AgentsCall): Promise<StreamEvent> {
    try {
      await options.pass()
      if (!options.isBackendUp()) throw new Error('The orchestrator does not answer')
      const analysis = readAnalytics(context, call)
      if (call.key && has('agents-stream-counts-updates')) quota.admit(call.key.key, 'analytics')
      return {
        kind: 'update',
        frame: updateFrame(analysis, timestampOf({ ...settings, clock, has })),
        fingerprint: JSON.stringify(analysis),
      }
    } catch {
      return { kind: 'error', frame: errorFrame('failed', 'The analysis failed', profile.socket, hasNone) }
    }
  }

  return {
    isAskedFor,
    open(call) {
      if (!isAskedFor(call.operation, call.request)) return null
      const { signal, headers } = call.request
      return {
        kind: 'response',
        status: 200,
        headers: new Headers({
          'content-type': has('agents-stream-type') ? 'application/json' : 'text/event-stream',
          'cache-control': 'no-cache',
        }),
        body: streamAnalytics({
          clock,
          has,
          intervalMs: settings.streamIntervalMs,
          look: () => look(call),
          watch(listener) {
            watchers.add(listener)
            return () => void watchers.delete(listener)
          },
          lastNumber: readLastNumber(headers.get('last-event-id')),
          signal: signal ? AbortSignal.any([signal, life.signal]) : life.signal,
        }),
      }
    },
    get openCount() {
      return watchers.size
    },
    changed() {
      for (const look of watchers) look()
    },
    drop() {
      life.abort(new ConnectionLostError())
      life = new AbortController()
    },
    close: () => life.abort(),
  }
}
