import { expect, test } from 'vitest'
import { firstMac, macText, readMac, runtimeMac } from './node-mac.ts'

test.each([
  [1, '50:00:00:01:00:00'],
  [255, '50:00:00:ff:00:00'],
  [256, '50:00:00:100:00:00'],
])('node %i starts at %s', (id, want) => {
  expect(firstMac(id)).toBe(want)
})

test.each([
  ['50:00:00:01:00:00', 3, '50:00:00:01:00:03'],
  ['50:00:00:01:ff:ff', 1, '50:00:00:02:00:00'],
  ['ff:ff:ff:ff:ff:ff', 1, '00:00:00:00:00:00'],
  ['50:00:00:100:00:00', 2, '52:54:00:00:00:02'],
  [null, 258, '52:54:00:00:01:02'],
])('%s and interface %i make %s', (firstmac, index, want) => {
  expect(runtimeMac({ firstmac }, index)).toBe(want)
})

test.each([
  [' 50:00:00:0A:00:01 ', 0x5000000a0001],
  ['50-00-00-0a-00-01', null],
  ['', null],
])('reads %j', (text, want) => {
  expect(readMac(text)).toBe(want)
  if (want !== null) expect(macText(want)).toBe(text.trim().toLowerCase())
})
