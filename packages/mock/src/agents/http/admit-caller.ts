import type { OperationSpec, Profile } from '../contract.ts'
import type { HasAgentsDefect } from '../defects.ts'
import { type Failure, failures } from '../failures/failure.ts'
import { type AgentsKey, entersDomain, holdsPermissions, type KeyReading, readKey } from '../keys/key-table.ts'
import type { QuotaGate } from '../quota-gate.ts'

export interface AdmitOptions {
  readonly keys: readonly AgentsKey[]
  readonly profile: Profile
  readonly quota: QuotaGate
  readonly has: HasAgentsDefect
}

/** Who asks, and for what. */
export interface Knock {
  readonly operation: OperationSpec
  readonly headers: Headers
  readonly query: URLSearchParams
}

/** The key of a caller who is admitted, null where none is wanted; or why nobody is. */
export type Admission = { readonly key: AgentsKey | null } | { readonly failure: Failure }

/** Finds the key where a version looks for it. */
export function findKey({ headers, query }: Pick<Knock, 'headers' | 'query'>, options: AdmitOptions): KeyReading {
  const { keys, has } = options
  const bearer = /^bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null
  const sent =
    headers.get('x-api-key') ??
    (has('agents-bearer-accepted') ? bearer : null) ??
    (has('agents-key-in-query') ? query.get('api_key') : null)
  return readKey(sent, keys)
}

/** The refusal of a key that is none. */
export function refuseKey(kind: 'missing' | 'unknown', { keys, profile, quota, has }: AdmitOptions): Failure {
  if (kind === 'missing')
    return has('agents-missing-key-403') ? { ...failures.missingKey(), status: 403 } : failures.missingKey()
  if (has('agents-unknown-key-counts')) for (const { key } of keys) quota.admit(key, 'orchestration')
  return failures.unknownKey(has('agents-unknown-key-403') ? 403 : profile.errors.unknownKeyStatus)
}

/**
 * Key, quota and permission, in this order: who has no key uses up nothing, who has not the permission has used up a
 * call.
 */
export function admitCaller(knock: Knock, options: AdmitOptions): Admission {
  const { operation } = knock
  const { profile, quota, has } = options
  const reading = findKey(knock, options)
  if (operation.authOptional && !profile.health.keyed) return admitAnybody()
  if (reading.kind !== 'known') return { failure: refuseKey(reading.kind, options) }
  const { key } = reading
  const charged = charge(key)
  if ('failure' in charged) return charged
  const refused = refusePermission(knock, key, has)
  if (refused && has('agents-forbidden-free')) giveBack(operation, key, options)
  return refused ?? charged

  function admitAnybody(): Admission {
    const isHealth = operation.name === 'getHealth'
    if (reading.kind === 'known') return isHealth && has('agents-health-counted') ? charge(reading.key) : { key: null }
    return isHealth && has('agents-health-keyed') ? { failure: refuseKey(reading.kind, options) } : { key: null }
  }

  function charge(key: AgentsKey): Admission {
    const { admitted, used } = quota.admit(key.key, areaOf(operation.path))
    return admitted ? { key } : { failure: failures.tooMany(quota.facts, used) }
  }
}

/** Lets a call that was counted cost nothing, which is a defect. */
export function giveBack({ path }: OperationSpec, { key }: AgentsKey, { quota }: AdmitOptions): void {
  quota.takeBack(key, areaOf(path))
}

/** Both parts of the service share one quota. */
const areaOf = (path: string): string => (path.startsWith('/api/analytics') ? 'analytics' : 'orchestration')

function refusePermission({ operation, query }: Knock, key: AgentsKey, has: HasAgentsDefect): Admission | null {
  const wanted = wantedOf(operation, has)
  const held: AgentsKey =
    has('agents-write-implies-read') && key.permissions.includes('write')
      ? { ...key, permissions: ['read', 'write'] }
      : key
  const missing = wanted.find((permission) => !holdsPermissions(held, [permission]))
  if (missing !== undefined && !has('agents-permissions-ignored')) return { failure: failures.permission(missing) }
  const domain = query.get('domain')
  if (!entersDomain(key, domain) && !has('agents-domain-ignored')) return { failure: failures.domain(domain ?? '') }
  return null
}

function wantedOf({ name, requires = [] }: OperationSpec, has: HasAgentsDefect): readonly string[] {
  return name === 'searchMemories' && has('agents-search-needs-write') ? ['write'] : requires
}
