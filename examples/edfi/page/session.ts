import { byId } from '@nova/example-harness/make-element'
import { attempt, type EdfiClient, loginUrl } from '@nova/sdk/edfi'
import { explain } from './show-problems.ts'

/**
 * Shows who is logged in, or the way to log in: a navigation, because an identity provider stands in between. True when
 * somebody is there.
 */
export async function showSession(client: EdfiClient): Promise<boolean> {
  const who = byId('who', HTMLParagraphElement)
  const logIn = byId('log-in', HTMLAnchorElement)
  const logOut = byId('log-out', HTMLButtonElement)
  const askAgain = byId('ask-again', HTMLButtonElement)
  const session = await attempt(client.getMe())
  const isThere = session.status === 'SUCCESS'
  const isNobody = session.status !== 'SUCCESS' && session.code === 'session_missing'
  logIn.hidden = !isNobody
  logOut.hidden = !isThere
  // Who cannot be asked after cannot be sent away to log in, either.
  askAgain.hidden = isThere || isNobody
  askAgain.onclick = () => location.reload()
  logIn.href = loginUrl(client, { origin: location.origin, redirect: `${location.pathname}${location.search}` })
  logOut.onclick = () => void leave(client)
  if (session.status === 'SUCCESS') {
    const { user, tenant, roles } = session.data
    who.textContent = `${user.givenName} ${user.familyName}, ${tenant.code} (${roles.join(', ') || 'no role'})`
  } else who.textContent = isNobody ? 'Nobody is logged in.' : explain(session.error)
  who.className = isThere || isNobody ? '' : 'bad'
  return isThere
}

/** The service ends its session; the identity provider has to be told by going there. */
async function leave(client: EdfiClient): Promise<void> {
  const { headers } = await client.logout()
  location.assign(headers.location ?? location.href)
}
