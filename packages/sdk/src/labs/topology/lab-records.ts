import type { LabLink, LabNetwork, LabNode, LinkStyle } from '../generated/types.ts'
import type { Discovery, Divergence, SeenMac } from './lab-event.ts'
import { byId, byNumber, type PersistentMap, persistentMap } from './persistent-map.ts'

/** What a lab says about all of its links at once. */
export interface LabDefaults {
  readonly link_style: LinkStyle
}

/** Which part of the canvas is seen. */
export interface LabViewport {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** What a node was told to do and has not done yet. */
export type NodeTransient = 'starting' | 'stopping' | 'wiping'

/** What discovery cycles keep saying, and the last cycle that said it. */
export interface Observed<Fact> {
  readonly fact: Fact
  readonly generation: number
}

/**
 * What is known of the server's state of one lab: the records as the wire has them, less what the server
 * only derives (`count` of a network, `network_id` of an interface), which is kept only while the links
 * themselves are unknown. Immutable; two of them share what they have in common.
 */
export interface LabRecords {
  readonly nodes: PersistentMap<number, LabNode>
  readonly networks: PersistentMap<number, LabNetwork>
  readonly links: PersistentMap<string, LabLink>
  /** Where a link stands in the server's array: the first half of a pair lends it its style. */
  readonly linkOrder: PersistentMap<string, number>
  /** Greater than any place in `linkOrder`. */
  readonly nextLinkPlace: number
  /** False until links were read: derived members are then all there is. */
  readonly linksKnown: boolean
  /** Null until a document was seen: no route tells. */
  readonly defaults: LabDefaults | null
  readonly viewport: LabViewport | null
  /** Nodes on their way to another status, as far as somebody here sent them there: no server tells. */
  readonly transients: PersistentMap<number, NodeTransient>
  /** By {@link interfaceKey}. */
  readonly liveMacs: PersistentMap<string, SeenMac>
  /** Undeclared bridge members by interface name. */
  readonly discovered: PersistentMap<string, Observed<Discovery>>
  /** Declared links without kernel interface, by link id. Servers say it of stopped nodes too. */
  readonly divergent: PersistentMap<string, Observed<Divergence>>
  /** Newest discovery cycle seen; -1 for none. */
  readonly generation: number
  /** Cycles up to this one are already part of what was read; -1 for none. */
  readonly gate: number
}

/**
 * What one read of the lab gave: answers of routes, or the document of a `lab_topology` frame. A member
 * that is absent was not read, and is left as it is.
 */
export interface LabRead {
  readonly nodes?: Readonly<Record<string, LabNode>>
  readonly networks?: Readonly<Record<string, LabNetwork>>
  readonly links?: readonly LabLink[]
  readonly defaults?: LabDefaults | null
  readonly viewport?: LabViewport | null
  /** The discovery cycle a `lab_topology` frame was taken in: what was overlaid before is void. */
  readonly generation?: number
  /**
   * `document`: the file's own view, whose node status and usage may be long out of date; both are then taken
   * only for nodes that nothing else is known of.
   *
   * @default 'routes'
   */
  readonly source?: 'routes' | 'document'
}

/** Ids of everything that may differ between two states of a lab. */
export interface Touched {
  readonly nodes: ReadonlySet<number>
  readonly networks: ReadonlySet<number>
  readonly links: ReadonlySet<string>
  readonly liveMacs: ReadonlySet<string>
  readonly discovered: ReadonlySet<string>
  readonly divergent: ReadonlySet<string>
  readonly defaults: boolean
  readonly viewport: boolean
}

/** Records, and what in them may differ from those before. */
export interface MergedRead {
  readonly records: LabRecords
  readonly touched: Touched
}

/**
 * What has to be read again because an event did not carry it. `defaults` is on no route: only the document
 * of a `lab_topology` frame has it.
 */
export type LabNeed = 'nodes' | 'networks' | 'links' | 'defaults'

/** A lab of which nothing is known. */
// Marked as pure, or a page whose client opens no lab would carry the library of sorted maps.
export const noRecords: LabRecords = {
  nodes: /* @__PURE__ */ persistentMap(byNumber),
  networks: /* @__PURE__ */ persistentMap(byNumber),
  links: /* @__PURE__ */ persistentMap(byId),
  linkOrder: /* @__PURE__ */ persistentMap(byId),
  nextLinkPlace: 0,
  linksKnown: false,
  defaults: null,
  viewport: null,
  transients: /* @__PURE__ */ persistentMap(byNumber),
  liveMacs: /* @__PURE__ */ persistentMap(byId),
  discovered: /* @__PURE__ */ persistentMap(byId),
  divergent: /* @__PURE__ */ persistentMap(byId),
  generation: -1,
  gate: -1,
}

/** Names an interface of a node: `3:0` is the first of node 3. */
export type InterfaceKey = `${number}:${number}`

/** The name of an interface, see {@link InterfaceKey}. */
export function interfaceKey(nodeId: number, index: number): InterfaceKey {
  return `${nodeId}:${index}`
}
