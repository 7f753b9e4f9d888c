import type { Discovery, Divergence } from './lab-event.ts'
import type { GraphEdge, GraphInterface, GraphLink, GraphNetwork, GraphNode } from './lab-graph.ts'
import type { LabDefaults, LabViewport } from './lab-records.ts'

interface ChangeOf<Kind extends string, Id, Value> {
  readonly kind: Kind
  readonly id: Id
  /** Null: was not there. */
  readonly before: Value | null
  /** Null: is there no longer. */
  readonly after: Value | null
}

/**
 * One thing that differs between two graphs. A `node` change says that the node's own record came, went or
 * differs; ports that differ while the node stays are `interface` changes. Whoever only draws needs `node`,
 * `network`, `edge` and `defaults`.
 */
export type Change =
  | ChangeOf<'node', number, GraphNode>
  | ChangeOf<'interface', string, GraphInterface>
  | ChangeOf<'network', number, GraphNetwork>
  | ChangeOf<'link', string, GraphLink>
  | ChangeOf<'edge', string, GraphEdge>
  | ChangeOf<'discovery', string, Discovery>
  | ChangeOf<'divergence', string, Divergence>
  | ChangeOf<'defaults', 'defaults', LabDefaults>
  | ChangeOf<'viewport', 'viewport', LabViewport>
