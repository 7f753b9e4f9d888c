import { expect, test } from 'vitest'
import { at, documentOf, link, network, on } from '../test-support/demo-document.ts'
import { deleteNetwork } from './delete-network.ts'
import { patchNetwork, replaceNetwork } from './patch-network.ts'

const plain = network(1, { config: { cidr: '10.0.0.0/24' } })
const cloud = network(2, { type: 'bridge_cloud', config: { host_bridge: 'br-eth1' } })
const hidden = network(3, { name: '', implicit: true, visibility: false })
const document = documentOf([], [plain, cloud, hidden], [link(1, at(1), on(3)), link(2, at(2), on(3))])

test.each([
  ['looks', 1, { left: 3, icon: 'x.svg', stray: 1, width: 9, id: 7 }, { ...plain, left: 3, icon: 'x.svg' }],
  ['an empty name', 1, { name: '' }, { ...plain, name: '' }],
  ['its own name in another case', 1, { name: 'NET-1' }, { ...plain, name: 'NET-1' }],
  ['nothing by null', 1, { left: null, icon: null }, plain],
  ['the whole configuration, unchecked', 1, { config: { gateway: 'x' } }, { ...plain, config: { gateway: 'x' } }],
  ['its type', 1, { type: 'nat' }, { ...plain, type: 'nat' }],
  [
    'nothing but looks of a hidden one',
    3,
    { left: 4, name: '', visibility: true },
    { ...hidden, left: 4, visibility: true },
  ],
])('changes %s', (_, id, sent, want) => {
  const change = patchNetwork(document, id, sent)
  expect(change.event).toBe('network_updated')
  expect(change.document.networks[id]).toEqual(want)
  expect(change.network).toEqual({ ...want, count: id === 3 ? 2 : 0 })
})

test('naming a hidden network promotes it', () => {
  const change = patchNetwork(document, 3, { name: 'core', config: {} })
  expect(change.event).toBe('network_promoted')
  expect(change.network).toEqual({ ...hidden, name: 'core', implicit: false, visibility: true, config: {}, count: 2 })
})

test.each([
  ['a network that is not there', 9, {}, 404],
  ['a taken name', 1, { name: 'net-2 ' }, 409],
  ['a taken name for a hidden one', 3, { name: 'NET-1' }, 409],
  ['no name', 1, { name: null }, 422],
  ['becoming a bridge cloud', 1, { type: 'bridge_cloud' }, 422],
  ['ceasing to be one', 2, { type: 'nat' }, 422],
  ['settings of a bridge cloud', 2, { config: {} }, 422],
  ['a host bridge for another type', 1, { config: { host_bridge: 'br-eth1' } }, 422],
])('refuses %s', (_, id, sent, code) => {
  expect(() => patchNetwork(document, id, sent)).toThrow(expect.objectContaining({ httpStatus: code, code }))
})

test('the legacy write checks nothing', () => {
  const { network: written } = replaceNetwork(document, 3, { name: 'net-1', left: null, type: 'bridge_cloud' })
  expect(written).toEqual({ ...hidden, name: 'net-1', type: 'bridge_cloud', count: 2 })
  expect(() => replaceNetwork(document, 9, {})).toThrow(expect.objectContaining({ httpStatus: 200, code: 404 }))
})

test('a network nothing needs goes', () => {
  const { document: after, network: gone } = deleteNetwork(document, 1, [])
  expect(Object.keys(after.networks)).toEqual(['2', '3'])
  expect(gone).toEqual({ ...plain, count: 0 })
})

const nat = documentOf([], [network(4, { type: 'nat_cloud' })])
const user = { ...documentOf([], [network(1, { config: { shared_cloud_id: `nat-cloud:${nat.id}:4` } })]), id: 'u' }

test.each([
  ['one that is not there', document, 9, { code: 404, extras: {} }],
  ['one behind a pair', document, 3, { code: 404, extras: {} }],
  ['one with links', documentOf([], [plain], [link(1, on(1), on(1))]), 1, { code: 409, extras: { count: 2 } }],
  [
    'one that another lab uses',
    nat,
    4,
    {
      code: 409,
      extras: {
        shared_cloud_id: `nat-cloud:${nat.id}:4`,
        references: [
          { cloud_id: `nat-cloud:${nat.id}:4`, lab_path: 'u.json', lab_id: 'u', network_id: 1, network_name: 'net-1' },
        ],
      },
    },
  ],
])('does not delete %s', (_, from, id, want) => {
  expect(() => deleteNetwork(from, id, [{ path: 'u.json', document: user }])).toThrow(expect.objectContaining(want))
})
