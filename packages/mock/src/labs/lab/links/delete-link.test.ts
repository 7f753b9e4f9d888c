import { expect, test } from 'vitest'
import { at, documentOf, link, network, node, on } from '../test-support/demo-document.ts'
import { createLink } from './create-link.ts'
import { deleteLink, eventsOfRemoval } from './delete-link.ts'

const hidden = network(2, { name: '', implicit: true, visibility: false })
const nodes = [node(1), node(2), node(3)]

test.each([
  ['lnk_001', 'lnk_002'],
  ['lnk_002', 'lnk_001'],
])('deleting %s takes the other half and the network first', (requested, other) => {
  const document = createLink(documentOf(nodes), { from: at(1), to: at(2), style_override: null }).document
  const removal = deleteLink(document, requested)
  expect(removal.document).toEqual(documentOf(nodes))
  expect(eventsOfRemoval(removal)).toEqual([
    { type: 'link_deleted', payload: { link_id: other } },
    { type: 'network_deleted', payload: { network: { ...hidden, id: 1, count: 2 } } },
    { type: 'link_deleted', payload: { link_id: requested } },
  ])
})

test.each([
  ['an explicit network', [network(2)], [link(1, at(1), on(2)), link(2, at(2), on(2))], 1, 1],
  ['its last link', [network(2)], [link(1, at(1), on(2))], 0, 1],
  ['a broken pair', [hidden], [link(1, at(1), on(2))], 0, 0],
  ['a crowded hidden network', [hidden], [link(1, at(1), on(2)), link(2, at(2), on(2)), link(3, at(3), on(2))], 2, 1],
  ['a direct link', [], [link(1, at(1), at(2)), link(2, at(3), at(2, 1))], 1, 0],
])('%s', (_, networks, links, wantLinks, wantNetworks) => {
  const { document } = deleteLink(documentOf(nodes, networks, links), 'lnk_001')
  expect(document.links).toHaveLength(wantLinks)
  expect(Object.keys(document.networks)).toHaveLength(wantNetworks)
})

test('a link that is gone changes nothing', () => {
  const document = documentOf(nodes)
  expect(deleteLink(document, 'lnk_001')).toEqual({ document, links: [], networks: [] })
})

test('an address the link held is free again', () => {
  const held = { ...link(1, at(1), on(2)), runtime: { attach_generation: 1, ip: '10.255.0.2' } }
  const cloud = network(2, { runtime: { used_ips: ['10.255.0.2', '10.255.0.3'] } })
  const { document } = deleteLink(documentOf(nodes, [cloud], [held]), 'lnk_001')
  expect(document.networks[2]?.runtime).toEqual({ used_ips: ['10.255.0.3'] })
})
