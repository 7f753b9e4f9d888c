import { expect, test } from 'vitest'
import type { LabDocument } from '../lab-document.ts'
import { documentOf, network } from '../test-support/demo-document.ts'
import { createNetwork, type HostView, type NetworkRequest } from './create-network.ts'
import { readCidr } from './ipv4.ts'
import { emptyConfig } from './network-config.ts'

const natPool = readCidr('10.255.0.0/16')
if (!natPool) throw new Error('no pool')
const other = { ...documentOf([], []), id: 'other-lab' }
const host = (over: Partial<HostView> = {}): HostView => ({
  labs: [],
  natPool,
  labHash: 'cff7',
  hostBridges: new Set(['br-eth1']),
  bridgeOwner: () => null,
  now: '2026-01-05T12:00:00+00:00',
  ...over,
})
const create = (document: LabDocument, request: Partial<NetworkRequest>, over: Partial<HostView> = {}) =>
  createNetwork(document, { name: 'lan', type: 'linux_bridge', left: 0, top: 0, ...request }, host(over)).network
const base = (bridge: string, driver: string) => ({
  bridge_name: bridge,
  driver,
  created_at: '2026-01-05T12:00:00+00:00',
  used_ips: [],
  first_offset: 2,
})

test('a plain network gets the next id, a bridge and no configuration', () => {
  expect(create(documentOf([], [network(6)]), { left: 5, top: 7 })).toEqual({
    ...network(7, { name: 'lan', left: 5, top: 7 }),
    count: 0,
    runtime: base('novecff7n7', 'linux_bridge'),
  })
})

test('all eight settings are kept as soon as one is sent', () => {
  expect(create(documentOf([]), { config: { cidr: '10.1.0.0/24', stray: 1 } }).config).toEqual({
    ...emptyConfig,
    cidr: '10.1.0.0/24',
  })
  expect(create(documentOf([]), { config: {} }).config).toEqual(emptyConfig)
})

test('a NAT cloud takes the next network that no lab of the host has', () => {
  const elsewhere = { ...other, networks: { 1: network(1, { type: 'nat_cloud', config: { cidr: '10.255.0.0/24' } }) } }
  const cloud = create(documentOf([]), { type: 'nat_cloud' }, { labs: [{ path: 'o.json', document: elsewhere }] })
  expect(cloud.config).toMatchObject({ cidr: '10.255.1.0/24', dhcp: true, dhcp_start: '10.255.1.100' })
  expect(cloud.runtime).toEqual({
    ...base('novecff7n1', 'nat_cloud'),
    gateway: '10.255.1.1',
    dhcp: true,
    dhcp_start: '10.255.1.100',
    dhcp_end: '10.255.1.254',
    shared_owner: true,
    shared_reference: false,
    egress_interface: null,
    dhcp_pid: null,
    nat: 'nftables',
  })
})

test('a bridge cloud is the bridge of a port', () => {
  const cloud = create(documentOf([]), { type: 'bridge_cloud', config: { host_bridge: 'br-eth1' } })
  expect(cloud.runtime).toEqual(base('br-eth1', 'bridge_cloud'))
  expect(cloud.config).toEqual({ ...emptyConfig, host_bridge: 'br-eth1' })
})

const owned = (over: object) => ({
  ...other,
  networks: { 3: network(3, { type: 'nat_cloud', config: { ...emptyConfig, cidr: '10.255.9.0/24' }, ...over }) },
})
const shared = { type: 'nat_cloud', config: { shared_cloud_id: 'nat-cloud:other-lab:3' } }

test('a shared cloud has the settings and the bridge of its owner', () => {
  const document = owned({ runtime: { bridge_name: 'nove1111n3' } })
  const cloud = create(documentOf([]), shared, { labs: [{ path: 'o.json', document }] })
  expect(cloud.config).toEqual({
    ...emptyConfig,
    cidr: '10.255.9.0/24',
    shared_cloud_id: 'nat-cloud:other-lab:3',
  })
  expect(cloud.runtime).toMatchObject({ bridge_name: 'nove1111n3', shared_owner: false, shared_reference: true })
})

test.each([
  ['a blank name', { name: '  ' }, {}, 422, []],
  ['a taken name', { name: ' NET-1 ' }, {}, 409, ['name']],
  ['a broken range', { config: { cidr: '10.0.0.1/24' } }, {}, 422, []],
  [
    'a host bridge of another form',
    { type: 'bridge_cloud', config: { host_bridge: 'docker0' } },
    {},
    400,
    ['host_bridge'],
  ],
  [
    'a host bridge that is not there',
    { type: 'bridge_cloud', config: { host_bridge: 'br-eth9' } },
    {},
    404,
    ['host_bridge'],
  ],
  ['a bridge of another lab', {}, { bridgeOwner: () => 'x:1' }, 409, []],
  ['a shared cloud nobody has', shared, {}, 404, ['shared_cloud_id']],
  [
    'a shared cloud without a bridge',
    shared,
    { labs: [{ path: 'o.json', document: owned({}) }] },
    409,
    ['shared_cloud_id', 'warning'],
  ],
] as const)('refuses %s', (_, request, over, code, keys) => {
  const document = documentOf([], [network(1)])
  const attempt = () => create(document, request, over as Partial<HostView>)
  expect(attempt).toThrow(expect.objectContaining({ httpStatus: code, code }))
  try {
    attempt()
  } catch (error) {
    expect(Object.keys((error as { extras: object }).extras)).toEqual(keys)
  }
})

test('a bridge cloud that names no bridge is an invalid body', () => {
  expect(() => create(documentOf([]), { type: 'bridge_cloud' })).toThrow(/host_bridge/)
  expect(() => create(documentOf([]), { type: 'bridge_cloud' })).toThrow(
    expect.objectContaining({ name: 'InvalidBody', problems: [expect.objectContaining({ loc: ['body'] })] }),
  )
})

test('names of networks behind pairs are free', () => {
  const document = documentOf([], [network(1, { implicit: true, name: 'lan' })])
  expect(create(document, { name: 'lan' }).id).toBe(2)
})
