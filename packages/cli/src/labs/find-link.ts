import type { EdgeEnd, GraphEdge, LabGraph } from '@nova/sdk/labs'
import { UsageError } from '../command-failure.ts'
import { findEnd } from './find-end.ts'

export interface FoundLink {
  /** Of a wire between two nodes both halves. */
  readonly linkIds: readonly string[]
  readonly from: EdgeEnd
  readonly to: EdgeEnd
}

/** The link of this id, or at this interface. */
export function findLinkIds(graph: LabGraph, text: string): FoundLink {
  const link = graph.links.get(text)
  if (link) return described(graph.edges.get(link.edgeId), text)
  if (!text.includes(':')) throw missing(text)
  const end = findEnd(graph, text)
  if ('network_id' in end)
    throw new UsageError('A network may have many links.', 'Say which: by its id, or by its interface.')
  const ports = graph.nodes.get(end.node_id)?.interfaces ?? []
  const [linkId] = ports.find(({ index }) => index === end.interface_index)?.linkIds ?? []
  const found = linkId === undefined ? undefined : graph.links.get(linkId)
  return described(found && graph.edges.get(found.edgeId), text)
}

function described(edge: GraphEdge | undefined, text: string): FoundLink {
  if (!edge || edge.kind === 'discovered') throw missing(text)
  return { linkIds: edge.links.map(({ id }) => id), from: edge.from, to: edge.to }
}

const missing = (text: string) =>
  new UsageError(
    `There is no link ${text} in this lab.`,
    '`nova labs show LAB` lists the links with their ids and interfaces.',
  )
