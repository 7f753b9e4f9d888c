import { expect, test } from 'vitest'
import { documentOf, network } from '../test-support/demo-document.ts'
import { type Ipv4Range, readCidr } from './ipv4.ts'
import { natRanges, planNatCloud } from './nat-cloud.ts'
import { emptyConfig, readConfig } from './network-config.ts'

const range = (text: string): Ipv4Range => {
  const found = readCidr(text)
  if (!found) throw new Error(text)
  return found
}
const pool = range('10.255.0.0/16')
const plan = (sent: object | null, taken: readonly string[] = []) =>
  planNatCloud(readConfig(sent), pool, taken.map(range))
const first = { ...emptyConfig, cidr: '10.255.0.0/24', gateway: '10.255.0.1' }

test.each([
  ['nothing', null, [], { ...first, dhcp: true, dhcp_start: '10.255.0.100', dhcp_end: '10.255.0.254' }],
  ['something without dhcp', {}, [], first],
  [
    'a free network behind taken ones',
    {},
    ['10.255.0.0/24'],
    { ...first, cidr: '10.255.1.0/24', gateway: '10.255.1.1' },
  ],
  [
    'a wide network outside of the pool',
    { cidr: '172.16.0.0/12', dhcp: true },
    [],
    {
      ...first,
      cidr: '172.16.0.0/12',
      gateway: '172.16.0.1',
      dhcp: true,
      dhcp_start: '172.16.0.100',
      dhcp_end: '172.31.255.254',
    },
  ],
  [
    'its own addresses',
    {
      cidr: '10.1.0.0/24',
      gateway: '10.1.0.9',
      dhcp: true,
      dhcp_start: '10.1.0.150',
      dhcp_end: '10.1.0.160',
      egress_interface: 'eth0',
    },
    [],
    {
      ...first,
      cidr: '10.1.0.0/24',
      gateway: '10.1.0.9',
      dhcp: true,
      dhcp_start: '10.1.0.150',
      dhcp_end: '10.1.0.160',
      egress_interface: 'eth0',
    },
  ],
])('asked for %s', (_, sent, taken, want) => {
  expect(plan(sent, taken)).toEqual(want)
})

test.each([
  ['a long prefix', { cidr: '10.1.0.0/25' }, 422],
  ['host bits', { cidr: '10.1.0.1/24' }, 422],
  ['IPv6', { cidr: 'fd00::/64' }, 422],
  ['an overlap', { cidr: '10.9.0.0/16' }, 409],
  ['DHCP too low', { dhcp: true, dhcp_start: '10.255.0.99' }, 422],
  ['DHCP elsewhere', { dhcp: true, dhcp_start: '10.254.0.100' }, 422],
  ['DHCP to the broadcast address', { dhcp: true, dhcp_end: '10.255.0.255' }, 422],
  ['DHCP backwards', { dhcp: true, dhcp_start: '10.255.0.200', dhcp_end: '10.255.0.150' }, 422],
  ['DHCP from nowhere', { dhcp: true, dhcp_start: 'low' }, 422],
  ['a gateway elsewhere', { gateway: '10.1.0.1' }, 422],
  ['a gateway at the edge', { gateway: '10.255.0.0' }, 422],
])('refuses %s', (_, sent, code) => {
  expect(() => plan(sent, ['10.9.9.0/24'])).toThrow(expect.objectContaining({ httpStatus: code, code }))
})

test('refuses when the pool is used up', () => {
  expect(() => plan(null, ['10.0.0.0/8'])).toThrow(expect.objectContaining({ code: 409, extras: {} }))
})

test('clouds that reuse a network do not take one', () => {
  const cloud = (id: number, config: object) => network(id, { type: 'nat_cloud', config: { ...config } })
  const documents = [
    documentOf([], [cloud(1, { cidr: '10.255.0.0/24' }), network(2, { config: { cidr: '10.7.0.0/24' } })]),
    documentOf([], [cloud(1, { cidr: '10.255.0.0/24', shared_cloud_id: 'nat-cloud:x:1' }), cloud(2, { cidr: 'odd' })]),
  ]
  expect(natRanges(documents)).toEqual([range('10.255.0.0/24')])
})
