import { expect, test } from 'vitest'
import { deriveTopology } from './derive-topology.ts'
import type { StoredLink } from './lab-document.ts'
import { at, documentOf, link, network, node, on } from './test-support/demo-document.ts'

const edgesOf = (...links: StoredLink[]) =>
  deriveTopology(documentOf([node(1), node(2)], [network(1), network(2)], links))

const near = {
  type: 'ethernet',
  source: 'node1',
  source_node_name: 'N1',
  source_type: 'node',
  source_label: 'eth2',
  source_interfaceId: 2,
}
const toNetwork = {
  destination: 'network2',
  destination_node_name: 'net-2',
  destination_type: 'network',
  destination_label: '',
  destination_interfaceId: 'network',
  network_id: 2,
  label: '',
  color: '',
  width: '1',
}

test.each([
  ['node to network', link(1, at(1, 2), on(2)), { ...near, ...toNetwork }],
  ['network to node, turned round', link(1, on(2), at(1, 2)), { ...near, ...toNetwork }],
  [
    'node to node',
    link(1, at(1, 2), at(2, 0)),
    {
      ...near,
      ...toNetwork,
      destination: 'node2',
      destination_node_name: 'N2',
      destination_type: 'node',
      destination_label: 'eth0',
      destination_interfaceId: 0,
      network_id: 0,
    },
  ],
  [
    'from a node that does not exist',
    link(1, at(7), on(2)),
    { ...near, ...toNetwork, source: 'node7', source_node_name: '', source_label: '', source_interfaceId: 0 },
  ],
])('%s', (_, stored, want) => {
  expect(edgesOf(stored)).toEqual([want])
})

test('a link between networks has no edge', () => {
  expect(edgesOf(link(1, on(1), on(2)))).toEqual([])
})
