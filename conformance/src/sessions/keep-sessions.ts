import type { Account, Seen } from '../check.ts'
import { CheckFailure } from '../check-failure.ts'
import type { SessionRules } from '../service-contract.ts'

/** Sessions of a run, by account. Outlives the checks: each login would end the session of the check before. */
export interface SessionKeeper {
  /** The `Cookie` header of an account's session; `open` logs in when there is none, once for all who ask. */
  cookie(account: string, open: (given: Account) => Promise<Seen>): Promise<string>
  forget(account: string): void
  /** Takes note of what a login or a logout of a check did to the kept sessions. */
  observe(operation: string, call: { readonly as: string | null; readonly body: unknown }, seen: Seen): void
}

interface KeeperOptions {
  readonly rules: SessionRules
  readonly accounts: Readonly<Record<string, Account>>
  /** Called with everything that grants access, so that no report shows it. */
  onSecret(secret: string): void
}

export function createSessionKeeper({ rules, accounts, onSecret }: KeeperOptions): SessionKeeper {
  const kept = new Map<string, Promise<string>>()

  const keep = (account: string, opening: Promise<string>) => {
    kept.set(account, opening)
    // A login that failed is tried again by whoever asks next.
    opening.catch(() => kept.get(account) === opening && kept.delete(account))
    return opening
  }
  const open = async (account: string, login: (given: Account) => Promise<Seen>) => {
    const given = accounts[account]
    if (!given) throw new TypeError(`the credentials have no account ${account}`)
    const seen = await login(given)
    const cookie = readCookie(seen, rules.cookies)
    if (cookie === null) {
      const wanted = `the account ${account} can log in, with the cookies ${rules.cookies.join(' and ')}`
      throw new CheckFailure(wanted, `${seen.status} ${seen.text}`)
    }
    return cookie.header
  }

  return {
    cookie: (account, login) => kept.get(account) ?? keep(account, open(account, login)),
    forget: (account) => void kept.delete(account),
    observe(operation, { as, body }, seen) {
      for (const secret of secretsOf(seen, rules, operation)) onSecret(secret)
      if (operation === rules.logout && as !== null) kept.delete(as)
      if (operation !== rules.login) return
      const cookie = readCookie(seen, rules.cookies)
      if (cookie === null) return
      for (const [account, { username }] of Object.entries(accounts)) {
        if (isObject(body) && body['username'] === username) kept.set(account, Promise.resolve(cookie.header))
      }
    },
  }
}

interface ReadCookie {
  readonly header: string
  readonly values: readonly string[]
}

/** The named cookies an answer sets, as a `Cookie` header; null unless it sets all of them to something. */
export function readCookie(seen: Pick<Seen, 'headers'>, names: readonly string[]): ReadCookie | null {
  const set = new Map(
    seen.headers.getSetCookie().map((line) => {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const
    }),
  )
  const values = names.map((name) => set.get(name) ?? '')
  if (values.some((value) => value === '' || value === '""')) return null
  return { header: names.map((name) => `${name}=${set.get(name)}`).join('; '), values }
}

/** Cookies of the session but the name of its user, and the access token a login hands out. */
function secretsOf(seen: Seen, { cookies, login }: SessionRules, operation: string): readonly string[] {
  if (operation !== login) return []
  const token = isObject(seen.json) ? seen.json['access_token'] : undefined
  return [...(readCookie(seen, cookies.slice(0, 1))?.values ?? []), ...(typeof token === 'string' ? [token] : [])]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
