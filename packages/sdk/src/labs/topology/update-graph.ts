import type { LabLink } from '../generated/types.ts'
import type { Change } from './change.ts'
import { deriveEdge, type EdgeSurroundings, edgeIdOf, sameEdge, verticesOf } from './derive-edge.ts'
import { deriveNetwork } from './derive-network.ts'
import { deriveNode } from './derive-node.ts'
import type { Divergence } from './lab-event.ts'
import {
  type EdgeId,
  type GraphEdge,
  type GraphLink,
  type GraphNetwork,
  isNetworkEnd,
  type LabGraph,
  networkVertex,
  nodeVertex,
  type VertexId,
} from './lab-graph.ts'
import type { LabRecords, Touched } from './lab-records.ts'
import { nodeChanges } from './node-changes.ts'
import { byId, type MapDraft } from './persistent-map.ts'
import { type DerivationSource, rememberLinks } from './remember-links.ts'
import { sameJson } from './same-json.ts'
import { addTo, takeFrom } from './sorted-ids.ts'

/** A graph, and everything in which it differs from the one before. */
export interface GraphUpdate {
  readonly graph: LabGraph
  /** Each thing at most once. Empty exactly when `graph` is the one before. */
  readonly changes: readonly Change[]
}

type Drafts = {
  readonly [Part in keyof LabGraph as LabGraph[Part] extends { edit(): unknown }
    ? Part
    : never]: LabGraph[Part] extends {
    edit(): infer Draft
  }
    ? Draft
    : never
}

/** An update under way. The sets say what has to be derived anew; each step adds to those of the steps after it. */
interface Update extends Drafts {
  readonly before: LabGraph
  readonly records: DerivationSource
  readonly changes: Change[]
  readonly dirty: {
    readonly networks: Set<number>
    readonly nodes: Set<number>
    readonly links: Set<string>
    readonly edges: Set<EdgeId>
  }
}

/**
 * The graph of the records, made from the graph of earlier records and from what was touched since, in time
 * proportional to what is touched and what hangs on it. The earlier graph stays as it was; what did not change is
 * the same object in both. Equals what `buildGraph` would make.
 *
 * @example
 * ```ts
 * const { records, touched } = applyEvent(before, { type: 'link_deleted', payload: { link_id: 'lnk_004' } })
 * const { graph, changes } = updateGraph(graphBefore, records, touched)
 * for (const { kind, id, before, after } of changes) console.log(kind, id, before, after)
 * ```
 */
export function updateGraph(graph: LabGraph, records: LabRecords, touched: Touched): GraphUpdate {
  const update = startUpdate(graph, records, touched)
  updateSettings(update)
  for (const id of touched.links) indexLink(update, id)
  for (const id of update.dirty.networks) updateNetwork(update, id)
  for (const id of update.dirty.nodes) updateNode(update, id)
  for (const id of update.dirty.links) updateLink(update, id)
  const around = surroundings(update)
  for (const id of update.dirty.edges) updateEdge(update, id, around)
  return { graph: update.changes.length === 0 ? graph : finish(update), changes: update.changes }
}

function startUpdate(before: LabGraph, records: LabRecords, touched: Touched): Update {
  const nodes = new Set(touched.nodes)
  for (const key of touched.liveMacs) nodes.add(Number.parseInt(key, 10))
  const edges = new Set<EdgeId>()
  for (const iface of touched.discovered) edges.add(`discovered:${iface}`)
  return {
    before,
    records: rememberLinks(records, touched.links.size),
    changes: [],
    dirty: {
      networks: new Set(touched.networks),
      nodes,
      links: new Set([...touched.links, ...touched.divergent]),
      edges,
    },
    nodes: before.nodes.edit(),
    networks: before.networks.edit(),
    links: before.links.edit(),
    edges: before.edges.edit(),
    edgesByVertex: before.edgesByVertex.edit(),
    linksByNode: before.linksByNode.edit(),
    linksByNetwork: before.linksByNetwork.edit(),
  }
}

function finish(update: Update): LabGraph {
  return {
    nodes: update.nodes.done(),
    networks: update.networks.done(),
    links: update.links.done(),
    edges: update.edges.done(),
    edgesByVertex: update.edgesByVertex.done(),
    linksByNode: update.linksByNode.done(),
    linksByNetwork: update.linksByNetwork.done(),
    defaults: update.records.defaults,
    viewport: update.records.viewport,
  }
}

function updateSettings({ before, records, changes }: Update): void {
  if (before.defaults !== records.defaults) {
    changes.push({ kind: 'defaults', id: 'defaults', before: before.defaults, after: records.defaults })
  }
  if (before.viewport !== records.viewport) {
    changes.push({ kind: 'viewport', id: 'viewport', before: before.viewport, after: records.viewport })
  }
}

/** Moves the link from the lists of the ends it had to those of the ends it has. */
function indexLink(update: Update, id: string): void {
  const [had, has] = [update.before.links.get(id)?.record, update.records.links.get(id)]
  if (had === has || (had && has && sameEnds(had, has))) return
  if (had) eachEnd(update, had, (lists, key) => takeFrom(lists, key, id, byId))
  if (has) eachEnd(update, has, (lists, key) => addTo(lists, key, id, byId))
}

function sameEnds(a: LabLink, b: LabLink): boolean {
  return sameJson(a.from, b.from) && sameJson(a.to, b.to)
}

function eachEnd(
  { linksByNetwork, linksByNode, dirty }: Update,
  { from, to }: LabLink,
  visit: (lists: MapDraft<number, readonly string[]>, key: number) => void,
): void {
  for (const end of [from, to]) {
    if (isNetworkEnd(end)) {
      visit(linksByNetwork, end.network_id)
      dirty.networks.add(end.network_id)
    } else {
      visit(linksByNode, end.node_id)
      dirty.nodes.add(end.node_id)
    }
  }
}

function updateNetwork(update: Update, id: number): void {
  const { before: graph, records, networks, linksByNetwork, changes } = update
  const before = graph.networks.get(id)
  const record = records.networks.get(id)
  const after = record && deriveNetwork(records, record, linksByNetwork.get(id) ?? [], before)
  if (before === after) return
  put(networks, id, after)
  changes.push({ kind: 'network', id, before: before ?? null, after: after ?? null })
  if (before?.role !== after?.role) touchAround(update, networkVertex(id), linksByNetwork.get(id))
}

function updateNode(update: Update, id: number): void {
  const { before: graph, records, nodes, linksByNode, changes } = update
  const before = graph.nodes.get(id)
  const record = records.nodes.get(id)
  const after = record && deriveNode(records, record, linksByNode.get(id) ?? [], before)
  if (before === after) return
  put(nodes, id, after)
  changes.push(...nodeChanges(id, before, after))
  if (before?.running !== after?.running) touchAround(update, nodeVertex(id), linksByNode.get(id))
}

/** Has all derived anew that is drawn at the vertex: its role, its state or its being there has changed. */
function touchAround({ before, dirty }: Update, vertex: VertexId, linkIds: readonly string[] | undefined): void {
  for (const id of linkIds ?? []) dirty.links.add(id)
  for (const id of before.edgesByVertex.get(vertex) ?? []) if (id.startsWith('discovered:')) dirty.edges.add(id)
}

function updateLink(update: Update, id: string): void {
  const { before: graph, records, links, networks, dirty, changes } = update
  const before = graph.links.get(id)
  const record = records.links.get(id)
  const edgeId = record && edgeIdOf(record, { network: (networkId) => networks.get(networkId) })
  if (before) dirty.edges.add(before.edgeId)
  if (edgeId) dirty.edges.add(edgeId)
  const after = record && edgeId && keepLink(before, { id, record, edgeId, divergence: divergenceOf(update, record) })
  if (before === after) return
  put(links, id, after)
  changes.push({ kind: 'link', id, before: before ?? null, after: after ?? null })
  const [was, is] = [before?.divergence ?? null, after?.divergence ?? null]
  if (was !== is) changes.push({ kind: 'divergence', id, before: was, after: is })
}

function keepLink(before: GraphLink | undefined, after: GraphLink): GraphLink {
  const isSame =
    before?.record === after.record && before.edgeId === after.edgeId && before.divergence === after.divergence
  return isSame ? before : after
}

function divergenceOf({ records, nodes }: Update, { id, from }: LabLink): Divergence | null {
  if (records.divergent.size === 0 || isNetworkEnd(from) || !nodes.get(from.node_id)?.running) return null
  return records.divergent.get(id)?.fact ?? null
}

function surroundings({ records, networks, nodes, links }: Update): EdgeSurroundings {
  return {
    records,
    network: (id): GraphNetwork | undefined => networks.get(id),
    hasNode: (id) => nodes.has(id),
    isDivergent: (id) => records.divergent.size > 0 && links.get(id)?.divergence != null,
  }
}

function updateEdge(
  { before: graph, edges, edgesByVertex, changes }: Update,
  id: EdgeId,
  around: EdgeSurroundings,
): void {
  const before = graph.edges.get(id) ?? null
  const after = deriveEdge(id, around)
  if (before === after || (before && after && sameEdge(before, after))) return
  put(edges, id, after ?? undefined)
  for (const vertex of before ? verticesOf(before) : []) takeFrom(edgesByVertex, vertex, id, byId)
  for (const vertex of after ? verticesOf(after) : []) addTo(edgesByVertex, vertex, id, byId)
  changes.push({ kind: 'edge', id, before, after })
  const [was, is] = [discoveryOf(before), discoveryOf(after)]
  if (was !== is) changes.push({ kind: 'discovery', id: id.slice('discovered:'.length), before: was, after: is })
}

function discoveryOf(edge: GraphEdge | null) {
  return edge?.kind === 'discovered' ? edge.discovery : null
}

function put<K, V>(draft: MapDraft<K, V>, key: K, value: V | undefined): void {
  if (value === undefined) draft.delete(key)
  else draft.set(key, value)
}
