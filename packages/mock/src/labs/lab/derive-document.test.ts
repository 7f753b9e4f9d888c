import { expect, test } from 'vitest'
import { readNetwork, readNetworks, readNodes } from './derive-document.ts'
import { at, documentOf, link, network, node, on } from './test-support/demo-document.ts'

const document = documentOf(
  [node(1), node(2), node(3)],
  [
    network(1),
    network(2, { implicit: true, visibility: false }),
    network(3, { visibility: 0 }),
    network(4),
    network(5, { visibility: false }),
  ],
  [
    link(1, at(1), on(1)),
    link(2, on(1), at(2)),
    link(3, at(1, 1), at(2, 1)),
    link(4, on(1), on(4)),
    link(5, on(4), on(4)),
    link(6, at(9), on(2)),
  ],
)

test.each([
  [1, [1, 0, 0, 0]],
  [2, [1, 0, 0, 0]],
  [3, [0, 0, 0, 0]],
])('interfaces of node %i are on networks %j', (id, want) => {
  expect(readNodes(document)[id]?.interfaces.map((entry) => entry.network_id)).toEqual(want)
})

test.each([
  [1, 3],
  [2, 1],
  [3, 0],
  [4, 3],
])('network %i counts %i link ends', (id, want) => {
  expect(readNetwork(document, network(id)).count).toBe(want)
  expect(readNetworks(document, true)[id]?.count).toBe(want)
})

test('hides implicit and invisible networks unless asked', () => {
  expect(Object.keys(readNetworks(document, false))).toEqual(['1', '3', '4'])
  expect(Object.keys(readNetworks(document, true))).toEqual(['1', '2', '3', '4', '5'])
})
