import { expect, test } from 'vitest'
import { at, documentOf, link, network, node, on } from '../test-support/demo-document.ts'
import { readLiveMac } from './live-mac.ts'
import { createMacRegistry } from './mac-registry.ts'
import { patchInterface, readInterfaces } from './patch-interface.ts'

const document = documentOf([node(1), node(2)], [network(1)], [link(1, at(1), on(1)), link(2, at(2), on(1))])
const patch = (from: typeof document, nodeId: number, index: number, sent: object, registry = createMacRegistry()) =>
  patchInterface(from, { labPath: 'a.json', nodeId, index }, sent as never, registry)

test.each([
  [{ planned_mac: ' 50:00:00:AA:00:01 ' }, { planned_mac: '50:00:00:aa:00:01' }],
  [{ planned_mac: 'Whatever' }, { planned_mac: 'whatever' }],
  [{ planned_mac: null }, { planned_mac: null }],
  [{ port_position: { side: 'inside', offset: 7 } }, { port_position: { side: 'inside', offset: 7 } }],
  [{ name: 'x', index: 9 }, {}],
])('%j changes %j', (sent, changes) => {
  const want = { index: 0, name: 'eth0', planned_mac: null, port_position: null, ...changes }
  const { document: after, entry } = patch(document, 1, 0, sent)
  expect(entry).toEqual({ ...want, network_id: 1, live_mac: null })
  expect(after.nodes[1]?.interfaces[0]).toEqual(want)
  expect(readInterfaces(after, 1)[0]).toEqual(entry)
})

test.each([
  [9, 0],
  [1, 4],
])('refuses node %i interface %i', (nodeId, index) => {
  const missing = expect.objectContaining({ httpStatus: 200, code: 404 })
  expect(() => patch(document, nodeId, index, {})).toThrow(missing)
  expect(() => readLiveMac(document, nodeId, index, null)).toThrow(missing)
})

const mac = '50:00:00:00:00:05'
const planned = patch(document, 1, 0, { planned_mac: mac }).document

test.each([
  ['on the same network', 'a.json', planned, 2, 0, '50:00:00:00:00:06'],
  ['in another lab with a network of that id', 'b.json', planned, 1, 0, '50:00:00:00:00:06'],
])('refuses an address that is taken %s, with the next free one', (_, learnt, known, nodeId, index, suggested) => {
  const registry = createMacRegistry()
  registry.learn(learnt, known)
  expect(() => patch(document, nodeId, index, { planned_mac: mac.toUpperCase() }, registry)).toThrow(
    expect.objectContaining({
      httpStatus: 200,
      code: 409,
      message: 'mac collision',
      extras: { suggested_mac: suggested },
    }),
  )
})

test.each([
  ['its own', planned, 1, 0],
  ['one of an interface without a link', patch(document, 1, 1, { planned_mac: mac }).document, 2, 0],
  ['any on an interface without a link', planned, 2, 1],
])('takes %s', (_, known, nodeId, index) => {
  const registry = createMacRegistry()
  registry.learn('a.json', known)
  expect(patch(document, nodeId, index, { planned_mac: mac }, registry).entry.planned_mac).toBe(mac)
})

test('nothing is known before a change, nor after a restart', () => {
  const registry = createMacRegistry()
  registry.learn('a.json', planned)
  expect(registry.isTaken(1, mac, { labPath: 'a.json', nodeId: 2, index: 0 })).toBe(true)
  registry.forget()
  expect(registry.isTaken(1, mac, { labPath: 'a.json', nodeId: 2, index: 0 })).toBe(false)
})

test('advice skips what is taken, wraps round and keeps to its prefix', () => {
  const registry = createMacRegistry()
  registry.learn('a.json', planned)
  expect(registry.suggest(1, '50:00:00:00:00:04')).toBe('50:00:00:00:00:06')
  expect(registry.suggest(2, '50:00:00:00:00:04')).toBe('50:00:00:00:00:05')
  expect(registry.suggest(1, 'aa:bb:cc:ff:ff:ff')).toBe('50:00:00:00:00:00')
  expect(registry.suggest(1, 'odd')).toBe('50:00:00:00:00:01')
})

const boot = ['50:00:00:00:00:05', '50:00:00:01:00:01']

test.each([
  ['docker', 0, boot, 'confirmed', boot[0]],
  ['docker', 1, boot, 'confirmed', boot[1]],
  ['qemu', 0, ['50:00:00:01:00:00'], 'mismatch', '50:00:00:01:00:00'],
  ['docker', 2, boot, 'unavailable', null],
  ['docker', 0, null, 'unavailable', null],
  ['iol', 0, boot, 'unavailable', null],
  ['dynamips', 0, boot, 'unavailable', null],
] as const)('%s interface %i started with %j is %s', (type, index, bootMacs, state, live) => {
  const machine = documentOf([{ ...planned.nodes[1], ...{ id: 1, type } } as never])
  const read = readLiveMac(machine, 1, index, bootMacs)
  expect(read).toMatchObject({ state, live_mac: live, runtime_type: type, planned_mac: index === 0 ? mac : '' })
  expect(read.reason === null).toBe(state !== 'unavailable')
})
