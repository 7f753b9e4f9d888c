import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { formatSessionCookie, readSessionId, signSessionId } from './session-cookie.ts'

const value = signSessionId('abc_-1', 'secret')

test('is spelled as the session middleware spells it', () => {
  const signature = createHmac('sha256', 'secret').update('abc_-1').digest('base64').replace(/=+$/, '')
  expect(decodeURIComponent(value)).toBe(`s:abc_-1.${signature}`)
  expect(value).toMatch(/^s%3Aabc_-1\./)
})

test.each<[string, string | null, string | null]>([
  ['its own', `connect.sid=${value}`, 'abc_-1'],
  ['among others', `a=1; connect.sid=${value}; b=2`, 'abc_-1'],
  ['none', null, null],
  ['another name', `sid=${value}`, null],
  ['another id', `connect.sid=${value.replace('abc', 'abd')}`, null],
  ['another signature', `connect.sid=${value.slice(0, -1)}`, null],
  ['no signature', 'connect.sid=s%3Aabc_-1', null],
  ['nothing of the form', 'connect.sid=abc', null],
  ['broken encoding', 'connect.sid=s%3', null],
])('reads %s', (_case, header, want) => expect(readSessionId(header, 'secret')).toBe(want))

test('of another service is none', () => expect(readSessionId(`connect.sid=${value}`, 'other')).toBeNull())

test.each([
  [{ isSecure: false }, 'connect.sid=v; Path=/; HttpOnly'],
  [{ isSecure: true }, 'connect.sid=v; Path=/; HttpOnly; Secure'],
  [{ isSecure: false, isHttpOnly: false, maxAgeSeconds: 5 }, 'connect.sid=v; Max-Age=5; Path=/'],
])('%j', (attributes, want) => expect(formatSessionCookie('v', attributes)).toBe(want))
