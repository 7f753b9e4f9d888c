import type { LabDocument, StoredNode } from '../lab-document.ts'
import { refuseInside } from '../refusal.ts'

export interface LiveMac {
  readonly state: 'confirmed' | 'mismatch' | 'unavailable'
  /** Empty for none. */
  readonly planned_mac: string
  readonly live_mac: string | null
  readonly runtime_type: string
  readonly reason: string | null
}

/**
 * The address an interface really uses, as far as its runtime tells.
 * @param bootMacs addresses the machine started with, by interface; null while it does not run
 * @throws Refusal 404 inside HTTP 200
 */
export function readLiveMac(
  document: LabDocument,
  nodeId: number,
  index: number,
  bootMacs: readonly string[] | null,
): LiveMac {
  const node = document.nodes[nodeId]
  const entry = node?.interfaces.find((candidate) => candidate.index === index)
  if (!node || !entry) throw refuseInside(404, `Node ${nodeId} has no interface ${index}`)
  const planned = entry.planned_mac ?? ''
  const reason = whyUnavailable(node, index, bootMacs)
  const live = reason === null ? (bootMacs?.[index] ?? null) : null
  const known = { planned_mac: planned, live_mac: live, runtime_type: node.type, reason }
  if (live === null) return { state: 'unavailable', ...known }
  return { state: planned === '' || planned === live ? 'confirmed' : 'mismatch', ...known }
}

function whyUnavailable(node: StoredNode, index: number, bootMacs: readonly string[] | null): string | null {
  if (node.type === 'iol' || node.type === 'dynamips') return `${node.type} does not tell its addresses`
  if (bootMacs === null) return 'the node is not running'
  return index < bootMacs.length ? null : 'the interface was added after the node started'
}
