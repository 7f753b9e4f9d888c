import type { Clock } from '../../engine/clock.ts'
import { newUuid } from '../../engine/new-uuid.ts'
import type { SeededRandom } from '../../engine/random.ts'
import type { HasLabsDefect } from '../defects.ts'
import type { LabsSettings } from '../settings.ts'
import type { LabsState } from '../state/labs-state.ts'

const leastSeconds = 14_400

export interface Sessions {
  readonly maxAgeSeconds: number
  /** Starts a session, ending the one the user had. @returns its token */
  begin(username: string): string
  /** Whether the pair is good. A good one lives on from now. */
  touch(username: string | undefined, token: string | undefined): boolean
  end(username: string): void
  expireAll(): void
}

/** One session per user; every use of one starts its time anew, on the server only. */
export function createSessions(
  state: LabsState,
  settings: LabsSettings,
  { clock, random, has }: { readonly clock: Clock; readonly random: SeededRandom; readonly has: HasLabsDefect },
): Sessions {
  const maxAgeSeconds = Math.max(settings.sessionMaxAgeSeconds, leastSeconds)
  const expiry = () => clock.now() + maxAgeSeconds * 1000
  /** Tokens that a defect keeps alive beside the newest. */
  const older = new Map<string, string>()
  return {
    maxAgeSeconds,
    begin(username) {
      const previous = state.sessions.get(username)
      if (previous && has('login-keeps-old-session')) older.set(previous.token, username)
      const token = newUuid(random)
      state.sessions.set(username, { token, expiresAtMs: expiry() })
      return token
    },
    touch(username, token) {
      if (username === undefined || token === undefined) return false
      if (older.get(token) === username) return true
      const session = state.sessions.get(username)
      if (session?.token !== token) return false
      if (session.expiresAtMs <= clock.now() && !has('session-never-expires')) return false
      if (!has('session-expiry-fixed')) state.sessions.set(username, { token, expiresAtMs: expiry() })
      return true
    },
    end: (username) => void state.sessions.delete(username),
    expireAll() {
      for (const [username, session] of state.sessions)
        state.sessions.set(username, { ...session, expiresAtMs: clock.now() })
    },
  }
}
