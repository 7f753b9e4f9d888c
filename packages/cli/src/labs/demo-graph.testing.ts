import {
  buildGraph,
  type LabGraph,
  type LabLink,
  type LabNetwork,
  type LabNode,
  type LinkEndpoint,
  recordsOf,
} from '@nova/sdk/labs'

export const port = (node_id: number, interface_index: number): LinkEndpoint => ({ node_id, interface_index })
export const net = (network_id: number): LinkEndpoint => ({ network_id })

export function node(id: number, name: string, more: Partial<LabNode> = {}): LabNode {
  return {
    id,
    name,
    type: 'docker',
    template: 'alpine',
    image: 'alpine:3',
    console: 'telnet',
    status: 0,
    left: 100 * id,
    top: 0,
    icon: 'Server.png',
    ethernet: 2,
    interfaces: [
      { index: 0, name: 'eth0', planned_mac: null, port_position: null },
      { index: 1, name: 'eth1', planned_mac: null, port_position: null },
    ],
    ...more,
  } as LabNode
}

export function network(id: number, name: string, more: Partial<LabNetwork> = {}): LabNetwork {
  return {
    id,
    name,
    type: 'linux_bridge',
    left: 0,
    top: 0,
    visibility: true,
    implicit: false,
    config: {},
    ...more,
  } as LabNetwork
}

export function link(id: string, from: LinkEndpoint, to: LinkEndpoint, more: Partial<LabLink> = {}): LabLink {
  return { id, from, to, style_override: null, label: '', color: '', width: '1', ...more } as LabLink
}

interface Parts {
  readonly nodes?: readonly LabNode[]
  readonly networks?: readonly LabNetwork[]
  readonly links?: readonly LabLink[]
}

export function graphOf({ nodes = [], networks = [], links = [] }: Parts): LabGraph {
  const byKey = <R extends { readonly id: number }>(all: readonly R[]) =>
    Object.fromEntries(all.map((one) => [String(one.id), one]))
  return buildGraph(recordsOf({ nodes: byKey(nodes), networks: byKey(networks), links }))
}

/** R1 and R2 wired together, R1 on `core` as well, and two nodes of one name. */
export const demoParts = {
  nodes: [node(1, 'R1'), node(2, 'R2', { status: 2 }), node(3, 'twin'), node(4, 'twin')],
  networks: [network(1, '', { implicit: true, visibility: false }), network(2, 'core')],
  links: [
    link('lnk_001', port(1, 0), net(1)),
    link('lnk_002', port(2, 0), net(1)),
    link('lnk_003', port(1, 1), net(2)),
  ],
} as const

export const demoGraph = (): LabGraph => graphOf(demoParts)
