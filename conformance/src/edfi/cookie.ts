import type { Seen } from '../check.ts'

const name = 'connect.sid'

/** The line by which an answer sets the session cookie; undefined when it sets none. */
export const sessionLine = (seen: Pick<Seen, 'headers'>): string | undefined =>
  seen.headers.getSetCookie().find((line) => line.startsWith(`${name}=`))

/** The `Cookie` header that goes on with what an answer set. */
export const cookieOf = (seen: Pick<Seen, 'headers'>): string | undefined => sessionLine(seen)?.split(';')[0]
