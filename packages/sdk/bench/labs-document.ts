import type { LabLink, LabNetwork, LabNode } from '../src/labs/generated/types.ts'

/** A lab as a host stores it: every wire between two nodes is two links and the hidden network between them. */
export interface LabDocumentLike {
  readonly nodes: Readonly<Record<string, LabNode>>
  readonly networks: Readonly<Record<string, LabNetwork>>
  readonly links: readonly LabLink[]
  readonly defaults: { readonly link_style: 'orthogonal' }
  readonly viewport: { readonly x: number; readonly y: number; readonly zoom: number }
}

/**
 * The large lab of the figures: 500 nodes, 700 wires, so 1,400 stored links, from a fixed seed. Wires go to nodes
 * near by; some nodes stay alone; up to nine wires leave one.
 */
export function largeLab(nodeCount = 500, wireCount = 700): LabDocumentLike {
  const random = seeded(0xbadcafe)
  const free = new Map(Array.from({ length: nodeCount }, (_, at) => [at + 1, 0]))
  const ends: [number, number][] = []
  while (ends.length < wireCount) {
    const from = 1 + Math.floor(random() * nodeCount * 0.93)
    const to = Math.min(from + 1 + Math.floor(random() * 12), nodeCount)
    if (from !== to && Math.max(free.get(from) ?? 9, free.get(to) ?? 9) < 9) {
      ends.push([from, to])
      for (const id of [from, to]) free.set(id, (free.get(id) ?? 0) + 1)
    }
  }
  return documentOf(nodeCount, ends, random)
}

function documentOf(nodeCount: number, wires: readonly (readonly [number, number])[], random: () => number) {
  const used = new Map<number, number>()
  const port = (node_id: number) => {
    const interface_index = used.get(node_id) ?? 0
    used.set(node_id, interface_index + 1)
    return { node_id, interface_index }
  }
  const halves = wires.flatMap((wire, at) => wire.map((id) => ({ from: port(id), to: { network_id: at + 1 } })))
  const nodes = Array.from({ length: nodeCount }, (_, at) => nodeOf(at + 1, random))
  return {
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    networks: Object.fromEntries(wires.map((_, at) => [at + 1, networkOf(at + 1)])),
    links: halves.map((half, at) => linkOf(at + 1, half)),
    defaults: { link_style: 'orthogonal' as const },
    viewport: { x: 0, y: 0, zoom: 1 },
  }
}

function nodeOf(id: number, random: () => number): LabNode {
  const ethernet = 10
  return {
    id,
    name: `R${id}`,
    type: 'qemu',
    template: 'vyos',
    image: 'vyos-1.4',
    console: 'telnet',
    status: random() < 0.5 ? 2 : 0,
    left: Math.floor(random() * 6000),
    top: Math.floor(random() * 4500),
    icon: 'Router.png',
    ethernet,
    interfaces: Array.from({ length: ethernet }, (_, index) => ({
      index,
      name: `eth${index}`,
      planned_mac: `50:00:00:00:00:0${index}`,
      port_position: null,
      network_id: 0,
    })),
    extras: { architecture: 'x86_64', qemu_nic: 'virtio-net-pci', qemu_options: '' },
  }
}

function networkOf(id: number): LabNetwork {
  return {
    id,
    name: '',
    type: 'linux_bridge',
    left: 0,
    top: 0,
    visibility: false,
    implicit: true,
    config: {},
    count: 2,
  }
}

function linkOf(at: number, half: Pick<LabLink, 'from' | 'to'>): LabLink {
  const metrics = { delay_ms: 0, loss_pct: 0, bandwidth_kbps: 0, jitter_ms: 0 }
  const id = `lnk_${String(at).padStart(3, '0')}`
  return { id, ...half, style_override: null, endpoint_positions: {}, label: '', color: '', width: '1', metrics }
}

/** Numbers that look random and are the same every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
