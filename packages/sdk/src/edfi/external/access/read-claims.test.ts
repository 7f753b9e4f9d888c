import { expect, test } from 'vitest'
import { readClaims, readSeconds } from './read-claims.ts'

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test.each<[string, string, object | null]>([
  ['a JWT', `${encode({ alg: 'RS256' })}.${encode({ scope: 'a b' })}.x`, { scope: 'a b' }],
  [
    'umlauts, and what base64url spells in its own way',
    `${encode({})}.${encode({ n: 'Größe?>~' })}.x`,
    { n: 'Größe?>~' },
  ],
  ['one without a signature', `${encode({})}.${encode({})}.`, {}],
  ['an opaque token', 'abcdef', null],
  ['two parts', `${encode({})}.${encode({})}`, null],
  ['an encrypted one', `${encode({})}.a.b.c.d`, null],
  ['no JSON', `${encode({})}.AAAA.x`, null],
  ['no base64', `${encode({})}.***.x`, null],
  ['a list', `${encode({})}.${encode([1])}.x`, null],
  ['a header that is none', `AAAA.${encode({})}.x`, null],
  ['nothing', '', null],
])('%s', (_case, token, want) => expect(readClaims(token)).toEqual(want))

test.each([
  [{ exp: 5 }, 5],
  [{ exp: '5' }, null],
  [{}, null],
])('exp of %j', (claims, want) => expect(readSeconds(claims, 'exp')).toBe(want))
