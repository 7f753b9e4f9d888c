import { describe, expect, it, test } from 'vitest'
import type { LabLink, LabNetwork } from '../generated/types.ts'
import { applyEvent } from './apply-event.ts'
import { buildGraph, emptyGraph } from './build-graph.ts'
import { implicitNetwork, linkOf, net, networkOf, nodeOf, oneOfEverything, port, readOf } from './lab.fixture.ts'
import { noRecords } from './lab-records.ts'
import { mergeRead, recordsOf } from './merge-read.ts'

const graph = buildGraph(recordsOf(oneOfEverything))
const edgeAt = (id: string) => graph.edges.get(id as never)

describe('a lab with one of everything', () => {
  test.each<[number, string, number, boolean]>([
    [1, 'implicit', 2, false],
    [2, 'explicit', 2, true],
    [3, 'broken', 1, true],
    [4, 'explicit', 0, true],
    [5, 'promoted', 2, true],
    [6, 'explicit', 0, false],
  ])('network %i is %s with %i ends, shown: %s', (id, role, count, shown) => {
    expect(graph.networks.get(id)).toMatchObject({ role, count, shown, vertex: `network${id}` })
  })

  it('draws a pair as one edge, its halves in order of their ports, led by the first of the array', () => {
    expect(edgeAt('pair:net1')).toMatchObject({
      kind: 'pair',
      from: { nodeId: 1, index: 1 },
      to: { nodeId: 2, index: 0 },
      links: [{ id: 'lnk_002' }, { id: 'lnk_001' }],
      leading: { id: 'lnk_001' },
      dangling: false,
    })
  })

  it('draws every other link by itself', () => {
    expect([...graph.edges.keys()]).toEqual(
      [...['link:lnk_003', 'link:lnk_004', 'link:lnk_005', 'link:lnk_006', 'link:lnk_007', 'link:lnk_008']].toSpliced(
        0,
        0,
        'pair:net1',
      ),
    )
  })

  test.each<[string, object]>([
    ['link:lnk_003', { broken: false, dangling: false, from: { nodeId: 2, index: 1 }, to: { networkId: 2 } }],
    ['link:lnk_005', { broken: true, dangling: false }],
    ['link:lnk_006', { broken: false, from: { nodeId: 3, index: 2 }, to: { nodeId: 4, index: 0 } }],
    ['link:lnk_007', { from: { kind: 'network', networkId: 5 }, to: { kind: 'interface', nodeId: 4, index: 1 } }],
    ['link:lnk_008', { dangling: true, broken: false }],
  ])('%s', (id, want) => {
    expect(edgeAt(id)).toMatchObject(want)
  })

  it('knows what is at each port', () => {
    const ports = graph.nodes.get(3)?.interfaces.map(({ id, linkIds, networkId }) => [id, linkIds, networkId])
    expect(ports).toEqual([
      ['3:0', ['lnk_004'], 2],
      ['3:1', ['lnk_005'], 3],
      ['3:2', ['lnk_006'], 0],
      ['3:3', [], 0],
    ])
  })

  it('knows what is at each vertex, also at one that is missing', () => {
    expect([...graph.edgesByVertex]).toEqual([
      ['node1', ['pair:net1']],
      ['node2', ['pair:net1', 'link:lnk_003']],
      ['node3', ['link:lnk_004', 'link:lnk_005', 'link:lnk_006']],
      ['node4', ['link:lnk_006', 'link:lnk_007']],
      ['node9', ['link:lnk_008']],
      ['network2', ['link:lnk_003', 'link:lnk_004']],
      ['network3', ['link:lnk_005']],
      ['network5', ['link:lnk_007', 'link:lnk_008']],
    ])
  })
})

/** Whether network 1 collapses into one edge. */
function collapses(networks: readonly LabNetwork[], links: readonly LabLink[]): boolean {
  const nodes = [nodeOf(1), nodeOf(2)]
  return buildGraph(recordsOf(readOf({ nodes, networks, links }))).edges.has('pair:net1')
}

const halves = [linkOf('lnk_001', port(1), net(1)), linkOf('lnk_002', port(2), net(1))]

test.each<{ name: string; networks?: LabNetwork[]; links?: LabLink[]; want: boolean }>([
  { name: 'implicit, hidden, two halves', want: true },
  { name: 'hidden as a number', networks: [implicitNetwork(1, { visibility: 0 })], want: true },
  { name: 'visible', networks: [implicitNetwork(1, { visibility: 1 })], want: false },
  { name: 'explicit', networks: [networkOf(1, { visibility: false })], want: false },
  { name: 'network missing', networks: [], want: false },
  { name: 'one half', links: halves.slice(1), want: false },
  { name: 'three links', links: [...halves, linkOf('lnk_003', port(3), net(1))], want: false },
  {
    name: 'a half stored the wrong way round',
    links: [halves[0] as LabLink, linkOf('x', net(1), port(2))],
    want: false,
  },
  { name: 'a third link that leaves the network', links: [...halves, linkOf('x', net(1), port(3))], want: false },
  { name: 'one link with both ends at it', links: [linkOf('x', net(1), net(1))], want: false },
  { name: 'a half from another network', links: [halves[0] as LabLink, linkOf('x', net(2), net(1))], want: false },
  { name: 'both halves at one node', links: [halves[0] as LabLink, linkOf('x', port(1, 3), net(1))], want: true },
  { name: 'a half at a missing node', links: [halves[0] as LabLink, linkOf('x', port(7), net(1))], want: true },
])('collapse test, $name: $want', ({ networks = [implicitNetwork(1)], links = halves, want }) => {
  expect(collapses(networks, links)).toBe(want)
})

it('is the empty graph for a lab of which nothing is known', () => {
  expect(buildGraph(noRecords)).toBe(emptyGraph)
})

it('survives what no server should write', () => {
  const links = [
    linkOf('a', port(1, 0), net(1)),
    linkOf('b', port(1, 0), net(1)),
    linkOf('c', port(1, 9), net(404)),
    linkOf('d', port(1, 2), port(1, 2)),
    linkOf('e', net(1), net(2)),
    linkOf('f', { ...port(1, 1), ...net(2) }, port(404, 0)),
  ]
  const odd = buildGraph(recordsOf(readOf({ nodes: [nodeOf(1)], networks: [networkOf(1), networkOf(2)], links })))
  expect(odd.nodes.get(1)?.interfaces.map((one) => [one.index, one.name, one.linkIds, one.record === null])).toEqual([
    [0, 'Gi1', ['a', 'b'], false],
    [1, 'Gi2', [], false],
    [2, 'Gi3', ['d'], false],
    [3, 'Gi4', [], false],
    [9, 'interface 9', ['c'], true],
  ])
  expect(odd.networks.toValues().map(({ count }) => count)).toEqual([3, 2])
  expect(odd.edgesByVertex.get('node1')).toEqual(['link:a', 'link:b', 'link:c', 'link:d'])
})

it('goes by what the server derived while links are unknown', () => {
  const interfaces = [{ index: 0, name: 'eth0', network_id: 2 }]
  const { nodes, networks } = readOf({
    nodes: [nodeOf(1, { interfaces })],
    networks: [networkOf(2, { count: 1 }), implicitNetwork(3, { count: 2 })],
  })
  const records = recordsOf({ ...(nodes && { nodes }), ...(networks && { networks }) })
  const before = buildGraph(records)
  expect(before.nodes.get(1)?.interfaces[0]?.networkId).toBe(2)
  expect(before.networks.toValues().map(({ role, count }) => [role, count])).toEqual([
    ['explicit', 1],
    ['implicit', 2],
  ])

  const after = buildGraph(mergeRead(records, { links: [] }).records)
  expect(after.nodes.get(1)?.interfaces[0]?.networkId).toBe(0)
  expect(after.networks.toValues().map(({ role, count }) => [role, count])).toEqual([
    ['explicit', 0],
    ['broken', 0],
  ])
})

test.each([
  { status: 2 as const, want: true },
  { status: 0 as const, want: false },
])('overlays divergence only where the node runs: status $status', ({ status, want }) => {
  const lab = readOf({ nodes: [nodeOf(1, { status }), nodeOf(2)], networks: [implicitNetwork(1)], links: halves })
  const payload = { link_id: 'lnk_001', lab_id: 'x', reason: 'missing', last_checked: 't', generation: 4 }
  const { records } = applyEvent(recordsOf(lab), { type: 'link_divergent', payload })
  const seen = buildGraph(records)
  expect(seen.links.get('lnk_001')?.divergence).toEqual(want ? { link_id: 'lnk_001', reason: 'missing' } : null)
  expect(seen.edges.get('pair:net1')).toMatchObject({ divergent: want })
})

test.each<[number, number | null, object]>([
  [2, 3, { dangling: false, from: { networkId: 2 }, to: { nodeId: 3 } }],
  [2, null, { dangling: false, to: null }],
  [2, 77, { dangling: true }],
  [99, 3, { dangling: true }],
])('draws what is discovered at network %i of node %s', (network_id, peer_node_id, want) => {
  const payload = { lab_id: 'x', network_id, bridge_name: 'br', iface: 'tap9', peer_node_id, generation: 1 }
  const { records } = applyEvent(recordsOf(oneOfEverything), { type: 'discovered_link', payload })
  const seen = buildGraph(records)
  expect(seen.edges.get('discovered:tap9')).toMatchObject({ kind: 'discovered', ...want })
  expect(seen.edgesByVertex.get(`network${network_id}`)).toContain('discovered:tap9')
})
