import type { Placed } from './sequence-window.ts'

/** Why the state must be read again. */
export type ResyncReason = 'connected' | 'restart' | 'resnapshot' | 'hole' | 'overflow' | 'unreadable'

/** What the window made of one input, and why: the trace of a channel. */
export type WindowDecision =
  | { readonly type: 'applied'; readonly seq: number; readonly reordered: boolean }
  | { readonly type: 'held'; readonly seq: number; readonly missing: number }
  | { readonly type: 'duplicate'; readonly seq: number }
  /** Replayed from before we looked: no state. */
  | { readonly type: 'history'; readonly seq: number }
  /** A read holds everything up to here. */
  | { readonly type: 'covered'; readonly upTo: number; readonly dropped: number }
  | { readonly type: 'hole'; readonly from: number; readonly to: number }
  | { readonly type: 'restart'; readonly head: number; readonly lastApplied: number }
  | { readonly type: 'resnapshot' }
  | { readonly type: 'overflow'; readonly dropped: number }
  | { readonly type: 'unreadable'; readonly seq: number | null }
  /** Out of protocol: something before `hello`. */
  | { readonly type: 'unexpected' }

/** What is to be done after one input. */
export interface WindowStep<Event extends Placed> {
  /** To apply now, in this order. */
  readonly apply: readonly Event[]
  /** Replayed from before we looked; some of it may still be of interest. */
  readonly history: readonly Event[]
  /** Why the state must be read again; null when it need not be. */
  readonly resync: ResyncReason | null
  readonly decisions: readonly WindowDecision[]
}
