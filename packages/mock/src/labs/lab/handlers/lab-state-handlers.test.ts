import { expect, test } from 'vitest'
import { at, documentOf, link, network, node, on } from '../test-support/demo-document.ts'
import { serveLabs } from '../test-support/lab-service.ts'

const file = documentOf([node(1), node(2)], [network(1)], [link(1, at(1), on(1))])
const open = (options: Parameters<typeof serveLabs>[0] = {}) => serveLabs({ labs: { 'a.json': file }, ...options })

test('positions are cut, unknown ids skipped, and every write is told', async () => {
  const labs = await open()
  const path = await labs.listen('a.json')
  const body = { nodes: [{ id: 1, left: 11.7 }, { id: 9 }], networks: [{ id: 1, top: 3 }], viewport: { zoom: 2 } }
  expect((await labs.on('a.json', 'PUT layout', body)).body['data']).toEqual({ node_ids: [1], network_ids: [1] })
  expect((await labs.on('a.json', 'PUT layout', {})).body['data']).toEqual({ node_ids: [], network_ids: [] })
  expect(path.frames.slice(1).map(({ type, payload }) => [type, payload])).toEqual([
    ['layout_updated', { node_ids: [1], network_ids: [1] }],
    ['layout_updated', { node_ids: [], network_ids: [] }],
  ])
  expect(labs.service.labs.get('a.json')?.document).toMatchObject({
    nodes: { 1: { left: 11 } },
    viewport: { x: 0, y: 0, zoom: 2 },
  })
})

test('structure is refused with its names, and a coordinate that is none falls over', async () => {
  const labs = await open()
  const refused = await labs.on('a.json', 'PUT layout', { links: [], nodes: [{ id: 1, name: 'x' }] })
  expect([refused.status, refused.body['forbidden_fields']]).toEqual([409, ['links', 'nodes[*].name']])
  const crashed = await labs.on('a.json', 'PUT layout', { nodes: [{ id: 1, left: 'far' }] })
  expect([crashed.status, crashed.text]).toEqual([500, 'Internal Server Error'])
  expect(labs.unexpected).toEqual([])
  expect((await labs.on('x.json', 'PUT layout', {})).body['code']).toBe(404)
})

test('the old topology is read as edges and written without a word', async () => {
  const labs = await open()
  const path = await labs.listen('a.json')
  const edges = (await labs.on('a.json', 'GET topology')).body['data']
  expect(edges).toMatchObject([{ source: 'node1', destination: 'network1', destination_interfaceId: 'network' }])
  const sent = [{ source: 'node2', destination: 'network1' }]
  const body = { topology: sent, nodes: { 2: { status: 2, stray: 'x' } } }
  expect((await labs.on('a.json', 'PUT topology', body)).body['data']).toEqual(sent)
  expect((await labs.on('a.json', 'GET links')).body['data']).toHaveLength(1)
  expect((await labs.on('a.json', 'GET nodes/2')).body['data']).toMatchObject({ stray: 'x', status: 0 })
  expect(path.types()).toEqual([])
})

test('reconciling makes bridges once', async () => {
  const labs = await open()
  const first = (await labs.on('a.json', 'POST runtime/reconcile')).body['data'] as Record<string, string[]>
  expect(first).toMatchObject({ ensured: [], raised: first['created'] })
  const second = (await labs.on('a.json', 'POST runtime/reconcile')).body['data']
  expect(second).toMatchObject({ ensured: first['created'], created: [] })
})

test.each([
  ['POST links', { from: at(2), to: on(1) }],
  ['PATCH links/lnk_001', {}],
  ['DELETE links/lnk_001', undefined],
  ['POST networks', { name: 'x' }],
  ['PATCH networks/1', {}],
  ['DELETE networks/1', undefined],
  ['PUT layout', {}],
  ['PUT topology', []],
  ['PATCH nodes/1/interfaces/0', {}],
  ['POST nodes/from-paired-template', { template_key: 'vmx' }],
  ['POST runtime/reconcile', undefined],
])('%s waits five seconds for the lock, then says when to come back', async (line, body) => {
  const labs = await open()
  labs.service.switches.heldLocks.add('a.json')
  const answer = await labs.on('a.json', line, body)
  expect([answer.status, answer.body['code'], answer.headers.get('retry-after')]).toEqual([503, 503, '2'])
  expect(labs.clock.monotonic()).toBe(5000)
  expect(labs.service.labs.get('a.json')?.document).toEqual(file)
})

test.each([
  ['POST nodes', { name: 'R', template: 'vyos', image: 'vyos-1.4' }],
  ['PUT nodes/1', { name: 'x' }],
  ['DELETE nodes/1', undefined],
  ['PUT networks/1', {}],
  ['GET nodes', undefined],
])('%s does not look at the lock', async (line, body) => {
  const labs = await open()
  labs.service.switches.heldLocks.add('a.json')
  expect((await labs.on('a.json', line, body)).status).toBe(200)
  expect(labs.clock.monotonic()).toBe(0)
})

test('a planned lock failure is one, too', async () => {
  const labs = await open()
  labs.faults.add({ on: { operation: 'labs:lock' }, do: { kind: 'fail' } })
  expect((await labs.on('a.json', 'PUT layout', {})).status).toBe(503)
  expect((await labs.on('a.json', 'PUT layout', {})).status).toBe(200)
})
