import { expect, test } from 'vitest'
import { fromBase64, fromHex, toBase64, toHex } from './byte-text.ts'

test('bytes survive both texts', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
  expect(fromBase64(toBase64(bytes))).toEqual(bytes)
  expect(fromHex(toHex(bytes))).toEqual(bytes)
})

test.each(['AAA', 'AAAA=', 'AB==', ' AAAA', 'A-_A', '!'])('"%s" is no base64', (text) => {
  expect(fromBase64(text)).toBeUndefined()
})
