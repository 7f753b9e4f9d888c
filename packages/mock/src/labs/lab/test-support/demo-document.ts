import { newDocument } from '../document-file.ts'
import type { Endpoint, LabDocument, StoredLink, StoredNetwork, StoredNode } from '../lab-document.ts'

/** A node of the smallest kind, for documents of tests. */
export function node(id: number, over: Partial<StoredNode> = {}): StoredNode {
  const ethernet = over.ethernet ?? 4
  return {
    id,
    name: `N${id}`,
    type: 'docker',
    template: 'docker',
    image: 'nova-ve-lab/alpine:3',
    console: 'telnet',
    status: 0,
    delay: 0,
    cpu: 1,
    ram: 256,
    ethernet,
    cpulimit: 1,
    uuid: null,
    firstmac: null,
    left: 0,
    top: 0,
    icon: 'Server.png',
    width: '0',
    config: false,
    config_list: [],
    sat: 0,
    computed_sat: 0,
    interfaces: Array.from({ length: ethernet }, (_, index) => ({
      index,
      name: `eth${index}`,
      planned_mac: null,
      port_position: null,
    })),
    extras: {},
    ...over,
  }
}

export function network(id: number, over: Partial<StoredNetwork> = {}): StoredNetwork {
  return {
    id,
    name: `net-${id}`,
    type: 'linux_bridge',
    left: 0,
    top: 0,
    icon: '01-Cloud-Default.svg',
    width: 0,
    style: 'Solid',
    linkstyle: 'Straight',
    color: '',
    label: '',
    visibility: true,
    implicit: false,
    smart: -1,
    config: {},
    ...over,
  }
}

export const at = (nodeId: number, index = 0): Endpoint => ({ node_id: nodeId, interface_index: index })

export const on = (networkId: number): Endpoint => ({ network_id: networkId })

export function link(number: number, from: Endpoint, to: Endpoint): StoredLink {
  return {
    id: `lnk_${String(number).padStart(3, '0')}`,
    from,
    to,
    style_override: null,
    endpoint_positions: {},
    label: '',
    color: '',
    width: '1',
    metrics: { delay_ms: 0, loss_pct: 0, bandwidth_kbps: 0, jitter_ms: 0 },
    runtime: { attach_generation: 0 },
  }
}

export function documentOf(
  nodes: readonly StoredNode[],
  networks: readonly StoredNetwork[] = [],
  links: readonly StoredLink[] = [],
): LabDocument {
  return {
    ...newDocument('8a73c8c9-7af0-4d2c-86a4-b8c2f1c5e612'),
    nodes: Object.fromEntries(nodes.map((entry) => [entry.id, entry])),
    networks: Object.fromEntries(networks.map((entry) => [entry.id, entry])),
    links,
  }
}

/** Two containers on one visible network. */
export const demoDocument = (): LabDocument =>
  documentOf([node(1), node(2)], [network(1)], [link(1, at(1), on(1)), link(2, at(2), on(1))])
