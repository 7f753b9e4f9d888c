import type { LabInterface, LabLink, LabNetwork, LabNode } from '../generated/types.ts'
import { sameJson } from './same-json.ts'

/** Keys that only answers of routes have right; files keep copies of them from whoever wrote them last. */
const liveKeys = ['status', 'url', 'cpu_usage', 'ram_usage', 'disk_usage'] as const

/**
 * The node as it is kept. With the links known, `network_id` of its interfaces goes: it follows from them, and
 * is out of date with the first link that comes or goes. `transientStatus` is what another page was waiting for.
 */
export function keepNode(node: LabNode, linksKnown: boolean): LabNode {
  const { transientStatus: _, ...kept } = node as LabNode & { readonly transientStatus?: unknown }
  const interfaces = kept.interfaces ?? []
  return { ...kept, interfaces: linksKnown ? interfaces.map(keepInterface) : interfaces }
}

/** The interface without what follows from the links. */
export function keepInterface(record: LabInterface): LabInterface {
  if (!('network_id' in record)) return record
  const { network_id: _, ...kept } = record
  return kept
}

/** The network as it is kept: without its `count` once the links are known. */
export function keepNetwork(network: LabNetwork, linksKnown: boolean): LabNetwork {
  if (!linksKnown || !('count' in network)) return network
  const { count: _, ...kept } = network
  return kept
}

/** The link as it is kept: without the constant that answers of routes add to it and files do not. */
export function keepLink(link: LabLink): LabLink {
  if (!('state' in link)) return link
  const { state: _, ...kept } = link
  return kept
}

/**
 * A node as a lab's file has it, with status and usage as they were known before: the file is told when a node
 * starts, and not when it stops.
 */
export function withLiveKeysOf(known: LabNode | undefined, node: LabNode): LabNode {
  if (!known) return node
  const live = known as unknown as Readonly<Record<string, unknown>>
  const merged: Record<string, unknown> = { ...node }
  for (const key of liveKeys) {
    if (key in live) merged[key] = live[key]
    else delete merged[key]
  }
  return merged as unknown as LabNode
}

/** The node with the interfaces it was known with, as far as they say the same: a new load figure changes no port. */
export function shareInterfaces(known: LabNode | undefined, node: LabNode): LabNode {
  if (!known) return node
  const shared = node.interfaces.map((record, at) => {
    const before = known.interfaces[at]
    return before && sameJson(before, record) ? before : record
  })
  return { ...node, interfaces: shared }
}
