import { expect, test } from 'vitest'
import { at, documentOf, link, network, node, on } from '../test-support/demo-document.ts'
import { serveLabs } from '../test-support/lab-service.ts'

const file = documentOf([node(1), node(2)], [network(1)], [link(1, at(1), on(1))])
const open = (options: Parameters<typeof serveLabs>[0] = {}) => serveLabs({ labs: { 'a.json': file }, ...options })
const vyos = { name: 'R', template: 'vyos', image: 'vyos-1.4' }
const dataOf = (answer: { readonly body: Record<string, unknown> }) => answer.body['data'] as Record<string, never>

test('a node made of a template, unheard on the socket', async () => {
  const labs = await open()
  const path = await labs.listen('a.json')
  const made = dataOf(await labs.on('a.json', 'POST nodes', { ...vyos, left: 5 }))
  expect(made).toMatchObject({
    id: 3,
    type: 'qemu',
    ram: 512,
    ethernet: 4,
    left: 5,
    top: 0,
    console: 'telnet',
    status: 0,
  })
  expect(made).not.toHaveProperty('url')
  expect(made['uuid']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(path.types()).toEqual([])
})

test.each([
  [
    { ...vyos, ram: 1024, ethernet: 1 },
    { ram: 1024, ethernet: 1, cpu: 1 },
  ],
  [{ ...vyos, extras: { qemu_nic: 'e1000e' } }, { extras: { qemu_nic: 'e1000e', architecture: 'x86_64' } }],
  [
    { name: 'C', type: 'docker', template: 'docker', image: 'nova-ve-lab/alpine:3', console: 'rdp' },
    { console: 'rdp' },
  ],
])('asked for %j', async (body, want) => {
  expect(dataOf(await (await open()).on('a.json', 'POST nodes', body))).toMatchObject(want)
})

test.each([
  ['an unknown template', 'POST nodes', { ...vyos, template: 'x' }, 200, 400],
  ['an unknown image', 'POST nodes', { ...vyos, image: 'x' }, 200, 400],
  ['a console of another type', 'POST nodes', { ...vyos, console: 'rdp' }, 422, undefined],
  [
    'a naming scheme for containers',
    'POST nodes',
    { ...vyos, type: 'docker', interface_naming_scheme: 'x{n}' },
    422,
    undefined,
  ],
  ['no name', 'POST nodes', { template: 'vyos', image: 'vyos-1.4' }, 422, undefined],
  ['25 at once', 'POST nodes/batch', { ...vyos, count: 25 }, 422, undefined],
  [
    'an unknown key',
    'POST nodes/from-template',
    { name: 'R', template_type: 'qemu', template_key: 'x', image: 'i' },
    200,
    404,
  ],
  [
    'a paired key',
    'POST nodes/from-template',
    { name: 'R', template_type: 'qemu', template_key: 'vmx', image: 'i' },
    200,
    400,
  ],
  [
    'a child of a paired key',
    'POST nodes/from-template',
    { name: 'R', template_type: 'qemu', template_key: 'vmx__vcp', image: 'vmx-vcp-22.4' },
    200,
    400,
  ],
  [
    'a console of another type by key',
    'POST nodes/from-template',
    { name: 'R', template_type: 'qemu', template_key: 'vyos', image: 'vyos-1.4', console: 'rdp' },
    200,
    400,
  ],
  ['an unknown pair', 'POST nodes/from-paired-template', { template_key: 'x' }, 404, 404],
  ['a faulty pair', 'POST nodes/from-paired-template', { template_key: 'broken-pair' }, 422, 422],
  ['changing an unknown node', 'PUT nodes/9', {}, 200, 404],
  ['reading an unknown node', 'GET nodes/9', undefined, 200, 404],
  ['deleting an unknown node', 'DELETE nodes/9', undefined, 200, 404],
])('refuses %s', async (_, line, body, status, code) => {
  const labs = await open()
  const answer = await labs.on('a.json', line, body)
  expect([answer.status, answer.body['code']]).toEqual([status, code])
  expect(labs.service.labs.get('a.json')?.document).toEqual(file)
  expect(labs.unexpected).toEqual([])
})

test('a batch is named and placed', async () => {
  const labs = await open()
  const made = dataOf(await labs.on('a.json', 'POST nodes/batch', { ...vyos, count: 5, name_prefix: 'S', left: 10 }))
  const nodes = made['nodes'] as unknown as { id: number; name: string; left: number; top: number }[]
  expect(nodes.map(({ id, name, left, top }) => [id, name, left, top])).toEqual([
    [3, 'S-1', 10, 0],
    [4, 'S-2', 190, 0],
    [5, 'S-3', 370, 0],
    [6, 'S-4', 550, 0],
    [7, 'S-5', 10, 140],
  ])
})

test('a node by key takes what it is not told', async () => {
  const body = {
    name: 'R',
    template_type: 'qemu',
    template_key: 'paloalto',
    image: 'paloalto-11.1',
    ram: 8192,
    cpu: null,
  }
  const made = dataOf(await (await open()).on('a.json', 'POST nodes/from-template', body))
  expect(made).toMatchObject({ cpu: 2, ram: 8192, icon: 'Firewall.png' })
  expect((made['interfaces'] as unknown as { name: string }[])[1]).toMatchObject({ name: 'eth1/1' })
})

test('a pair is made whole: nodes in silence, their link aloud', async () => {
  const labs = await open()
  const path = await labs.listen('a.json')
  const body = { template_key: 'vmx', base_left: 100, name_overrides: { vfp: 'plane' } }
  const made = dataOf(await labs.on('a.json', 'POST nodes/from-paired-template', body))
  expect(made).toMatchObject({
    nodes: [
      { id: 3, name: 'VCP', template: 'vmx__vcp', console: 'serial', left: 100 },
      { id: 4, name: 'plane', template: 'vmx__vfp', left: 280 },
    ],
    links: [{ from: { node_id: 3, interface_index: 1 } }],
  })
  expect(path.types()).toEqual(['network_created', 'link_created', 'link_created'])
})

test.each([
  ['missing', 'x.json', 404],
  ['legacy', 'old.json', 422],
])('pairs tell a %s lab by their status', async (_, path, status) => {
  const labs = await serveLabs({ labs: { 'old.json': { nodes: {} } } })
  const answer = await labs.on(path, 'POST nodes/from-paired-template', { template_key: 'vmx' })
  expect([answer.status, answer.body['code']]).toEqual([status, status])
})

test('a pair whose bridge cannot be made is taken back', async () => {
  const labs = await open()
  labs.faults.add({ on: { operation: 'labs:provision' }, do: { kind: 'fail' } })
  const failed = await labs.on('a.json', 'POST nodes/from-paired-template', { template_key: 'vmx' })
  expect([failed.status, failed.body['code']]).toEqual([500, 500])
  expect(labs.service.labs.get('a.json')?.document).toEqual(file)
})

test('what runs shows on the node routes and not in the file', async () => {
  const labs = await open()
  const started = await labs.on('a.json', 'GET nodes/1/start')
  expect(started.body).toEqual({ code: 200, status: 'success', message: expect.stringContaining('(80049)') as string })
  expect(labs.clock.monotonic()).toBe(1500)
  const listed = dataOf(await labs.on('a.json', 'GET nodes'))
  expect(listed[1]).toMatchObject({ status: 2, url: '/api/labs/a.json/nodes/1/html5' })
  expect(listed[2]).toMatchObject({ status: 0, cpu_usage: 0, disk_usage: '0.0000' })
  expect(dataOf(await labs.on('a.json', 'GET nodes/1'))['url']).toMatch(/^\/html5\/#\/client\//)
  expect(dataOf(await labs.on('a.json', 'GET nodes/2'))['url']).toMatch(/unknowntoken$/)
  expect(labs.service.labs.get('a.json')?.document).toEqual(file)
  expect((await labs.on('a.json', 'GET nodes/1/start')).body['status']).toBe('success')
  expect(labs.clock.monotonic()).toBe(1500)
})

test('a running node keeps its sizes', async () => {
  const labs = await open()
  await labs.on('a.json', 'GET nodes/1/start')
  expect((await labs.on('a.json', 'PUT nodes/1', { ram: 999 })).body['code']).toBe(400)
  expect(dataOf(await labs.on('a.json', 'PUT nodes/1', { name: 'X', ram: 256 }))).toMatchObject({
    name: 'X',
    status: 2,
  })
  await labs.on('a.json', 'GET nodes/1/stop')
  expect(dataOf(await labs.on('a.json', 'PUT nodes/1', { ram: 999 }))).toMatchObject({ ram: 999, status: 0 })
})

test('a deleted node stops and takes its links', async () => {
  const labs = await open()
  await labs.on('a.json', 'GET nodes/1/start')
  expect((await labs.on('a.json', 'DELETE nodes/1')).body).not.toHaveProperty('data')
  expect((await labs.on('a.json', 'GET links')).body['data']).toEqual([])
  const again = dataOf(await labs.on('a.json', 'POST nodes', { ...vyos }))
  expect(again['id']).toBe(3)
})

test.each([
  ['stopping a stopped node', 'GET nodes/1/stop', 'success'],
  ['stopping an unknown node', 'GET nodes/77/stop', 'success'],
  ['wiping', 'GET nodes/1/wipe', 'success'],
  ['starting an unknown node', 'GET nodes/77/start', 'fail'],
  ['interfaces of an unknown node', 'GET nodes/77/interfaces', 'success'],
  ['interfaces of an unknown node, anew', 'GET nodes/77/interfaces/v2', 'fail'],
  ['a preview of a container', 'GET nodes/1/qemu-preview', 'fail'],
  ['a console of a stopped node', 'GET nodes/1/console', 'fail'],
])('%s: %s', async (_, line, status) => {
  const answer = await (await open()).on('a.json', line)
  expect([answer.status, answer.body['status']]).toEqual([200, status])
})

test('interfaces in both forms', async () => {
  const labs = await open()
  expect(dataOf(await labs.on('a.json', 'GET nodes/1/interfaces'))).toMatchObject({
    id: 1,
    sort: 'docker',
    ethernet: [{ name: 'eth0', network_id: 1 }, {}, {}, { name: 'eth3', network_id: 0 }],
    serial: [],
  })
  expect(dataOf(await labs.on('a.json', 'GET nodes/77/interfaces'))).toEqual({
    id: 77,
    sort: 'qemu',
    ethernet: [],
    serial: [],
  })
  expect(dataOf(await labs.on('a.json', 'GET nodes/1/interfaces/v2'))).toMatchObject([
    { index: 0, network_id: 1, live_mac: null },
    {},
    {},
    {},
  ])
})

test('an interface is changed and told about; a collision comes inside 200 with advice', async () => {
  const two = { ...file, links: [...file.links, link(2, at(2), on(1))] }
  const labs = await open({ labs: { 'a.json': two } })
  const path = await labs.listen('a.json')
  const mac = '50:00:00:00:00:01'
  const changed = await labs.on('a.json', 'PATCH nodes/1/interfaces/0', { planned_mac: mac })
  expect(changed.body['interface']).toMatchObject({ index: 0, planned_mac: mac, network_id: 1 })
  expect(path.frames[1]).toMatchObject({
    type: 'interface_updated',
    payload: { node_id: 1, interface_index: 0, interface: changed.body['interface'] },
  })
  const refused = await labs.on('a.json', 'PATCH nodes/2/interfaces/0', { planned_mac: mac.toUpperCase() })
  expect([refused.status, refused.body['code'], refused.body['suggested_mac']]).toEqual([200, 409, '50:00:00:00:00:02'])
  expect((await labs.on('a.json', 'PATCH nodes/2/interfaces/7', {})).body['code']).toBe(404)
})

test('a live address comes bare, and every look is told on the channel of the document', async () => {
  const labs = await open()
  const runtime = await labs.listen(file.id)
  const stopped = await labs.on('a.json', 'GET nodes/1/interfaces/0/live_mac')
  expect(stopped.body).toMatchObject({ state: 'unavailable', planned_mac: '', live_mac: null, runtime_type: 'docker' })
  await labs.on('a.json', 'GET nodes/1/start')
  const live = await labs.on('a.json', 'GET nodes/1/interfaces/0/live_mac')
  expect(live.body).toMatchObject({ state: 'confirmed', live_mac: '52:54:00:00:00:00', reason: null })
  expect(runtime.frames.slice(1).map(({ type, ...frame }) => [type, frame['rev']])).toEqual([
    ['interface_live_mac', file.id],
    ['interface_live_mac', file.id],
  ])
  expect(runtime.frames[2]?.['payload']).toEqual({
    node_id: 1,
    interface_index: 0,
    state: 'confirmed',
    planned_mac: '',
    live_mac: '52:54:00:00:00:00',
    reason: null,
  })
})

test('consoles of a running node, each in its own form', async () => {
  const labs = await open()
  await labs.on('a.json', 'GET nodes/1/start')
  expect(dataOf(await labs.on('a.json', 'GET nodes/1/console'))).toEqual({
    lab_id: file.id,
    node_id: 1,
    name: 'N1',
    console: 'telnet',
    host: '127.0.0.1',
    port: 32769,
    url: '/api/labs/a.json/nodes/1/html5',
  })
  const telnet = await labs.on('a.json', 'GET nodes/1/telnet')
  expect([telnet.text, telnet.headers.get('content-type'), telnet.headers.get('content-disposition')]).toEqual([
    'telnet://127.0.0.1:32769\n',
    'application/x-telnet',
    'attachment; filename="node-1.telnet"',
  ])
  expect((await labs.on('a.json', 'GET nodes/1/rdp')).body['code']).toBe(400)
  const html5 = await labs.on('a.json', 'GET nodes/1/html5')
  expect([html5.status, html5.headers.get('location')]).toEqual([
    307,
    expect.stringMatching(/^\/html5\/#\/client\/MQBjAHBvc3RncmVzcWw=\?token=[0-9A-F]{64}$/),
  ])
})

test('logs of a machine, as text that follows until it is quiet', async () => {
  const labs = await open()
  await labs.on('a.json', 'GET nodes/1/start')
  expect(dataOf(await labs.on('a.json', 'GET nodes/1/logs?tail=1'))['logs']).toMatch(/^[^\n]*console on port 32769\n$/)
  const before = labs.clock.monotonic()
  const followed = await labs.on('a.json', 'GET nodes/1/logs?follow=true')
  expect(followed.text.split('\n')).toHaveLength(3)
  expect(labs.clock.monotonic() - before).toBe(6000)
  await labs.on('a.json', 'GET nodes/1/wipe')
  expect(dataOf(await labs.on('a.json', 'GET nodes/1/logs'))['logs']).toBe('')
})

test('a start that the host refuses', async () => {
  const labs = await open()
  labs.faults.add({ on: { operation: 'labs:start' }, do: { kind: 'fail' } })
  expect((await labs.on('a.json', 'GET nodes/1/start')).body['code']).toBe(400)
  expect(labs.unexpected).toEqual([])
})

test('a start in a lab of an older schema falls over, a stop is refused', async () => {
  const labs = await serveLabs({ labs: { 'old.json': { nodes: {} } } })
  expect(await labs.on('old.json', 'GET nodes/1/start')).toMatchObject({ status: 500, text: 'Internal Server Error' })
  expect((await labs.on('old.json', 'GET nodes/1/stop')).body['code']).toBe(422)
})
