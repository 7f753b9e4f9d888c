/** Records of a lab as the wire has them. Unknown members are kept: real files carry stray ones. */
export type LinkEndpoint =
  | { readonly node_id: number; readonly interface_index: number }
  | { readonly network_id: number }

export interface LabInterface {
  readonly index: number
  readonly name: string
  readonly planned_mac?: string | null
  readonly port_position?: { readonly side: 'top' | 'right' | 'bottom' | 'left'; readonly offset: number } | null
  readonly runtime?: { readonly current_attach_generation?: number }
  /** Derived by the server from the links; 0 is none. */
  readonly network_id?: number
}

export interface LabNode {
  readonly id: number
  readonly name: string
  readonly type: 'qemu' | 'docker' | 'iol' | 'dynamips'
  readonly template: string
  readonly image: string
  readonly console: 'telnet' | 'vnc' | 'rdp' | 'serial'
  /** 0 stopped, 2 running. */
  readonly status: 0 | 2
  readonly left: number
  readonly top: number
  readonly icon: string
  readonly ethernet: number
  readonly interfaces: readonly LabInterface[]
  readonly extras?: Readonly<Record<string, unknown>>
  readonly machine_override?: 'pc' | 'q35'
}

export interface LabNetwork {
  readonly id: number
  readonly name: string
  readonly type: string
  readonly left: number
  readonly top: number
  /** 0 and 1 in seeded and migrated files. */
  readonly visibility: boolean | 0 | 1
  readonly implicit?: boolean
  readonly config?: Readonly<Record<string, unknown>>
  readonly runtime?: Readonly<Record<string, unknown>>
  /** Link endpoints that name this network; stale in some events. */
  readonly count?: number
}

export type LinkStyle = 'orthogonal' | 'bezier' | 'straight'

export interface LabLink {
  readonly id: string
  readonly from: LinkEndpoint
  readonly to: LinkEndpoint
  readonly style_override?: LinkStyle | null
  readonly endpoint_positions?: Readonly<Record<string, unknown>>
  readonly label?: string
  readonly color?: string
  readonly width?: string
  readonly metrics?: Readonly<Record<string, number>>
  readonly runtime?: { readonly attach_generation?: number; readonly ip?: string }
  readonly state?: 'configured'
}
