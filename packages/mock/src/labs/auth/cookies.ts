/** Both are needed; the names are fixed. */
export const sessionCookie = 'nova_session'
export const userCookie = 'nova_user'

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
