import { base64url } from 'jose'
import type { PassPoint } from '../../engine/fault-points.ts'
import type { SeededRandom } from '../../engine/random.ts'
import type { HasEdfiDefect } from '../defects.ts'
import { callerOf, type EdfiCall } from '../http/call.ts'
import { HttpError, refusal } from '../http/http-error.ts'
import { Reply, redirect } from '../http/reply.ts'
import { type Issuer, loginClient } from '../issuer/issuer.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { EdfiSettings } from '../settings.ts'
import { type EdfiState, tenantKey } from '../state/edfi-state.ts'
import { admitVisitor, readIdentity } from './admit-visitor.ts'

export interface LoginContext {
  readonly settings: EdfiSettings
  readonly state: EdfiState
  readonly sessions: Sessions
  readonly issuer: Issuer
  readonly random: SeededRandom
  readonly nowMs: () => number
  readonly has: HasEdfiDefect
  readonly pass: PassPoint
}

/** The n-th front end has the n-th identity provider, counted from 1. They all lead to the same realm. */
const frontEndOf = (settings: EdfiSettings, idpId: string): string | undefined => settings.frontEnds[Number(idpId) - 1]

const callbackOf = (origin: string, idpId: string) => `${origin}/api/auth/callback/${idpId}`
const unknownProvider = () => new HttpError(404, { type: 'Error', title: 'Not found' })
const isSecure = ({ request }: EdfiCall) => request.url.protocol === 'https:'

/** Begins a login: leads to the identity provider and remembers what has to come back. */
export function login({ settings, sessions, issuer, random, has }: LoginContext, call: EdfiCall): Reply {
  const { origin: frontEnd, redirect: target, forceLogin } = call.query
  if (!frontEnd) throw refusal(400, 'An origin is needed')
  const at = has('edfi-login-any-origin')
    ? Math.max(0, settings.frontEnds.indexOf(frontEnd))
    : settings.frontEnds.indexOf(frontEnd)
  if (at < 0) throw refusal(400, 'No identity provider is registered for this origin')
  const state = base64url.encode(JSON.stringify({ redirect: target, random: random.hex(32) }))
  const url = new URL(`${call.origin}${issuer.path}/auth`)
  url.search = String(
    new URLSearchParams({
      client_id: loginClient.clientId,
      response_type: 'code',
      scope: 'openid profile email',
      redirect_uri: callbackOf(call.origin, String(at + 1)),
      state,
      ...(forceLogin && { prompt: 'login' }),
    }),
  )
  const id = sessions.begin({ pendingState: state })
  return redirect(url.href, [sessions.setCookie(id, isSecure(call))])
}

/** Ends a login: from here the cookie stands for somebody, or nobody was let in. */
export async function finishLogin(context: LoginContext, call: EdfiCall): Promise<Reply> {
  const { settings, state, sessions } = context
  const idpId = call.path['idpId'] ?? ''
  const frontEnd = frontEndOf(settings, idpId)
  if (frontEnd === undefined) throw unknownProvider()
  const begun = sessions.touch(call.request.headers)
  const identity = await identify(context, call, idpId, begun?.row.pendingState ?? null)
  const admitted = identity && admitVisitor(state, identity, idpId, new Date(context.nowMs()).toISOString())
  if (!admitted) return redirect(`${frontEnd}/unauthenticated`)
  // A session that was known before the login must not become one that is worth something.
  if (begun) sessions.end(begun.id)
  const id = sessions.begin({ login: admitted })
  return redirect(`${frontEnd}${readTarget(call.query['state'] ?? '')}`, [sessions.setCookie(id, isSecure(call))])
}

async function identify(context: LoginContext, call: EdfiCall, idpId: string, pendingState: string | null) {
  const { code, state } = call.query
  if (!code || !state || state !== pendingState) return null
  try {
    await context.pass('edfi:idp')
  } catch {
    return null
  }
  const claims = context.issuer.redeem(code, callbackOf(call.origin, idpId))
  return claims && readIdentity(claims)
}

/** Where the login was meant to end. */
function readTarget(state: string): string {
  const { redirect: target } = JSON.parse(new TextDecoder().decode(base64url.decode(state))) as { redirect?: unknown }
  return typeof target === 'string' ? target : ''
}

/** Ends the session; where the browser has to go for the provider to forget as well stands in a header. */
export function logout({ settings, sessions, issuer, has }: LoginContext, call: EdfiCall): Reply {
  const caller = callerOf(call)
  const frontEnd = frontEndOf(settings, caller.idpId)
  if (frontEnd === undefined) throw unknownProvider()
  if (!has('edfi-logout-keeps-session')) sessions.end(caller.sessionId)
  const query = new URLSearchParams({ client_id: loginClient.clientId, post_logout_redirect_uri: frontEnd })
  const location = `${call.origin}${issuer.path}/logout?${query}`
  return new Reply('Logged out', { ...(!has('edfi-logout-without-location') && { headers: { location } }) })
}

/** What a provider would call, and nobody implemented. */
export function logoutBackchannel({ has }: LoginContext): Reply {
  if (has('edfi-backchannel-accepted')) return new Reply(null, { status: 200 })
  throw refusal(501)
}

/** Who is asking. */
export function getMe({ state }: LoginContext, call: EdfiCall): object {
  const { user, partnerId, tenantCode, roles } = callerOf(call)
  const { idpId: _idp, externalUserId: _subject, ...shown } = user
  return { user: shown, tenant: state.tenants.get(tenantKey(partnerId, tenantCode)), roles }
}
