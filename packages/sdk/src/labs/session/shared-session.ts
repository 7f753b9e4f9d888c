import type { Clock } from '../../internal/clock.ts'
import type { CookieJar } from '../../internal/cookies.ts'
import type { Credentials, SessionCookies } from './auth.ts'
import { type SessionStore, storeUnavailable } from './session-store.ts'

/** Until another client that logs in has done so. */
const CLAIM_INTERVAL_MS = 25
/** A login that takes longer is not waited for: whoever makes it may be stuck. */
const LONGEST_CLAIM_MS = 10_000

/** The session that clients of one user share. */
export interface SharedSession {
  /**
   * Does what opens a session while no other client does: each login ends the session before it, so of two at once one
   * would keep a session that is over.
   */
  alone<Result>(account: Credentials, work: () => Promise<Result>): Promise<Result>
  /**
   * Takes the stored session up. False when there is none, or only the one that was used last: whoever asks
   * again had that one refused.
   */
  adopt(account: Credentials): Promise<boolean>
  /** Stores the session that was just opened. */
  keep(account: Credentials): Promise<void>
  /** Removes the session that was just ended, unless another is stored by now. */
  forget(account: Credentials): Promise<void>
}

interface Stored extends SessionCookies {
  readonly v: 1
  /** Whose it is: ids are cut to a length, so that two accounts may meet under one. */
  readonly host: string
  readonly username: string
}

export function createSharedSession(
  store: SessionStore,
  baseUrl: string,
  jar: CookieJar,
  clock: Pick<Clock, 'monotonic' | 'sleep'>,
): SharedSession {
  const idOf = ({ username }: Credentials) => recordId(`${baseUrl} ${username}`)
  /** The session the jar has, as the wire has it. */
  const current = async (): Promise<SessionCookies | null> => readCookies((await jar.read(`${baseUrl}/`)) ?? '')
  let used: string | null = null

  const claim = async (id: string): Promise<(() => Promise<void>) | null> => {
    const lastMs = clock.monotonic() + LONGEST_CLAIM_MS
    for (;;) {
      const release = await store.claim(id)
      if (release || clock.monotonic() >= lastMs) return release
      await clock.sleep(CLAIM_INTERVAL_MS)
    }
  }

  return {
    async alone(account, work) {
      // Where nothing can be owned, a session can still be there; and what cannot be used at all is said by its use.
      const release = await claim(idOf(account)).catch(() => null)
      try {
        return await work()
      } finally {
        await release?.()
      }
    },
    async adopt(account) {
      try {
        const record = await store.load(idOf(account))
        const stored = readStored(record?.value, baseUrl, account)
        if (!stored || stored.nova_session === used) return false
        await jar.store(`${baseUrl}/`, [
          `nova_session=${stored.nova_session}; Path=/`,
          `nova_user=${stored.nova_user}; Path=/`,
        ])
        used = stored.nova_session
        return true
      } catch (error) {
        throw storeUnavailable(error)
      }
    },
    async keep(account) {
      const session = await current()
      if (!session) return
      used = session.nova_session
      try {
        const id = idOf(account)
        const value: Stored = { v: 1, host: baseUrl, username: account.username, ...session }
        // Whoever wrote in between logged in too; the later login is the one that holds.
        for (let tries = 0; tries < 3; tries++)
          if ((await store.save(id, value, (await store.load(id))?.revision ?? 0)) !== null) return
      } catch (error) {
        throw storeUnavailable(error)
      }
    },
    async forget(account) {
      try {
        const id = idOf(account)
        if (readStored((await store.load(id))?.value, baseUrl, account)?.nova_session === used) await store.remove(id)
      } catch (error) {
        throw storeUnavailable(error)
      }
    },
  }
}

/** A name that tells any two texts of sensible length apart; a digest would put hash code into every page. */
function recordId(text: string): string {
  const spelled = text.replace(/[^A-Za-z0-9]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}`)
  return spelled.slice(0, 128)
}

function readCookies(header: string): SessionCookies | null {
  const values = new Map(
    header.split('; ').map((pair): [string, string] => {
      const equals = pair.indexOf('=')
      return [pair.slice(0, equals), pair.slice(equals + 1)]
    }),
  )
  const nova_session = values.get('nova_session')
  const nova_user = values.get('nova_user')
  return nova_session && nova_user ? { nova_session, nova_user } : null
}

/** What another version wrote, or for another host or account, is no session. */
function readStored(value: unknown, host: string, { username }: Credentials): Stored | null {
  const stored = value as Partial<Stored> | null | undefined
  if (typeof stored !== 'object' || stored === null || stored.v !== 1) return null
  if (stored.host !== host || stored.username !== username) return null
  const { nova_session, nova_user } = stored
  const isSession = isCookieValue(nova_session) && isCookieValue(nova_user)
  return isSession ? { v: 1, host, username, nova_session, nova_user } : null
}

const isCookieValue = (value: unknown): value is string => typeof value === 'string' && /^[^\s;,\p{Cc}]+$/u.test(value)
