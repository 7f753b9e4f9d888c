import {
  type AuthorizationServer,
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  clientCredentialsGrantRequest,
  customFetch,
  discoveryRequest,
  processClientCredentialsResponse,
  processDiscoveryResponse,
  type TokenEndpointResponse,
} from 'oauth4webapi'
import { isRecord } from '../../../internal/http/body-shape.ts'
import { redactText, redactUrl } from '../../../internal/redact.ts'
import type { Runtime } from '../../../internal/runtime.ts'
import { askIssuer, type IssuerAnswer } from './ask-issuer.ts'
import { type Grantee, grantRefused, issuerInvalid, issuerUnreachable } from './issuer-errors.ts'
import { type ClientCredentials, isEncrypted } from './issuer-options.ts'

/** What asking needs beside the credentials. */
export interface Asking {
  readonly grantee: Grantee
  readonly runtime: Pick<Runtime, 'fetch' | 'clock' | 'random'>
  /** Whether a token endpoint that is not encrypted may have the secret. */
  readonly allowInsecureHttp: boolean
}

/** The description an issuer gives of itself, when it really is that issuer. */
export async function discoverIssuer(issuer: URL, asking: Asking): Promise<AuthorizationServer> {
  const { grantee } = asking
  const answer = await askIssuer(asking.runtime, (signal) => discoveryRequest(issuer, requestOptions(asking, signal)))
  if (answer.type === 'silence') throw issuerUnreachable(grantee, answer.seen, answer.attempts, answer.status)
  const advice = 'Give as issuer exactly what its tokens have in iss, without /.well-known, or give tokenUrl.'
  if (answer.status !== 200 || !isRecord(answer.parsed))
    throw issuerInvalid(grantee, `its description is ${describe(answer)}`, advice, answer.status)
  const { issuer: other, token_endpoint } = answer.parsed
  if (typeof other !== 'string') throw issuerInvalid(grantee, 'its description names no issuer', advice)
  if (typeof token_endpoint !== 'string' || !URL.canParse(token_endpoint))
    throw issuerInvalid(grantee, 'its description names no token endpoint', advice)
  if (!asking.allowInsecureHttp && !isEncrypted(new URL(token_endpoint)))
    throw issuerInvalid(grantee, `its token endpoint ${redactUrl(token_endpoint)} is not encrypted`, advice)
  try {
    return await processDiscoveryResponse(issuer, asResponse(answer))
  } catch {
    // What the library throws holds the answer; an error of ours must not.
    throw issuerInvalid(grantee, `its description is of the issuer ${redactText(other, 200)}`, advice)
  }
}

/** One access token. */
export async function requestToken(
  server: AuthorizationServer,
  credentials: ClientCredentials,
  asking: Asking,
): Promise<TokenEndpointResponse> {
  const { grantee } = asking
  const client = { client_id: credentials.clientId }
  const form = {
    ...(credentials.audience === undefined ? {} : { audience: credentials.audience }),
    ...(grantee.scopes.length === 0 ? {} : { scope: grantee.scopes.join(' ') }),
  }
  const answer = await askIssuer(asking.runtime, (signal) =>
    clientCredentialsGrantRequest(
      server,
      client,
      authenticationOf(server, credentials),
      form,
      requestOptions(asking, signal),
    ),
  )
  if (answer.type === 'silence') throw issuerUnreachable(grantee, answer.seen, answer.attempts, answer.status)
  const { status, parsed } = answer
  if (status !== 200) {
    const { error = null, error_description = null } = isRecord(parsed) ? parsed : {}
    if (typeof error !== 'string' && status !== 401)
      throw issuerInvalid(grantee, `asked for a token it answered ${describe(answer)}`, notAnEndpoint, status)
    throw grantRefused(grantee, { status, error: textOf(error), description: textOf(error_description) })
  }
  if (!isRecord(parsed))
    throw issuerInvalid(grantee, `asked for a token it answered ${describe(answer)}`, notAnEndpoint, status)
  try {
    return await processClientCredentialsResponse(server, client, asResponse(answer))
  } catch {
    const seen =
      typeof parsed['access_token'] === 'string' ? 'a token in a form OAuth does not have' : 'no access token'
    throw issuerInvalid(grantee, `its answer has ${seen}`, notAnEndpoint, status)
  }
}

const notAnEndpoint = 'Check the address: a page to log in on, or a proxy, answers like this.'

function authenticationOf(server: AuthorizationServer, credentials: ClientCredentials): ClientAuth {
  const offered = server.token_endpoint_auth_methods_supported
  const onlyPost = offered?.includes('client_secret_post') === true && !offered.includes('client_secret_basic')
  const way = credentials.clientAuthentication ?? (onlyPost ? 'post' : 'basic')
  return way === 'post' ? ClientSecretPost(credentials.clientSecret) : ClientSecretBasic(credentials.clientSecret)
}

interface IssuerRequest {
  readonly method: string
  readonly headers: Record<string, string>
  readonly redirect: 'manual'
  readonly body?: URLSearchParams | undefined
  readonly signal?: AbortSignal
}

function requestOptions({ runtime }: Asking, signal: AbortSignal) {
  return {
    signal,
    [customFetch]: (url: string, { body, ...init }: IssuerRequest) =>
      runtime.fetch(url, body === undefined ? init : { ...init, body }),
    // Addresses were checked by a rule of our own, which trusts this machine.
    [allowInsecureRequests]: true,
  }
}

/** The library wants to read the answer itself. It was read already, with a bound. */
const asResponse = ({ status, parsed }: IssuerAnswer): Response => Response.json(parsed, { status })

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const describe = ({ status, shape }: IssuerAnswer): string =>
  `${status} with ${shape === 'empty' ? 'no body' : shape === 'json' ? 'JSON of another kind' : shape === 'text' ? 'a text' : shape.toUpperCase()}`
