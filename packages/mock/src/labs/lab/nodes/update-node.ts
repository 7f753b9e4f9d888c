import { flawless, type HasLabDefect } from '../lab-defects.ts'
import type { LabDocument, StoredInterface, StoredNode } from '../lab-document.ts'
import { refuseInside } from '../refusal.ts'
import { consolesByType } from './extras-by-type.ts'
import { fallbackName } from './interface-names.ts'

type Sent = Readonly<Record<string, unknown>>

const always = ['name', 'icon', 'left', 'top', 'interface_naming_scheme', 'config'] as const
const stoppedOnly = ['image', 'cpu', 'ram', 'ethernet', 'console', 'delay', 'extras'] as const

export interface NodeState {
  readonly isRunning: boolean
  /** Images the template offers. */
  readonly images: ReadonlySet<string>
}

/**
 * Changes a node. Nulls count as absent, and so does what a node has already.
 * @throws Refusal 404 or 400, inside HTTP 200
 */
export function updateNode(
  document: LabDocument,
  nodeId: number,
  sent: Sent,
  state: NodeState,
  has: HasLabDefect = flawless,
): { readonly document: LabDocument; readonly node: StoredNode } {
  const current = requireNode(document, nodeId)
  const record = current as unknown as Sent
  const isChanged = (key: string) =>
    sent[key] !== undefined && sent[key] !== null && JSON.stringify(sent[key]) !== JSON.stringify(record[key])
  const locked = stoppedOnly.filter(isChanged)
  const [frozen] = locked
  if (state.isRunning && frozen && !has('node-running-editable'))
    throw refuseInside(400, `Node ${nodeId} is running: ${frozen} can only be changed while it is stopped`)
  requireFit(current, sent, state, isChanged)
  const keys: readonly string[] = [...always.filter(isChanged), ...locked]
  const changed = { ...current, ...Object.fromEntries(keys.map((key) => [key, sent[key]])) } as StoredNode
  const node = locked.includes('ethernet') ? { ...changed, interfaces: resized(changed, has) } : changed
  const links =
    has('resize-drops-links') && node.ethernet < current.ethernet
      ? document.links.filter(({ from, to }) => ![from, to].some((end) => isBeyond(end, node)))
      : document.links
  return { document: { ...document, nodes: { ...document.nodes, [nodeId]: node }, links }, node }
}

/** A node of a document. @throws Refusal 404 inside HTTP 200 */
export function requireNode(document: LabDocument, nodeId: number): StoredNode {
  const node = document.nodes[nodeId]
  if (!node) throw refuseInside(404, `Node ${nodeId} does not exist`)
  return node
}

function requireFit(node: StoredNode, sent: Sent, { images }: NodeState, isChanged: (key: string) => boolean): void {
  const console = String(sent['console'])
  if (isChanged('console') && console !== 'serial' && !consolesByType[node.type].includes(console))
    throw refuseInside(400, `${node.type} nodes have no ${console} console`)
  if (isChanged('image') && !images.has(String(sent['image'])))
    throw refuseInside(400, `The template ${node.template} has no image ${String(sent['image'])}`)
}

/** Interfaces for another number of them. What is kept loses its runtime; what is new is named by type. */
function resized(node: StoredNode, has: HasLabDefect): readonly StoredInterface[] {
  return Array.from({ length: node.ethernet }, (_, index) => {
    const kept = node.interfaces.find((entry) => entry.index === index)
    const name = has('resize-forgets-names') ? undefined : kept?.name
    return {
      index,
      name: name ?? fallbackName(node.type, index),
      planned_mac: kept?.planned_mac ?? null,
      port_position: kept?.port_position ?? null,
    }
  })
}

const isBeyond = (end: object, node: StoredNode): boolean =>
  'node_id' in end &&
  end.node_id === node.id &&
  'interface_index' in end &&
  Number(end.interface_index) >= node.ethernet

/** A document without a node and its links. Networks stay, also those that joined it to another node. */
export function deleteNode(document: LabDocument, nodeId: number, has: HasLabDefect = flawless): LabDocument {
  requireNode(document, nodeId)
  const touches = (end: object) => 'node_id' in end && !('network_id' in end) && end.node_id === nodeId
  const dropped = document.links.filter(({ from, to }) => touches(from) || touches(to))
  const nodes = Object.fromEntries(Object.entries(document.nodes).filter(([, node]) => node.id !== nodeId))
  if (has('node-delete-keeps-links')) return { ...document, nodes }
  const links = document.links.filter((link) => !dropped.includes(link))
  if (!has('node-delete-cascades')) return { ...document, nodes, links }
  const networks = dropped.flatMap(({ to }) => ('network_id' in to ? [to.network_id] : []))
  const gone = new Set(networks.filter((id) => document.networks[id]?.implicit))
  return {
    ...document,
    nodes,
    links: links.filter(({ to }) => !('network_id' in to && gone.has(to.network_id))),
    networks: Object.fromEntries(Object.entries(document.networks).filter(([, network]) => !gone.has(network.id))),
  }
}
