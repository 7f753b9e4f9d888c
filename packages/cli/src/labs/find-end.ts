import type { GraphInterface, GraphNode, LabGraph, LinkEndpoint } from '@nova/sdk/labs'
import { UsageError } from '../command-failure.ts'

/**
 * The end of a link as people write it: `R1:eth0` (a node and one of its interfaces, by name or index), `R1`
 * (its first free interface), `net:core` (a network). Nodes and networks go by name, or by `#` and their id
 * where names are not unique.
 */
export function findEnd(graph: LabGraph, text: string): LinkEndpoint {
  if (text.startsWith('net:')) return { network_id: findNetworkId(graph, text.slice('net:'.length)) }
  // Interface names have slashes and dots, node names may have colons: the last one parts them.
  const colon = text.lastIndexOf(':')
  const node = findNode(graph, colon < 0 ? text : text.slice(0, colon))
  const wanted = colon < 0 ? null : text.slice(colon + 1)
  return { node_id: node.id, interface_index: wanted === null ? firstFree(node) : indexOf(node, wanted) }
}

/** The node of this name or `#id`. */
export function findNode(graph: LabGraph, text: string): GraphNode {
  const nodes = graph.nodes.toValues()
  return pickOne(nodes, text, 'node', ({ record }) => record.id)
}

/** The id of the network of this name or `#id`. */
export function findNetworkId(graph: LabGraph, text: string): number {
  const networks = graph.networks.toValues().filter(({ shown }) => shown)
  return pickOne(networks, text, 'network', ({ record }) => record.id).id
}

function pickOne<T extends { readonly name: string }>(
  all: readonly T[],
  text: string,
  what: string,
  idOf: (one: T) => number,
): T {
  const byId = /^#\d+$/.test(text) ? all.filter((one) => `#${idOf(one)}` === text) : []
  const found = byId.length > 0 ? byId : all.filter(({ name }) => name === text)
  const [one, another] = found
  if (one && !another) return one
  if (one)
    throw new UsageError(
      `${found.length} ${what}s are called ${text}.`,
      `Say which by its id: ${found.map((each) => `#${idOf(each)}`).join(', ')}.`,
    )
  const names = all.slice(0, 12).map(({ name }) => name)
  throw new UsageError(
    `There is no ${what} ${text} in this lab.`,
    names.length === 0 ? `It has no ${what}s.` : `It has ${names.join(', ')}${all.length > 12 ? ', …' : ''}.`,
  )
}

function indexOf({ name, interfaces }: GraphNode, wanted: string): number {
  const found =
    interfaces.find((port) => port.name === wanted) ?? interfaces.find(({ index }) => String(index) === wanted)
  if (found) return found.index
  throw new UsageError(
    `${name} has no interface ${wanted}.`,
    interfaces.length === 0 ? 'It has none at all.' : `It has ${interfaces.map(describe).join(', ')}.`,
  )
}

function firstFree({ name, interfaces }: GraphNode): number {
  const free = interfaces.find(({ linkIds, record }) => record !== null && linkIds.length === 0)
  if (free) return free.index
  throw new UsageError(
    `${name} has no free interface.`,
    'Delete one of its links, or give it more interfaces while it is stopped.',
  )
}

const describe = ({ name, linkIds }: GraphInterface) => (linkIds.length === 0 ? name : `${name} (taken)`)
