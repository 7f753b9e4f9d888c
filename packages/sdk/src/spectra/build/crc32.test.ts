import { expect, test } from 'vitest'
import { crc32 } from './crc32.ts'

test.each([
  ['', 0],
  ['123456789', 0xcbf43926],
  ['The quick brown fox jumps over the lazy dog', 0x414fa339],
])('of %j', (text, want) => {
  expect(crc32(Buffer.from(text))).toBe(want)
})

test('in pieces', () => {
  expect(crc32(Buffer.from('6789'), crc32(Buffer.from('12345')))).toBe(0xcbf43926)
})
