import type { Runtime } from '../../internal/runtime.ts'
import type { AnalyticsResponse } from '../generated/types.ts'
import type { AnalyticsWay } from './analytics-update.ts'
import type { Ask, AskBox } from './ask-box.ts'
import type { SocketEndReason } from './decide-socket-end.ts'
import type { AnalyticsFrameRead } from './read-analytics-frame.ts'
import type { AnalyticsWatchState } from './watch-status.ts'

/** Why a way is not gone, or not any more. */
export type LeftReason =
  | SocketEndReason
  /** This host does not send headers with a handshake, so no key can travel there; pages are like that. */
  | 'host_drops_headers'
  /** This host's sockets only listen. */
  | 'host_cannot_send'
  /** The socket of this version speaks another protocol. */
  | 'other_protocol'
  /** This version has no such read. */
  | 'no_read'
  /** No read asks this question: its input reaches the engine over the socket only. */
  | 'needs_socket'
  /** The server answers plainly instead of streaming. */
  | 'not_a_stream'
  /** Too many streams in a row brought nothing. */
  | 'stream_broken'

/** What came of going a way, apart from what ends the watch. */
export interface WayEnd {
  readonly reason: LeftReason
  /** For people. */
  readonly message: string
  /** The way may be tried again after this long. */
  readonly againAfterMs?: number
  readonly cause?: unknown
  /** What came all the same, of whatever form. */
  readonly answer?: unknown
  /** Status of a refused handshake. */
  readonly status?: number | null
}

/** What all ways share. */
export interface WayContext {
  readonly runtime: Runtime
  readonly signal: AbortSignal
  readonly intervalMs: number
  readonly maxFailures: number
  readonly asks: AskBox
  readonly hasRoom: () => boolean
  /** Resolves when there is room for more. */
  readonly room: () => Promise<void>
  /** Whether anything is left to try after this way. */
  readonly isLast: boolean
  /** An answer came. Ends the watch where the caller wants that of it. */
  answer(answer: AnalyticsResponse, via: AnalyticsWay, asks: readonly Ask[]): void
  /** Something came in place of an answer. Ends the watch when it will not pass, or came too often in a row. */
  refusal(frame: Extract<AnalyticsFrameRead, { kind: 'error' | 'malformed' }>, asks: readonly Ask[]): void
  stray(): void
  note(state: AnalyticsWatchState, waitMs?: number): void
  /** A connection is opened that is not the first of its way. */
  reconnecting(): void
  /** Something went wrong that is being got over. */
  problem(error: unknown): void
}
