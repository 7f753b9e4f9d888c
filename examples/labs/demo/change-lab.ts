import {
  freeInterfaces,
  isolatedNodes,
  type LabGraph,
  type LabsClient,
  type LinkEndpoint,
  runNode,
} from '@nova/sdk/labs'

/** What somebody else does to the lab. */
export interface LabChanges {
  /** Three nodes that were wired to nothing. */
  readonly nodeIds: readonly [number, number, number]
  /** Was a wire between the first two until the third joined. */
  readonly networkId: number
  readonly movedTo: { readonly left: number; readonly top: number }
}

/** A node without wires, and its first port. */
export function takeLooseEnds(graph: LabGraph, count: number): (LinkEndpoint & { readonly node_id: number })[] {
  const ends = isolatedNodes(graph).flatMap((node) => {
    const [port] = freeInterfaces(node)
    return port && !node.running ? [{ node_id: node.id, interface_index: port.index }] : []
  })
  if (ends.length < count) throw new Error(`The lab has ${ends.length} nodes without wires; the demo wants ${count}`)
  return ends.slice(0, count)
}

/**
 * Wires two nodes, joins a third to that wire, which makes a network of it, moves the first node and starts it.
 * Resolves when the node runs.
 */
export async function changeLab(client: LabsClient, labPath: string, graph: LabGraph): Promise<LabChanges> {
  const [a, b, c] = takeLooseEnds(graph, 3)
  if (!a || !b || !c) throw new Error('The lab has too few nodes without wires')
  const { network } = await client.createLink(labPath, { from: a, to: b })
  if (!network) throw new Error('A wire between two nodes came without its network')
  await client.createLink(labPath, { from: c, to: { network_id: network.id } })
  const movedTo = { left: 120, top: 80 }
  await client.putLayout(labPath, { nodes: [{ id: a.node_id, ...movedTo }] })
  await runNode(client, labPath, a.node_id, 'start')
  return { nodeIds: [a.node_id, b.node_id, c.node_id], networkId: network.id, movedTo }
}

/** Whether a graph shows all of it. */
export function showsChanges(graph: LabGraph, { nodeIds, networkId, movedTo }: LabChanges): boolean {
  const [first] = nodeIds
  const node = graph.nodes.get(first)
  const network = graph.networks.get(networkId)
  return (
    node?.running === true &&
    node.record.left === movedTo.left &&
    node.record.top === movedTo.top &&
    network?.role === 'promoted' &&
    network.count === nodeIds.length
  )
}
