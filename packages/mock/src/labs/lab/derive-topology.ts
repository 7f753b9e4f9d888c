import { isNetworkEndpoint, isNodeEndpoint } from './endpoints.ts'
import type { Endpoint, LabDocument, StoredLink } from './lab-document.ts'

/** A link as clients of the first schema know it. */
export interface LegacyEdge {
  readonly type: 'ethernet'
  readonly source: string
  readonly source_node_name: string
  readonly source_type: 'node'
  readonly source_label: string
  readonly source_interfaceId: number
  readonly destination: string
  readonly destination_node_name: string
  readonly destination_type: 'node' | 'network'
  readonly destination_label: string
  /** The text `network` where the far side has no interfaces. */
  readonly destination_interfaceId: number | 'network'
  readonly network_id: number
  readonly label: string
  readonly color: string
  readonly width: string
}

/** The edges of a document. Links between two networks have none; others start at a node. */
export function deriveTopology(document: LabDocument): readonly LegacyEdge[] {
  return document.links.flatMap((link) => legacyEdge(document, link) ?? [])
}

function legacyEdge(document: LabDocument, link: StoredLink): LegacyEdge | null {
  const [near, far] = isNodeEndpoint(link.from) ? [link.from, link.to] : [link.to, link.from]
  if (!isNodeEndpoint(near)) return null
  return {
    type: 'ethernet',
    source: `node${near.node_id}`,
    source_node_name: document.nodes[near.node_id]?.name ?? '',
    source_type: 'node',
    source_label: interfaceName(document, near.node_id, near.interface_index),
    source_interfaceId: near.interface_index,
    ...farSide(document, far),
    label: link.label,
    color: link.color,
    width: link.width,
  }
}

function farSide(document: LabDocument, far: Endpoint) {
  if (isNetworkEndpoint(far))
    return {
      destination: `network${far.network_id}`,
      destination_node_name: document.networks[far.network_id]?.name ?? '',
      destination_type: 'network' as const,
      destination_label: '',
      destination_interfaceId: 'network' as const,
      network_id: far.network_id,
    }
  return {
    destination: `node${far.node_id}`,
    destination_node_name: document.nodes[far.node_id]?.name ?? '',
    destination_type: 'node' as const,
    destination_label: interfaceName(document, far.node_id, far.interface_index),
    destination_interfaceId: far.interface_index,
    network_id: 0,
  }
}

const interfaceName = (document: LabDocument, nodeId: number, index: number): string =>
  document.nodes[nodeId]?.interfaces.find((entry) => entry.index === index)?.name ?? ''
