import { expect, test } from 'vitest'
import { holdsScopes, readGrant } from './external-grant.ts'

test.each<[string, object, object]>([
  ['nothing', {}, { scopes: [], partnerIds: [], clientId: null, clientName: null, issuer: null }],
  ['scopes in one text', { scope: 'a  b' }, { scopes: ['a', 'b'] }],
  ['scopes in a list', { scope: ['a', 'b'] }, { scopes: [] }],
  ['scp', { scp: 'a' }, { scopes: [] }],
  ['partners', { scope: 'partner:ea partner:sc read:jobs' }, { partnerIds: ['ea', 'sc'] }],
  ['a second colon', { scope: 'partner:ea:north' }, { partnerIds: ['ea'] }],
  ['the same partner twice', { scope: 'partner:ea partner:ea:x' }, { partnerIds: ['ea'] }],
  ['a partner without a name', { scope: 'partner:' }, { partnerIds: [] }],
  ['client_id before azp', { client_id: 'c', azp: 'z' }, { clientId: 'c' }],
  ['azp alone', { azp: 'z' }, { clientId: 'z' }],
  ['an empty client_id', { client_id: '', azp: 'z' }, { clientId: 'z' }],
  ['a client_id that is no text', { client_id: 5 }, { clientId: null }],
  ['a name and an issuer', { client_name: 'N', iss: 'i' }, { clientName: 'N', issuer: 'i' }],
])('%s', (_case, claims, want) => expect(readGrant({ ...claims })).toMatchObject(want))

test.each([
  [[], 'a', true],
  [['a'], 'a b', true],
  [['a', 'c'], 'a b', false],
  [['create:jobs'], 'create:jobs:more', false],
])('%j in %j: %j', (wanted, scope, want) => expect(holdsScopes(readGrant({ scope }), wanted)).toBe(want))
