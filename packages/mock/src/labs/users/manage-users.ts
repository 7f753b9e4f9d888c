import type { ExchangeResponse } from '../../engine/exchange.ts'
import { adminRequired } from '../auth/authenticate.ts'
import { callerOf, type LabsCall } from '../context.ts'
import { detail, failure, success } from '../http/answer.ts'
import type { LabsAccount } from '../settings.ts'
import { digestPassword, newUser, showUser, type UserRecord } from '../state/user-record.ts'
import type { AccountContext } from './log-in.ts'

/** The first user registers alone and becomes admin; later ones are registered by an admin. */
export function registerUser(context: AccountContext, call: LabsCall): ExchangeResponse {
  const { state, has } = context
  const isFirst = state.users.size === 0
  if (!isFirst && call.user?.role !== 'admin' && !has('guest-registers')) return adminRequired() as ExchangeResponse
  const account = call.body as LabsAccount
  return addUser(context, isFirst && !has('first-user-not-admin') ? { ...account, role: 'admin' } : account)
}

export function createUser(context: AccountContext, call: LabsCall): ExchangeResponse {
  return addUser(context, call.body as LabsAccount)
}

/** Only name, password, mail, display name and role are kept of what was sent. */
function addUser({ state, has }: AccountContext, account: LabsAccount): ExchangeResponse {
  const { username, password, email, name, role } = account
  if (state.users.has(username))
    return failure(
      400,
      'A user of this name exists.',
      {},
      {
        status: 'error',
        httpStatus: has('duplicate-user-409') ? 409 : 200,
      },
    )
  const user = newUser({
    username,
    password,
    ...(email !== undefined && { email }),
    ...(name !== undefined && { name }),
    ...(role !== undefined && { role }),
  })
  state.users.set(username, user)
  return success(showUser(user), { message: 'User created.' })
}

export function listUsers({ state, has }: AccountContext): ExchangeResponse {
  const shown = [...state.users.values()].map((user) => {
    const { username, email, name, role, online, ip, folder, lab, pod, diskusage } = showUser(user)
    return { username, email, name, role, online, ip, folder, lab, pod, diskusage }
  })
  const data = has('user-list-array') ? shown : Object.fromEntries(shown.map((user) => [user.username, user]))
  return success(data, { message: 'Users listed (60040).' })
}

export function getUser(context: AccountContext, call: LabsCall): ExchangeResponse {
  const found = findUser(context, call)
  return 'kind' in found ? found : success(showUser(found), { message: 'User loaded (90002).' })
}

/**
 * Writes what is given and not null. Unlike the real service it refuses a change of role by anybody but an
 * admin, who can still write one that nobody knows: such a user crashes every answer that shows it.
 */
export function updateUser(context: AccountContext, call: LabsCall): ExchangeResponse {
  const found = findUser(context, call)
  if ('kind' in found) return found
  const { password, ...fields } = call.body as Readonly<Record<string, unknown>> & { password: string | null }
  const known = ['email', 'name', 'role', 'ram', 'cpu', 'html5']
  const changes = Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => known.includes(name) && value !== null),
  )
  if (changes['role'] !== undefined && changes['role'] !== found.role && callerOf(call).role !== 'admin')
    return detail(403, 'Only an admin can change a role')
  const user: UserRecord = {
    ...found,
    ...changes,
    ...(typeof password === 'string' && { passwordDigest: digestPassword(found.username, password) }),
  }
  context.state.users.set(user.username, user)
  return success(showUser(user), { message: 'User saved.' })
}

export function deleteUser({ state, sessions, has }: AccountContext, call: LabsCall): ExchangeResponse {
  const username = call.path['username'] ?? ''
  if (!state.users.has(username)) return detail(404, 'User not found')
  if (!has('user-delete-soft')) state.users.delete(username)
  sessions.end(username)
  return success(undefined, { message: 'User deleted.' })
}

/** The user a path names, for its own eyes and those of an admin. */
function findUser({ state, has }: AccountContext, call: LabsCall): UserRecord | ExchangeResponse {
  const caller = callerOf(call)
  const username = call.path['username'] ?? ''
  const isSelf = caller.username === username && !has('user-self-forbidden')
  if (caller.role !== 'admin' && !isSelf && !has('users-see-others')) return detail(403, 'Not your account')
  return state.users.get(username) ?? detail(404, 'User not found')
}
