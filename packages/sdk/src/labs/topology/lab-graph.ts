import type { LabInterface, LabLink, LabNetwork, LabNode, LinkEndpoint } from '../generated/types.ts'
import type { Discovery, Divergence, SeenMac } from './lab-event.ts'
import type { InterfaceKey, LabDefaults, LabViewport, NodeTransient } from './lab-records.ts'
import type { PersistentMap } from './persistent-map.ts'

/** Names a corner of the drawn graph. */
export type VertexId = `node${number}` | `network${number}`

/** Names an edge of the drawn graph. */
export type EdgeId = `link:${string}` | `pair:net${number}` | `discovered:${string}`

/** A port of a node. */
export interface GraphInterface {
  readonly id: InterfaceKey
  readonly nodeId: number
  readonly index: number
  readonly name: string
  /** Null for a port that links name and the node does not have, as after fewer ports were given to it. */
  readonly record: LabInterface | null
  /** Links at this port in order of their ids: one at most, in files the server wrote itself. */
  readonly linkIds: readonly string[]
  /** The network the port is wired to, through a pair too; 0 for none. */
  readonly networkId: number
  readonly liveMac: SeenMac | null
}

export interface GraphNode {
  readonly kind: 'node'
  readonly id: number
  readonly vertex: VertexId
  readonly name: string
  readonly record: LabNode
  readonly running: boolean
  /** What it was told to do and has not done yet; null for nothing that is known here. */
  readonly transient: NodeTransient | null
  /** In order of their index, those that only links name included. */
  readonly interfaces: readonly GraphInterface[]
}

/**
 * `explicit`: somebody made it. `promoted`: was the wire between two nodes until a third came; known by the
 * name that promotion gives, `bridge-{id}`. `implicit`: is the wire between two nodes, and drawn as one edge.
 * `broken`: was such a wire and has lost an end, or cannot be drawn as one edge.
 */
export type NetworkRole = 'explicit' | 'promoted' | 'implicit' | 'broken'

export interface GraphNetwork {
  readonly kind: 'network'
  readonly id: number
  readonly vertex: VertexId
  readonly name: string
  readonly record: LabNetwork
  readonly role: NetworkRole
  /** Link ends that name it, counted here: what servers send is out of date in some events. */
  readonly count: number
  /** Links that name it, in order of their ids. */
  readonly linkIds: readonly string[]
  /** Whether it is a vertex: not inside a pair, and visible or attached to something. */
  readonly shown: boolean
}

/** A corner of the drawn graph: any node, and the networks that are shown. */
export type GraphVertex = GraphNode | GraphNetwork

export interface GraphLink {
  readonly id: string
  readonly record: LabLink
  /** The edge it is drawn as, alone or with its other half. */
  readonly edgeId: EdgeId
  /** Set only while the node at its `from` end runs: of a stopped node every link is reported. */
  readonly divergence: Divergence | null
}

/** Where an edge ends. */
export type EdgeEnd =
  | { readonly kind: 'interface'; readonly nodeId: number; readonly index: number }
  | { readonly kind: 'node'; readonly nodeId: number }
  | { readonly kind: 'network'; readonly networkId: number }

interface EdgeBase {
  readonly id: EdgeId
  /** An end of it does not exist: a link to a missing node or network. */
  readonly dangling: boolean
}

/** One stored link, drawn by itself. */
export interface LinkEdge extends EdgeBase {
  readonly kind: 'link'
  readonly from: EdgeEnd
  readonly to: EdgeEnd
  readonly links: readonly [LabLink]
  /** The link that lends the edge its style, width, colour and label. */
  readonly leading: LabLink
  /** Leads to what is left of a pair. */
  readonly broken: boolean
  readonly divergent: boolean
}

/** Two links and the implicit network between them, drawn as one wire from node to node. */
export interface PairEdge extends EdgeBase {
  readonly kind: 'pair'
  readonly from: EdgeEnd & { readonly kind: 'interface' }
  readonly to: EdgeEnd & { readonly kind: 'interface' }
  readonly networkId: number
  /** Its halves: that of `from`, that of `to`, in order of (node, interface). */
  readonly links: readonly [LabLink, LabLink]
  /** The half that stands first in the server's array. */
  readonly leading: LabLink
  readonly broken: false
  readonly divergent: boolean
}

/** A bridge member that no link declares. `to` is null when it belongs to no node of the lab. */
export interface DiscoveredEdge extends EdgeBase {
  readonly kind: 'discovered'
  readonly from: EdgeEnd & { readonly kind: 'network' }
  readonly to: (EdgeEnd & { readonly kind: 'node' }) | null
  readonly discovery: Discovery
}

export type GraphEdge = LinkEdge | PairEdge | DiscoveredEdge

/**
 * A lab as a graph: what is there, how it hangs together, and what is drawn. Immutable: a change gives
 * another graph, in which everything that did not change is the same object.
 */
export interface LabGraph {
  readonly nodes: PersistentMap<number, GraphNode>
  readonly networks: PersistentMap<number, GraphNetwork>
  readonly links: PersistentMap<string, GraphLink>
  readonly edges: PersistentMap<EdgeId, GraphEdge>
  /** Edges at a vertex, whether the vertex exists or not, in order of their ids. */
  readonly edgesByVertex: PersistentMap<VertexId, readonly EdgeId[]>
  /** Links at a node, whether the node exists or not, in order of their ids. */
  readonly linksByNode: PersistentMap<number, readonly string[]>
  /** Links at a network, whether the network exists or not, in order of their ids. */
  readonly linksByNetwork: PersistentMap<number, readonly string[]>
  readonly defaults: LabDefaults | null
  readonly viewport: LabViewport | null
}

/**
 * The name of a node's vertex.
 *
 * @example
 * ```ts
 * const path = pathBetween(graph, nodeVertex(1), networkVertex(4))
 * ```
 */
export function nodeVertex(id: number): VertexId {
  return `node${id}`
}

/**
 * The name of a network's vertex.
 *
 * @example
 * ```ts
 * const neighbours = neighboursOf(graph, networkVertex(4))
 * ```
 */
export function networkVertex(id: number): VertexId {
  return `network${id}`
}

/** Whether the end is at a network; when a file gives both, the network counts. */
export function isNetworkEnd(end: LinkEndpoint): end is LinkEndpoint & { readonly network_id: number } {
  return 'network_id' in end
}
