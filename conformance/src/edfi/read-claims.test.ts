import { expect, test } from 'vitest'
import { readClaims } from './read-claims.ts'

const encode = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url')

test.each([
  ['a token', `head.${encode({ client_name: 'Nächtlich', sub: '~~~' })}.sig`, { client_name: 'Nächtlich', sub: '~~~' }],
  ['an opaque one', 'opaque', {}],
  ['nothing', '', {}],
])('%s', (_, token, want) => expect(readClaims(token)).toEqual(want))
