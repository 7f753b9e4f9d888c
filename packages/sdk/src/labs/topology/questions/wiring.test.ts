import { describe, expect, it, test } from 'vitest'
import type { LabLink } from '../../generated/types.ts'
import { buildGraph } from '../build-graph.ts'
import { implicitNetwork, linkOf, net, networkOf, nodeOf, oneOfEverything, port, readOf } from '../lab.fixture.ts'
import type { VertexId } from '../lab-graph.ts'
import { recordsOf } from '../merge-read.ts'
import { componentsOf } from './components.ts'
import { linkCount, listNetworkCounts } from './link-count.ts'
import { isolatedNodes, neighboursOf } from './neighbours.ts'
import { freeInterfaces, occupiedInterfaces } from './occupied-interfaces.ts'
import { pathBetween } from './path-between.ts'
import { peerOf, peersOfNetwork } from './peers.ts'

const graph = buildGraph(recordsOf(oneOfEverything))
const nodeAt = (id: number) => graph.nodes.get(id) ?? expect.fail(`no node ${id}`)

test.each<[VertexId, string[]]>([
  ['node1', ['node2']],
  ['node2', ['node1', 'network2']],
  ['node3', ['network2', 'network3', 'node4']],
  ['node4', ['node3', 'network5']],
  ['node5', []],
  ['node9', ['network5']],
  ['network2', ['node2', 'node3']],
  ['network5', ['node4']],
  ['network1', []],
  ['network99', []],
])('next to %s: %j', (id, want) => {
  expect(neighboursOf(graph, id).map(({ vertex }) => vertex.vertex)).toEqual(want)
})

it('lists a neighbour once with all its edges, and a node wired to itself not at all', () => {
  const links = [
    linkOf('lnk_001', port(1, 0), net(1)),
    linkOf('lnk_002', port(2, 0), net(1)),
    linkOf('lnk_003', port(1, 1), port(2, 1)),
    linkOf('lnk_004', port(1, 2), port(1, 3)),
  ]
  const double = buildGraph(recordsOf(readOf({ nodes: [nodeOf(1), nodeOf(2)], networks: [implicitNetwork(1)], links })))
  const found = neighboursOf(double, 'node1').map(({ vertex, edges }) => [vertex.vertex, edges.map(({ id }) => id)])
  expect(found).toEqual([['node2', ['pair:net1', 'link:lnk_003']]])
})

test.each<[number, number, string | null, string?]>([
  [1, 1, 'R2 · Gi1', 'lnk_001'],
  [2, 0, 'R1 · Gi2', 'lnk_002'],
  [2, 1, 'core', 'lnk_003'],
  [3, 1, 'network 3', 'lnk_005'],
  [3, 2, 'R4 · Gi1', 'lnk_006'],
  [4, 0, 'R3 · Gi3', 'lnk_006'],
  [4, 1, 'bridge-5', 'lnk_007'],
  [1, 0, null],
  [1, 40, null],
  [40, 0, null],
])('peer of port %i:%i is %s', (nodeId, index, label, linkId) => {
  const peer = peerOf(graph, nodeId, index)
  expect([peer?.label ?? null, peer?.link.id]).toEqual([label, linkId])
})

test.each<[number, string[]]>([
  [1, ['R2 · Gi1', 'R1 · Gi2']],
  [2, ['R2 · Gi2', 'R3 · Gi1']],
  [3, ['R3 · Gi2']],
  [4, []],
  [5, ['R4 · Gi2', 'node 9 · interface 0']],
  [99, []],
])('peers of network %i: %j', (id, want) => {
  expect(peersOfNetwork(graph, id).map(({ label }) => label)).toEqual(want)
})

test.each<[number, number[], number[]]>([
  [1, [1], [0, 2, 3]],
  [3, [0, 1, 2], [3]],
  [5, [], [0, 1, 2, 3]],
])('node %i: ports %j are wired, %j are free', (id, occupied, free) => {
  expect(occupiedInterfaces(nodeAt(id)).map(({ index }) => index)).toEqual(occupied)
  expect(freeInterfaces(nodeAt(id)).map(({ index }) => index)).toEqual(free)
})

it('counts positions where interfaces have no index, and believes the server while links are unknown', () => {
  const interfaces = [{ name: 'a', network_id: 0 }, { name: 'b', network_id: 4 }, { name: 'c' }] as never
  const odd = buildGraph(recordsOf({ nodes: { '1': nodeOf(1, { interfaces }) } })).nodes.get(1)
  expect(odd && occupiedInterfaces(odd).map(({ index, name }) => [index, name])).toEqual([[1, 'b']])
  expect(odd && freeInterfaces(odd).map(({ index }) => index)).toEqual([0, 2])
})

it('finds the parts of the lab, the largest first', () => {
  const parts = componentsOf(graph).map((part) => part.map(({ vertex }) => vertex).toSorted())
  expect(parts).toEqual([
    ['network2', 'network3', 'network5', 'node1', 'node2', 'node3', 'node4'],
    ['node5'],
    ['network4'],
  ])
})

it('finds nodes without wires, those wired only to what is missing or to themselves among them', () => {
  expect(isolatedNodes(graph).map(({ id }) => id)).toEqual([5])
  const links = [linkOf('a', port(1), port(404)), linkOf('b', port(2), port(2, 1)), linkOf('c', port(3), net(404))]
  const lonely = buildGraph(recordsOf(readOf({ nodes: [nodeOf(1), nodeOf(2), nodeOf(3)], links })))
  expect(isolatedNodes(lonely).map(({ id }) => id)).toEqual([1, 2, 3])
})

describe('pathBetween', () => {
  test.each<[VertexId, VertexId, string[] | null, string[]?]>([
    [
      'node1',
      'node4',
      ['node1', 'node2', 'network2', 'node3', 'node4'],
      ['pair:net1', 'link:lnk_003', 'link:lnk_004', 'link:lnk_006'],
    ],
    [
      'node4',
      'node1',
      ['node4', 'node3', 'network2', 'node2', 'node1'],
      ['link:lnk_006', 'link:lnk_004', 'link:lnk_003', 'pair:net1'],
    ],
    ['node1', 'network5', ['node1', 'node2', 'network2', 'node3', 'node4', 'network5']],
    ['node1', 'node1', ['node1'], []],
    ['node1', 'node5', null],
    ['node1', 'node9', null],
    ['node9', 'node1', null],
    ['node1', 'network1', null],
  ])('%s to %s: %j', (from, to, vertices, edges) => {
    const path = pathBetween(graph, from, to)
    expect(path?.vertices.map(({ vertex }) => vertex) ?? null).toEqual(vertices)
    if (edges) expect(path?.edges.map(({ id }) => id)).toEqual(edges)
  })

  it('takes the short way round a ring', () => {
    const ids = [1, 2, 3, 4, 5, 6, 7]
    const ring: LabLink[] = ids.map((id) => linkOf(`lnk_00${id}`, port(id, 0), port((id % 7) + 1, 1)))
    const around = buildGraph(recordsOf(readOf({ nodes: ids.map((id) => nodeOf(id)), links: ring })))
    expect(pathBetween(around, 'node1', 'node6')?.vertices.map(({ id }) => id)).toEqual([1, 7, 6])
  })
})

it('counts ports at networks, and lists no hidden network without any', () => {
  expect([1, 2, 3, 4, 5, 6, 99].map((id) => linkCount(graph, id))).toEqual([2, 2, 1, 0, 2, 0, 0])
  expect(listNetworkCounts(graph).map(({ network, ports }) => [network.id, ports])).toEqual([
    [1, 2],
    [2, 2],
    [3, 1],
    [4, 0],
    [5, 2],
  ])
  const joined = readOf({ networks: [networkOf(1), networkOf(2)], links: [linkOf('a', net(1), net(2))] })
  const networks = buildGraph(recordsOf(joined))
  expect([networks.networks.get(1)?.count, linkCount(networks, 1)]).toEqual([1, 0])
})
