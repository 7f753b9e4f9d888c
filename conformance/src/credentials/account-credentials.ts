import type { Account, AccountCredentials } from '../check.ts'
import { SuiteUnavailable } from '../check-failure.ts'
import { type CredentialKind, type Environment, type Fields, isFields } from './credential-kind.ts'

/** Names and passwords of users. */
export const accountCredentials: CredentialKind<AccountCredentials> = {
  read(fields, source) {
    const user = readAccount(fields, source, '')
    const { admin } = fields
    if (admin === undefined || admin === null) return user
    if (!isFields(admin)) throw new SuiteUnavailable(`${source}: admin must be {"username": "...", "password": "..."}.`)
    return { ...user, admin: readAccount(admin, source, 'admin.') }
  },
  readEnvironment(prefix, environment) {
    const user = fromEnvironment(prefix, environment)
    const admin = fromEnvironment(`${prefix}_ADMIN`, environment)
    return user && { ...user, ...(admin && { admin }) }
  },
  withToken: (given) => given,
  missing:
    'No account given: pass --credentials \'{"username": "...", "password": "..."}\' or a file with that, and "admin" beside them for the checks of administrators.',
}

function readAccount(fields: Fields, source: string, prefix: string): Account {
  const text = (name: string): string => {
    const value = fields[name]
    if (typeof value === 'string' && value !== '') return value
    throw new SuiteUnavailable(`${source}: ${prefix}${name} must be a text that is not empty.`)
  }
  return { username: text('username'), password: text('password') }
}

function fromEnvironment(prefix: string, environment: Environment): Account | undefined {
  const username = environment[`${prefix}_USERNAME`]
  const password = environment[`${prefix}_PASSWORD`]
  return username && password ? { username, password } : undefined
}
