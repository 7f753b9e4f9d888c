import { newUuid } from '../engine/new-uuid.ts'
import { createSeededRandom, type SeededRandom } from '../engine/random.ts'
import { imageSet, templateSet } from './catalogue/template-set.ts'
import { scatterPoints } from './generate/scatter-points.ts'
import { type Wire, wirePoints } from './generate/wire-points.ts'
import { newDocument } from './lab/document-file.ts'
import type { LabDocument, StoredLink, StoredNetwork, StoredNode } from './lab/lab-document.ts'
import { newLink } from './lab/links/link-fields.ts'
import { newNetwork } from './lab/networks/network-fields.ts'
import { createNode } from './lab/nodes/create-node.ts'
import { firstMac } from './lab/nodes/node-mac.ts'

export interface GenerateLabOptions {
  /** Nodes of the lab, those without any link included. @default 500 */
  readonly nodes?: number
  /** Links between two nodes. Each is stored as two links and an implicit network. @default 700 */
  readonly links?: number
  /** Visible networks with three to eight nodes each, beside the links. @default 0 */
  readonly networks?: number
  /** Nodes without a link. @default 7 of 100, or more where there are too few links */
  readonly isolated?: number
  /** The same seed gives the same lab, to the last id. @default 1 */
  readonly seed?: number
  /** @default generated */
  readonly name?: string
}

const kinds: readonly (readonly [template: string, prefix: string, share: number])[] = [
  ['vyos', 'R', 30],
  ['csr', 'CSR', 12],
  ['vios', 'SW', 18],
  ['paloalto', 'FW', 6],
  ['linux', 'VM', 10],
  ['docker', 'H', 16],
  ['iol', 'L3', 5],
  ['c7200', 'C', 3],
]

/**
 * A realistic lab as a document a mock can start with: nodes of several types spread over a canvas (6000 by 4500 pixels
 * for 500 of them), linked to nodes near them, most with one to four links and a few with up to nine, all that have links
 * in one piece.
 *
 * @throws RangeError for more links than that many nodes can take
 *
 * @example
 * ```ts
 * import { createMockPlatform, generateLab } from '@nova/mock'
 *
 * const platform = await createMockPlatform({ labs: { labs: { 'big.json': generateLab({ nodes: 500, links: 700 }) } } })
 * await platform.close()
 * ```
 */
export function generateLab(options: GenerateLabOptions = {}): LabDocument {
  const { nodes: count = 500, links: wanted = 700, networks: cloudCount = 0, seed = 1, name = 'generated' } = options
  const random = createSeededRandom(seed)
  const id = newUuid(random)
  const scale = Math.sqrt(Math.max(count, 8) / 500)
  const points = scatterPoints(count, { width: 6000 * scale, height: 4500 * scale }, random)
  const isolated = options.isolated ?? Math.max(Math.round(count * 0.07), count - wanted - 1)
  const wires = wirePoints(points.slice(0, Math.max(0, count - isolated)), wanted, random)
  if (wires.length < wanted)
    throw new RangeError(`${count} nodes, ${isolated} of them isolated, take ${wires.length} links and not ${wanted}`)
  const clouds = planClouds(cloudCount, count - isolated, random)
  const plugs = plugAll(count, wires, clouds)
  const nodes = points.map((point, index) => newNode(index, plugs.used[index] ?? 0, point, random))
  return {
    ...newDocument(id, { name, author: 'nova', description: `${count} nodes, ${wanted} links` }),
    schema_version: 2,
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    networks: Object.fromEntries(newNetworks(clouds, wires, nodes).map((network) => [network.id, network])),
    links: plugs.links,
  }
}

/** Members of each visible network, by number of the node. */
function planClouds(count: number, connected: number, random: SeededRandom): readonly (readonly number[])[] {
  return Array.from({ length: count }, () => {
    const first = random.below(Math.max(1, connected))
    const size = Math.min(connected, 3 + random.below(6))
    return Array.from({ length: size }, (_, step) => (first + step) % connected)
  })
}

/** Every stored link, interfaces handed out in order. Visible networks have the low ids, implicit ones follow. */
function plugAll(nodeCount: number, wires: readonly Wire[], clouds: readonly (readonly number[])[]) {
  const used: number[] = Array.from({ length: nodeCount }, () => 0)
  const links: StoredLink[] = []
  const plug = (index: number, networkId: number) => {
    const interfaceIndex = used[index] ?? 0
    used[index] = interfaceIndex + 1
    const id = `lnk_${String(links.length + 1).padStart(3, '0')}`
    links.push(newLink(id, { node_id: index + 1, interface_index: interfaceIndex }, { network_id: networkId }, null))
  }
  for (const [number, members] of clouds.entries()) for (const member of members) plug(member, number + 1)
  for (const [number, wire] of wires.entries()) for (const end of wire) plug(end, clouds.length + number + 1)
  return { links, used }
}

function newNode(index: number, used: number, point: { x: number; y: number }, random: SeededRandom): StoredNode {
  const [key, prefix] = pickKind(random)
  const template = templateSet.find((candidate) => candidate.key === key)
  if (!template) throw new TypeError(`There is no template ${key}`)
  const [, image] = imageSet.find(([owner]) => owner === key) ?? []
  const { node } = createNode(
    newDocument(''),
    {
      name: `${prefix}${index + 1}`,
      type: template.type,
      template: key,
      image: image?.image ?? 'nova-ve-lab/alpine:3',
      left: point.x,
      top: point.y,
      ethernet: Math.max(template.ethernet, used),
    },
    template,
    () => newUuid(random),
  )
  return { ...node, id: index + 1, firstmac: node.firstmac && firstMac(index + 1) }
}

function pickKind(random: SeededRandom) {
  const total = kinds.reduce((sum, [, , share]) => sum + share, 0)
  let left = random.below(total)
  for (const kind of kinds) {
    left -= kind[2]
    if (left < 0) return kind
  }
  throw new TypeError('No kind of node was left')
}

function newNetworks(
  clouds: readonly (readonly number[])[],
  wires: readonly Wire[],
  nodes: readonly StoredNode[],
): readonly StoredNetwork[] {
  const visible = clouds.map((members, number) => {
    const [first = 0] = members
    const near = nodes[first]
    return newNetwork(number + 1, {
      name: `net-${number + 1}`,
      left: (near?.left ?? 0) + 60,
      top: (near?.top ?? 0) + 60,
    })
  })
  const hidden = wires.map((_, number) => newNetwork(clouds.length + number + 1, { implicit: true, visibility: false }))
  return [...visible, ...hidden]
}
