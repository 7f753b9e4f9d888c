import type { EdgeEnd, GraphEdge, LabGraph } from '@nova/sdk/labs'
import { columns } from '../columns.ts'

/** A lab in words: its nodes, its networks and how they hang together, in columns. */
export function describeGraph(graph: LabGraph): string {
  const nodes = graph.nodes.toValues().map(({ name, record, running, interfaces }) => {
    const used = interfaces.filter(({ linkIds }) => linkIds.length > 0).length
    return [
      `#${record.id}`,
      name,
      record.template,
      running ? 'running' : 'stopped',
      `${used}/${interfaces.length} used`,
    ]
  })
  const networks = graph.networks
    .toValues()
    .filter(({ shown }) => shown)
    .map(({ name, record, role, count }) => [`#${record.id}`, name || '-', record.type, role, `${count} attached`])
  const edges = graph.edges.toValues().map((edge) => [...describeEdge(graph, edge), ...remarks(edge)])
  return [section('Nodes', nodes), section('Networks', networks), section('Links', edges)].join('\n')
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  return [`${title} (${rows.length})`, ...columns(rows).map((line) => `  ${line}`)].join('\n')
}

function describeEdge(graph: LabGraph, edge: GraphEdge): string[] {
  const name = edge.kind === 'discovered' ? edge.discovery.iface : edge.links.map(({ id }) => id).join('+')
  return [name, endName(graph, edge.from), '--', endName(graph, edge.to)]
}

/** The end of an edge as `nova labs link` takes it. */
export function endName(graph: LabGraph, end: EdgeEnd | null): string {
  if (end === null) return 'unknown'
  if (end.kind === 'network') return `net:${graph.networks.get(end.networkId)?.name || `#${end.networkId}`}`
  const node = graph.nodes.get(end.nodeId)
  const name = node?.name ?? `#${end.nodeId} (missing)`
  if (end.kind === 'node') return name
  return `${name}:${node?.interfaces.find(({ index }) => index === end.index)?.name ?? end.index}`
}

function remarks(edge: GraphEdge): string[] {
  const all = [
    edge.kind === 'discovered' ? 'not declared' : '',
    edge.kind !== 'discovered' && edge.broken ? 'broken' : '',
    edge.kind !== 'discovered' && edge.divergent ? 'not on the host' : '',
    edge.dangling ? 'dangling' : '',
  ].filter(Boolean)
  return all.length === 0 ? [] : [all.join(', ')]
}
