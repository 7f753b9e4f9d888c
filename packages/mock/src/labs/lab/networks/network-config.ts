/** The settings a network can have. All of them are stored as soon as one is sent. */
export interface NetworkConfig {
  readonly cidr: string | null
  readonly gateway: string | null
  readonly dhcp: boolean | null
  readonly dhcp_start: string | null
  readonly dhcp_end: string | null
  readonly egress_interface: string | null
  readonly host_bridge: string | null
  readonly shared_cloud_id: string | null
}

export const emptyConfig: NetworkConfig = {
  cidr: null,
  gateway: null,
  dhcp: false,
  dhcp_start: null,
  dhcp_end: null,
  egress_interface: null,
  host_bridge: null,
  shared_cloud_id: null,
}

/** A configuration as it was sent, with every key; null when there was none. Unknown keys are dropped. */
export function readConfig(sent: unknown): NetworkConfig | null {
  if (typeof sent !== 'object' || sent === null) return null
  const known = Object.keys(emptyConfig).filter((key) => key in sent)
  return { ...emptyConfig, ...Object.fromEntries(known.map((key) => [key, (sent as Record<string, unknown>)[key]])) }
}
