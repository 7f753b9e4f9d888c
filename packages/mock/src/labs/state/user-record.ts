import { sha256 } from '@noble/hashes/sha2.js'
import type { LabsAccount } from '../settings.ts'

/** A user as the database has one. Wire names. */
export interface UserRecord {
  readonly username: string
  readonly email: string
  readonly name: string
  /** Anything a careless update wrote there. */
  readonly role: string
  readonly extauth: string
  readonly ram: number
  readonly cpu: number
  readonly sat: number
  readonly expiration: number
  readonly html5: boolean
  readonly folder: string
  readonly pod: number
  readonly diskusage: number
  readonly online: 0 | 1
  readonly ip: string | null
  readonly lab: string | null
  readonly session: number | null
  readonly pexpiration: number
  readonly datestart: number
  readonly passwordDigest: string
}

export const roles: readonly string[] = ['admin', 'editor', 'user']

/** What is kept of a password. */
export function digestPassword(username: string, password: string): string {
  const digest = sha256(new TextEncoder().encode(`${username}\n${password}`))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function newUser(account: LabsAccount): UserRecord {
  return {
    username: account.username,
    email: account.email ?? '',
    name: account.name ?? '',
    role: account.role ?? 'user',
    extauth: 'internal',
    ram: -1,
    cpu: -1,
    sat: -1,
    expiration: -1,
    html5: account.html5 ?? true,
    folder: account.folder ?? '/',
    pod: 0,
    diskusage: 0,
    online: 0,
    ip: null,
    lab: null,
    session: null,
    pexpiration: -1,
    datestart: -1,
    passwordDigest: digestPassword(account.username, account.password),
  }
}

/** A user as answers show one. @throws RangeError for a role nobody knows: such a user cannot be shown any more */
export function showUser(user: UserRecord): Omit<UserRecord, 'passwordDigest'> {
  if (!roles.includes(user.role)) throw new RangeError(`The user ${user.username} has no known role`)
  const { passwordDigest: _kept, ...shown } = user
  return shown
}
