import type { HasEdfiDefect } from '../defects.ts'
import type { TenantKey } from '../state/rows.ts'
import { refusal } from './http-error.ts'

/**
 * What the id in a path stands for, before guards have looked: its first digits count, so `12abc` is 12 here
 * and refused later.
 * @throws HttpError 400 for an id that is none, 404 when there is nothing of it
 */
export function findByPath<Row>(text: string, find: (id: number) => Row | undefined, what: string): Row {
  const id = Number.parseInt(text, 10)
  if (!id) throw refusal(400, 'Invalid parameter')
  const found = find(id)
  if (found === undefined) throw refusal(404, `${what} not found`)
  return found
}

/** @throws HttpError 403 when it is another tenant's */
export function requireOwn(row: TenantKey, caller: TenantKey, what: string, has: HasEdfiDefect): void {
  if (row.partnerId === caller.partnerId && row.tenantCode === caller.tenantCode) return
  if (has('edfi-any-tenant')) return
  throw has('edfi-foreign-tenant-404') ? refusal(404, `${what} not found`) : refusal(403, 'Forbidden')
}
