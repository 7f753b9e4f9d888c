import type { LabDocument, LabEvent } from '../lab-document.ts'
import type { NodeRun } from './node-runs.ts'

export const heartbeatMs = 5000
const suppressionMs = 30_000

export interface HeartbeatResult {
  readonly document: LabDocument
  readonly events: readonly LabEvent[]
  /** Runs whose process is gone. */
  readonly dead: readonly number[]
}

/**
 * Corrects what a document says about nodes that were started: 2 for those that run, 0 for those whose process died.
 * A node somebody stopped is no longer looked at, so its document keeps saying 2. Nodes that were started or stopped
 * within half a minute are left alone.
 */
export function beatLab(document: LabDocument, runs: readonly NodeRun[], nowMs: number): HeartbeatResult {
  let current = document
  const events: LabEvent[] = []
  const dead: number[] = []
  for (const run of runs) {
    const node = current.nodes[run.nodeId]
    if (!node || nowMs - run.touchedAtMs < suppressionMs) continue
    const status = run.alive ? 2 : 0
    if (!run.alive) dead.push(run.nodeId)
    if (node.status === status) continue
    current = { ...current, nodes: { ...current.nodes, [node.id]: { ...node, status } } }
    events.push({ type: 'node_status_reconciled', payload: { node_id: node.id, status } })
  }
  return { document: current, events, dead }
}
