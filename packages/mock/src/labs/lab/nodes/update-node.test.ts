import { expect, test } from 'vitest'
import { at, documentOf, link, network, node, on } from '../test-support/demo-document.ts'
import { deleteNode, updateNode } from './update-node.ts'

const plugged = node(1, {
  type: 'qemu',
  ethernet: 2,
  interfaces: [
    {
      index: 0,
      name: 'mgmt',
      planned_mac: '50:00:00:00:00:09',
      port_position: null,
      runtime: { current_attach_generation: 3 },
    },
    { index: 1, name: 'ge0', planned_mac: null, port_position: { side: 'top', offset: 0.5 } },
  ],
})
const document = documentOf([plugged], [network(1)], [link(1, at(1, 1), on(1))])
const update = (sent: object, isRunning = false) =>
  updateNode(document, 1, sent as never, { isRunning, images: new Set(['new.img']) })

test.each([
  [{ name: 'X', icon: 'i.png', left: 4, top: 5, interface_naming_scheme: 'e{n}' }],
  [{ cpu: 4, ram: 8192, delay: 3, console: 'vnc', image: 'new.img', extras: { qemu_nic: 'e1000e' } }],
  [{ console: 'serial' }],
  [{ config: 'hostname x' }],
])('a stopped node takes %j', (sent) => {
  expect(update(sent).node).toEqual({ ...plugged, ...sent })
})

test.each([
  [{ name: null, cpu: null, extras: null }],
  [{ id: 9, status: 2, template: 'x', type: 'iol', uuid: 'u', stray: 1 }],
  [{}],
])('%j changes nothing', (sent) => {
  expect(update(sent).node).toEqual(plugged)
})

test.each([
  [
    { name: 'X', left: 9 },
    { name: 'X', left: 9 },
  ],
  [{ cpu: 1, ram: 256, extras: {}, image: plugged.image }, {}],
])('a running node takes %j', (sent, changes) => {
  expect(update(sent, true).node).toEqual({ ...plugged, ...changes })
})

test.each([
  ['a size of a running node', { cpu: 2 }, true, 400],
  ['extras of a running node', { extras: { a: 1 } }, true, 400],
  ['a console of another type', { console: 'rdp' }, false, 400],
  ['an image the template lacks', { image: 'other.img' }, false, 400],
])('refuses %s', (_, sent, isRunning, code) => {
  expect(() => update(sent, isRunning)).toThrow(expect.objectContaining({ httpStatus: 200, code }))
})

test('more interfaces: old ones keep name and address, new ones are named by type', () => {
  expect(update({ ethernet: 4 }).node.interfaces).toEqual([
    { index: 0, name: 'mgmt', planned_mac: '50:00:00:00:00:09', port_position: null },
    { index: 1, name: 'ge0', planned_mac: null, port_position: { side: 'top', offset: 0.5 } },
    { index: 2, name: 'Gi3', planned_mac: null, port_position: null },
    { index: 3, name: 'Gi4', planned_mac: null, port_position: null },
  ])
})

test('fewer interfaces leave their links behind', () => {
  const changed = update({ ethernet: 1 })
  expect(changed.node.interfaces.map(({ name }) => name)).toEqual(['mgmt'])
  expect(changed.document.links).toEqual(document.links)
})

test('a deleted node takes its links and leaves networks and other halves', () => {
  const hidden = network(2, { name: '', implicit: true, visibility: false })
  const links = [link(1, at(1), on(2)), link(2, at(2), on(2)), link(3, on(1), at(1, 1)), link(4, at(2, 1), at(1, 2))]
  const after = deleteNode(documentOf([node(1), node(2)], [network(1), hidden], links), 1)
  expect(after).toEqual(documentOf([node(2)], [network(1), hidden], [link(2, at(2), on(2))]))
})

test('refuses a node that is not there', () => {
  const missing = expect.objectContaining({ httpStatus: 200, code: 404 })
  expect(() => deleteNode(document, 9)).toThrow(missing)
  expect(() => updateNode(document, 9, {}, { isRunning: false, images: new Set() })).toThrow(missing)
})
