import { expect, it } from 'vitest'
import { readCookie } from './keep-sessions.ts'

const names = ['session', 'user']
const headersOf = (...cookies: readonly string[]) =>
  new Headers(cookies.map((cookie): [string, string] => ['set-cookie', cookie]))

it.each([
  ['both', ['session=a1; Path=/; HttpOnly', 'user=ada; Max-Age=14400'], 'session=a1; user=ada'],
  ['both in the other order', ['user=ada', 'session=a1'], 'session=a1; user=ada'],
  ['a value with an equals sign', ['session=a=1', 'user=ada'], 'session=a=1; user=ada'],
  ['others, too', ['session=a1', 'user=ada', 'theme=dark'], 'session=a1; user=ada'],
  ['one only', ['session=a1'], undefined],
  ['none', [], undefined],
  ['an expired pair', ['session=""; Max-Age=0', 'user=""; Max-Age=0'], undefined],
  ['empty values', ['session=; Max-Age=0', 'user=; Max-Age=0'], undefined],
])('reads the session out of an answer that sets %s', (_, cookies, want) => {
  expect(readCookie({ headers: headersOf(...cookies) }, names)?.header).toBe(want)
})
