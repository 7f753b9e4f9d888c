import { expect, test } from 'vitest'
import { bridgeName, labHash, tapName, vethHostName, vethPeerName } from './host-names.ts'

const first = '11111111-2222-4333-8444-555555555555'
const second = '7d9f3a52-0c1b-4e8f-9a6d-2b1c0e5f4a77'
const uuid = '8a73c8c9-7af0-4d2c-86a4-b8c2f1c5e612'

test.each([
  [first, 'alpine-docker-demo', 'e9fe'],
  [first, uuid, 'cff7'],
  [first, 'lab-81', '00e2'],
  [first, 'läb-ünïcode', 'a438'],
  [first, 'team/Nested.json', 'd8b5'],
  [second, 'alpine-docker-demo', 'd981'],
  [second, uuid, '9a7b'],
  ['00000000-0000-0000-0000-000000000000', 'alpine-docker-demo', '4ce8'],
  ['inst-xyz', 'lab-abc', 'db15'],
])('hash of %s and %s is %s', (instance, lab, want) => {
  expect(labHash(instance, lab)).toBe(want)
})

test.each([
  [bridgeName('00e2', 5), 'nove00e2n5'],
  [bridgeName('cff7', 99_999), 'novecff7n99999'],
  [tapName('cff7', 12, 3), 'nvecff7d12i3'],
  [tapName('cff7', 999, 99), 'nvecff7d999i99'],
  [tapName('cff7', 1000, 9), 'nvecff7d1000i9'],
  [vethHostName('cff7', 99, 99), 'nvecff7d99i99h'],
  [vethPeerName('e9fe', 1, 0), 'nvee9fed1i0p'],
])('%s', (name, want) => {
  expect(name).toBe(want)
})

test.each([
  ['bridge', () => bridgeName('cff7', 100_000)],
  ['tap', () => tapName('cff7', 1000, 99)],
  ['veth', () => vethHostName('cff7', 999, 99)],
])('refuses a %s name of 15 characters', (_, name) => {
  expect(name).toThrow(/has 15 characters/)
})
