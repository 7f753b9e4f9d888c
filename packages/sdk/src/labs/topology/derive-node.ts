import type { LabInterface, LabLink, LabNode, LinkEndpoint } from '../generated/types.ts'
import { type GraphInterface, type GraphNode, isNetworkEnd, nodeVertex } from './lab-graph.ts'
import { interfaceKey } from './lab-records.ts'
import type { DerivationSource } from './remember-links.ts'

/** The node of the graph, with every part of `before` that still holds. */
export function deriveNode(
  records: DerivationSource,
  record: LabNode,
  linkIds: readonly string[],
  before: GraphNode | undefined,
): GraphNode {
  const interfaces = deriveInterfaces(records, record, linkIds, before?.interfaces ?? [])
  const transient = records.transients.size === 0 ? null : (records.transients.get(record.id) ?? null)
  if (before?.record === record && before.interfaces === interfaces && before.transient === transient) return before
  const { id, name, status } = record
  return { kind: 'node', id, vertex: nodeVertex(id), name, record, running: status === 2, transient, interfaces }
}

function deriveInterfaces(
  records: DerivationSource,
  node: LabNode,
  linkIds: readonly string[],
  before: readonly GraphInterface[],
): readonly GraphInterface[] {
  const plugs = plugsAt(records, node.id, linkIds)
  const ports = portsOf(node, plugs)
  const interfaces = ports.map((port, at) => {
    const known = before[at]?.index === port.index ? before[at] : before.find(({ index }) => index === port.index)
    return deriveInterface(records, port, known)
  })
  const isSame = interfaces.length === before.length && interfaces.every((one, at) => one === before[at])
  return isSame ? before : interfaces
}

/** The ports of the node in order of their index, and after them, in their place, those that only links name. */
function portsOf(node: LabNode, plugs: readonly Plug[]): readonly Port[] {
  const ports: Port[] = node.interfaces.map((record, position) => {
    const index = record.index ?? position
    return { nodeId: node.id, index, record, links: linksAt(plugs, index) }
  })
  for (const { index } of plugs) {
    if (!ports.some((port) => port.index === index)) {
      ports.push({ nodeId: node.id, index, record: null, links: linksAt(plugs, index) })
    }
  }
  const isInOrder = ports.every(({ index }, at) => index > (ports[at - 1]?.index ?? -1))
  return isInOrder ? ports : oncePerIndex(ports)
}

/** Most ports have none, and there are many ports: no list is made for those. */
function linksAt(plugs: readonly Plug[], index: number): readonly LabLink[] {
  let found = noLinks
  for (const plug of plugs) if (plug.index === index) found = [...found, plug.link]
  return found
}

/** Of two interfaces that say they are the same one, the later counts. */
function oncePerIndex(ports: readonly Port[]): readonly Port[] {
  const byIndex = new Map(ports.map((port) => [port.index, port]))
  return [...byIndex.values()].sort((a, b) => a.index - b.index)
}

const noLinks: readonly LabLink[] = []
const noIds: readonly string[] = []

interface Port {
  readonly nodeId: number
  readonly index: number
  readonly record: LabInterface | null
  readonly links: readonly LabLink[]
}

function deriveInterface(
  records: DerivationSource,
  { nodeId, index, record, links }: Port,
  before: GraphInterface | undefined,
): GraphInterface {
  const id = interfaceKey(nodeId, index)
  const liveMac = records.liveMacs.size === 0 ? null : (records.liveMacs.get(id) ?? null)
  const networkId = networkOf(links) ?? record?.network_id ?? 0
  if (
    before?.record === record &&
    before.liveMac === liveMac &&
    before.networkId === networkId &&
    before.linkIds.length === links.length &&
    links.every((link, at) => link.id === before.linkIds[at])
  ) {
    return before
  }
  const name = record?.name ?? `interface ${index}`
  const linkIds = links.length === 0 ? noIds : links.map((link) => link.id)
  return { id, nodeId, index, name, record, linkIds, networkId, liveMac }
}

/** The network one of the links leads to; a link straight to another node leads to none. */
function networkOf(links: readonly LabLink[]): number | null {
  for (const { from, to } of links) {
    if (isNetworkEnd(from)) return from.network_id
    if (isNetworkEnd(to)) return to.network_id
  }
  return null
}

/** One end of a link in a port. */
interface Plug {
  readonly index: number
  readonly link: LabLink
}

/** What is plugged into the node, in order of the links. A link with both ends in one port is there once. */
function plugsAt({ links }: DerivationSource, nodeId: number, linkIds: readonly string[]): readonly Plug[] {
  const plugs: Plug[] = []
  for (const id of linkIds) {
    const link = links.get(id)
    if (!link) continue
    const [from, to] = [portAt(link.from, nodeId), portAt(link.to, nodeId)]
    if (from !== null) plugs.push({ index: from, link })
    if (to !== null && to !== from) plugs.push({ index: to, link })
  }
  return plugs
}

function portAt(end: LinkEndpoint, nodeId: number): number | null {
  return isNetworkEnd(end) || end.node_id !== nodeId ? null : end.interface_index
}
