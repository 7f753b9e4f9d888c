import type { ServiceTransport } from '../../internal/http/create-transport.ts'
import type { OperationSpec } from '../../internal/operation.ts'
import { edfiError, isEdfiError } from '../errors.ts'
import { restateError } from '../restate-error.ts'
import { SessionProblem } from './cookie-session.ts'

/** What to do about each way to have no session. */
const advice = {
  cookie_missing:
    'Log in with a browser and give its cookie, auth: { cookie: "connect.sid=…" }, or a fetch that carries the session.',
  cookie_malformed: 'Copy the value of connect.sid, or the whole Cookie header, from the developer tools of a browser.',
  cookie_unavailable: 'See cause for what the function threw.',
} as const

/** Lets a call that fails say what that means for its session. */
export function explainingSession(transport: ServiceTransport, isPage: boolean): ServiceTransport {
  const explained = async <T>(operation: OperationSpec, result: Promise<T>): Promise<T> => {
    try {
      return await result
    } catch (error) {
      throw explain(error, operation, isPage)
    }
  }
  return {
    call: (operation, input, options) => explained(operation, transport.call(operation, input, options)),
    open: (operation, input, options) => explained(operation, transport.open(operation, input, options)),
  }
}

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
  return restateError(error, {
    advice: 'Send the page to loginUrl(client, { origin, redirect }); a session ends two hours after its last call.',
  })
}
