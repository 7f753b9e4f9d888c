import { base64url, SignJWT } from 'jose'
import { BodyTooLargeError, collectBytes } from '../../engine/body.ts'
import type { Clock } from '../../engine/clock.ts'
import type { Exchange, ExchangeRequest } from '../../engine/exchange.ts'
import type { SeededRandom } from '../../engine/random.ts'
import { emptyResponse, jsonResponse, textResponse } from '../../engine/respond.ts'
import { importKey, type SigningKeys } from '../../engine/signing-keys.ts'
import type { EdfiAccount, EdfiClient, EdfiSettings } from '../settings.ts'
import { type AccessClaims, describeAccount, describeClient } from './claims.ts'
import { chooseAccountPage, refusalPage } from './pages.ts'
import { judgeTokenRequest } from './token-request.ts'

/** The client through which people log in. */
export const loginClient = { clientId: 'runway-app', clientSecret: 'nova-login-secret' } as const

export interface Issuer {
  /** Where the realm is, below the address of the service it stands beside. */
  readonly path: string
  /** The halves of its keys that anybody may have. */
  readonly publicKeys: SigningKeys['publicJwk'][]
  /** The name of what a request asks for, `idp:token` and the like. Null for paths of others. */
  identify(request: ExchangeRequest): string | null
  handle(request: ExchangeRequest): Promise<Exchange>
  /** A signed token with any claims, for those who have to accept or refuse it. */
  issueToken(origin: string, claims?: AccessClaims): Promise<string>
  /** A token as the token endpoint gives this client, with all of its scopes. */
  issueClientToken(origin: string, client: EdfiClient, claims?: AccessClaims): Promise<string>
  /** The claims behind a code; null for one that is unknown, spent, too old or of another address. */
  redeem(code: string, redirectUri: string): AccessClaims | null
}

export interface IssuerOptions {
  readonly settings: EdfiSettings
  readonly clock: Clock
  readonly random: SeededRandom
  readonly keys: SigningKeys
}

interface IssuedCode {
  readonly redirectUri: string
  readonly claims: AccessClaims
  readonly expiresAtMs: number
}

const codeTtlMs = 60_000
const largestFormBytes = 64 * 1024
const anyOrigin = { 'access-control-allow-origin': '*' }

/** The identity provider outside of the service: it knows people and programs, the service knows only its keys. */
export async function createIssuer({ settings, clock, random, keys }: IssuerOptions): Promise<Issuer> {
  const path = `/idp/realms/${settings.realm}`
  const privateKey = await importKey(keys.privateJwk)
  const codes = new Map<string, IssuedCode>()
  const usual = settings.users.find(({ roles }) => roles.length > 0) ?? settings.users[0]

  async function issueToken(origin: string, claims: AccessClaims = {}): Promise<string> {
    const nowSeconds = Math.floor(clock.now() / 1000)
    const whole = {
      iss: `${origin}${path}`,
      aud: settings.audience,
      sub: 'somebody',
      iat: nowSeconds,
      exp: nowSeconds + settings.accessTokenTtlSeconds,
      ...claims,
    }
    const payload = Object.fromEntries(
      Object.entries(whole).filter(([, value]) => value !== null && value !== undefined),
    )
    return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: keys.kid, typ: 'JWT' }).sign(privateKey)
  }

  function redeem(code: string, redirectUri: string): AccessClaims | null {
    const found = codes.get(code)
    codes.delete(code)
    return found && found.redirectUri === redirectUri && found.expiresAtMs > clock.now() ? found.claims : null
  }

  function describe(origin: string): Exchange {
    const issuer = `${origin}${path}`
    return jsonResponse(
      200,
      {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/certs`,
        end_session_endpoint: `${issuer}/logout`,
        grant_types_supported: ['authorization_code', 'client_credentials'],
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
        scopes_supported: [...new Set(['openid', ...settings.clients.flatMap(({ scopes }) => scopes)])],
      },
      anyOrigin,
    )
  }

  /** Sends whoever came straight back with a code: this provider asks nobody for a password. */
  function authorize({ url }: ExchangeRequest): Exchange {
    const query = url.searchParams
    const redirectUri = query.get('redirect_uri') ?? ''
    if (query.get('client_id') !== loginClient.clientId || !URL.canParse(redirectUri))
      return refusalPage('The client is not known, or there is nowhere to go back to.')
    const hint = query.get('login_hint')
    if (query.get('prompt') === 'login' && hint === null) return chooseAccountPage(url, settings.users)
    const account = hint === null ? usual : settings.users.find(({ username }) => username === hint)
    return sendBack(redirectUri, query, account)
  }

  function sendBack(redirectUri: string, query: URLSearchParams, account: EdfiAccount | undefined): Exchange {
    const target = new URL(redirectUri)
    const state = query.get('state')
    if (state !== null) target.searchParams.set('state', state)
    if (account) {
      const code = base64url.encode(random.hex(32))
      const nonce = query.get('nonce')
      const claims = { ...describeAccount(account), ...(nonce !== null && { nonce }) }
      codes.set(code, { redirectUri, claims, expiresAtMs: clock.now() + codeTtlMs })
      target.searchParams.set('code', code)
    } else target.searchParams.set('error', 'access_denied')
    return emptyResponse(302, { location: target.href })
  }

  async function answerToken(request: ExchangeRequest): Promise<Exchange> {
    const form = new URLSearchParams(new TextDecoder().decode(await collectBytes(request.body, largestFormBytes)))
    const rules = { clients: settings.clients, loginClient, defaultAudience: settings.audience }
    const verdict = judgeTokenRequest(form, request.headers.get('authorization'), rules)
    if (verdict.kind === 'refused') return refuse(verdict.status, verdict.error, verdict.description)
    const { origin } = request.url
    if (verdict.kind === 'client') {
      const claims = { ...describeClient(verdict.client, verdict.scopes), aud: verdict.audience }
      return answer({ access_token: await issueToken(origin, claims), scope: verdict.scopes.join(' ') })
    }
    const claims = redeem(verdict.code, verdict.redirectUri)
    if (claims === null) return refuse(400, 'invalid_grant', 'The code is not known, was used or is too old')
    const token = await issueToken(origin, { ...claims, aud: verdict.clientId, azp: verdict.clientId })
    return answer({ access_token: token, id_token: token, scope: 'openid' })
  }

  const answer = (body: object): Exchange =>
    jsonResponse(
      200,
      { token_type: 'Bearer', expires_in: settings.accessTokenTtlSeconds, ...body },
      { 'cache-control': 'no-store', ...anyOrigin },
    )

  const routes: Readonly<
    Record<string, { name: string; answer(request: ExchangeRequest): Exchange | Promise<Exchange> }>
  > = {
    'GET /.well-known/openid-configuration': { name: 'discovery', answer: ({ url }) => describe(url.origin) },
    'GET /certs': { name: 'jwks', answer: () => jsonResponse(200, { keys: [keys.publicJwk] }, anyOrigin) },
    'GET /auth': { name: 'auth', answer: authorize },
    'POST /token': { name: 'token', answer: answerToken },
    'GET /logout': { name: 'logout', answer: endSession },
  }
  const routeOf = ({ method, url }: ExchangeRequest) =>
    url.pathname.startsWith(`${path}/`) ? routes[`${method} ${url.pathname.slice(path.length)}`] : undefined

  return {
    path,
    publicKeys: [keys.publicJwk],
    identify(request) {
      if (!request.url.pathname.startsWith('/idp/')) return null
      return `idp:${routeOf(request)?.name ?? 'unknown'}`
    },
    async handle(request) {
      if (request.method === 'OPTIONS') return answerPreflight()
      const route = routeOf(request)
      try {
        return route ? await route.answer(request) : jsonResponse(404, { error: 'not_found' })
      } catch (error) {
        if (error instanceof BodyTooLargeError) return refuse(400, 'invalid_request', 'The form is too large')
        throw error
      }
    },
    issueToken,
    issueClientToken: (origin, client, claims) =>
      issueToken(origin, { ...describeClient(client, client.scopes), ...claims }),
    redeem,
  }
}

const refuse = (status: number, error: string, description: string): Exchange =>
  jsonResponse(
    status,
    { error, error_description: description },
    { 'cache-control': 'no-store', ...anyOrigin, ...(status === 401 && { 'www-authenticate': 'Basic realm="nova"' }) },
  )

const answerPreflight = (): Exchange =>
  emptyResponse(204, {
    ...anyOrigin,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'authorization, content-type',
  })

/** Nobody is logged in here, so there is only somewhere to go back to. */
function endSession({ url }: ExchangeRequest): Exchange {
  const target = url.searchParams.get('post_logout_redirect_uri') ?? ''
  return URL.canParse(target)
    ? emptyResponse(302, { location: target })
    : textResponse(200, 'text/html; charset=utf-8', '<!doctype html>\n<title>Logged out</title>\n<p>Logged out.</p>\n')
}
