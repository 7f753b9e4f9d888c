import { ConnectionLostError } from '../../engine/reshape-body.ts'
import type { AgentsContext } from '../context.ts'
import type { HasAgentsDefect } from '../defects.ts'

const keepAliveMs = 15_000
const retryMs = 1000
/** A reader who does not read is told no more than this, and the newest last. */
const mostWaiting = 100
const encoder = new TextEncoder()

/** One event of the stream: an update, or why there is none. */
export type StreamEvent =
  | { readonly kind: 'update'; readonly frame: object; readonly fingerprint: string }
  | { readonly kind: 'error'; readonly frame: object }

export interface StreamOptions {
  readonly clock: AgentsContext['clock']
  readonly intervalMs: number
  readonly has: HasAgentsDefect
  /** The analytics of this moment. */
  readonly look: () => Promise<StreamEvent>
  /** Calls the listener when something was changed by hand. @returns a function that ends that */
  readonly watch: (listener: () => void) => () => void
  /** The number the reader has seen last, 0 for none. */
  readonly lastNumber: number
  /** Ends the stream; breaks it where the reason is that the connection was lost. */
  readonly signal: AbortSignal | undefined
}

/** The number a reader says it has seen last. What is no number counts as none. */
export function readLastNumber(lastEventId: string | null): number {
  return lastEventId !== null && /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : 0
}

/** Whether a caller prefers events to JSON: who takes anything gets JSON. */
export function prefersEvents(accept: string | null, has: HasAgentsDefect): boolean {
  const ranges = (accept ?? '').split(',').map((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    return { type, quality: quality === undefined ? 1 : Number(quality) || 0 }
  })
  const qualityOf = (type: string) => ranges.find((range) => range.type === type)?.quality ?? 0
  if (has('agents-stream-unasked') && qualityOf('*/*') > 0) return true
  const events = qualityOf('text/event-stream')
  return events > 0 && events >= qualityOf('application/json')
}

/**
 * Analytics as server-sent events: the present ones at once, others when they have changed, a comment where nothing
 * else has come for a while. It has no end of its own. Leaving it early frees everything it holds.
 */
export function streamAnalytics(options: StreamOptions): AsyncIterable<Uint8Array> {
  const { clock, has, signal } = options
  return {
    [Symbol.asyncIterator]() {
      const frames: string[] = [`retry: ${retryMs}\n\n`]
      let number = has('agents-stream-restarts') ? 0 : options.lastNumber
      let told: string | null = null
      let hasEnded = false
      let wake = () => {}
      let stopTimer = () => {}
      let stopKeepAlive = () => {}

      const push = (text: string) => {
        if (hasEnded) return
        if (frames.length >= mostWaiting) frames.shift()
        frames.push(text)
        stopKeepAlive()
        stopKeepAlive = clock.deadline(keepAliveMs, () => push(': keep-alive\n\n'))
        wake()
      }
      const look = async () => {
        const event = await options.look()
        if (event.kind === 'error') {
          if (told !== 'error') push(`event: analytics_error\ndata: ${JSON.stringify(event.frame)}\n\n`)
          told = 'error'
        } else if (event.fingerprint !== told) {
          const isSkipped = told === null && has('agents-stream-late')
          told = event.fingerprint
          number += has('agents-stream-numbers') && number > 0 ? 0 : 1
          if (!isSkipped) push(`event: analytics_update\ndata: ${JSON.stringify(event.frame)}\nid: ${number}\n\n`)
        }
      }
      const tick = () => {
        stopTimer = clock.deadline(options.intervalMs, () => {
          tick()
          void look()
        })
      }
      const unwatch = options.watch(() => void look())
      tick()
      void look()

      const leave = () => {
        hasEnded = true
        frames.length = 0
        stopTimer()
        stopKeepAlive()
        unwatch()
        signal?.removeEventListener('abort', leave)
        wake()
      }
      if (signal?.aborted) leave()
      else signal?.addEventListener('abort', leave, { once: true })
      return {
        async next(): Promise<IteratorResult<Uint8Array>> {
          for (;;) {
            const text = frames.shift()
            if (text !== undefined) return { done: false, value: encoder.encode(text) }
            if (hasEnded && signal?.reason instanceof ConnectionLostError) throw signal.reason
            if (hasEnded) return { done: true, value: undefined }
            await new Promise<void>((resolve) => {
              wake = resolve
            })
          }
        },
        // Not a generator: its return() would wait for a next() that may never come.
        async return(): Promise<IteratorResult<Uint8Array>> {
          leave()
          return { done: true, value: undefined }
        },
      }
    },
  }
}
