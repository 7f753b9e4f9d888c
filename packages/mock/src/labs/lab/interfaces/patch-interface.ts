import { networkByInterface } from '../derive-document.ts'
import { flawless, type HasLabDefect } from '../lab-defects.ts'
import type { LabDocument, StoredInterface } from '../lab-document.ts'
import { refuseInside } from '../refusal.ts'
import type { MacRegistry } from './mac-registry.ts'

type Sent = Readonly<Record<string, unknown>>

/** An interface as its own routes show it. */
export interface InterfaceV2 {
  readonly index: number
  readonly name: string
  readonly planned_mac: string | null
  readonly port_position: StoredInterface['port_position']
  readonly network_id: number
  readonly live_mac: null
}

/** @throws Refusal 404 inside HTTP 200 when the node does not exist */
export function readInterfaces(document: LabDocument, nodeId: number): readonly InterfaceV2[] {
  const node = document.nodes[nodeId]
  if (!node) throw refuseInside(404, `Node ${nodeId} does not exist`)
  const networks = networkByInterface(document.links)
  return node.interfaces.map(({ index, name, planned_mac, port_position }) => ({
    index,
    name,
    planned_mac,
    port_position,
    network_id: networks.get(`${nodeId}:${index}`) ?? 0,
    live_mac: null,
  }))
}

/**
 * Changes what is planned for an interface. The address is trimmed and lower-cased, its form is not checked; on a
 * linked interface it must not collide with one planned on a network of the same id.
 * @throws Refusal 404 or 409 with a free address, inside HTTP 200
 */
export function patchInterface(
  document: LabDocument,
  place: { readonly labPath: string; readonly nodeId: number; readonly index: number },
  sent: Sent,
  registry: MacRegistry,
  has: HasLabDefect = flawless,
): { readonly document: LabDocument; readonly entry: InterfaceV2 } {
  const { nodeId, index } = place
  const node = document.nodes[nodeId]
  const current = node?.interfaces.find((entry) => entry.index === index)
  if (!node || !current) throw refuseInside(404, `Node ${nodeId} has no interface ${index}`)
  const mac = plannedMac(sent, has)
  const networkId = networkByInterface(document.links).get(`${nodeId}:${index}`) ?? 0
  if (mac && networkId > 0 && registry.isTaken(networkId, mac, place) && !has('interface-collision-accepted'))
    throw refuseInside(
      409,
      'mac collision',
      has('interface-collision-without-advice') ? {} : { suggested_mac: registry.suggest(networkId, mac) },
    )
  const changed = {
    ...current,
    ...(mac !== undefined && { planned_mac: mac }),
    ...('port_position' in sent && { port_position: sent['port_position'] as StoredInterface['port_position'] }),
  }
  const interfaces = node.interfaces.map((entry) => (entry === current ? changed : entry))
  const after = { ...document, nodes: { ...document.nodes, [nodeId]: { ...node, interfaces } } }
  const { name, planned_mac, port_position } = changed
  return {
    document: after,
    entry: { index, name, planned_mac, port_position, network_id: networkId, live_mac: null },
  }
}

/** The address that was sent, null to clear it, undefined when none was. */
function plannedMac(sent: Sent, has: HasLabDefect): string | null | undefined {
  const value = sent['planned_mac']
  if (value === undefined || value === null) return value
  const text = String(value).trim()
  return has('interface-mac-case-kept') ? text : text.toLowerCase()
}
