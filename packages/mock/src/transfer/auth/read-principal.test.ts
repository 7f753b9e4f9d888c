import { expect, test } from 'vitest'
import { readPrincipal } from './read-principal.ts'

const table: readonly [object, object | null][] = [
  [{ sub: 'u' }, { subject: 'u', tenant: null, scopeId: 'u', scopes: [], permissions: [] }],
  [
    { sub: 'u', tenant_id: 't' },
    { tenant: 't', scopeId: 't' },
  ],
  [
    { sub: 'u', tenant_id: ' ', org_id: 'o' },
    { tenant: 'o', scopeId: 'o' },
  ],
  [
    { sub: 'u', tenant_id: 't', scope_id: 's' },
    { tenant: 't', scopeId: 's' },
  ],
  [
    { sub: 'u', scope: 'a  b', permissions: ['c'] },
    { scopes: ['a', 'b'], permissions: ['c'] },
  ],
  [{ sub: 'u', scope: 7 }, null],
  [{ sub: 'u', permissions: [1] }, null],
  [{ sub: ' ' }, null],
  [{}, null],
]
test.each(table)('%j', (claims, want) => {
  const principal = readPrincipal(claims as Record<string, unknown>)
  if (want === null) expect(principal).toBeNull()
  else expect(principal).toMatchObject(want)
})
