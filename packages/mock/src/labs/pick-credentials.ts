import type { LabsAccount } from './settings.ts'

export interface LabsLogin {
  readonly username: string
  readonly password: string
}

/** Accounts for trying the service out: an ordinary user, and beside it what else there is. */
export interface LabsCredentials extends LabsLogin {
  /** Null when no account has the role. */
  readonly admin: LabsLogin | null
  /** Another user: a second login of the same one would end the first. */
  readonly otherUser: LabsLogin | null
  /** A user limited to a folder. */
  readonly limitedUser: (LabsLogin & { readonly folder: string }) | null
}

/** The first account of each kind; null when there is no account at all, which is how a fresh host starts. */
export function pickCredentials(accounts: readonly LabsAccount[]): LabsCredentials | null {
  const free = accounts.filter((account) => account.role !== 'admin' && folderOf(account) === '/')
  const limited = accounts.find((account) => account.role !== 'admin' && folderOf(account) !== '/')
  const user = loginOf(free[0] ?? accounts[0])
  if (!user) return null
  return {
    ...user,
    admin: loginOf(accounts.find(({ role }) => role === 'admin')),
    otherUser: loginOf(free[1]),
    limitedUser: limited ? { username: limited.username, password: limited.password, folder: folderOf(limited) } : null,
  }
}

const folderOf = ({ folder = '/' }: LabsAccount) => folder

const loginOf = (account: LabsAccount | undefined): LabsLogin | null =>
  account ? { username: account.username, password: account.password } : null
