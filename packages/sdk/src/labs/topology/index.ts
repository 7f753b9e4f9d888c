/**
 * A lab as a graph: from what was read and heard to what can be asked, drawn and changed. All of it is plain
 * data and functions; nothing here talks to anybody.
 *
 * @module
 */

export { type AppliedEvent, applyEvent, type EventEffect } from './apply-event.ts'
export { buildGraph } from './build-graph.ts'
export type { Change } from './change.ts'
export type { Discovery, Divergence, KnownLabEvent, LabEvent, LabEventPayloads, SeenMac } from './lab-event.ts'
export {
  type DiscoveredEdge,
  type EdgeEnd,
  type EdgeId,
  type GraphEdge,
  type GraphInterface,
  type GraphLink,
  type GraphNetwork,
  type GraphNode,
  type GraphVertex,
  type LabGraph,
  type LinkEdge,
  type NetworkRole,
  networkVertex,
  nodeVertex,
  type PairEdge,
  type VertexId,
} from './lab-graph.ts'
export type {
  InterfaceKey,
  LabDefaults,
  LabNeed,
  LabRead,
  LabRecords,
  LabViewport,
  MergedRead,
  NodeTransient,
  Observed,
  Touched,
} from './lab-records.ts'
export { mergeRead, recordsOf } from './merge-read.ts'
export { endCycle, forgetCycles } from './observed.ts'
export { isConfirmed } from './overlay/is-confirmed.ts'
export { matchEcho } from './overlay/match-echo.ts'
export { overlayOf } from './overlay/overlay-of.ts'
export type {
  CreatedLink,
  LayoutEdit,
  LinkEdit,
  NetworkEdit,
  NodeEdit,
  PendingEdit,
  PendingEditOf,
  Placed,
} from './overlay/pending-edit.ts'
export type { MapDraft, PersistentMap } from './persistent-map.ts'
export {
  type Connectable,
  type ConnectOptions,
  type ConnectRefusal,
  canConnect,
  legalPairs,
} from './questions/can-connect.ts'
export { componentsOf } from './questions/components.ts'
export { defaultNetworkName } from './questions/default-network-name.ts'
export { effectiveStyle, strokeColor, strokeWidth } from './questions/effective-style.ts'
export { type HotPlugCatalog, type HotPlugGate, hotPlugGate } from './questions/hot-plug-gate.ts'
export { linkCount, listNetworkCounts } from './questions/link-count.ts'
export { isolatedNodes, type Neighbour, neighboursOf } from './questions/neighbours.ts'
export {
  type EdgeHandles,
  edgeHandles,
  type NetworkSlot,
  networkSlots,
  type PortSide,
} from './questions/network-slots.ts'
export { freeInterfaces, isOccupied, occupiedInterfaces } from './questions/occupied-interfaces.ts'
export { orientEndpoints } from './questions/orient-endpoints.ts'
export { type LabPath, pathBetween } from './questions/path-between.ts'
export {
  type InterfacePeer,
  type NetworkPeer,
  type Peer,
  peerOf,
  peersOfNetwork,
} from './questions/peers.ts'
export {
  defaultPortPlace,
  type PlacePortsOptions,
  type PortPlace,
  placePorts,
} from './questions/place-ports.ts'
export { type GraphUpdate, updateGraph } from './update-graph.ts'
