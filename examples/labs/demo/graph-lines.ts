import type { EdgeEnd, LabGraph } from '@nova/sdk/labs'

/**
 * What a graph says, a line per thing, in an order of its own: two graphs say the same exactly when their lines
 * are equal. Left out is what no read tells: what discovery saw, and how busy a node is.
 */
export function graphLines({ nodes, networks, links, edges }: LabGraph): string[] {
  const lines: string[] = []
  for (const { id, name, running, record, interfaces } of nodes.values()) {
    const ports = interfaces.map((port) => `${port.index}:${port.name}@${port.networkId}[${port.linkIds.join(' ')}]`)
    lines.push(`node ${id} ${name} ${running} ${record.left},${record.top} ${ports.join(' ')}`)
  }
  for (const { id, name, role, count, shown, record } of networks.values())
    lines.push(`network ${id} ${name} ${role} ${count} ${shown} ${record.left},${record.top}`)
  for (const { id, record, edgeId } of links.values())
    lines.push(`link ${id} ${JSON.stringify([record.from, record.to, record.label, record.style_override])} ${edgeId}`)
  for (const edge of edges.values())
    if (edge.kind !== 'discovered') lines.push(`edge ${edge.id} ${endLine(edge.from)} ${endLine(edge.to)}`)
  return lines.sort()
}

/** Lines that only one of two graphs has, those of the first marked `-`, those of the second `+`. */
export function compareGraphs(one: LabGraph, other: LabGraph): string[] {
  const [before, after] = [new Set(graphLines(one)), new Set(graphLines(other))]
  return [
    ...[...before].filter((line) => !after.has(line)).map((line) => `- ${line}`),
    ...[...after].filter((line) => !before.has(line)).map((line) => `+ ${line}`),
  ]
}

function endLine(end: EdgeEnd): string {
  if (end.kind === 'network') return `network ${end.networkId}`
  return end.kind === 'node' ? `node ${end.nodeId}` : `${end.nodeId}:${end.index}`
}
