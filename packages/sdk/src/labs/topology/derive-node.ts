import type { LabInterface, LabLink, LabNode } from '../wire.ts'
import { type GraphInterface, type GraphNode, isNetworkEnd, nodeVertex } from './lab-graph.ts'
import { interfaceKey, type LabRecords } from './lab-records.ts'

/** The node of the graph, with every part of `before` that still holds. */
export function deriveNode(
  records: LabRecords,
  record: LabNode,
  linkIds: readonly string[],
  before: GraphNode | undefined,
): GraphNode {
  const interfaces = deriveInterfaces(records, record, linkIds, before?.interfaces ?? [])
  const transient = records.transients.get(record.id) ?? null
  if (before?.record === record && before.interfaces === interfaces && before.transient === transient) return before
  const { id, name, status } = record
  return { kind: 'node', id, vertex: nodeVertex(id), name, record, running: status === 2, transient, interfaces }
}

function deriveInterfaces(
  records: LabRecords,
  node: LabNode,
  linkIds: readonly string[],
  before: readonly GraphInterface[],
): readonly GraphInterface[] {
  const linksAt = groupByIndex(records, node.id, linkIds)
  const recordAt = new Map(node.interfaces.map((record, position) => [record.index ?? position, record]))
  const indexes = [...new Set([...recordAt.keys(), ...linksAt.keys()])].sort((a, b) => a - b)
  const interfaces = indexes.map((index, at) => {
    const known = before[at]?.index === index ? before[at] : before.find((one) => one.index === index)
    return deriveInterface(
      records,
      { nodeId: node.id, index, record: recordAt.get(index) ?? null, links: linksAt.get(index) ?? [] },
      known,
    )
  })
  const isSame = interfaces.length === before.length && interfaces.every((one, at) => one === before[at])
  return isSame ? before : interfaces
}

interface Port {
  readonly nodeId: number
  readonly index: number
  readonly record: LabInterface | null
  readonly links: readonly LabLink[]
}

function deriveInterface(
  records: LabRecords,
  { nodeId, index, record, links }: Port,
  before: GraphInterface | undefined,
): GraphInterface {
  const id = interfaceKey(nodeId, index)
  const liveMac = records.liveMacs.get(id) ?? null
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
  return { id, nodeId, index, name, record, linkIds: links.map((link) => link.id), networkId, liveMac }
}

/** The network one of the links leads to; a link straight to another node leads to none. */
function networkOf(links: readonly LabLink[]): number | null {
  for (const { from, to } of links) {
    if (isNetworkEnd(from)) return from.network_id
    if (isNetworkEnd(to)) return to.network_id
  }
  return null
}

function groupByIndex({ links }: LabRecords, nodeId: number, linkIds: readonly string[]): Map<number, LabLink[]> {
  const groups = new Map<number, LabLink[]>()
  for (const id of linkIds) {
    const link = links.get(id)
    if (!link) continue
    for (const index of indexesAt(link, nodeId)) {
      const group = groups.get(index)
      if (group) group.push(link)
      else groups.set(index, [link])
    }
  }
  return groups
}

/** The ports of the node that the link names; a link with both ends at one port names it once. */
function indexesAt({ from, to }: LabLink, nodeId: number): ReadonlySet<number> {
  const indexes = new Set<number>()
  for (const end of [from, to]) if (!isNetworkEnd(end) && end.node_id === nodeId) indexes.add(end.interface_index)
  return indexes
}
