import type { RetryReason } from '../retry/decide-retry.ts'

/** What every event says. */
export interface EventBase {
  /** Wall time, milliseconds since the epoch. */
  readonly atMs: number
  readonly service: string
  /** Name of the operation in the client. */
  readonly operation: string
  readonly requestId: string
}

/** What happens inside calls. Carries no token, URL, header or body. */
export type CallEvent =
  | (EventBase & { readonly type: 'attempt-start'; readonly attempt: number })
  | (EventBase & {
      readonly type: 'attempt-end'
      readonly attempt: number
      readonly durationMs: number
      /** Null when no answer came. */
      readonly status: number | null
      /** Null when the attempt succeeded. */
      readonly code: string | null
    })
  | (EventBase & {
      readonly type: 'retry-scheduled'
      /** The attempt that failed. */
      readonly attempt: number
      readonly delayMs: number
      readonly reason: RetryReason
      /** What the server asked for, when it did. */
      readonly retryAfterMs: number | null
    })
  | (EventBase & {
      readonly type: 'retry-abandoned'
      readonly attempt: number
      readonly why: 'not-retryable' | 'attempts' | 'budget' | 'retry-after'
    })
  | (EventBase & { readonly type: 'token-refreshed'; readonly attempt: number })

/** Receives every event of a client. What it throws is dropped: watching a call must not break it. */
export type Observer = (event: CallEvent) => void

/** Calls the observer. */
export function notify(observer: Observer, event: CallEvent): void {
  try {
    observer(event)
  } catch {}
}
