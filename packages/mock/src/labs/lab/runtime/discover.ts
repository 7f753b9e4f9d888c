import { isNodeEndpoint } from '../endpoints.ts'
import { bridgeName, deviceName } from '../host-names.ts'
import { flawless, type HasLabDefect } from '../lab-defects.ts'
import type { LabDocument, LabEvent, NodeEndpoint } from '../lab-document.ts'
import type { NodeRun } from './node-runs.ts'

/** An interface on one of a lab's bridges that no lab put there. */
export interface ForeignInterface {
  readonly network_id: number
  readonly iface: string
}

export interface DiscoveryView {
  readonly labHash: string
  readonly generation: number
  /** ISO 8601. */
  readonly now: string
  live(nodeId: number): NodeRun | undefined
  readonly foreign: readonly ForeignInterface[]
}

/**
 * One look at the bridges of a lab: every interface nobody declared, and every declared link whose interface is not
 * there, which includes all links of stopped nodes. Only links that start at a node are considered declared.
 */
export function discoverLab(
  document: LabDocument,
  view: DiscoveryView,
  has: HasLabDefect = flawless,
): readonly LabEvent[] {
  const declared = document.links.flatMap((link) => (isNodeEndpoint(link.from) ? [{ link, end: link.from }] : []))
  const known = new Set(declared.map(({ end }) => `${end.node_id}:${end.interface_index}`))
  const divergent = declared.filter(
    ({ end }) => !isPlugged(end, view) && !(has('divergence-running-only') && !view.live(end.node_id)),
  )
  return [
    ...undeclared(document, known, view),
    ...divergent.map(({ link }) => ({
      type: 'link_divergent',
      payload: {
        link_id: link.id,
        lab_id: document.id,
        reason: 'no interface on the bridge',
        last_checked: view.now,
        generation: view.generation,
      },
    })),
  ]
}

const isPlugged = (end: NodeEndpoint, view: DiscoveryView): boolean =>
  view.live(end.node_id)?.plugged.has(end.interface_index) ?? false

function undeclared(document: LabDocument, known: ReadonlySet<string>, view: DiscoveryView): readonly LabEvent[] {
  const stray = Object.values(document.nodes).flatMap((node) =>
    [...(view.live(node.id)?.plugged ?? [])]
      .filter(([index]) => !known.has(`${node.id}:${index}`))
      .map(([index, networkId]) => ({
        network_id: networkId,
        iface: deviceName(node.type, view.labHash, node.id, index),
      })),
  )
  return [...stray, ...view.foreign].map(({ network_id, iface }) => ({
    type: 'discovered_link',
    payload: {
      lab_id: document.id,
      network_id,
      bridge_name: document.networks[network_id]?.runtime?.['bridge_name'] ?? bridgeName(view.labHash, network_id),
      iface,
      peer_node_id: peerOf(iface),
      generation: view.generation,
    },
  }))
}

/**
 * The node an interface name speaks of, read as upstream reads it: from the first `d` on. A hash with a `d` in it
 * spoils that, and then nobody is named.
 */
export function peerOf(iface: string): number | null {
  if (!iface.startsWith('nve')) return null
  const [, digits] = /^[^d]*d(\d+)i/.exec(iface) ?? []
  return digits === undefined ? null : Number(digits)
}
