import type { OperationSpec } from '@nova/sdk/transfer/contract'
import type { CallInput } from '../check.ts'

/** The account in whose session a call is made; null for none. Naming a token leaves the session out. */
export function accountOf(spec: Pick<OperationSpec, 'auth'>, { as, token }: CallInput): string | null {
  if (as !== undefined) return as
  return token === undefined && spec.auth === 'cookie' ? 'user' : null
}
