import { expect, test } from 'vitest'
import { documentOf, network, node } from '../test-support/demo-document.ts'
import { checkNodeBody, createNode, type NodeRequest, type NodeTemplate } from './create-node.ts'
import { createPairedNodes, type PairedTemplate } from './create-paired.ts'
import { placeNode } from './place-nodes.ts'

const template: NodeTemplate = {
  icon: 'Firewall.png',
  cpu: 2,
  ram: 4096,
  ethernet: 3,
  console_type: 'vnc',
  delay: 5,
  cpulimit: 0,
  extras: { qemu_nic: 'virtio-net-pci' },
  interface_naming: { format: 'ge{n}' },
}
const request: NodeRequest = { name: 'R', type: 'qemu', template: 't', image: 'i', left: 1, top: 2 }
const create = (over: Partial<NodeRequest>, from: NodeTemplate = template) =>
  createNode(documentOf([node(4)]), { ...request, ...over }, from, () => 'uuid').node

test('everything that is absent comes from the template', () => {
  expect(create({})).toEqual({
    id: 5,
    name: 'R',
    type: 'qemu',
    template: 't',
    image: 'i',
    console: 'vnc',
    status: 0,
    delay: 5,
    cpu: 2,
    ram: 4096,
    ethernet: 3,
    cpulimit: 0,
    uuid: 'uuid',
    firstmac: '50:00:00:05:00:00',
    left: 1,
    top: 2,
    icon: 'Firewall.png',
    width: '0',
    config: false,
    config_list: [],
    sat: 0,
    computed_sat: 0,
    interfaces: ['ge0', 'ge1', 'ge2'].map((name, index) => ({ index, name, planned_mac: null, port_position: null })),
    extras: {
      architecture: 'x86_64',
      qemu_nic: 'virtio-net-pci',
      qemu_version: '',
      boot_order: '',
      qemu_options: '',
      uuid: '',
      firstmac: '',
      cpulimit: 1,
    },
  })
})

test.each([
  [
    { cpu: 1, ram: 1024, ethernet: 1, delay: 0 },
    { cpu: 1, ram: 1024, ethernet: 1, delay: 0 },
  ],
  [
    { cpu: null, icon: null, console: null },
    { cpu: 2, icon: 'Firewall.png', console: 'vnc' },
  ],
  [
    { console: 'telnet', icon: 'x.png' },
    { console: 'telnet', icon: 'x.png' },
  ],
  [{ extras: { uuid: 'mine', firstmac: '50:00:00:aa:00:00' } }, { uuid: 'mine', firstmac: '50:00:00:aa:00:00' }],
  [
    { type: 'docker', console: 'rdp' },
    { uuid: null, firstmac: null, console: 'rdp' },
  ],
] as const)('asked for %j', (over, want) => {
  expect(create(over)).toMatchObject(want)
})

test('a scheme of the request wins, is used and is not kept', () => {
  const made = create({ interface_naming_scheme: 'mgmt,x{port}' })
  expect(made.interfaces.map(({ name }) => name)).toEqual(['mgmt', 'x1', 'x2'])
  expect(made).not.toHaveProperty('interface_naming_scheme')
})

test("refuses a template's console that the type does not have", () => {
  expect(() => create({ type: 'iol' })).toThrow(expect.objectContaining({ httpStatus: 200, code: 400 }))
})

test.each([
  [{ type: 'qemu', console: 'rdp' }, false],
  [{ type: 'qemu', console: 'vnc' }, true],
  [{ type: 'docker', console: 'rdp' }, true],
  [{ type: 'iol', console: 'vnc' }, false],
  [{ type: 'dynamips', console: 'telnet' }, true],
  [{ type: 'docker', interface_naming_scheme: 'eth{n}' }, true],
  [{ type: 'docker', interface_naming_scheme: 'e{n}' }, false],
  [{ type: 'qemu', interface_naming_scheme: 'e{n}' }, true],
] as const)('%j is a valid body: %s', (body, want) => {
  const check = () => checkNodeBody(body)
  if (want) expect(check).not.toThrow()
  else expect(check).toThrow(expect.objectContaining({ name: 'InvalidBody' }))
})

test.each([
  ['grid', 0, [10, 20]],
  ['grid', 3, [550, 20]],
  ['grid', 4, [10, 160]],
  ['grid', 23, [550, 720]],
  ['row', 4, [730, 20]],
] as const)('%s %i', (placement, index, [left, top]) => {
  expect(placeNode(placement, index, 10, 20)).toEqual({ left, top })
})

const paired: PairedTemplate = {
  key: 'vmx',
  children: ['cp', 'fp'].map((id) => ({ id, name: id, type: 'qemu', image: `${id}.img`, template: `vmx__${id}` })),
  links: [{ from: { child: 'cp', interface_index: 1 }, to: { child: 'fp', interface_index: 0 } }],
  valid: true,
  invalid_reason: null,
}
const pair = (over: Partial<PairedTemplate> = {}, templateOf = () => template as NodeTemplate | undefined) =>
  createPairedNodes(documentOf([node(1)], [network(1)]), {
    template: { ...paired, ...over },
    left: 100,
    top: 50,
    names: { fp: 'plane' },
    templateOf,
    newUuid: () => 'uuid',
  })

test('children of a paired template stand in a row and are linked like any two nodes', () => {
  const made = pair()
  expect(made.nodes.map(({ id, name, left, template: key }) => [id, name, left, key])).toEqual([
    [2, 'cp', 100, 'vmx__cp'],
    [3, 'plane', 280, 'vmx__fp'],
  ])
  expect(made.links.map(({ id, from }) => [id, from])).toEqual([['lnk_001', { node_id: 2, interface_index: 1 }]])
  expect(made.events.map(({ type }) => type)).toEqual(['network_created', 'link_created', 'link_created'])
  expect(made.document.links).toHaveLength(2)
})

test.each([
  ['a faulty template', { valid: false, invalid_reason: 'odd' }, undefined, 422, /odd/],
  ['a child without a template', {}, () => undefined, 422, /no template/],
  [
    'a link to nobody',
    { links: [{ from: { child: 'cp', interface_index: 0 }, to: { child: 'x', interface_index: 0 } }] },
    undefined,
    422,
    /does not exist/,
  ],
  ['links in each other’s way', { links: [...paired.links, ...paired.links] }, undefined, 409, /already/],
])('refuses %s', (_, over, templateOf, code, message) => {
  expect(() => pair(over, templateOf)).toThrow(
    expect.objectContaining({ httpStatus: code, message: expect.stringMatching(message) as string }),
  )
})
