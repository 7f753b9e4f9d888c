import {
  type Connectable,
  canConnect,
  freeInterfaces,
  type GraphVertex,
  type LabGraph,
  type LinkEndpoint,
  type VertexId,
} from '@nova/sdk/labs'

/** What would become of a cable from one vertex to another, and what to say about it. */
export type LinkPlan =
  | { readonly ok: true; readonly from: LinkEndpoint; readonly to: LinkEndpoint; readonly text: string }
  | { readonly ok: false; readonly text: string }

const refusals: Readonly<Record<Extract<Connectable, { ok: false }>['reason'], string>> = {
  'two-networks': 'Two networks cannot be linked to each other',
  'same-node': 'A node cannot be linked to itself',
  'node-missing': 'That node is gone',
  'interface-missing': 'That interface is gone',
  'network-missing': 'That network is gone',
  'linked-already': 'They are linked already',
  'interface-occupied': 'That interface has a link',
  'node-running': 'Stop the node first: this one cannot be wired while it runs',
}

/** Links two vertices by the first free interface of each. */
export function planLink(graph: LabGraph, from: VertexId, to: VertexId): LinkPlan {
  const [a, b] = [vertexOf(graph, from), vertexOf(graph, to)]
  if (!a || !b) return { ok: false, text: refusals['node-missing'] }
  if (a === b) return { ok: false, text: refusals['same-node'] }
  const [fromEnd, toEnd] = [firstEnd(a), firstEnd(b)]
  if (!fromEnd || !toEnd) return { ok: false, text: `${(fromEnd ? b : a).name} has no free interface` }
  const answer = canConnect(graph, fromEnd.end, toEnd.end)
  if (!answer.ok) return { ok: false, text: refusals[answer.reason] }
  return { ok: true, from: answer.from, to: answer.to, text: `${fromEnd.name} – ${toEnd.name}` }
}

/** The node or network of this name. */
export function vertexOf(graph: LabGraph, id: VertexId): GraphVertex | null {
  if (id.startsWith('node')) return graph.nodes.get(Number(id.slice(4))) ?? null
  return graph.networks.get(Number(id.slice(7))) ?? null
}

function firstEnd(vertex: GraphVertex): { readonly end: LinkEndpoint; readonly name: string } | null {
  if (vertex.kind === 'network') return { end: { network_id: vertex.id }, name: vertex.name }
  const [port] = freeInterfaces(vertex)
  return port ? { end: { node_id: vertex.id, interface_index: port.index }, name: `${vertex.name} ${port.name}` } : null
}
