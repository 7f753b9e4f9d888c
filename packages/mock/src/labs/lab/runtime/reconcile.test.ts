import { expect, test } from 'vitest'
import { at, documentOf, link, network, node, on } from '../test-support/demo-document.ts'
import { type HostBridges, reconcile } from './reconcile.ts'

const host = (over: Partial<HostBridges> = {}): HostBridges => ({
  labHash: 'cff7',
  hostBridges: new Set(['br-eth1']),
  bridgeOwner: () => null,
  isRunning: () => false,
  ...over,
})
const hidden = network(2, { name: '', implicit: true, visibility: false })
const document = documentOf([node(1, { type: 'qemu', ethernet: 2 })], [network(1), hidden], [link(1, at(1, 1), on(2))])

test('makes what is missing, raises what is linked and stamps names', () => {
  const { summary, owners, document: after } = reconcile(document, host())
  expect(summary).toEqual({
    ensured: [],
    created: ['novecff7n1', 'novecff7n2'],
    raised: ['novecff7n2'],
    skipped: [],
    nat_cloud: [],
    nic_link_state: [],
  })
  expect(owners).toEqual([
    ['novecff7n1', `${document.id}:1`],
    ['novecff7n2', `${document.id}:2`],
  ])
  expect(after.networks[2]).toEqual({ ...hidden, runtime: { bridge_name: 'novecff7n2' } })
})

test('a second time finds everything there', () => {
  const bridgeOwner = (bridge: string) => `${document.id}:${bridge.slice(-1)}`
  const again = reconcile(reconcile(document, host()).document, host({ bridgeOwner }))
  expect(again.summary).toMatchObject({ ensured: ['novecff7n1', 'novecff7n2'], created: [] })
  expect(again.owners).toEqual([])
})

test.each([
  ['a bridge of somebody else', network(1), { bridgeOwner: () => 'x:1' }, [1]],
  ['a port that is gone', network(1, { type: 'bridge_cloud', runtime: { bridge_name: 'br-eth7' } }), {}, [1]],
  ['a port that is there', network(1, { type: 'bridge_cloud', runtime: { bridge_name: 'br-eth1' } }), {}, []],
  [
    'a cloud of another lab',
    network(1, { type: 'nat_cloud', config: { shared_cloud_id: 'c' }, runtime: { bridge_name: 'nove1111n3' } }),
    { bridgeOwner: () => 'x:3' },
    [],
  ],
])('%s', (_, stored, over, skipped) => {
  const { summary } = reconcile(documentOf([], [stored]), host(over))
  expect(summary.skipped.map(({ network_id }) => network_id)).toEqual(skipped)
  expect(summary.created).toEqual([])
})

test('carriers of running QEMU nodes follow the links', () => {
  expect(reconcile(document, host({ isRunning: () => true })).summary.nic_link_state).toEqual([
    { node_id: 1, interface_index: 0, up: false, ok: true },
    { node_id: 1, interface_index: 1, up: true, ok: true },
  ])
})
