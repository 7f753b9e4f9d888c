import type { ExecutorTokenType } from '../auth/executor-tokens.ts'
import type { OperationSpec } from '../contract.ts'

/** What an operation lets in. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'session'; readonly privilege: Privilege | null }
  | { readonly kind: 'external'; readonly scopes: readonly string[] }
  | { readonly kind: 'run'; readonly type: ExecutorTokenType }

export type Privilege =
  | 'partner-earthmover-bundle.create'
  | 'school-year-config.read'
  | 'school-year-config.update'
  | 'partner-config.read'
  | 'partner-config.update'

const privileges: Readonly<Record<string, Privilege>> = {
  enableBundle: 'partner-earthmover-bundle.create',
  getSchoolYearConfig: 'school-year-config.read',
  listTenantSchoolYears: 'school-year-config.read',
  updateSchoolYearConfig: 'school-year-config.update',
  getPartnerConfig: 'partner-config.read',
  updatePartnerConfig: 'partner-config.update',
}

const scopes: Readonly<Record<string, readonly string[]>> = {
  verifyToken: ['create:jobs'],
  submitJob: ['create:jobs'],
  startSubmission: ['create:jobs'],
  listOutputSets: ['read:jobs'],
  createDownloadLinks: ['read:jobs:output-files'],
}

/** Who may call an operation: what its route is guarded with. */
export function accessOf({ auth, name, surface }: OperationSpec): Access {
  if (auth === 'none') return { kind: 'public' }
  if (surface === 'app') return { kind: 'session', privilege: privileges[name] ?? null }
  if (surface === 'executor') return { kind: 'run', type: name === 'initRun' ? 'init' : 'access' }
  const wanted = scopes[name]
  // An operation that nobody has thought of must not be open by accident.
  if (!wanted) throw new TypeError(`Which scopes ${name} needs is not known`)
  return { kind: 'external', scopes: wanted }
}
