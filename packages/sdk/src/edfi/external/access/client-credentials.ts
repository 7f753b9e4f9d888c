import type { AuthorizationServer } from 'oauth4webapi'
import { createRuntime } from '../../../internal/create-runtime.ts'
import type { TokenProvider } from '../../../internal/http/token-source.ts'
import type { Runtime } from '../../../internal/runtime.ts'
import { isEdfiError } from '../../errors.ts'
import { type ClientCredentials, checkCredentials } from './issuer-options.ts'
import { readClaims, readSeconds } from './read-claims.ts'
import { type Asking, discoverIssuer, requestToken } from './request-token.ts'
import { type HeldToken, judgeToken, lifeMs, putOff } from './token-life.ts'

/** Where access tokens come from, and by what clock they age. */
export type ClientCredentialsOptions = ClientCredentials & {
  /** Used for the issuer alone. @default the platform's own */
  readonly fetch?: typeof globalThis.fetch
  /** Replaces single sources of time, chance and transport, for tests and exotic hosts. */
  readonly runtime?: Partial<Runtime>
}

/**
 * Access tokens by the grant client_credentials, for `auth` of a client. A token is kept until shortly before its end
 * (a tenth of its life, at most a minute), asked for once however many calls wait for it, and dropped when the service
 * refuses it. A renewal that fails leaves the token in use while it is good; the next call asks again.
 *
 * Sends nothing until the first call. Servers only: whoever has a page has its secret.
 *
 * @throws EdfiError `invalid_options` at once for what cannot be asked with. The provider itself rejects with
 * `invalid_client`, `invalid_scope`, `grant_refused`, `issuer_unreachable` (after three tries) or `issuer_invalid`;
 * calls of a client reject with `access_token_unavailable` and that as `cause`. None of them holds secret or token.
 *
 * @example
 * ```ts
 * const auth = clientCredentials({
 *   issuer: 'https://idp.example.com/realms/district',
 *   clientId: 'nightly',
 *   clientSecret,
 *   audience: 'https://runway.example.com',
 *   scope: ['create:jobs', 'read:jobs', 'partner:ea'],
 * })
 * const client = createEdfiExternalClient({ baseUrl: 'https://runway.example.com', auth })
 * ```
 */
export function clientCredentials(options: ClientCredentialsOptions): TokenProvider {
  const { address, scopes } = checkCredentials(options)
  const { clientId, clientSecret } = options
  const runtime = createRuntime({ ...(options.fetch ? { fetch: options.fetch } : {}), ...options.runtime })
  const asking: Asking = {
    grantee: { issuer: address.href, clientId, clientSecret, scopes },
    runtime,
    allowInsecureHttp: options.allowInsecureHttp === true,
  }
  let server: AuthorizationServer | null =
    options.tokenUrl === undefined ? null : { issuer: address.origin, token_endpoint: address.href }
  let held: HeldToken | null = null
  let flight: Promise<HeldToken> | null = null

  const obtain = async (): Promise<HeldToken> => {
    server ??= await discoverIssuer(address, asking)
    // Its life begins at the issuer, on the way there and back: counted from here it is never too long.
    const obtainedAtMs = runtime.clock.now()
    try {
      const answer = await requestToken(server, options, asking)
      const token = answer.access_token
      const claims = readClaims(token)
      const exp = claims === null ? null : readSeconds(claims, 'exp')
      return { token, obtainedAtMs, expiresAtMs: obtainedAtMs + lifeMs(answer.expires_in, exp, obtainedAtMs) }
    } catch (error) {
      // It may have moved.
      if (options.issuer !== undefined && !isEdfiError(error, 'invalid_client')) server = null
      throw error
    }
  }
  const share = (): Promise<HeldToken> => {
    flight ??= obtain()
      .then((fresh) => {
        held = fresh
        return fresh
      })
      .finally(() => {
        flight = null
      })
    return flight
  }

  return async ({ refresh }) => {
    if (refresh) held = null
    const verdict = judgeToken(held, runtime.clock.now())
    if (held !== null && verdict === 'use') return held.token
    const known = held
    try {
      return (await share()).token
    } catch (error) {
      if (known === null || verdict !== 'renew' || runtime.clock.now() >= known.expiresAtMs) throw error
      held = putOff(known, runtime.clock.now())
      return known.token
    }
  }
}
