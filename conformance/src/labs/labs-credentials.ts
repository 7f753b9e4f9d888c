import type { Account, AccountCredentials } from '../check.ts'
import { SuiteUnavailable } from '../check-failure.ts'
import { accountCredentials } from '../credentials/account-credentials.ts'
import { type CredentialKind, type Fields, isFields } from '../credentials/credential-kind.ts'

/** Accounts to try labs with. Each is used by this run alone: a login ends the session before it. */
export interface LabsCredentials extends AccountCredentials {
  /** Somebody else without a role: for what belongs to others. */
  readonly otherUser?: Account
  /** Somebody who is limited to a folder, which no route can arrange. */
  readonly limitedUser?: Account & { readonly folder: string }
}

/** The accounts every service with users takes, and the two that only labs has a use for. */
export const labsCredentials: CredentialKind<LabsCredentials> = {
  ...accountCredentials,
  read(fields, source) {
    const otherUser = readOptional(fields, source, 'otherUser')
    const limitedUser = readOptional(fields, source, 'limitedUser')
    const folder = isFields(fields['limitedUser']) ? fields['limitedUser']['folder'] : undefined
    if (limitedUser && typeof folder !== 'string')
      throw new SuiteUnavailable(`${source}: limitedUser.folder must be the folder the account is limited to.`)
    return {
      ...accountCredentials.read(fields, source),
      ...(otherUser && { otherUser }),
      ...(limitedUser && { limitedUser: { ...limitedUser, folder: String(folder) } }),
    }
  },
}

/** An account that may be missing; null is missing, too. */
function readOptional(fields: Fields, source: string, name: string): Account | undefined {
  const value = fields[name]
  if (value === undefined || value === null) return undefined
  if (!isFields(value)) throw new SuiteUnavailable(`${source}: ${name} must be {"username": "...", "password": "..."}.`)
  const { username, password } = accountCredentials.read(value, `${source}: ${name}`)
  return { username, password }
}
