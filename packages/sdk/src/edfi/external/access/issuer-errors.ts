import { redactText, redactUrl } from '../../../internal/redact.ts'
import { type EdfiError, edfiError } from '../../errors.ts'

/** Who asks whom for tokens, as errors name them. */
export interface Grantee {
  /** The issuer, or its token endpoint where that was given. */
  readonly issuer: string
  readonly clientId: string
  /** Never shown: what an issuer echoes is cleaned of it. */
  readonly clientSecret: string
  readonly scopes: readonly string[]
}

/** What OAuth calls a refusal, in the members it has for that. */
export interface GrantRefusal {
  readonly status: number
  /** Null where the answer has none. */
  readonly error: string | null
  readonly description: string | null
}

const operation = 'clientCredentials'

/** The token endpoint said no. */
export function grantRefused(grantee: Grantee, refusal: GrantRefusal): EdfiError {
  const { status } = refusal
  const word = refusal.error ?? (status === 401 ? 'invalid_client' : null)
  const description = refusal.description === null ? null : clean(grantee, refusal.description)
  const said = [word === null ? null : clean(grantee, word), description].filter((text) => text !== null).join(': ')
  const client = JSON.stringify(redactText(grantee.clientId, 80))
  const init = {
    operation,
    status,
    details: {
      issuer: redactUrl(grantee.issuer),
      clientId: redactText(grantee.clientId, 80),
      error: word === null ? null : clean(grantee, word),
      description,
      scopes: grantee.scopes.map((scope) => redactText(scope, 80)),
    },
  }
  const where = `${redactUrl(grantee.issuer)} answered ${status}${said === '' ? '' : ` (${said})`}`
  if (word === 'invalid_client')
    return edfiError({
      ...init,
      code: 'invalid_client',
      message: `No access token for client ${client}: ${where}.`,
      advice: 'Check clientId and clientSecret, and whether the provider wants clientAuthentication `post` or `basic`.',
    })
  if (word === 'invalid_scope')
    return edfiError({
      ...init,
      code: 'invalid_scope',
      message: `No access token with the scopes ${grantee.scopes.join(' ') || 'of its defaults'} for client ${client}: ${where}.`,
      advice:
        'Ask for fewer scopes, or have the identity provider allow them to this client, `partner:<code>` included.',
    })
  return edfiError({
    ...init,
    code: 'grant_refused',
    message: `No access token for client ${client}: ${where}.`,
    advice:
      'Have the identity provider allow the grant client_credentials to this client, and check the audience it is asked for.',
  })
}

/** No answer, or one of a server that is not well. */
export function issuerUnreachable(grantee: Grantee, seen: string, attempts: number, status?: number): EdfiError {
  return edfiError({
    code: 'issuer_unreachable',
    message: `The identity provider ${redactUrl(grantee.issuer)} ${clean(grantee, seen)}, ${attempts} times in a row.`,
    advice: 'Check the address and the connection; the next call asks again.',
    operation,
    status,
    retryable: true,
    attempts,
    details: { issuer: redactUrl(grantee.issuer) },
  })
}

/** An answer that is none of an identity provider, or of another one. */
export function issuerInvalid(grantee: Grantee, seen: string, advice: string, status?: number): EdfiError {
  return edfiError({
    code: 'issuer_invalid',
    message: `What answers at ${redactUrl(grantee.issuer)} cannot give access tokens: ${clean(grantee, seen)}.`,
    advice,
    operation,
    status,
    details: { issuer: redactUrl(grantee.issuer) },
  })
}

/** Text of the issuer, safe to show: some servers quote what they refuse. */
function clean({ clientSecret }: Grantee, text: string): string {
  const without = clientSecret === '' ? text : text.replaceAll(clientSecret, '[redacted]')
  return redactText(without, 300)
}
