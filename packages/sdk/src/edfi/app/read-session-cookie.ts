/** Name of the cookie that is the session. */
const SESSION_COOKIE = 'connect.sid'

/** What may stand in a cookie as its name, and as its value. */
const PAIR = /^([!#$%&'*+.^_`|~\w-]+)=([^\s;,"\\\p{Cc}]+)$/u
const BARE = /^[^\s;,="\\\p{Cc}]+$/u

/**
 * The cookies in what somebody copied: the bare value of the session, `connect.sid=…`, or a whole `Cookie` header as
 * developer tools show it. Others stay in: a balancer may need its own. What is wrong never quotes anything.
 */
export function readSessionCookie(text: unknown): { readonly pairs: readonly string[] } | { readonly problem: string } {
  if (typeof text !== 'string' || text.trim() === '') return { problem: 'it is empty, or no text' }
  const header = text.trim().replace(/^cookie:\s*/i, '')
  if (BARE.test(header)) return { pairs: [`${SESSION_COOKIE}=${header}`] }
  const pairs = header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
  if (!pairs.some((pair) => pair.startsWith(`${SESSION_COOKIE}=`))) return { problem: `it has no ${SESSION_COOKIE}` }
  // Cookies of others may be of any form; one that cannot be sent is left away.
  const sendable = pairs.filter((pair) => PAIR.test(pair))
  return sendable.some((pair) => pair.startsWith(`${SESSION_COOKIE}=`))
    ? { pairs: sendable }
    : { problem: `its ${SESSION_COOKIE} holds blanks, quotes or control characters` }
}
