import { expect, test } from 'vitest'
import { resolveEdfiSettings } from '../settings.ts'
import { createEdfiState, tenantKey } from '../state/edfi-state.ts'
import { admitVisitor, readIdentity } from './admit-visitor.ts'

const claims = { sub: 'ana', partner: 'ea', tenant: 'new town', given_name: 'Ana' }

test.each<[string, object, object | null]>([
  ['names', {}, { subject: 'ana', partnerId: 'ea', tenantCode: 'new town', givenName: 'Ana', email: null, roles: [] }],
  ['a role', { roles: ['runway.User'] }, { roles: ['User'] }],
  ['a prefix in other letters', { roles: ['RunWay.PartnerAdmin'] }, { roles: ['PartnerAdmin'] }],
  ['no prefix', { roles: ['User'] }, { roles: ['User'] }],
  ['a role in other letters', { roles: ['runway.user'] }, { roles: [] }],
  ['roles of others', { roles: ['runway.Root', 5] }, { roles: [] }],
  ['no partner', { partner: undefined }, null],
  ['no tenant', { tenant: '' }, null],
])('%s', (_case, extra, want) => {
  const identity = readIdentity({ ...claims, ...extra })
  if (want === null) expect(identity).toBeNull()
  else expect(identity).toMatchObject(want)
})

test('users and tenants are made on the first visit and known on the second', () => {
  const state = createEdfiState(resolveEdfiSettings(), { nowMs: 0, secrets: { session: 's', executor: 'e' } })
  const visit = (extra: object, idpId = '1') => {
    const identity = readIdentity({ ...claims, ...extra })
    return identity && admitVisitor(state, identity, idpId, '2026-01-01T00:00:00.000Z')
  }
  expect(visit({})).toEqual({ idpId: '1', userId: 1, partnerId: 'ea', tenantCode: 'new town', roles: [] })
  expect(state.tenants.get(tenantKey('ea', 'new town'))).toMatchObject({ createdById: null, isGlobal: false })
  expect(visit({ given_name: 'Anna' })?.userId).toBe(1)
  expect(state.users.get(1)?.givenName).toBe('Anna')
  expect(visit({}, '2')?.userId).toBe(2)
  expect(visit({ partner: 'nobody' })).toBeNull()
})
