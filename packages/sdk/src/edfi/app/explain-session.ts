import type { OperationSpec } from '../../internal/operation.ts'
import type { Transport } from '../../internal/transport.ts'
import { edfiError, isEdfiError } from '../errors.ts'
import { SessionProblem } from './cookie-session.ts'

/** What to do about each way to have no session. */
const advice = {
  cookie_missing:
    'Log in with a browser and give its cookie, auth: { cookie: "connect.sid=…" }, or a fetch that carries the session.',
  cookie_malformed: 'Copy the value of connect.sid, or the whole Cookie header, from the developer tools of a browser.',
  cookie_unavailable: 'See cause for what the function threw.',
} as const

/** Lets a call that fails say what that means for its session. */
export const explainingSession = (transport: Transport, isPage: boolean): Transport => ({
  async call(operation, input, options) {
    try {
      return await transport.call(operation, input, options)
    } catch (error) {
      throw explain(error, operation, isPage)
    }
  },
})

function explain(error: unknown, operation: OperationSpec, isPage: boolean): unknown {
  if (error instanceof SessionProblem)
    return edfiError({
      code: error.code,
      message: `${operation.name} was not sent: ${error.message}.`,
      advice: advice[error.code],
      operation: operation.name,
      attempts: 0,
      cause: error.cause,
    })
  if (!isPage || !isEdfiError(error, 'session_missing')) return error
  const { code, message, status, requestId, attempts, details } = error
  return edfiError({
    code,
    message,
    status,
    requestId,
    attempts,
    details,
    operation: operation.name,
    advice: 'Send the page to loginUrl(client, { origin, redirect }); a session ends two hours after its last call.',
    cause: error,
  })
}
