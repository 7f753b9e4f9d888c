import type { Seen } from '../check.ts'
import { cookieOf } from './cookie.ts'
import type { EdfiContext } from './edfi-check.ts'
import { callAs } from './expect-answer.ts'

/** A login up to where the identity provider sends the page back to. */
export interface BegunLogin {
  readonly begun: Seen
  readonly cookie: string
  readonly idpId: string
  /** Of the address the page comes back to. */
  readonly query: Readonly<Record<string, string>>
}

/** The address of the front end, or a skipped check. */
export const frontEndOf = ({ facts, skip }: EdfiContext): string =>
  facts.frontEnd ?? skip('no front end is known that a login leads back to: give app.frontEnd in the credentials')

export const beginLogin = (context: EdfiContext, query: Readonly<Record<string, string>> = {}): Promise<Seen> =>
  callAs(context, 'login', { query: { origin: frontEndOf(context), ...query } })

/** Goes to the identity provider and back. Skips the check where it wants to see a person. */
export async function visitProvider(context: EdfiContext, redirect = ''): Promise<BegunLogin> {
  const begun = await beginLogin(context, redirect === '' ? {} : { redirect })
  const { headers } = await context.send(begun.headers.get('location') ?? '')
  const back = headers.get('location') ?? ''
  const url = URL.canParse(back) ? new URL(back) : null
  const idpId = /\/api\/auth\/callback\/([^/]+)$/.exec(url?.pathname ?? '')?.[1]
  if (!url || idpId === undefined) context.skip('the identity provider wants a person to log in')
  return { begun, cookie: cookieOf(begun) ?? '', idpId, query: Object.fromEntries(url.searchParams) }
}

export const finishLogin = (context: EdfiContext, { idpId, query, cookie }: Omit<BegunLogin, 'begun'>): Promise<Seen> =>
  callAs(context, 'finishLogin', { path: { idpId }, query, headers: { cookie } })

/** A session of its own, which a check may end. Skips the check where none can be had without a person. */
export async function openSession(context: EdfiContext): Promise<string> {
  const ended = await finishLogin(context, await visitProvider(context))
  const cookie = cookieOf(ended)
  context.want(cookie !== undefined, 'the end of a login sets the session cookie', ended.status)
  return cookie
}

/** How a call is made in such a session. */
export const inSession = (cookie: string) => ({ as: null, headers: { cookie } }) as const
