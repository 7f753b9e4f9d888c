import { buildGraph } from '../topology/build-graph.ts'
import type { LabGraph } from '../topology/lab-graph.ts'
import { type LabRecords, noRecords, type Touched } from '../topology/lab-records.ts'
import { isTouched, touchNothing } from '../topology/touched.ts'
import { updateGraph } from '../topology/update-graph.ts'
import type { ChangeOrigin, ChangeSet } from './change-set.ts'
import { type ChangeStream, type ChangeStreamOptions, createChangeStream } from './change-stream.ts'
import { createListeners } from './listeners.ts'
import { createPendingEdits, type PendingEdits } from './pending-edits.ts'

/** What is known of a lab, and everybody who wants to know when it differs. */
export interface LabStore {
  /** What the server is known to have, without the edits that are under way. */
  records(): LabRecords
  graph(): LabGraph
  /** Takes the records of the first read: no step, so nobody is told. */
  begin(records: LabRecords): void
  /**
   * Takes other records, of which `touched` says where they may differ. Readers see the snapshot before or the one
   * after, never half of it.
   * @returns the step; null when the snapshot is the same as before
   */
  commit(records: LabRecords, touched: Touched, origin: ChangeOrigin): ChangeSet | null
  /** Changes what is shown over the records, as one step; null when it makes no difference. */
  edit(change: (pending: PendingEdits) => void): ChangeSet | null
  isPending(key: string): boolean
  pendingCount(): number
  subscribe(listener: () => void): () => void
  changes(options: ChangeStreamOptions): AsyncIterableIterator<ChangeSet>
  close(): void
}

const ownEdit: ChangeOrigin = { cause: 'edit', channel: null, seq: null, eventType: null }

export function createLabStore(nowMs: () => number, onListenerError: (error: unknown) => void): LabStore {
  let records = noRecords
  let graph = buildGraph(records)
  let closed = false
  const listeners = createListeners<[]>(onListenerError)
  const streams = new Set<ChangeStream>()
  const pending = createPendingEdits()

  const show = (touched: Touched, origin: ChangeOrigin): ChangeSet | null => {
    pending.settle(records)
    const shown = pending.over(records, touched)
    if (!isTouched(shown.touched)) return null
    const update = updateGraph(graph, shown.records, shown.touched)
    if (update.graph === graph) return null
    graph = update.graph
    const set: ChangeSet = { ...origin, changes: update.changes, graph, stepCount: 1, atMs: nowMs() }
    for (const stream of [...streams]) stream.push(set)
    listeners.tell()
    return set
  }

  return {
    records: () => records,
    graph: () => graph,
    begin(first) {
      records = first
      graph = buildGraph(first)
    },
    commit(next, touched, origin) {
      records = next
      return show(touched, origin)
    },
    edit(change) {
      change(pending)
      return show(touchNothing(), ownEdit)
    },
    isPending: pending.has,
    pendingCount: () => pending.list().length,
    subscribe: (listener) => (closed ? () => {} : listeners.add(listener)),
    changes(options) {
      const stream = createChangeStream(options, () => streams.delete(stream))
      if (closed) stream.end()
      else streams.add(stream)
      return stream.iterator
    },
    close() {
      closed = true
      listeners.clear()
      for (const stream of [...streams]) stream.end()
    },
  }
}
