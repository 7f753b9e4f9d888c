import type { ExecutorTokenType } from '../auth/executor-tokens.ts'
import type { OperationSpec } from '../contract.ts'

/** What an operation lets in. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'session'; readonly privileges: readonly string[] }
  | { readonly kind: 'external'; readonly scopes: readonly string[] }
  | { readonly kind: 'run'; readonly type: ExecutorTokenType }

/** Who may call an operation: what its route is guarded with. */
export function accessOf({ auth, name, surface, requires = [] }: OperationSpec): Access {
  if (auth === 'none') return { kind: 'public' }
  if (surface === 'executor') return { kind: 'run', type: name === 'initRun' ? 'init' : 'access' }
  return surface === 'app' ? { kind: 'session', privileges: requires } : { kind: 'external', scopes: requires }
}
