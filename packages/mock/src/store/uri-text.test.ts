import { expect, test } from 'vitest'
import { decodeUriText, encodeUriText } from './uri-text.ts'

test.each([
  ['a-z_A.Z~9', 'a-z_A.Z~9'],
  ["!'()*", '%21%27%28%29%2A'],
  ['a b+c/d', 'a%20b%2Bc%2Fd'],
  ['ü😀', '%C3%BC%F0%9F%98%80'],
])('%s', (plain, encoded) => {
  expect(encodeUriText(plain)).toBe(encoded)
  expect(decodeUriText(encoded)).toBe(plain)
})

test.each([
  ['%', '%'],
  ['%zz%41', '%zzA'],
  ['a%2', 'a%2'],
  ['%c3%bc', 'ü'],
])('decodes %s without complaint', (text, want) => {
  expect(decodeUriText(text)).toBe(want)
})

test('keeps what it is told to keep', () => {
  expect(encodeUriText('a/b c', '/')).toBe('a/b%20c')
})
