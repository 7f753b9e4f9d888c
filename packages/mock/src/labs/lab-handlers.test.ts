import { expect, test } from 'vitest'
import { operations } from './contract.ts'
import { at, documentOf, link, network, node, on } from './lab/test-support/demo-document.ts'
import { serveLabs } from './lab/test-support/lab-service.ts'

const file = documentOf([node(1), node(2)], [network(1)], [link(1, at(1), on(1))])
const open = (options: Parameters<typeof serveLabs>[0] = {}) => serveLabs({ labs: { 'a.json': file }, ...options })

test('a node whose process died is stopped on the routes and told about by the heartbeat', async () => {
  const labs = await open({ settings: { discoveryCadenceSeconds: 300 } })
  await labs.on('a.json', 'GET nodes/1/start')
  const runtime = await labs.listen(file.id)
  await labs.clock.advance(40_000)
  expect(labs.service.handles.killNode('a.json', 1)).toBe(true)
  expect(labs.service.handles.killNode('a.json', 1)).toBe(false)
  expect((await labs.on('a.json', 'GET nodes/1')).body['data']).toMatchObject({ status: 0 })
  await labs.clock.advance(5000)
  expect(runtime.frames.slice(1).map(({ payload }) => payload)).toEqual([
    { node_id: 1, status: 2 },
    { node_id: 1, status: 0 },
  ])
})

test('an interface nobody declared is reported each cycle until it is gone', async () => {
  const labs = await serveLabs({ labs: { 'a.json': documentOf([], [network(1)]) } })
  const runtime = await labs.listen(file.id)
  labs.service.handles.addForeignInterface('a.json', 1, 'veth9')
  await labs.clock.advance(60_000)
  labs.service.handles.removeForeignInterface('a.json', 'veth9')
  await labs.clock.advance(60_000)
  expect(runtime.frames.slice(1)).toMatchObject([
    { type: 'discovered_link', payload: { iface: 'veth9', peer_node_id: null, generation: 1 } },
    { type: 'discovered_link', payload: { iface: 'veth9', generation: 2 } },
  ])
})

test('a busy interface refuses a link after two seconds, and takes it once it is free', async () => {
  const labs = await open()
  labs.service.handles.holdInterface('a.json', 2, 0, 3000)
  const wire = { from: at(2), to: on(1) }
  const refused = await labs.on('a.json', 'POST links', wire)
  expect([refused.status, Object.keys(refused.body)]).toEqual([409, ['code', 'status', 'message']])
  expect(labs.clock.monotonic()).toBe(2000)
  expect((await labs.on('a.json', 'POST links', wire)).status).toBe(201)
  expect(labs.clock.monotonic()).toBe(3000)
})

test('what runs is counted by type', async () => {
  const labs = await open()
  const count = async () => ((await labs.call('GET', '/api/status')).body['data'] as Record<string, unknown>)['docker']
  expect(await count()).toBe(0)
  await labs.on('a.json', 'GET nodes/1/start')
  expect(await count()).toBe(1)
})

test('every operation below a lab has a handler', async () => {
  const labs = await open()
  const paths = Object.values(operations).filter(({ path, method }) => path.includes('{lab_path}/') && method === 'GET')
  expect(paths.length).toBeGreaterThan(10)
  for (const { path } of paths) {
    const target = path.replace('{lab_path}', 'a.json').replace('{node_id}', '1').replace('{interface_index}', '0')
    await labs.call('GET', target)
  }
  expect(labs.unexpected).toEqual([])
})
