import { expect, test } from 'vitest'
import type { LabDocument } from '../lab-document.ts'
import { at, documentOf, link, network, node, on } from '../test-support/demo-document.ts'
import { serveLabs } from '../test-support/lab-service.ts'

const file = documentOf([node(1)], [network(1)], [link(1, at(1), on(1))])
const open = (options: Parameters<typeof serveLabs>[0] = {}) => serveLabs({ labs: { 'a.json': file }, ...options })
const messageKeys = ['code', 'status', 'message']

test('a network is made with its bridge and told about', async () => {
  const labs = await open()
  const path = await labs.listen('a.json')
  const made = await labs.on('a.json', 'POST networks', { name: 'lan', left: 4 })
  expect(made.status).toBe(201)
  expect(made.body['network']).toMatchObject({
    id: 2,
    name: 'lan',
    left: 4,
    count: 0,
    config: {},
    type: 'linux_bridge',
  })
  expect(path.frames[1]).toEqual({
    seq: 1,
    type: 'network_created',
    rev: '',
    payload: { network: made.body['network'] },
  })
})

test('clouds of all labs share one pool; joining one copies it', async () => {
  const other: LabDocument = { ...documentOf([]), id: 'other' }
  const labs = await open({ labs: { 'a.json': file, 'team/b.json': other } })
  await labs.on('team/b.json', 'POST networks', { name: 'wan', type: 'nat_cloud' })
  const second = await labs.on('a.json', 'POST networks', { name: 'wan', type: 'nat_cloud', config: {} })
  expect(second.body['network']).toMatchObject({ config: { cidr: '10.255.1.0/24', dhcp: false } })
  const shared = { name: 'shared', type: 'nat_cloud', config: { shared_cloud_id: 'nat-cloud:other:1' } }
  const joined = await labs.on('a.json', 'POST networks', shared)
  expect(joined.body['network']).toMatchObject({ config: { cidr: '10.255.0.0/24', dhcp: true } })
  const kept = await labs.on('team/b.json', 'DELETE networks/1')
  expect([kept.status, kept.body['shared_cloud_id'], (kept.body['references'] as object[]).length]).toEqual([
    409,
    'nat-cloud:other:1',
    1,
  ])
  await labs.on('a.json', 'DELETE networks/3')
  expect((await labs.on('team/b.json', 'DELETE networks/1')).status).toBe(200)
})

test.each([
  ['a blank name', { name: ' ' }, 422, []],
  ['a taken name', { name: 'NET-1' }, 409, ['name']],
  ['a broken range', { name: 'x', config: { cidr: '10.0.0.1/24' } }, 422, []],
  ['a long prefix', { name: 'x', type: 'nat_cloud', config: { cidr: '10.0.0.0/25' } }, 422, []],
  ['a foreign bridge name', { name: 'x', type: 'bridge_cloud', config: { host_bridge: 'br0' } }, 400, ['host_bridge']],
  ['a missing bridge', { name: 'x', type: 'bridge_cloud', config: { host_bridge: 'br-eth9' } }, 404, ['host_bridge']],
  ['no such cloud', { name: 'x', type: 'nat_cloud', config: { shared_cloud_id: 'x' } }, 404, ['shared_cloud_id']],
])('refuses %s', async (_, body, status, keys) => {
  const labs = await open()
  const answer = await labs.on('a.json', 'POST networks', body)
  expect([answer.status, Object.keys(answer.body)]).toEqual([status, [...messageKeys, ...keys]])
  expect(labs.service.labs.get('a.json')?.document).toEqual(file)
})

test('a bridge cloud without a bridge is an invalid body', async () => {
  const answer = await (await open()).on('a.json', 'POST networks', { name: 'x', type: 'bridge_cloud' })
  expect([answer.status, Array.isArray(answer.body['detail'])]).toEqual([422, true])
})

test('a host that cannot make the bridge leaves the file alone', async () => {
  const labs = await open()
  labs.faults.add({ on: { operation: 'labs:provision' }, do: { kind: 'fail' } })
  const answer = await labs.on('a.json', 'POST networks', { name: 'x' })
  expect([answer.status, answer.body['bridge']]).toEqual([409, expect.stringMatching(/^nove[0-9a-f]{4}n2$/)])
  expect(labs.service.labs.get('a.json')?.document).toEqual(file)
  expect((await labs.on('a.json', 'POST networks', { name: 'x' })).status).toBe(201)
})

test('patching tells what it was; the old write tells nothing', async () => {
  const labs = await open()
  const path = await labs.listen('a.json')
  const patched = await labs.on('a.json', 'PATCH networks/1', { name: 'core', config: { gateway: 'x' }, color: 'red' })
  expect(patched.body).toMatchObject({ event: 'network_updated', network: { name: 'core', color: '', count: 1 } })
  const put = await labs.on('a.json', 'PUT networks/1', { left: 7, name: null })
  expect(put.body['data']).toMatchObject({ name: 'core', left: 7 })
  expect(path.types()).toEqual(['network_updated'])
  expect((await labs.on('a.json', 'PUT networks/9', {})).body['code']).toBe(404)
  expect((await labs.on('a.json', 'PATCH networks/9', {})).status).toBe(404)
})

test('naming the network behind a pair promotes it', async () => {
  const hidden = network(2, { name: '', implicit: true, visibility: false })
  const labs = await serveLabs({ labs: { 'a.json': documentOf([], [hidden]) } })
  const path = await labs.listen('a.json')
  const named = await labs.on('a.json', 'PATCH networks/2', { name: 'core' })
  expect(named.body).toMatchObject({ event: 'network_promoted', network: { implicit: false, visibility: true } })
  expect(path.types()).toEqual(['network_promoted'])
})

test('a network goes when nothing needs it, and its number comes back', async () => {
  const labs = await open()
  const path = await labs.listen('a.json')
  const kept = await labs.on('a.json', 'DELETE networks/1')
  expect([kept.status, kept.body['count']]).toEqual([409, 1])
  await labs.on('a.json', 'POST networks', { name: 'x' })
  expect((await labs.on('a.json', 'DELETE networks/2')).status).toBe(200)
  expect((await labs.on('a.json', 'DELETE networks/2')).status).toBe(404)
  expect(path.types()).toEqual(['network_created', 'network_deleted'])
  const again = await labs.on('a.json', 'POST networks', { name: 'y' })
  expect(again.body['network']).toMatchObject({ id: 2 })
})

test('a lab that is not there is told inside 200', async () => {
  const labs = await open()
  for (const [line, body] of [
    ['GET networks', undefined],
    ['POST networks', { name: 'x' }],
    ['PATCH networks/1', {}],
    ['DELETE networks/1', undefined],
    ['PUT networks/1', {}],
  ] as const) {
    const answer = await labs.on('x.json', line, body)
    expect([line, answer.status, answer.body['code']]).toEqual([line, 200, 404])
  }
})

test('an address pool that stays locked is a crash', async () => {
  const labs = await open()
  labs.faults.add({ on: { operation: 'labs:ipam' }, do: { kind: 'fail' } })
  expect((await labs.on('a.json', 'POST networks', { name: 'x' })).status).toBe(201)
  const crashed = await labs.on('a.json', 'POST networks', { name: 'y', type: 'nat_cloud' })
  expect([crashed.status, crashed.text]).toEqual([500, 'Internal Server Error'])
})
