import { isNetworkEndpoint, isNodeEndpoint } from '../endpoints.ts'
import { flawless, type HasLabDefect } from '../lab-defects.ts'
import type { LabDocument, NodeEndpoint, StoredLink, StoredNode } from '../lab-document.ts'
import { refuse } from '../refusal.ts'

/** What running machines allow. */
export interface Machines {
  /** Interfaces a node had when it was started; null while it does not run. */
  nicsAtBoot(nodeId: number): number | null
  capabilities(node: StoredNode): {
    readonly hotplug: boolean
    readonly max_nics: number
    readonly machine: string | null
  }
}

/** The node side of a link to a network, when that node runs on something that takes links at once. */
export function attachableEnd(document: LabDocument, link: StoredLink, machines: Machines): NodeEndpoint | null {
  const [end, other] = isNodeEndpoint(link.from) ? [link.from, link.to] : [link.to, link.from]
  if (!isNodeEndpoint(end) || !isNetworkEndpoint(other)) return null
  const node = document.nodes[end.node_id]
  const isTaken = node?.type === 'docker' || node?.type === 'qemu'
  return isTaken && machines.nicsAtBoot(end.node_id) !== null ? end : null
}

/**
 * Plugs new links into the nodes that run and stamps both sides with a generation.
 * @throws Refusal 422 when a running QEMU node cannot take it
 */
export function attachLinks(
  document: LabDocument,
  linkIds: readonly string[],
  machines: Machines,
  has: HasLabDefect = flawless,
): LabDocument {
  return linkIds.reduce((current, id) => {
    const link = current.links.find((entry) => entry.id === id)
    const end = link ? attachableEnd(current, link, machines) : null
    const node = end ? current.nodes[end.node_id] : undefined
    if (!link || !end || !node) return current
    if (node.type === 'qemu' && !has('hot-attach-unchecked')) requireHotPlug(node, end, machines)
    return has('attach-generation-missing') ? current : stamp(current, link, node, end)
  }, document)
}

function requireHotPlug(node: StoredNode, end: NodeEndpoint, machines: Machines): void {
  const { hotplug, max_nics, machine } = machines.capabilities(node)
  if (!hotplug || machine !== 'q35')
    throw refuse(422, `Node ${node.id} is running and its machine does not take interfaces while it does`)
  const isNew = end.interface_index >= (machines.nicsAtBoot(node.id) ?? 0)
  if (isNew && end.interface_index >= max_nics)
    throw refuse(422, `Node ${node.id} has no free slot for interface ${end.interface_index}: it takes ${max_nics}`)
}

function stamp(document: LabDocument, link: StoredLink, node: StoredNode, end: NodeEndpoint): LabDocument {
  const plugged = node.interfaces.find(({ index }) => index === end.interface_index)
  const generation = (plugged?.runtime?.current_attach_generation ?? 0) + 1
  const interfaces = node.interfaces.map((entry) =>
    entry === plugged ? { ...entry, runtime: { current_attach_generation: generation } } : entry,
  )
  return {
    ...document,
    nodes: { ...document.nodes, [node.id]: { ...node, interfaces } },
    links: document.links.map((entry) =>
      entry.id === link.id ? { ...entry, runtime: { ...entry.runtime, attach_generation: generation } } : entry,
    ),
  }
}

/** Whether unplugging this link does anything: a link of an older generation was replaced already. */
export function needsDetach(document: LabDocument, link: StoredLink, machines: Machines): NodeEndpoint | null {
  const end = attachableEnd(document, link, machines)
  const plugged = end && document.nodes[end.node_id]?.interfaces.find(({ index }) => index === end.interface_index)
  const generation = plugged?.runtime?.current_attach_generation ?? 0
  return link.runtime.attach_generation === generation ? end : null
}
