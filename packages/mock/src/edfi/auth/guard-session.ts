import type { HasEdfiDefect } from '../defects.ts'
import type { EdfiCaller } from '../http/call.ts'
import { refusal } from '../http/http-error.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { EdfiState } from '../state/edfi-state.ts'
import { mayDo } from './privileges.ts'

/** The caller of a session that somebody logged in to; null otherwise. The session lives on from now. */
export function findCaller(sessions: Sessions, state: EdfiState, headers: Headers): EdfiCaller | null {
  const found = sessions.touch(headers)
  const login = found?.row.login
  const user = login && state.users.get(login.userId)
  if (!found || !login || !user) return null
  const { idpId, partnerId, tenantCode, roles } = login
  return { sessionId: found.id, idpId, user, partnerId, tenantCode, roles }
}

/** @throws HttpError 401 for nobody */
export function requireCaller(caller: EdfiCaller | null, has: HasEdfiDefect): EdfiCaller {
  if (caller) return caller
  throw has('edfi-unauthorized-with-phrase') ? refusal(401, 'Unauthorized') : refusal(401)
}

/** @throws HttpError 403 for a caller whose roles do not have all of them */
export function requirePrivileges(caller: EdfiCaller, privileges: readonly string[], has: HasEdfiDefect): void {
  if (privileges.every((privilege) => mayDo(caller.roles, privilege)) || has('edfi-privileges-ignored')) return
  throw refusal(403, 'Forbidden resource')
}
