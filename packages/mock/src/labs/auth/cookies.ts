/** Both are needed; the names are fixed. */
export const sessionCookie = 'nova_session'
export const userCookie = 'nova_user'

/** The cookies of a `Cookie` header. The first of a name counts. */
export function readCookies(header: string | null): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>()
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=')
    const name = pair.slice(0, at).trim()
    const value = pair.slice(at + 1).trim()
    if (at > 0 && name !== '' && !cookies.has(name)) cookies.set(name, value.replace(/^"(.*)"$/, '$1'))
  }
  return cookies
}

export interface CookieRules {
  readonly maxAgeSeconds: number
  readonly secure: boolean
}

/** The two `Set-Cookie` lines of a login. */
export function issueCookies(
  username: string,
  token: string,
  { maxAgeSeconds, secure }: CookieRules,
): readonly string[] {
  const attributes = `HttpOnly; Max-Age=${maxAgeSeconds}; Path=/; SameSite=lax${secure ? '; Secure' : ''}`
  return [`${sessionCookie}=${token}; ${attributes}`, `${userCookie}=${username}; ${attributes}`]
}

/** The two lines that end them. */
export const expireCookies = (): readonly string[] =>
  [sessionCookie, userCookie].map((name) => `${name}=""; Max-Age=0; Path=/; SameSite=lax`)
