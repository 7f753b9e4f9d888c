import { expect, test } from 'vitest'
import { readGrant } from './read-grant.ts'

const nothing = { scopes: [], partners: [], clientId: null, unread: null }

test.each<[string, Record<string, unknown>, object]>([
  ['nothing', {}, nothing],
  ['one text', { scope: 'a  b ' }, { ...nothing, scopes: ['a', 'b'] }],
  ['a list', { scope: ['a', 5] }, { ...nothing, unread: { where: 'a list in scope', scopes: ['a'] } }],
  ['scp as a text', { scp: 'a b' }, { ...nothing, unread: { where: 'scp', scopes: ['a', 'b'] } }],
  ['scp as a list', { scp: ['a'] }, { ...nothing, unread: { where: 'scp', scopes: ['a'] } }],
  ['scp beside scope', { scope: 'a', scp: ['b'] }, { ...nothing, scopes: ['a'] }],
  ['partners', { scope: 'partner:ea partner:sc' }, { partners: ['ea', 'sc'], unread: null }],
  ['a second colon', { scope: 'partner:ea:north partner:ea' }, { partners: ['ea'] }],
  ['a partner without a name', { scope: 'partner:' }, { partners: [] }],
  ['client_id before azp', { client_id: 'c', azp: 'z' }, { clientId: 'c' }],
  ['an empty client_id', { client_id: '', azp: 'z' }, { clientId: 'z' }],
  ['a client_id that is a number', { client_id: 5 }, { clientId: null }],
])('%s', (_case, claims, want) => expect(readGrant(claims)).toMatchObject(want))
