import type { Change, EdgeEnd, GraphEdge, GraphNetwork, GraphNode, LabGraph } from '@nova/sdk/labs'

/**
 * One difference as a line for people; null for what nobody wants to read, such as processor load. The graph is
 * the one after the change.
 */
export function describeChange(graph: LabGraph, change: Change): string | null {
  if (change.kind === 'node') return describeNode(change.before, change.after)
  if (change.kind === 'network') return describeNetwork(change.before, change.after)
  if (change.kind === 'edge') return describeEdge(graph, change.before, change.after)
  if (change.kind === 'discovery' && change.after) return `found ${change.after.iface}, which no link declares`
  if (change.kind === 'divergence' && change.after)
    return `link ${change.after.link_id} is not there: ${change.after.reason}`
  return null
}

function describeNode(before: GraphNode | null, after: GraphNode | null): string | null {
  if (!before || !after) return cameOrWent('node', before, after)
  const { name } = after
  if (before.name !== name) return `node ${before.name} is now called ${name}`
  if (before.running !== after.running) return `node ${name} ${after.running ? 'runs' : 'has stopped'}`
  if (after.transient !== before.transient && after.transient) return `node ${name} is ${after.transient}`
  return describeMove(`node ${name}`, before.record, after.record)
}

function describeNetwork(before: GraphNetwork | null, after: GraphNetwork | null): string | null {
  // The inside of a wire is no network anybody made.
  if (isHidden(before) && isHidden(after)) return null
  if (!before || !after) return cameOrWent('network', before, after)
  const { name } = after
  if (isHidden(before)) return `network ${name} is one of its own now (${after.role})`
  if (before.name !== name) return `network ${before.name} is now called ${name}`
  return describeMove(`network ${name}`, before.record, after.record)
}

const isHidden = (network: GraphNetwork | null) => !network || network.role === 'implicit' || network.role === 'broken'

interface Named {
  readonly name: string
}

function cameOrWent(what: string, before: Named | null, after: Named | null): string | null {
  if (after) return `${what} ${after.name} added`
  return before && `${what} ${before.name} removed`
}

interface Placed {
  readonly left: number
  readonly top: number
}

function describeMove(what: string, before: Placed, after: Placed): string | null {
  if (before.left === after.left && before.top === after.top) return null
  return `${what} moved to ${after.left}, ${after.top}`
}

function describeEdge(graph: LabGraph, before: GraphEdge | null, after: GraphEdge | null): string | null {
  const edge = after ?? before
  if (!edge || edge.kind === 'discovered') return null
  // A wire arrives and leaves in two halves: only the whole is worth a line.
  if (edge.kind === 'link' && (edge.broken || edge.dangling)) return null
  const ends = `${nameEnd(graph, edge.from)} – ${nameEnd(graph, edge.to)}`
  if (before && after) return isDivergent(before) === isDivergent(after) ? null : `${ends} ${divergence(after)}`
  return `${ends} ${after ? 'linked' : 'unlinked'}`
}

const isDivergent = (edge: GraphEdge) => edge.kind !== 'discovered' && edge.divergent
const divergence = (edge: GraphEdge) => (isDivergent(edge) ? 'is declared and not there' : 'is there again')

/** The end of an edge for people: `R1 eth0`, or the name of a network. */
export function nameEnd(graph: LabGraph, end: EdgeEnd): string {
  if (end.kind === 'network') return graph.networks.get(end.networkId)?.name || `network ${end.networkId}`
  const node = graph.nodes.get(end.nodeId)
  const name = node?.name ?? `node ${end.nodeId}`
  if (end.kind === 'node') return name
  const port = node?.interfaces.find(({ index }) => index === end.index)
  return `${name} ${port?.name ?? `interface ${end.index}`}`
}
