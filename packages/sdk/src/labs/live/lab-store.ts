import { buildGraph } from '../topology/build-graph.ts'
import type { LabGraph } from '../topology/lab-graph.ts'
import { type LabRecords, noRecords, type Touched } from '../topology/lab-records.ts'
import { isTouched } from '../topology/touched.ts'
import { updateGraph } from '../topology/update-graph.ts'
import type { ChangeOrigin, ChangeSet } from './change-set.ts'
import { type ChangeStream, type ChangeStreamOptions, createChangeStream } from './change-stream.ts'
import { createListeners } from './listeners.ts'

/** What is known of a lab, and everybody who wants to know when it differs. */
export interface LabStore {
  records(): LabRecords
  graph(): LabGraph
  /** Takes the records of the first read: no step, so nobody is told. */
  begin(records: LabRecords): void
  /**
   * Takes other records, of which `touched` says where they may differ. Readers see the snapshot before or the one after, never half of it.
   * @returns the step; null when the snapshot is the same as before
   */
  commit(records: LabRecords, touched: Touched, origin: ChangeOrigin): ChangeSet | null
  subscribe(listener: () => void): () => void
  changes(options: ChangeStreamOptions): AsyncIterableIterator<ChangeSet>
  close(): void
}

export function createLabStore(nowMs: () => number, onListenerError: (error: unknown) => void): LabStore {
  let records = noRecords
  let graph = buildGraph(records)
  let closed = false
  const listeners = createListeners<[]>(onListenerError)
  const streams = new Set<ChangeStream>()

  return {
    records: () => records,
    graph: () => graph,
    begin(first) {
      records = first
      graph = buildGraph(first)
    },
    commit(next, touched, origin) {
      records = next
      if (!isTouched(touched)) return null
      const update = updateGraph(graph, next, touched)
      if (update.graph === graph) return null
      graph = update.graph
      const set: ChangeSet = { ...origin, changes: update.changes, graph, stepCount: 1, atMs: nowMs() }
      for (const stream of [...streams]) stream.push(set)
      listeners.tell()
      return set
    },
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
