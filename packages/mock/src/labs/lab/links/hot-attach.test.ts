import { expect, test } from 'vitest'
import { at, documentOf, link, network, node, on } from '../test-support/demo-document.ts'
import { attachLinks, type Machines, needsDetach } from './hot-attach.ts'

const q35 = { hotplug: true, max_nics: 8, machine: 'q35' }
const machines = (capabilities: ReturnType<Machines['capabilities']> = q35, nics: number | null = 4): Machines => ({
  nicsAtBoot: () => nics,
  capabilities: () => capabilities,
})
const one = (type: 'docker' | 'qemu' | 'iol' | 'dynamips', index = 0) =>
  documentOf([node(1, { type, ethernet: 12 })], [network(1)], [link(1, at(1, index), on(1))])
const generations = (document: ReturnType<typeof one>) => [
  document.links[0]?.runtime.attach_generation,
  document.nodes[1]?.interfaces.map((entry) => entry.runtime?.current_attach_generation ?? 0).find(Boolean) ?? 0,
]

test.each([
  ['docker', 0, machines(), [1, 1]],
  ['docker', 0, machines(q35, null), [0, 0]],
  ['qemu', 0, machines(), [1, 1]],
  ['qemu', 7, machines(), [1, 1]],
  ['qemu', 5, machines({ ...q35, max_nics: 4 }, 8), [1, 1]],
  ['iol', 0, machines({ hotplug: false, max_nics: 4, machine: null }), [0, 0]],
  ['dynamips', 0, machines({ hotplug: false, max_nics: 4, machine: null }), [0, 0]],
] as const)('%s interface %i', (type, index, running, want) => {
  expect(generations(attachLinks(one(type, index), ['lnk_001'], running))).toEqual(want)
})

test.each([
  ['without hot-plug', 0, { ...q35, hotplug: false }],
  ['of machine pc', 0, { ...q35, machine: 'pc' }],
  ['beyond its slots', 8, q35],
])('refuses a running QEMU node %s', (_, index, capabilities) => {
  expect(() => attachLinks(one('qemu', index), ['lnk_001'], machines(capabilities))).toThrow(
    expect.objectContaining({ httpStatus: 422, code: 422, extras: {} }),
  )
})

test('each attach of an interface is a new generation, and only the newest needs a detach', () => {
  const first = attachLinks(one('docker'), ['lnk_001'], machines())
  const second = attachLinks(first, ['lnk_001'], machines())
  expect(generations(second)).toEqual([2, 2])
  const [stored] = second.links
  if (!stored) throw new Error('no link')
  expect(needsDetach(second, stored, machines())).toEqual(at(1))
  expect(needsDetach(second, { ...stored, runtime: { attach_generation: 1 } }, machines())).toBeNull()
  expect(needsDetach(second, stored, machines(q35, null))).toBeNull()
})

test('direct links and network-to-network links are never attached', () => {
  const document = documentOf([node(1), node(2)], [network(1)], [link(1, at(1), at(2)), link(2, on(1), on(1))])
  expect(attachLinks(document, ['lnk_001', 'lnk_002'], machines())).toEqual(document)
})
