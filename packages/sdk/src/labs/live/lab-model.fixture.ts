import type { LabLink, LabNetwork, LabNode, LinkEndpoint } from '../generated/types.ts'

export const LAB_PATH = 'demo.json'
export const LAB_ID = '5d7c0e2a-0000-4000-8000-000000000001'

type Publish = (channel: string, type: string, payload: unknown, rev?: string) => void

/** A lab as its server keeps it: what each write does to the document, and what it announces. */
export interface LabModel {
  readonly nodes: Map<number, LabNode>
  readonly networks: Map<number, LabNetwork>
  links: LabLink[]
  /** What discovery keeps finding, by interface. */
  readonly foreign: Set<string>
  /** How links are drawn by default: no route tells. */
  style: string
  addNode(): number
  /** Drops its links too, and announces neither. */
  deleteNode(id: number): void
  setStatus(id: number, status: 0 | 2, announced?: boolean): void
  moveNode(id: number, left: number): void
  patchInterface(id: number, index: number, mac: string): void
  addNetwork(): number
  renameNetwork(id: number, name: string): void
  deleteNetwork(id: number): void
  /** The port of one node to that of another: an implicit network and two links. */
  wire(a: number, i: number, b: number, j: number): void
  attach(node: number, index: number, network: number): void
  /** The other half of a pair goes with it. */
  deleteLink(id: string): void
  label(id: string, label: string, announced?: boolean): void
  /** A discovery cycle. */
  discover(): void
  /** What the last cycle announced. */
  readonly announced: readonly { readonly type: string; readonly payload: unknown }[]
  restart(): void
  readNodes(): Record<string, LabNode>
  readNetworks(): Record<string, LabNetwork>
  readLinks(): LabLink[]
  document(): Record<string, unknown>
}

export function createLabModel(publish: Publish): LabModel {
  const nodes = new Map<number, LabNode>()
  const networks = new Map<number, LabNetwork>()
  let generation = 0
  let announced: LabModel['announced'] = []
  const next = (map: ReadonlyMap<number, unknown>) => Math.max(0, ...map.keys()) + 1
  const ends = ({ from, to }: LabLink): readonly LinkEndpoint[] => [from, to]
  const at = (link: LabLink, network: number) =>
    ends(link).some((end) => 'network_id' in end && end.network_id === network)
  const countOf = (network: number) => lab.links.filter((link) => at(link, network)).length
  const busy = (node: number, index: number) =>
    lab.links.some((link) =>
      ends(link).some((end) => 'node_id' in end && end.node_id === node && end.interface_index === index),
    )
  const tell = (type: string, payload: unknown) => publish(LAB_PATH, type, payload)
  const put = (link: LabLink) => {
    const known = lab.links.findIndex(({ id }) => id === link.id)
    lab.links = known === -1 ? [...lab.links, link] : lab.links.with(known, link)
  }
  const addLink = (from: LinkEndpoint, to: LinkEndpoint) => {
    const numbers = lab.links.map(({ id }) => Number(id.slice('lnk_'.length)))
    const id = `lnk_${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`
    const link: LabLink = { id, from, to, style_override: null, label: '', color: '', width: '1', state: 'configured' }
    put(link)
    return link
  }
  const blank = { type: 'linux_bridge', left: 0, top: 0, config: {} }
  const counted = (network: LabNetwork): LabNetwork => ({ ...network, count: countOf(network.id) })
  const drop = (id: string) => {
    lab.links = lab.links.filter((link) => link.id !== id)
    tell('link_deleted', { link_id: id })
  }

  const lab: LabModel = {
    nodes,
    networks,
    links: [],
    foreign: new Set(['eth9']),
    style: 'bezier',
    addNode() {
      const id = next(nodes)
      const interfaces = [0, 1, 2].map((index) => ({
        index,
        name: `eth${index}`,
        planned_mac: null,
        port_position: null,
      }))
      const head = {
        id,
        name: `n${id}`,
        type: 'docker',
        template: 'alpine',
        image: 'alpine',
        console: 'telnet',
      } as const
      nodes.set(id, {
        ...head,
        status: 0,
        left: 0,
        top: 0,
        icon: 'Server.png',
        ethernet: 3,
        interfaces,
        extras: {},
      } as LabNode)
      return id
    },
    deleteNode(id) {
      nodes.delete(id)
      lab.links = lab.links.filter((link) => !ends(link).some((end) => 'node_id' in end && end.node_id === id))
    },
    setStatus(id, status, announced = false) {
      const node = nodes.get(id)
      if (!node) return
      nodes.set(id, { ...node, status })
      if (announced) publish(LAB_ID, 'node_status_reconciled', { node_id: id, status }, LAB_ID)
    },
    moveNode(id, left) {
      const node = nodes.get(id)
      if (!node) return
      nodes.set(id, { ...node, left })
      tell('layout_updated', { node_ids: [id], network_ids: [] })
    },
    patchInterface(id, index, mac) {
      const node = nodes.get(id)
      const port = node?.interfaces[index]
      if (!node || !port) return
      const changed = { ...port, planned_mac: mac }
      nodes.set(id, { ...node, interfaces: node.interfaces.with(index, changed) })
      tell('interface_updated', { node_id: id, interface_index: index, interface: changed })
    },
    addNetwork() {
      const id = next(networks)
      networks.set(id, { ...blank, id, name: `net-${id}`, visibility: true, implicit: false } as LabNetwork)
      tell('network_created', { network: counted(networks.get(id) as LabNetwork) })
      return id
    },
    renameNetwork(id, name) {
      const network = networks.get(id)
      if (!network || network.implicit) return
      networks.set(id, { ...network, name })
      tell('network_updated', { network: counted({ ...network, name }) })
    },
    deleteNetwork(id) {
      const network = networks.get(id)
      if (!network || network.implicit || countOf(id) > 0) return
      networks.delete(id)
      tell('network_deleted', { network: counted(network) })
    },
    wire(a, i, b, j) {
      if (a === b || busy(a, i) || busy(b, j) || !nodes.has(a) || !nodes.has(b)) return
      const id = next(networks)
      const network = { ...blank, id, name: '', visibility: false, implicit: true } as LabNetwork
      networks.set(id, network)
      const halves = [
        addLink({ node_id: a, interface_index: i }, { network_id: id }),
        addLink({ node_id: b, interface_index: j }, { network_id: id }),
      ]
      tell('network_created', { network })
      for (const link of halves) tell('link_created', { link })
    },
    attach(node, index, id) {
      const network = networks.get(id)
      if (!network || !nodes.has(node) || busy(node, index)) return
      const before = counted(network)
      const link = addLink({ node_id: node, interface_index: index }, { network_id: id })
      tell('link_created', { link })
      if (!network.implicit || countOf(id) !== 3) return
      const promoted = { ...network, implicit: false, visibility: true, name: `bridge-${id}` }
      networks.set(id, promoted)
      tell('network_promoted', { network: { ...promoted, count: before.count } })
    },
    deleteLink(id) {
      const link = lab.links.find((one) => one.id === id)
      if (!link) return
      drop(id)
      const [, to] = ends(link)
      const network = to && 'network_id' in to ? networks.get(to.network_id) : undefined
      if (!network?.implicit) return
      for (const half of lab.links.filter((one) => at(one, network.id))) drop(half.id)
      networks.delete(network.id)
      tell('network_deleted', { network: { ...network, count: 2 } })
    },
    label(id, label, announced = true) {
      const link = lab.links.find((one) => one.id === id)
      if (!link) return
      put({ ...link, label })
      if (announced) tell('link_updated', { link: { ...link, label } })
    },
    get announced() {
      return announced
    },
    discover() {
      generation += 1
      announced = [...lab.foreign].map((iface) => {
        const where = { lab_id: LAB_ID, network_id: 1, bridge_name: 'novebr0001n1' }
        return { type: 'discovered_link', payload: { ...where, iface, peer_node_id: null, generation } }
      })
      for (const { type, payload } of announced) publish(LAB_ID, type, payload)
    },
    restart() {
      generation = 0
    },
    readNodes: () => Object.fromEntries([...nodes].map(([id, node]) => [String(id), wired(node)])),
    readNetworks: () => Object.fromEntries([...networks].map(([id, network]) => [String(id), counted(network)])),
    readLinks: () => [...lab.links],
    document: () => ({
      schema: 2,
      id: LAB_ID,
      meta: {},
      nodes: lab.readNodes(),
      networks: lab.readNetworks(),
      links: lab.readLinks(),
      viewport: { x: 1, y: 2, zoom: 1 },
      defaults: { link_style: lab.style },
    }),
  }

  /** As the node routes answer: with what is derived from the links. */
  const wired = (node: LabNode): LabNode => ({
    ...node,
    interfaces: node.interfaces.map((port) => ({ ...port, network_id: networkAt(node.id, port.index) })),
  })
  const networkAt = (node: number, index: number): number => {
    for (const link of lab.links) {
      const [from, to] = ends(link)
      if (from && 'node_id' in from && from.node_id === node && from.interface_index === index)
        return to && 'network_id' in to ? to.network_id : 0
    }
    return 0
  }
  return lab
}
