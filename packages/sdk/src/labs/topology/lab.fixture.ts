import type { LabLink, LabNetwork, LabNode, LinkEndpoint } from '../generated/types.ts'
import type { LabRead } from './lab-records.ts'

/** A node with `ethernet` interfaces named as the server names them when nobody says otherwise. */
export function nodeOf(id: number, more: Partial<LabNode> = {}): LabNode {
  const ethernet = more.ethernet ?? 4
  return {
    id,
    name: `R${id}`,
    type: 'qemu',
    template: 'vyos',
    image: 'vyos-1.4',
    console: 'telnet',
    status: 0,
    left: 100 * id,
    top: 50,
    icon: 'Router.png',
    ethernet,
    interfaces: Array.from({ length: ethernet }, (_, index) => ({ index, name: `Gi${index + 1}`, planned_mac: null })),
    ...more,
  }
}

export function networkOf(id: number, more: Partial<LabNetwork> = {}): LabNetwork {
  return { id, name: `net-${id}`, type: 'linux_bridge', left: 0, top: 0, visibility: true, implicit: false, ...more }
}

/** The network the server puts between two nodes. */
export function implicitNetwork(id: number, more: Partial<LabNetwork> = {}): LabNetwork {
  return networkOf(id, { name: '', visibility: false, implicit: true, ...more })
}

export function linkOf(id: string, from: LinkEndpoint, to: LinkEndpoint, more: Partial<LabLink> = {}): LabLink {
  return { id, from, to, style_override: null, label: '', color: '', width: '1', state: 'configured', ...more }
}

/** The end of a link at a port. */
export function port(node_id: number, interface_index = 0): LinkEndpoint {
  return { node_id, interface_index }
}

/** The end of a link at a network. */
export function net(network_id: number): LinkEndpoint {
  return { network_id }
}

interface Parts {
  readonly nodes?: readonly LabNode[]
  readonly networks?: readonly LabNetwork[]
  readonly links?: readonly LabLink[]
}

/** These parts, as routes answer with them. */
export function readOf({ nodes = [], networks = [], links = [] }: Parts): LabRead & Required<Pick<LabRead, 'links'>> {
  return { nodes: byKey(nodes), networks: byKey(networks), links }
}

function byKey<R extends { readonly id: number }>(records: readonly R[]): Record<string, R> {
  return Object.fromEntries(records.map((record) => [String(record.id), record]))
}

/**
 * One of everything: a pair (network 1, R1–R2), an explicit network with R2 and R3, a broken pair at R3, a link
 * straight from R3 to R4, one stored the wrong way round at R4, one to a missing node, a lone R5, a network with
 * nothing on it, one that was promoted.
 */
export const oneOfEverything = readOf({
  nodes: [1, 2, 3, 4, 5].map((id) => nodeOf(id)),
  networks: [
    implicitNetwork(1),
    networkOf(2, { name: 'core' }),
    implicitNetwork(3),
    networkOf(4, { name: 'spare' }),
    networkOf(5, { name: 'bridge-5', visibility: 1 }),
    networkOf(6, { name: 'hidden', visibility: 0 }),
  ],
  links: [
    linkOf('lnk_001', port(2, 0), net(1), { color: '#ff0000' }),
    linkOf('lnk_002', port(1, 1), net(1), { style_override: 'bezier' }),
    linkOf('lnk_003', port(2, 1), net(2)),
    linkOf('lnk_004', port(3, 0), net(2)),
    linkOf('lnk_005', port(3, 1), net(3)),
    linkOf('lnk_006', port(3, 2), port(4, 0)),
    linkOf('lnk_007', net(5), port(4, 1)),
    linkOf('lnk_008', port(9, 0), net(5)),
  ],
})
