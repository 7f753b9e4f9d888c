import type { Credentials } from '../check.ts'
import { SuiteUnavailable } from '../check-failure.ts'
import { type CredentialKind, isFields } from './credential-kind.ts'

const texts = ['token', 'otherToken', 'metricsToken'] as const

/** Access tokens. */
export const tokenCredentials: CredentialKind<Credentials> = {
  read(fields, source) {
    for (const name of texts)
      if (fields[name] !== undefined && (typeof fields[name] !== 'string' || fields[name] === ''))
        throw new SuiteUnavailable(`${source}: ${name} must be a text that is not empty.`)
    if (typeof fields['token'] !== 'string') throw new SuiteUnavailable(`${source} needs at least {"token": "..."}.`)
    const rejected = fields['rejectedTokens']
    if (rejected !== undefined && !isTexts(rejected))
      throw new SuiteUnavailable(`${source}: rejectedTokens must map error codes to tokens.`)
    // Every field was looked at above.
    return fields as unknown as Credentials
  },
  readEnvironment(prefix, environment) {
    const token = environment[`${prefix}_TOKEN`]
    return token ? { token } : undefined
  },
  withToken: (given, token) => ({ ...given, token }),
  missing: 'No access token given: pass --token TOKEN or --credentials JSON|FILE.',
}

const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  isFields(value) && Object.values(value).every((text) => typeof text === 'string')
