import { type EdgeEnd, type GraphEdge, isNetworkEnd, type LabGraph } from '../lab-graph.ts'

/** A side of a box on the canvas. */
export type PortSide = 'top' | 'right' | 'bottom' | 'left'

/** A place on the border of a network's box where a link arrives. */
export interface NetworkSlot {
  readonly handle: string
  /** Null: the open one, for the next link. */
  readonly linkId: string | null
  readonly side: PortSide
  /** Where on the side, from 0 at its left or top end to 1. */
  readonly offset: number
}

const rounds: readonly PortSide[] = ['right', 'bottom', 'left', 'top']

/**
 * The slots of a network: one per link that leads to it, by id as text with stand-ins last, and one open one after
 * them. They go round the sides, right, bottom, left, top, and share each side evenly. Links stored from the network
 * to a node have none, as on upstream's canvas.
 *
 * @example
 * ```ts
 * for (const { handle, side, offset } of networkSlots(graph, 4)) console.log(handle, side, offset)
 * ```
 */
export function networkSlots(graph: LabGraph, networkId: number): readonly NetworkSlot[] {
  const links = (graph.linksByNetwork.get(networkId) ?? []).filter((id) => {
    const to = graph.links.get(id)?.record.to
    return to && isNetworkEnd(to) && to.network_id === networkId
  })
  const linkIds = [...links.toSorted(byText), null]
  return linkIds.map((linkId, k) => {
    const side = rounds[k % rounds.length] ?? 'right'
    const onSide = Math.ceil((linkIds.length - (k % rounds.length)) / rounds.length)
    const offset = (Math.floor(k / rounds.length) + 1) / (onSide + 1)
    return { handle: `network:${networkId}:slot:${k}`, linkId, side, offset }
  })
}

function byText(a: string, b: string): number {
  const temporary = Number(a.startsWith('tmp_')) - Number(b.startsWith('tmp_'))
  return temporary || (a < b ? -1 : Number(a > b))
}

/** Names of the places an edge is tied to at both ends. */
export interface EdgeHandles {
  readonly from: string
  readonly to: string
}

/**
 * The handles of an edge: `iface-{index}` at a port, `network:{id}:slot:{k}` at a network, `default` where there is
 * nothing more precise.
 *
 * @example
 * ```ts
 * for (const edge of graph.edges.values()) console.log(edge.id, edgeHandles(graph, edge))
 * ```
 */
export function edgeHandles(graph: LabGraph, edge: GraphEdge): EdgeHandles {
  return { from: handleAt(graph, edge, edge.from), to: edge.to ? handleAt(graph, edge, edge.to) : 'default' }
}

function handleAt(graph: LabGraph, edge: GraphEdge, end: EdgeEnd): string {
  if (end.kind === 'interface') return `iface-${end.index}`
  if (end.kind === 'node' || edge.kind !== 'link') return 'default'
  const slot = networkSlots(graph, end.networkId).find(({ linkId }) => linkId === edge.leading.id)
  return slot?.handle ?? 'default'
}
