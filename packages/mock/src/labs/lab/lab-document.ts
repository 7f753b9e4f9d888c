/** A lab as its file holds it: schema 2, nothing derived. A value: a change makes a new one. */
export interface LabDocument {
  readonly schema: 2
  /** Absent in a file nobody has written to since it was made. */
  readonly schema_version?: 2
  readonly id: string
  readonly meta: LabMeta
  readonly viewport: Viewport
  readonly nodes: Readonly<Record<string, StoredNode>>
  readonly networks: Readonly<Record<string, StoredNetwork>>
  readonly links: readonly StoredLink[]
  readonly defaults: { readonly link_style: string }
  readonly textobjects: readonly unknown[]
  readonly lineobjects: readonly unknown[]
  readonly pictures: readonly unknown[]
  readonly tasks: readonly unknown[]
  readonly configsets: Readonly<Record<string, unknown>>
}

/** What a lab says about itself. */
export interface LabMeta {
  readonly name: string
  readonly author: string
  readonly description: string
  readonly body: string
  readonly version: string
  readonly scripttimeout: number
  readonly countdown: number
  readonly linkwidth: string
  readonly grid: boolean
  /** Stored and enforced nowhere. */
  readonly lock: boolean
  readonly sat: string
}

/** What a lab file may hold: the service reads nothing from files of another schema. */
export type LabFile = LabDocument | Readonly<Record<string, unknown>>

export interface Viewport {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export type NodeType = 'qemu' | 'docker' | 'iol' | 'dynamips'

export type Extras = Readonly<Record<string, unknown>>

export interface StoredNode {
  readonly id: number
  readonly name: string
  readonly type: NodeType
  readonly template: string
  readonly image: string
  readonly console: string
  /** What was last written: only the node routes know what runs. */
  readonly status: number
  readonly delay: number
  readonly cpu: number
  readonly ram: number
  readonly ethernet: number
  readonly cpulimit: number
  readonly uuid: string | null
  readonly firstmac: string | null
  readonly left: number
  readonly top: number
  readonly icon: string
  readonly width: string
  readonly config: boolean | string
  readonly config_list: readonly string[]
  readonly sat: number
  readonly computed_sat: number
  readonly interfaces: readonly StoredInterface[]
  readonly extras: Extras
  readonly interface_naming_scheme?: string | null
  readonly machine_override?: 'pc' | 'q35'
}

export interface StoredInterface {
  readonly index: number
  readonly name: string
  readonly planned_mac: string | null
  readonly port_position: { readonly side: string; readonly offset: number } | null
  readonly runtime?: { readonly current_attach_generation: number }
}

export interface StoredNetwork {
  readonly id: number
  readonly name: string
  readonly type: string
  readonly left: number
  readonly top: number
  readonly icon: string
  readonly width: number
  readonly style: string
  readonly linkstyle: string
  readonly color: string
  readonly label: string
  /** 0 and 1 in seeded and migrated files. */
  readonly visibility: boolean | 0 | 1
  readonly implicit: boolean
  readonly smart: number
  readonly config: Readonly<Record<string, unknown>>
  readonly runtime?: Readonly<Record<string, unknown>>
}

export interface NodeEndpoint {
  readonly node_id: number
  readonly interface_index: number
}

export interface NetworkEndpoint {
  readonly network_id: number
}

/** What one side of a link is plugged into. `network_id` decides when both are there. */
export type Endpoint = NodeEndpoint | NetworkEndpoint

export interface StoredLink {
  readonly id: string
  readonly from: Endpoint
  readonly to: Endpoint
  readonly style_override: string | null
  readonly endpoint_positions: Readonly<Record<string, unknown>>
  readonly label: string
  readonly color: string
  readonly width: string
  readonly metrics: Readonly<Record<string, number>>
  readonly runtime: { readonly attach_generation: number; readonly ip?: string }
}

/** Something a change made known on one of the lab's two channels. */
export interface LabEvent {
  readonly type: string
  readonly payload: Readonly<Record<string, unknown>>
}
