import type { EdfiClient } from '../settings.ts'

/** What a request to the token endpoint asks for, or why it gets nothing. */
export type TokenVerdict =
  | {
      readonly kind: 'client'
      readonly client: EdfiClient
      readonly scopes: readonly string[]
      readonly audience: string
    }
  | { readonly kind: 'code'; readonly code: string; readonly redirectUri: string; readonly clientId: string }
  | { readonly kind: 'refused'; readonly status: 400 | 401; readonly error: string; readonly description: string }

export interface TokenRules {
  readonly clients: readonly EdfiClient[]
  /** The client of the front ends, which redeems codes. */
  readonly loginClient: { readonly clientId: string; readonly clientSecret: string }
  readonly defaultAudience: string
}

const refuse = (error: string, description: string, status: 400 | 401 = 400): TokenVerdict => ({
  kind: 'refused',
  status,
  error,
  description,
})

/** Decides on a token request (RFC 6749 §4.4 and §4.1.3). */
export function judgeTokenRequest(
  form: URLSearchParams,
  authorization: string | null,
  { clients, loginClient, defaultAudience }: TokenRules,
): TokenVerdict {
  const named = readClientSecret(form, authorization)
  const grant = form.get('grant_type')
  if (grant === null) return refuse('invalid_request', 'grant_type is missing')
  if (grant === 'authorization_code') {
    if (named?.id !== loginClient.clientId || named.secret !== loginClient.clientSecret)
      return refuse('invalid_client', 'The client is not known or its secret is wrong', 401)
    const [code, redirectUri] = [form.get('code'), form.get('redirect_uri')]
    if (!code || !redirectUri) return refuse('invalid_request', 'code and redirect_uri are needed')
    return { kind: 'code', code, redirectUri, clientId: named.id }
  }
  if (grant !== 'client_credentials') return refuse('unsupported_grant_type', `There is no grant ${grant}`)
  const client = clients.find(({ clientId, clientSecret }) => clientId === named?.id && clientSecret === named.secret)
  if (!client) return refuse('invalid_client', 'The client is not known or its secret is wrong', 401)
  const asked = form.get('scope')?.split(' ').filter(Boolean) ?? []
  const foreign = asked.filter((scope) => !client.scopes.includes(scope))
  if (foreign.length > 0) return refuse('invalid_scope', `The client does not have ${foreign.join(' ')}`)
  return {
    kind: 'client',
    client,
    scopes: asked.length > 0 ? asked : client.scopes,
    audience: form.get('audience') || defaultAudience,
  }
}

/** Basic authentication, whose halves are form-encoded first, or the two fields of the form. */
function readClientSecret(form: URLSearchParams, authorization: string | null): { id: string; secret: string } | null {
  const basic = /^basic +(\S+)$/i.exec(authorization ?? '')?.[1]
  if (basic !== undefined) {
    const text = decodeBase64(basic)
    const at = text?.indexOf(':') ?? -1
    if (text === null || at < 0) return null
    return { id: decodeForm(text.slice(0, at)), secret: decodeForm(text.slice(at + 1)) }
  }
  const [id, secret] = [form.get('client_id'), form.get('client_secret')]
  return id === null || secret === null ? null : { id, secret }
}

function decodeBase64(text: string): string | null {
  try {
    return atob(text)
  } catch {
    return null
  }
}

const decodeForm = (text: string): string => new URLSearchParams(`x=${text}`).get('x') ?? ''
