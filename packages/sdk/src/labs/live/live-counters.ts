/** What a session has seen so far. All of them only grow. */
export interface LiveCounters {
  /** Text frames, those that could not be read included. */
  readonly frames: number
  /** Events that took their turn. */
  readonly applied: number
  readonly duplicates: number
  /** Events that came before their turn and were put in order. */
  readonly reordered: number
  /** Events from before the session looked, replayed on connecting. */
  readonly history: number
  /** Times that frames were missing for good. */
  readonly holes: number
  /** Servers that began to count anew. */
  readonly restarts: number
  /** Reads of the whole lab or of what a channel carries, because frames alone did not do. */
  readonly resyncs: number
  /** Reads that were due by the clock. */
  readonly polls: number
  readonly failedReads: number
  /** Differences found by reading that no event had told of, so that the socket was opened anew. */
  readonly drifts: number
  readonly malformed: number
  readonly unknown: number
  /** Connections after the first of a channel. */
  readonly reconnects: number
  /** Handshakes that were refused or came to nothing. */
  readonly refusals: number
  /** Messages of a connection that had been given up. */
  readonly lateMessages: number
  readonly listenerErrors: number
}

export type CounterName = keyof LiveCounters

export const noCounts: LiveCounters = {
  frames: 0,
  applied: 0,
  duplicates: 0,
  reordered: 0,
  history: 0,
  holes: 0,
  restarts: 0,
  resyncs: 0,
  polls: 0,
  failedReads: 0,
  drifts: 0,
  malformed: 0,
  unknown: 0,
  reconnects: 0,
  refusals: 0,
  lateMessages: 0,
  listenerErrors: 0,
}
