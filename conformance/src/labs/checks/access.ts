import { type LabsOperationName, operations } from '@nova/sdk/labs/contract'
import { undoBy } from '../clean-up.ts'
import { refuse, succeed, wantRefusal } from '../expect-answer.ts'
import type { LabsCheck, LabsContext } from '../labs-check.ts'
import { inSession, logIn } from '../log-in.ts'
import { labPaths, nowhere } from '../operation-inputs.ts'
import { scratchName } from '../scratch-lab.ts'

const rows = Object.values(operations)
const named = (list: readonly (typeof rows)[number][]) => list.map(({ name }) => name as LabsOperationName)

const guarded = named(rows.filter(({ responses }) => 401 in responses))
const forAdmins = named(rows.filter(({ scope, name }) => scope === 'admin' && name !== 'registerUser'))

/** Registers somebody while nobody else has an account. @returns the role that came of asking for none */
async function registerOnEmptyHost(context: LabsContext): Promise<string> {
  const { host } = context.facts
  if (!host) context.skip('only on a host without users')
  const bringBack = await host.parkUsers()
  context.cleanup('the accounts', bringBack)
  const name = `first-${context.runId}`
  const body = { username: name, password: `pw-${context.runId}`, role: 'user', email: 'first@example.org', name }
  return (await succeed(context, 'registerUser', { as: null, body })).data.role
}

/** Who may call what, asked of every operation. */
export const accessChecks: readonly LabsCheck[] = [
  {
    id: 'access/no-session',
    title: 'Everything behind the login answers 401 with an object and a challenge to callers without a session.',
    operations: guarded,
    async run(context: LabsContext) {
      for (const operation of guarded) {
        const seen = await context.call(operation, { ...nowhere(operation, labPaths.none), as: null })
        const { detail } = wantRefusal(context, operation, seen, 401, 'session_missing')
        const { code, status } = (detail ?? {}) as { code?: unknown; status?: unknown }
        context.want(code === 401 && status === 'unauthorized', 'detail has code 401 and status unauthorized', detail)
        const challenge = seen.headers.get('www-authenticate') ?? ''
        context.want(/^bearer\b/i.test(challenge), `a 401 of ${operation} has WWW-Authenticate: Bearer`, challenge)
      }
    },
  },
  {
    id: 'access/bad-token',
    title: 'An access token that is not valid is 401 with text.',
    operations: guarded,
    async run(context: LabsContext) {
      for (const operation of guarded) {
        const input = { ...nowhere(operation, labPaths.none), as: null, token: 'not.a.token' }
        await refuse(context, operation, input, 401, 'token_refused')
      }
    },
  },
  {
    id: 'access/admins-only',
    title: 'Operations of administrators are 403 for others, whatever they send.',
    operations: forAdmins,
    async run(context: LabsContext) {
      if (context.facts.role === 'admin') context.skip('the user of this run is an administrator')
      for (const operation of forAdmins)
        await refuse(context, operation, nowhere(operation, labPaths.none), 403, 'admin_required')
    },
  },
  {
    id: 'access/registration',
    title: 'Once there are users, nobody registers but through an administrator.',
    operations: ['registerUser', 'deleteUser'],
    async run(context: LabsContext) {
      if (context.facts.role === 'admin') context.skip('the user of this run is an administrator')
      const username = scratchName(context)
      if (context.credentials.admin)
        undoBy(context, 'a user who should not be', 'deleteUser', { path: { username }, as: 'admin' })
      const body = { username, password: `pw-${username}`, email: 'nobody@example.org', name: 'Nobody' }
      for (const as of [null, 'user']) await refuse(context, 'registerUser', { body, as }, 403, 'admin_required')
    },
  },
  {
    id: 'access/first-user',
    title: 'Who registers first is an administrator, whatever role was asked for.',
    operations: ['registerUser'],
    async run(context: LabsContext) {
      const role = context.facts.firstRole ?? (await registerOnEmptyHost(context))
      context.want(role === 'admin', 'the role of the first user is admin', role)
    },
  },
  {
    id: 'access/own-account',
    title: 'Users see and change their own account and nobody else, whether the other exists or not.',
    operations: ['getUser', 'updateUser'],
    async run(context: LabsContext) {
      if (context.facts.role === 'admin') context.skip('the user of this run is an administrator')
      const { username, admin } = context.credentials
      const { data } = await succeed(context, 'getUser', { path: { username } })
      context.want(data.username === username, 'the own account is shown', data.username)
      await succeed(context, 'updateUser', { path: { username }, body: {} })
      for (const other of [admin?.username ?? `nobody-${context.runId}`, `nobody-${context.runId}`]) {
        const path = { username: other }
        await refuse(context, 'getUser', { path }, 403, 'not_self')
        await refuse(context, 'updateUser', { path, body: {} }, 403, 'not_self')
      }
    },
  },
  {
    id: 'access/users',
    title: 'Administrators make, list, change and remove users; a name that is taken fails inside 200.',
    operations: ['createUser', 'registerUser', 'listUsers', 'getUser', 'updateUser', 'deleteUser', 'login'],
    needs: ['admin'],
    consent: ['admin'],
    async run(context: LabsContext) {
      const as = 'admin'
      const username = scratchName(context)
      const password = `pw-${crypto.randomUUID()}`
      const path = { username }
      const account = { username, password, email: 'conformance@example.org', name: 'Conformance' }
      undoBy(context, `the user ${username}`, 'deleteUser', { path, as })
      const made = await succeed(context, 'createUser', { as, body: { ...account, ram: 99, folder: '/x' } })
      const { role, folder, ram } = made.data
      context.want(role === 'user' && folder === '/' && ram === -1, 'role is user, folder / and ram -1', made.data)
      const taken = await refuse(context, 'createUser', { as, body: account }, 200, 'username_taken')
      context.want(taken.status === 'error', 'the status of the body is error', taken.status)
      await refuse(context, 'registerUser', { as, body: account }, 200, 'username_taken')
      for (const operation of ['createUser', 'registerUser'] as const)
        await refuse(context, operation, { as, body: { ...account, password: 'short' } }, 422, 'validation_failed')

      const { data: users } = await succeed(context, 'listUsers', { as })
      context.want(users[username]?.username === username, 'users are listed by name', Object.keys(users))
      await succeed(context, 'updateUser', { as, path, body: { name: 'Changed', email: null } })
      const { data: changed } = await succeed(context, 'getUser', { as, path })
      context.want(
        changed.name === 'Changed' && changed.email === account.email,
        'what was sent is changed, null is not',
        changed,
      )
      await refuse(context, 'updateUser', { as, path, body: { ram: 'much' } }, 422, 'validation_failed')
      const session = inSession(await logIn(context, account))
      await succeed(context, 'getUser', { ...session, path })
      await succeed(context, 'deleteUser', { as, path })
      await refuse(context, 'getUser', { as, path }, 404, 'user_not_found')
      await refuse(context, 'updateUser', { as, path, body: {} }, 404, 'user_not_found')
      await refuse(context, 'deleteUser', { as, path }, 404, 'user_not_found')

      await succeed(context, 'registerUser', { as, body: account })
    },
  },
]
