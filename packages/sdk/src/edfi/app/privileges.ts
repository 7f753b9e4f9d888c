import type { OperationSpec } from '../../internal/operation.ts'
import { type EdfiAppOperationName, operations } from '../generated/app/operations.ts'
import type { AppRole, SessionInfo } from '../generated/app/types.ts'

type Row = (typeof operations)[EdfiAppOperationName]

/** A word for what a session may do beyond having one. */
export type Privilege = Extract<Row, { readonly requires: readonly string[] }>['requires'][number]

const rows: Readonly<Record<EdfiAppOperationName, OperationSpec>> = operations

/** What ordinary users may do; administrators of a partner may do everything there is a word for. */
const OF_USERS: readonly Privilege[] = ['school-year-config.read']

/**
 * What the roles of a session allow. The wire tells roles only. Jobs, notes and ODS connections need no privilege, a
 * session is enough; one without any role still lacks what reading the school years of a partner needs.
 *
 * @example
 * ```ts
 * const { roles } = await client.getMe()
 * const mayEnableYears = privilegesOf(roles).includes('school-year-config.update')
 * ```
 */
export function privilegesOf(roles: readonly AppRole[]): readonly Privilege[] {
  if (roles.includes('PartnerAdmin'))
    return [...new Set(Object.values(rows).flatMap(({ requires }) => requires ?? []))].sort() as Privilege[]
  return roles.includes('User') ? OF_USERS : []
}

/**
 * Whether a session may call an operation of the app, as far as its roles tell: whose job or connection it is about
 * is seen by the service only. Null stands for nobody, who may call what is public.
 *
 * @example
 * ```ts
 * const session = await client.getMe()
 * if (can(session, 'updatePartnerConfig')) await client.updatePartnerConfig({ crossYearMatchingEnabled: true })
 * ```
 */
export function can(session: Pick<SessionInfo, 'roles'> | null, operation: EdfiAppOperationName): boolean {
  const { auth, requires = [] } = rows[operation]
  if (auth === 'none') return true
  if (session === null) return false
  const held: readonly string[] = privilegesOf(session.roles)
  return requires.every((privilege) => held.includes(privilege))
}
