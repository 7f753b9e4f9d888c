import { expect, test } from 'vitest'
import { createPageCookies } from './page-cookies.ts'

test('keeps, replaces and forgets cookies', () => {
  const cookies = createPageCookies()
  expect(cookies.header).toBeNull()
  cookies.store(['a=1; Path=/; HttpOnly', 'b=x=y; Max-Age=14400'])
  expect(cookies.header).toBe('a=1; b=x=y')
  cookies.store(['a=2', 'b=""; Max-Age=0; Path=/'])
  expect(cookies.header).toBe('a=2')
})

test.each<[string | null, RequestCredentials, boolean]>([
  ['http://app.test', 'same-origin', false],
  ['http://labs.test', 'same-origin', true],
  [null, 'same-origin', true],
  ['http://app.test', 'include', true],
  ['http://labs.test', 'omit', false],
])('a page at %s with credentials %s: %s', (origin, credentials, want) => {
  expect(createPageCookies(origin).appliesTo({ credentials, url: 'http://labs.test/api' })).toBe(want)
})
