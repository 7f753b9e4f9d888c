import { createTokenSource, type TokenProvider } from '../../internal/http/token-source.ts'
import { labsError } from '../errors.ts'
import type { LogIn, Session } from './session.ts'

const passive = { ensure: async () => {}, close: () => {}, explain: (error: unknown) => error }

/** A session that somebody else opened, or nobody: whatever cookies there are travel by themselves. */
export function createStandingSession(logIn: LogIn): Session {
  return {
    ...passive,
    socketObstacle: null,
    current: () => '',
    replace: async () => null,
    sign: () => {},
    async open(given) {
      return given
        ? await logIn(given)
        : refuse('this client has no account of its own', 'Pass { username, password }.')
    },
  }
}

/** An access token instead of a session. */
export function createBearerSession(bearer: string | TokenProvider): Session {
  return {
    ...passive,
    ...createTokenSource(bearer),
    socketObstacle: 'an access token opens no socket, only the cookies of a session do',
    open: async () => refuse('this client speaks with an access token', 'Make a client with { username, password }.'),
  }
}

function refuse(problem: string, advice: string): never {
  throw labsError({ code: 'invalid_options', message: `logIn was not sent: ${problem}.`, advice, attempts: 0 })
}
