import { SuiteUnavailable } from '../check-failure.ts'
import { type CredentialKind, type Fields, isFields } from './credential-kind.ts'

/** API keys of one server. Only `apiKey` is needed; checks that need another are skipped by name. */
export interface AgentsCredentials {
  /** May read and write. */
  readonly apiKey: string
  /** May read, and nothing else. */
  readonly readKey?: string
  /** May write, and nothing else. */
  readonly writeKey?: string
  /** May read and write in these domains only, of a server that keeps such lists. */
  readonly domainKey?: { readonly key: string; readonly domains: readonly string[] }
}

const keyNames = ['apiKey', 'readKey', 'writeKey'] as const

/** Keys, by their names here or spelled as the wire spells names: `api_key`, `read_key` and so on. */
export const agentsCredentials: CredentialKind<AgentsCredentials> = {
  read(given, source) {
    const fields = inOurSpelling(given)
    const keys: Partial<Record<(typeof keyNames)[number], string>> = {}
    for (const name of keyNames) {
      const value = fields[name] ?? undefined
      if (value === undefined) continue
      if (typeof value !== 'string' || value === '')
        throw new SuiteUnavailable(`${source}: ${name} must be a text that is not empty.`)
      keys[name] = value
    }
    const { apiKey } = keys
    if (apiKey === undefined) throw new SuiteUnavailable(`${source} needs at least {"apiKey": "..."}.`)
    const domainKey = readDomainKey(fields['domainKey'] ?? undefined, source)
    return { ...keys, apiKey, ...(domainKey && { domainKey }) }
  },
  readEnvironment(prefix, environment) {
    const apiKey = environment[`${prefix}_API_KEY`] || environment[`${prefix}_TOKEN`]
    if (!apiKey) return undefined
    const others = [
      ['readKey', environment[`${prefix}_READ_KEY`]],
      ['writeKey', environment[`${prefix}_WRITE_KEY`]],
    ].filter(([, key]) => Boolean(key))
    return { apiKey, ...Object.fromEntries(others) }
  },
  withToken: (given, token) => ({ ...given, apiKey: token }),
  missing: 'No API key given: pass --token KEY or --credentials \'{"api_key": "..."}\', or a file with that.',
}

function readDomainKey(value: unknown, source: string): AgentsCredentials['domainKey'] {
  if (value === undefined) return undefined
  const { key, domains } = isFields(value) ? value : {}
  if (typeof key !== 'string' || key === '' || !areTexts(domains) || domains.length === 0)
    throw new SuiteUnavailable(`${source}: domainKey must be {"key": "...", "domains": ["..."]}.`)
  return { key, domains }
}

const areTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '')

const inOurSpelling = (given: Fields): Fields =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [camelCase(name), value]))

const camelCase = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
