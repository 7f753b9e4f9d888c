import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { callAs, refuse, succeed, wantJson, wantRefusal } from '../expect-answer.ts'
import { inSession, openSession } from '../log-in.ts'
import { nowhere, operationsWhere } from '../operation-inputs.ts'
import { moveClock } from '../pass-time.ts'

const guarded = operationsWhere(({ auth }) => auth === 'cookie')
const privileged = (isWanted: (privilege: string) => boolean) =>
  operationsWhere(({ auth, requires = [] }) => auth === 'cookie' && requires.some(isWanted))
const isForUsers = (privilege: string) => privilege === 'school-year-config.read'
const forAdmins = privileged((privilege) => !isForUsers(privilege))
const forRoles = privileged(isForUsers)

const unauthorized = { message: 'Unauthorized', statusCode: 401 }
const twoHoursMs = 7_200_000

/** Who is let in on the API of people. */
export const sessionChecks: readonly EdfiCheck[] = [
  {
    id: 'sessions/missing',
    title: 'Everything but logging in is 401 without a session, in a body without the phrase of the status.',
    operations: guarded,
    async run(context: EdfiContext) {
      for (const operation of guarded) {
        const body = await refuse(context, operation, { ...nowhere(operation), as: null }, 401, 'session_missing')
        wantJson(context, body, unauthorized, `the body of ${operation}`)
      }
    },
  },
  {
    id: 'sessions/forged',
    title: 'A cookie the service did not sign is no session, and an access token is none either.',
    operations: ['getMe'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const cookie = await context.facts.access.cookie('user')
      const forged = cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
      for (const header of [forged, 'connect.sid=none', 'connect.sid='])
        await refuse(context, 'getMe', inSession(header), 401, 'session_missing')
      if (!context.credentials.external) return
      const token = await context.facts.access.token(context, 'client')
      wantRefusal(context, 'getMe', await callAs(context, 'getMe', { token }), 401, 'session_missing')
    },
  },
  {
    id: 'sessions/me',
    title: 'A session is of one user in one tenant, with the roles there.',
    operations: ['getMe'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const { user, tenant, roles } = await succeed(context, 'getMe')
      context.want(roles.includes('User'), 'the user of the run has the role User', roles)
      const { partner = tenant.partnerId, tenant: code = tenant.code } = context.credentials
      wantJson(context, [tenant.partnerId, tenant.code], [partner, code], 'whose session it is')
      const again = await succeed(context, 'getMe')
      context.want(again.user.id === user.id, 'the session stays with its user', again.user.id)
    },
  },
  {
    id: 'sessions/admins-only',
    title: 'What needs a PartnerAdmin is 403 for others, with a sentence of the guard.',
    operations: forAdmins,
    needs: ['app'],
    async run(context: EdfiContext) {
      if (context.facts.me?.roles.includes('PartnerAdmin')) context.skip('the user of this run is a PartnerAdmin')
      for (const operation of forAdmins) {
        const body = await refuse(context, operation, nowhere(operation), 403, 'privilege_missing')
        wantJson(context, body, { message: 'Forbidden resource', error: 'Forbidden', statusCode: 403 }, 'the body')
      }
    },
  },
  {
    id: 'sessions/no-role',
    title: 'Without a role school years are 403; jobs need none.',
    operations: [...forRoles, 'listJobs', 'listJobTemplates'],
    needs: ['app.noRoleCookie'],
    async run(context: EdfiContext) {
      for (const operation of forRoles)
        await refuse(context, operation, { ...nowhere(operation), as: 'noRole' }, 403, 'privilege_missing')
      await succeed(context, 'listJobs', { as: 'noRole' })
      await succeed(context, 'listJobTemplates', { as: 'noRole', path: { type: 'assessments' } })
    },
  },
  {
    id: 'sessions/idle-time',
    title: 'A session ends two hours after its last call, and not before.',
    operations: ['login', 'finishLogin', 'getMe'],
    async run(context: EdfiContext) {
      if (!context.control) context.skip('takes hours, and the clock of this deployment cannot be moved')
      const session = inSession(await openSession(context))
      for (const _use of [1, 2]) {
        await moveClock(context, twoHoursMs - 60_000)
        await succeed(context, 'getMe', session)
      }
      await moveClock(context, twoHoursMs + 1000)
      await refuse(context, 'getMe', session, 401, 'session_missing')
    },
  },
]
