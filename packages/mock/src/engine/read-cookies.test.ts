import { expect, test } from 'vitest'
import { readCookies } from './read-cookies.ts'

test.each<[string | null, object]>([
  [null, {}],
  ['', {}],
  ['nova_session=abc; nova_user=ann', { nova_session: 'abc', nova_user: 'ann' }],
  ['a=1;a=2; b="x"', { a: '1', b: 'x' }],
  ['odd; =x; c=d=e', { c: 'd=e' }],
])('%j -> %j', (header, want) => expect(Object.fromEntries(readCookies(header))).toEqual(want))
