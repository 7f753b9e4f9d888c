/** What a key may be used for. Neither includes the other. */
export type Permission = 'read' | 'write'

/** A key as the service has it. */
export interface AgentsKey {
  readonly key: string
  /** Who uses it. */
  readonly client: string
  readonly permissions: readonly Permission[]
  /** The only domains it may name. Null for all there are. */
  readonly domains: readonly string[] | null
}

/** The keys there are from the start. */
export const mockKeys: readonly AgentsKey[] = [
  { key: 'test-key', client: 'test', permissions: ['read', 'write'], domains: null },
  { key: 'read-key', client: 'reader', permissions: ['read'], domains: null },
  { key: 'write-key', client: 'writer', permissions: ['write'], domains: null },
  { key: 'personal-key', client: 'personal', permissions: ['read', 'write'], domains: ['personal'] },
]

/** What a key turned out to be. */
export type KeyReading =
  | { readonly kind: 'known'; readonly key: AgentsKey }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown' }

/** Looks a key up, exactly as it was sent. An empty one counts as missing. */
export function readKey(sent: string | null, keys: readonly AgentsKey[] = mockKeys): KeyReading {
  if (sent === null || sent === '') return { kind: 'missing' }
  const key = keys.find((candidate) => candidate.key === sent)
  return key ? { kind: 'known', key } : { kind: 'unknown' }
}

/** Whether a key may do what wants these permissions. */
export const holdsPermissions = (key: AgentsKey, wanted: readonly string[]): boolean =>
  wanted.every((permission) => key.permissions.some((held) => held === permission))

/** Whether a key may name a domain. Without a list it may name any, and naming none is always free. */
export const entersDomain = (key: AgentsKey, domain: string | null): boolean =>
  domain === null || domain === '' || key.domains === null || key.domains.includes(domain)
