import { expect, test } from 'vitest'
import { at, documentOf, link, network, node, on } from '../test-support/demo-document.ts'
import { putTopology, sentEdges } from './put-topology.ts'

const empty = documentOf([node(1), node(2)], [network(1)])
const edge = { source: 'node1', source_interfaceId: 2, destination: 'network1', network_id: 1 }

test.each([
  ['a node and a network', edge, link(1, at(1, 2), on(1))],
  [
    'two nodes, directly',
    { source: 'node1', source_interfaceId: 0, destination: 'node2', destination_interfaceId: 1, network_id: 0 },
    link(1, at(1), at(2, 1)),
  ],
  [
    'a network and a node, turned round',
    { source: 'network1', destination: 'node2', destination_interfaceId: 1, network_id: 0 },
    link(1, at(2, 1), on(1)),
  ],
  [
    'with quality and looks',
    { ...edge, source_delay: 5, source_loss: 1, label: 'x', color: '#fff', width: 2 },
    {
      ...link(1, at(1, 2), on(1)),
      label: 'x',
      color: '#fff',
      width: '2',
      metrics: { delay_ms: 5, loss_pct: 1, bandwidth_kbps: 0, jitter_ms: 0 },
    },
  ],
])('an edge between %s', (_, sent, want) => {
  expect(putTopology(empty, [sent]).links).toEqual([want])
  expect(putTopology(empty, { topology: [sent] }).links).toEqual([want])
})

test('an edge that cannot be read leaves a gap in the numbers', () => {
  expect(putTopology(empty, [{ source: 'cloud' }, edge]).links).toEqual([link(2, at(1, 2), on(1))])
})

test('links that exist survive any edges', () => {
  const document = documentOf([node(1)], [network(1)], [link(4, at(1), on(1))])
  expect(putTopology(document, []).links).toEqual(document.links)
  expect(putTopology(document, [edge]).links).toEqual(document.links)
})

test.each([[{ 2: { status: 2, stray: 1, id: 5 } }], [[{ id: 2, status: 2, stray: 1 }]]])(
  'node patches %j are taken verbatim',
  (nodes) => {
    expect(putTopology(empty, { nodes }).nodes[2]).toMatchObject({ status: 2, stray: 1 })
    expect(putTopology(empty, { nodes: { 9: { name: 'x' } } }).nodes).toEqual(empty.nodes)
  },
)

test('network patches are limited to looks and names', () => {
  const { networks } = putTopology(empty, { networks: { 1: { name: 'net-2', left: 9, type: 'nat', implicit: true } } })
  expect(networks).toEqual({ 1: network(1, { name: 'net-2', left: 9 }) })
})

test.each([
  [[edge], [edge]],
  [{ topology: [edge] }, [edge]],
  [{ nodes: {} }, []],
  [null, []],
])('the edges of %j', (body, want) => {
  expect(sentEdges(body)).toEqual(want)
})
