import type { Clock } from '../../internal/clock.ts'
import type { AttemptSeen, GatePass } from '../../internal/http/call-gate.ts'
import type { RecordStore } from '../../internal/record-store.ts'

/**
 * How urgent a call is. Of those that wait the more urgent go first; see {@link Quota.admit} for why the less urgent
 * come to their turn all the same.
 */
export type CallPriority = 'high' | 'normal' | 'low'

/** One call that asks for a unit of quota. */
export interface QuotaQuestion {
  /** @default 'normal' */
  readonly priority?: CallPriority
  /** Ends the wait; the place in the queue is free at once. */
  readonly signal?: AbortSignal
  /** What is waiting, for whoever looks at the queue: the name of the operation. Never shown to the server. */
  readonly label?: string
  /**
   * How long the caller can wait, milliseconds: what is known to take longer is refused at once, or as soon as it is
   * known. What turns out to take longer is ended by the signal alone.
   * @default as long as it takes
   */
  readonly leftMs?: number
  /**
   * Size of the request's body, bytes; 0 for none. With a small one, the time the server says it worked shows when it
   * counted the call; without this, the call counts from its answer, which is later.
   * @default unknown
   */
  readonly bodyBytes?: number
}

/** What became of an admitted call: see {@link AttemptSeen}. */
export type QuotaAnswer = AttemptSeen

/** The right to make one call. Until it is settled it takes up a unit. */
export type QuotaTicket = Pick<GatePass, 'settle'>

/** How far the quota of a key is used up, at this moment. */
export interface QuotaState {
  /** So many calls the server lets through in a window. */
  readonly calls: number
  readonly windowMs: number
  /** So many are made use of now: `calls` less the reserve, and less still for some time after the server disagreed. */
  readonly budget: number
  /** Units that are taken up, those of calls under way and of others with the same key included. */
  readonly used: number
  /** Calls under way: admitted by this object, not settled yet. */
  readonly inFlight: number
  /** Units that others must have taken, or the server would not have refused a call. */
  readonly foreign: number
  /** Units that other processes of this machine have taken, by the shared record. */
  readonly elsewhere: number
  /** Calls that wait, by their urgency. */
  readonly queued: Readonly<Record<CallPriority, number>>
  /**
   * When the next unit gets free, wall time in milliseconds since the epoch. Null while there is room, and while all
   * depends on calls under way.
   */
  readonly nextFreeAtMs: number | null
  /** How long a call of normal urgency that came now would wait, milliseconds, as far as is known; 0 when it would not. */
  readonly waitMs: number
  /** Who shares it: this process, this machine, or this machine with a store that does not work at present. */
  readonly sharing: 'process' | 'machine' | 'store_failing'
}

/** What happens to calls that ask for quota. Carries no key, address or body. */
export type QuotaEvent =
  | {
      readonly type: 'queued'
      readonly atMs: number
      readonly label: string | null
      readonly priority: CallPriority
      /** How long it will have to wait, milliseconds, as far as is known. */
      readonly waitMs: number
    }
  | {
      readonly type: 'admitted'
      readonly atMs: number
      readonly label: string | null
      readonly priority: CallPriority
      readonly waitedMs: number
    }
  | {
      /** The server refused a call for which there was room by our count: somebody else uses the key. */
      readonly type: 'disagreement'
      readonly atMs: number
      /** Units that others must have taken. */
      readonly foreign: number
      /** What is made use of from now on. */
      readonly budget: number
      /** Until when nothing is sent at all, wall time, an hour at most; null when the server asked for no pause. */
      readonly pausedUntilMs: number | null
    }
  | {
      /** The record that a machine shares could not be read or written: this process goes on by its own count. */
      readonly type: 'store-failed'
      readonly atMs: number
      /** `busy`: others held it all the time. `silent`: it did not answer within 5 s. */
      readonly why: 'busy' | 'silent' | 'unavailable' | 'unreadable'
      readonly error: unknown
    }
  | { readonly type: 'store-recovered'; readonly atMs: number }

/** Receives every event of a quota. What it throws is dropped: watching must not stop a call. */
export type QuotaListener = (event: QuotaEvent) => void

/** What the calls of one key are counted by, before they are sent, so that the server need not refuse any. */
export interface Quota {
  /**
   * Waits for a unit. Within one priority whoever came first goes first. Between priorities, a normal call lets those
   * urgent ones pass that come up to one window after it, a low one those that come up to two windows after it (normal
   * ones: one); what comes later stands behind it. So nobody waits for ever, however many urgent calls there are.
   *
   * @returns The right to make one call. Settle it in any case, as soon as an answer begins or none will come.
   * @throws AgentsError `quota_queue_full` when as many wait as may, `quota_wait_too_long` when the wait cannot end
   * within `leftMs`, by what is known and if all calls under way count. Aborts reject with the signal's reason.
   */
  admit(asked?: QuotaQuestion): Promise<QuotaTicket>
  state(): QuotaState
  /** Hears of every event from now on, until the returned function is called. */
  observe(listener: QuotaListener): () => void
}

/** How a quota counts. */
export interface QuotaOptions {
  /** So many calls the server lets through in a window. @default 100 */
  readonly calls?: number
  /** How long the server's window is, milliseconds. @default 60000 */
  readonly windowMs?: number
  /** So many of them are left to others with the same key: other machines, people with curl. @default 0 */
  readonly reserve?: number
  /** So many calls may wait; the next one is refused. @default 10000 */
  readonly maxQueued?: number
  /**
   * For how much longer than the window a call counts, milliseconds: two clocks do not run alike, and a clock that is
   * being set is off by up to half a millisecond each second.
   * @default 50
   */
  readonly guardMs?: number
  /** Where all processes of a machine keep one record of their calls. @default each process counts by itself */
  readonly store?: RecordStore
  /**
   * Name of the record in the store: the same for all that share a key, and not the key.
   * @default 'quota'; with `processQuota` a digest of address and key
   */
  readonly recordId?: string
  /**
   * With a store: for how long after its last word a process is believed to have calls under way, milliseconds. It
   * says so again while it has some, so calls may take longer. One that died gives its units back a window after that.
   * @default 30000
   */
  readonly maxFlightMs?: number
  readonly clock?: Clock
  /** Uniform in [0, 1): what keeps processes from meeting at the store again and again. */
  readonly random?: () => number
}
