import type { EdfiState } from '../state/edfi-state.ts'
import type { Audit } from '../state/rows.ts'

/** Who made and changed a row, as every object of the app API ends. */
export const describeAudit = ({ createdOn, createdById, modifiedOn, modifiedById }: Audit): Audit => ({
  createdOn,
  createdById,
  modifiedOn,
  modifiedById,
})

/** A person without what the identity provider knows them by; null for nobody. */
export function describeUser({ users }: EdfiState, id: number | null): object | null {
  const user = id === null ? undefined : users.get(id)
  if (!user) return null
  const { email, givenName, familyName } = user
  return { id: user.id, email, givenName, familyName, ...describeAudit(user) }
}
