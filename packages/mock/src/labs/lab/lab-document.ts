export interface NodeEndpoint {
  readonly node_id: number
  readonly interface_index: number
}

export interface NetworkEndpoint {
  readonly network_id: number
}

/** What a link holds on to: an interface of a node, or a network. */
export type Endpoint = NodeEndpoint | NetworkEndpoint

export interface StoredInterface {
  readonly index: number
  readonly name: string
  readonly planned_mac: string | null
  readonly port_position: unknown
  readonly runtime?: { readonly current_attach_generation?: number }
}

export interface StoredNode {
  readonly id: number
  readonly name: string
  readonly type: 'qemu' | 'docker' | 'iol' | 'dynamips'
  readonly template: string
  readonly image: string
  readonly console: string
  /** As last written; what runs is known to the runtime only. */
  readonly status: number
  readonly left: number
  readonly top: number
  readonly ethernet: number
  readonly interfaces: readonly StoredInterface[]
  readonly extras: Readonly<Record<string, unknown>>
  readonly [key: string]: unknown
}

export interface StoredNetwork {
  readonly id: number
  readonly name: string
  readonly type: string
  readonly left: number
  readonly top: number
  /** 0 and 1 in seeded and migrated files. */
  readonly visibility: boolean | number
  readonly implicit: boolean
  readonly config: Readonly<Record<string, unknown>>
  readonly runtime?: Readonly<Record<string, unknown>>
  readonly [key: string]: unknown
}

export interface StoredLink {
  readonly id: string
  readonly from: Endpoint
  readonly to: Endpoint
  readonly style_override: unknown
  readonly endpoint_positions: unknown
  readonly label: string
  readonly color: string
  readonly width: string
  readonly metrics: unknown
  readonly runtime: { readonly attach_generation?: number; readonly ip?: string }
}

/**
 * A lab file of the current schema. A value: a change makes a new one, so that a failed change has nothing
 * to undo and a snapshot costs nothing.
 */
export interface LabDocument {
  readonly schema: 2
  readonly schema_version?: number
  readonly id: string
  readonly meta: LabMeta
  readonly viewport: Readonly<Record<string, unknown>>
  readonly nodes: Readonly<Record<string, StoredNode>>
  readonly networks: Readonly<Record<string, StoredNetwork>>
  readonly links: readonly StoredLink[]
  readonly defaults: Readonly<Record<string, unknown>>
  readonly textobjects: readonly unknown[]
  readonly lineobjects: readonly unknown[]
  readonly pictures: readonly unknown[]
  readonly tasks: readonly unknown[]
  readonly configsets: Readonly<Record<string, unknown>>
}

/** What a lab file may hold: files of the first schema have no `schema`, and no route reads them. */
export type LabFile = LabDocument | Readonly<Record<string, unknown>>
