import type { LabInterface, LabLink, LabNetwork } from '../generated/types.ts'

/** What a live-MAC read found on an interface, as the socket tells it to everybody. */
export interface SeenMac {
  readonly node_id: number
  readonly interface_index: number
  readonly state: 'confirmed' | 'mismatch' | 'unavailable'
  /** Empty when none is planned. */
  readonly planned_mac: string
  readonly live_mac: string | null
  readonly reason: string | null
}

/** A bridge member that no link declares. */
export interface Discovery {
  readonly network_id: number
  readonly bridge_name: string
  readonly iface: string
  /** Null when the interface is not one of the lab's own. */
  readonly peer_node_id: number | null
}

/** A declared link without an interface in the kernel. */
export interface Divergence {
  readonly link_id: string
  readonly reason: string
}

/** What a discovery cycle says of itself with everything it saw; a server may leave the number out. */
interface InCycle {
  readonly lab_id: string
  readonly generation?: number
}

/** Payload of every event by its type. The last three are handled by upstream's page, yet sent by no server. */
export interface LabEventPayloads {
  readonly link_created: { readonly link: LabLink }
  readonly link_updated: { readonly link: LabLink }
  readonly link_deleted: { readonly link_id: string }
  readonly network_created: { readonly network: LabNetwork }
  readonly network_updated: { readonly network: LabNetwork }
  readonly network_promoted: { readonly network: LabNetwork }
  readonly network_deleted: { readonly network: LabNetwork }
  readonly layout_updated: { readonly node_ids: readonly number[]; readonly network_ids: readonly number[] }
  readonly interface_updated: {
    readonly node_id: number
    readonly interface_index: number
    readonly interface: LabInterface
  }
  readonly interface_live_mac: SeenMac
  readonly node_status_reconciled: { readonly node_id: number; readonly status: number }
  readonly node_warning: { readonly node_id: number; readonly interface_index: number; readonly message: string }
  readonly discovered_link: Discovery & InCycle
  readonly link_divergent: Divergence & InCycle & { readonly last_checked: string }
  readonly link_patched: { readonly link: LabLink }
  readonly link_state: { readonly link_id: number | string; readonly state: unknown }
  readonly node_state: { readonly node_id: number; readonly state: unknown }
}

/** An event of a type this library knows. */
export type KnownLabEvent = {
  [Type in keyof LabEventPayloads]: { readonly type: Type; readonly payload: LabEventPayloads[Type] }
}[keyof LabEventPayloads]

/** What a frame says without its place in the stream. Types that a later server adds have any payload. */
export interface LabEvent {
  readonly type: string
  readonly payload: unknown
}
