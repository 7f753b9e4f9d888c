import { expect, test } from 'vitest'
import { cidrText, findFreeRange, type Ipv4Range, ipv4Text, overlaps, readCidr, readIpv4 } from './ipv4.ts'

const range = (text: string): Ipv4Range => {
  const found = readCidr(text)
  if (!found) throw new Error(text)
  return found
}

test.each([
  ['10.255.0.1', 0x0aff0001],
  ['255.255.255.255', 0xffffffff],
  ['0.0.0.0', 0],
  ['256.0.0.1', null],
  ['01.0.0.1', null],
  ['1.2.3', null],
  ['::1', null],
  ['', null],
])('address %s is %s', (text, want) => {
  expect(readIpv4(text)).toBe(want)
  if (want !== null) expect(ipv4Text(want)).toBe(text)
})

test.each([
  ['10.0.0.0/24', 256],
  ['10.0.0.0/8', 2 ** 24],
  ['10.0.0.7', 1],
  ['10.0.0.1/24', null],
  ['10.0.0.0/33', null],
  ['10.0.0.0/', null],
  ['10.0.0.0/24/1', null],
  ['fd00::/64', null],
  ['lan', null],
])('%s has %s addresses', (text, want) => {
  const found = readCidr(text)
  expect(found && found.last - found.base + 1).toBe(want)
})

test.each([
  ['10.0.0.0/24', '10.0.0.0/25', true],
  ['10.0.0.0/24', '10.0.1.0/24', false],
  ['10.0.0.0/8', '10.9.0.0/16', true],
])('%s and %s overlap: %s', (one, other, want) => {
  expect(overlaps(range(one), range(other))).toBe(want)
  expect(overlaps(range(other), range(one))).toBe(want)
})

test.each([
  [[], '10.255.0.0/24'],
  [['10.255.0.0/24'], '10.255.1.0/24'],
  [['10.255.0.0/24', '10.255.2.0/24'], '10.255.1.0/24'],
  [['10.255.0.0/17'], '10.255.128.0/24'],
  [['10.0.0.0/8'], null],
])('with %j taken, %s is next', (taken, want) => {
  const found = findFreeRange(range('10.255.0.0/16'), 24, taken.map(range))
  expect(found && cidrText(found)).toBe(want)
})
