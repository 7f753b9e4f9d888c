import { base64url } from 'jose'
import type { Clock } from '../../engine/clock.ts'
import type { SeededRandom } from '../../engine/random.ts'
import type { HasEdfiDefect } from '../defects.ts'
import type { EdfiSettings } from '../settings.ts'
import type { EdfiState } from '../state/edfi-state.ts'
import type { SessionLogin, SessionRow } from '../state/rows.ts'
import { formatSessionCookie, readSessionId, sessionCookieName, signSessionId } from './session-cookie.ts'

export interface Sessions {
  /** The session of a request. It lives on from now. Null when there is none, or it ended. */
  touch(headers: Headers): { readonly id: string; readonly row: SessionRow } | null
  /** Starts a session. @returns its id */
  begin(what: { readonly login: SessionLogin } | { readonly pendingState: string }): string
  end(id: string): void
  /** What a caller sends to be this session: `connect.sid=...`. */
  cookieOf(id: string): string
  /** What tells a browser to do so. */
  setCookie(id: string, isSecure: boolean): string
  /** Every session has ended. */
  expireAll(): void
}

export interface SessionsOptions {
  readonly state: EdfiState
  readonly settings: Pick<EdfiSettings, 'sessionTtlSeconds'>
  readonly clock: Clock
  readonly random: SeededRandom
  readonly has: HasEdfiDefect
}

/** Sessions of browsers. Only the server knows when one ends; the cookie does not say. */
export function createSessions({ state, settings, clock, random, has }: SessionsOptions): Sessions {
  const secret = state.secrets.session
  const expiry = () => clock.now() + settings.sessionTtlSeconds * 1000
  return {
    touch(headers) {
      const id = readSessionId(headers.get('cookie'), secret)
      const row = id === null ? undefined : state.sessions.get(id)
      if (id === null || !row) return null
      if (row.expiresAtMs <= clock.now() && !has('edfi-session-never-ends')) {
        state.sessions.delete(id)
        return null
      }
      if (!has('edfi-session-fixed')) state.sessions.set(id, { ...row, expiresAtMs: expiry() })
      return { id, row }
    },
    begin(what) {
      const id = base64url.encode(bytesOf(random.hex(48)))
      state.sessions.set(id, { login: null, pendingState: null, ...what, expiresAtMs: expiry() })
      return id
    },
    end: (id) => void state.sessions.delete(id),
    cookieOf: (id) => `${sessionCookieName}=${signSessionId(id, secret)}`,
    setCookie: (id, isSecure) =>
      formatSessionCookie(signSessionId(id, secret), {
        isSecure,
        isHttpOnly: !has('edfi-cookie-readable'),
        ...(has('edfi-cookie-with-age') && { maxAgeSeconds: settings.sessionTtlSeconds }),
      }),
    expireAll: () => state.sessions.clear(),
  }
}

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
