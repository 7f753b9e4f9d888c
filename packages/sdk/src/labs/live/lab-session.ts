import type { LabMeta } from '../generated/types.ts'
import type { LabGraph } from '../topology/lab-graph.ts'
import type { LabNeed, LabRecords } from '../topology/lab-records.ts'
import type { ChangeSet } from './change-set.ts'
import type { ChangeStreamOptions } from './change-stream.ts'
import type { LiveCounters } from './live-counters.ts'
import type { PendingEdits } from './pending-edits.ts'
import type { LabStatus } from './status-board.ts'
import type { WaitOptions } from './wait-for-state.ts'

/** Where a session keeps what edits work with. */
export const labCoreOf: unique symbol = Symbol.for('nova.sdk.labs.core') as never

/** The inside of a session, for functions that change the lab. */
export interface LabCore {
  /** What the server is known to have, without the edits that are under way. */
  records(): LabRecords
  /** Shows edits the server has not been seen to have done, as one step; null when it makes no difference. */
  edit(change: (pending: PendingEdits) => void): ChangeSet | null
  /** Whether an edit is still shown that way. */
  isPending(key: string): boolean
  /** How many edits are shown that way. */
  readonly pendingCount: number
  /** Has parts read again soon. */
  want(parts: Iterable<LabNeed>): void
}

/**
 * A lab that is open: its graph, and everything that happens to it. All functions may be passed around without
 * the object, as `useSyncExternalStore` wants them.
 */
export interface LabSession {
  /** Path of the lab without a slash in front. */
  readonly path: string
  /** What the lab said of itself when it was opened. Changes of it are not announced: ask `getLab` again. */
  readonly meta: LabMeta
  /** The lab as of now. Immutable, and the same object until something in it differs. */
  getSnapshot(): LabGraph
  /** Calls back after each step, in order, until the returned function is called. A listener that throws is counted. */
  subscribe(listener: () => void): () => void
  /**
   * The steps from here on, with what came, went and differs. Reading slowly loses nothing: steps beyond
   * `maxPending` are gathered into one. Ends when the session is closed, rejects when the signal fires.
   */
  changes(options?: ChangeStreamOptions): AsyncIterableIterator<ChangeSet>
  /** How the session is doing. The same object until something in it differs. */
  status(): LabStatus
  /** Calls back when state, mode, a channel or the problem differ, until the returned function is called. */
  subscribeStatus(listener: () => void): () => void
  counters(): LiveCounters
  /**
   * The snapshot, as soon as everything that was announced is in it. In mode `polling` that is as of the last poll.
   * Rejects with `sync_timeout`, with `lab_closed`, or with the signal's reason.
   */
  whenSynced(options?: WaitOptions): Promise<LabGraph>
  /** Reads the whole lab again. Rejects with what that read failed with; the session goes on trying. */
  resync(): Promise<void>
  /** Ends it for good: sockets, polls and loops over `changes`. The last snapshot stays readable. */
  close(): void
  readonly [labCoreOf]: LabCore
}
