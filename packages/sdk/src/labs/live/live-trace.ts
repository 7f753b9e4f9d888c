import type { LabNeed } from '../topology/lab-records.ts'
import type { ChannelReason, ChannelState } from './channel-status.ts'
import type { ChannelName, LiveState } from './live-status.ts'
import type { WindowDecision } from './window-step.ts'

/** Why something is read. */
export type ReadCause = 'open' | 'resync' | 'needed' | 'poll' | 'probe' | 'asked'

/** What a session does and why. Carries no cookie, header or body. */
export type LiveTrace = { readonly atMs: number } & (
  | { readonly type: 'window'; readonly channel: ChannelName; readonly decision: WindowDecision }
  | {
      readonly type: 'malformed'
      readonly channel: ChannelName
      readonly reason: string
      readonly member: string | null
    }
  | { readonly type: 'unknown'; readonly channel: ChannelName; readonly frameType: string }
  | { readonly type: 'event'; readonly channel: ChannelName; readonly eventType: string; readonly effect: string }
  | {
      readonly type: 'channel'
      readonly channel: ChannelName
      readonly state: ChannelState
      readonly reason: ChannelReason | null
      /** Until the next attempt; null when none is planned. */
      readonly delayMs: number | null
    }
  | { readonly type: 'late-message'; readonly channel: ChannelName }
  | { readonly type: 'read-start'; readonly parts: readonly LabNeed[]; readonly causes: readonly ReadCause[] }
  | { readonly type: 'read-end'; readonly parts: readonly LabNeed[]; readonly changeCount: number }
  | {
      readonly type: 'read-failed'
      readonly parts: readonly LabNeed[]
      readonly code: string
      readonly delayMs: number
    }
  | { readonly type: 'drift'; readonly channel: ChannelName; readonly differences: number }
  | { readonly type: 'silent'; readonly channel: ChannelName; readonly silentMs: number }
  | { readonly type: 'state'; readonly from: LiveState; readonly to: LiveState }
)

/** The part of a trace that its writer knows. */
export type TraceWithoutTime = LiveTrace extends infer T ? (T extends unknown ? Omit<T, 'atMs'> : never) : never

/** Receives every trace event of a session. What it throws is counted and dropped. */
export type LiveObserver = (event: LiveTrace) => void
