/** The token of an `Authorization` header. The word before it is compared letter by letter. Null when there is none. */
export function readBearer(authorization: string | null): string | null {
  const prefix = 'Bearer '
  if (!authorization?.startsWith(prefix)) return null
  return authorization.slice(prefix.length).trim() || null
}
