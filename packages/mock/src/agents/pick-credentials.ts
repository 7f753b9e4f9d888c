import { type AgentsKey, holdsPermissions } from './keys/key-table.ts'

/** Keys for trying the service out: one that may do everything, and beside it what else there is. */
export interface AgentsCredentials {
  /** Reads and writes, in any domain. */
  readonly api_key: string
  /** Reads only. Null when there is none, as with those that follow. */
  readonly read_key: string | null
  /** Writes only. */
  readonly write_key: string | null
  /** Reads and writes in some domains only. */
  readonly domain_key: { readonly key: string; readonly domains: readonly string[] } | null
}

/** The first key of each kind; null when none can read and write. */
export function pickCredentials(keys: readonly AgentsKey[]): AgentsCredentials | null {
  const free = keys.filter(({ domains }) => domains === null)
  const both = free.find((key) => holdsPermissions(key, ['read', 'write']))
  if (!both) return null
  const only = (held: string, missing: string) =>
    free.find((key) => holdsPermissions(key, [held]) && !holdsPermissions(key, [missing]))?.key ?? null
  const bound = keys.find((key) => key.domains !== null && holdsPermissions(key, ['read', 'write']))
  return {
    api_key: both.key,
    read_key: only('read', 'write'),
    write_key: only('write', 'read'),
    domain_key: bound?.domains ? { key: bound.key, domains: bound.domains } : null,
  }
}
