import type { EdfiContext } from '../context.ts'
import { describeUser } from './describe-user.ts'

/** Every route of users: it is there, and does nothing. */
export function answerNothing({ state, has }: EdfiContext): unknown {
  return has('edfi-users-answered') ? [...state.users.keys()].map((id) => describeUser(state, id)) : {}
}
