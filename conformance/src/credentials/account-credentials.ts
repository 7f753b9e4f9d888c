import type { Account, AccountCredentials } from '../check.ts'
import { SuiteUnavailable } from '../check-failure.ts'
import { type CredentialKind, type Environment, type Fields, isFields } from './credential-kind.ts'

const others = ['admin', 'otherUser', 'limitedUser'] as const

/** Names and passwords of users. */
export const accountCredentials: CredentialKind<AccountCredentials> = {
  read(fields, source) {
    const given = others.flatMap((name) => {
      const value = fields[name]
      return value === undefined || value === null ? [] : [[name, readOther(value, source, name)] as const]
    })
    return { ...readAccount(fields, source, ''), ...Object.fromEntries(given) }
  },
  readEnvironment(prefix, environment) {
    const user = fromEnvironment(prefix, environment)
    const admin = fromEnvironment(`${prefix}_ADMIN`, environment)
    return user && { ...user, ...(admin && { admin }) }
  },
  withToken: (given) => given,
  missing:
    'No account given: pass --credentials \'{"username": "...", "password": "..."}\' or a file with that, and other accounts beside them: admin, otherUser, limitedUser.',
}

function readOther(value: unknown, source: string, name: string): Account {
  if (!isFields(value)) throw new SuiteUnavailable(`${source}: ${name} must be {"username": "...", "password": "..."}.`)
  const account = readAccount(value, source, `${name}.`)
  if (name !== 'limitedUser') return account
  const { folder } = value
  if (typeof folder !== 'string') throw new SuiteUnavailable(`${source}: ${name}.folder must be the folder it sees.`)
  return { ...account, folder } as Account
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
