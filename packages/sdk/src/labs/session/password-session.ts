import { isLabsError, type LabsError, labsError } from '../errors.ts'
import type { Credentials } from './auth.ts'
import { decideRelogin } from './decide-relogin.ts'
import type { LoggedIn, LogIn, Session } from './session.ts'
import type { SharedSession } from './shared-session.ts'

type State =
  | { readonly phase: 'out' }
  | { readonly phase: 'in'; readonly name: string; readonly opened: 'first' | 'again'; readonly openedAtMs: number }
  /** Given up, until somebody logs in on purpose. */
  | { readonly phase: 'lost' }

interface Opened {
  /** Tells this session from the others of the client. Nothing of it is sent. */
  readonly name: string
  /** Null of a session that somebody else opened. */
  readonly user: LoggedIn | null
}

/** Stands for a session that is not worth opening again. */
class SessionLost extends Error {}

/**
 * A session that opens itself with a password: before the first call that needs it, and once more when it
 * was lost. Calls that find out together share one login.
 */
export function createPasswordSession(
  account: Credentials,
  logIn: LogIn,
  nowMs: () => number,
  shared: SharedSession | null = null,
): Session {
  let state: State = { phase: 'out' }
  let pending: Promise<Opened> | undefined
  let current = account
  let count = 0

  const logInAndKeep = async (): Promise<LoggedIn> => {
    const user = await logIn(current)
    await shared?.keep(current)
    return user
  }
  const adoptOrLogIn = async () => ((await shared?.adopt(current)) ? null : await logInAndKeep())
  const alone = (begin: () => Promise<LoggedIn | null>) => (shared ? shared.alone(current, begin) : begin())
  const open = (opened: 'first' | 'again', begin: () => Promise<LoggedIn | null> = adoptOrLogIn): Promise<Opened> => {
    pending = alone(begin)
      .then((user) => {
        const name = `session ${++count}`
        state = { phase: 'in', name, opened, openedAtMs: nowMs() }
        return { name, user }
      })
      .finally(() => {
        pending = undefined
      })
    return pending
  }
  const nameOf = async (opening: Promise<Opened>) => (await opening).name
  const refuseWhenLost = () => {
    if (state.phase === 'lost') throw new SessionLost()
  }

  const session: Session = {
    socketObstacle: null,
    async current() {
      if (pending) return await nameOf(pending)
      refuseWhenLost()
      return state.phase === 'in' ? state.name : await nameOf(open('first'))
    },
    async replace(refused) {
      if (pending) return await nameOf(pending)
      refuseWhenLost()
      if (state.phase !== 'in') return await nameOf(open('first'))
      if (state.name !== refused) return state.name
      if (decideRelogin({ opened: state.opened, livedMs: nowMs() - state.openedAtMs }) === 'give-up') {
        state = { phase: 'lost' }
        throw new SessionLost()
      }
      return await nameOf(open('again'))
    },
    // The cookies travel by themselves.
    sign() {},
    async ensure() {
      try {
        await session.current()
      } catch (error) {
        throw session.explain(error, 'openSocket')
      }
    },
    async open(given) {
      // A login under way is of the account before, or of a moment that was not asked for.
      while (pending) await pending.catch(() => {})
      const before = current
      current = given ?? current
      try {
        return (await open('first', logInAndKeep)).user as LoggedIn
      } catch (error) {
        // One that is refused must not take the place of one that is good.
        current = before
        throw error
      }
    },
    close() {
      state = { phase: 'out' }
    },
    explain(error, operation) {
      // What was refused although it had just been opened again.
      const refused = isLabsError(error, 'session_missing') ? error : undefined
      return error instanceof SessionLost || refused ? sessionLost(operation, refused) : error
    },
  }
  return session
}

function sessionLost(operation: string, refused: LabsError | undefined): LabsError {
  return labsError({
    code: 'session_lost',
    message: `${operation} found its session ended, and so did the one that was opened in its place.`,
    advice:
      'Another client logs in as the same user, and each login ends the session before: give every program an account of its own, or call logIn(client) to take the session over.',
    operation,
    status: refused?.status,
    requestId: refused?.requestId,
    attempts: refused?.attempts ?? 0,
    details: refused?.details,
    cause: refused,
  })
}
