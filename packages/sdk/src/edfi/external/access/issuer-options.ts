import { normalizeBaseUrl } from '../../../internal/http/base-url.ts'
import { edfiError } from '../../errors.ts'

/** Who asks which identity provider for what. */
interface ClientIdentity {
  readonly clientId: string
  readonly clientSecret: string
  /** What the service is configured to accept in `aud`, in the provider's own parameter `audience`. */
  readonly audience?: string
  /** Scopes to ask for, also as one text with blanks between. @default what the provider gives unasked */
  readonly scope?: string | readonly string[]
  /**
   * How the secret travels: in the form, or in the header `Authorization`.
   * @default `basic`, unless the provider's description lists only `post`
   */
  readonly clientAuthentication?: 'post' | 'basic'
  /** Lets the secret travel unencrypted to other hosts than this one. @default false */
  readonly allowInsecureHttp?: boolean
}

/** An identity provider that describes itself, or the one address of it that matters. */
export type ClientCredentials = ClientIdentity &
  (
    | {
        /** What tokens have in `iss`; its description is fetched once, from `/.well-known/openid-configuration` below. */
        readonly issuer: string
        readonly tokenUrl?: never
      }
    | { readonly tokenUrl: string; readonly issuer?: never }
  )

/** The address to begin at, and the scopes as a list. */
export interface CheckedCredentials {
  readonly address: URL
  readonly scopes: readonly string[]
}

/** @throws EdfiError `invalid_options` for what no token can be asked for with. */
export function checkCredentials(given: ClientCredentials): CheckedCredentials {
  const option = given.issuer === undefined ? 'tokenUrl' : 'issuer'
  const text = given.issuer ?? given.tokenUrl
  for (const name of ['clientId', 'clientSecret'] as const)
    if (typeof given[name] !== 'string' || given[name] === '')
      throw refuse(name, 'it is missing', `Give the ${name} that the identity provider knows.`)
  if (typeof text !== 'string') throw refuse(option, 'it is missing', 'Give either issuer or tokenUrl.')
  if (given.issuer !== undefined && (given as { tokenUrl?: unknown }).tokenUrl !== undefined)
    throw refuse('tokenUrl', 'issuer is given, too', 'Give one of them: the description of the issuer has the other.')
  const checked = normalizeBaseUrl(text)
  if ('problem' in checked) throw refuse(option, checked.problem, 'Give the absolute address.')
  const address = new URL(text)
  if (!isEncrypted(address) && given.allowInsecureHttp !== true)
    throw refuse(
      option,
      'the client secret would travel unencrypted',
      'Use https, or say allowInsecureHttp: true where nobody else is on the way.',
    )
  const { scope = [] } = given
  return { address, scopes: (typeof scope === 'string' ? scope.split(' ') : scope).filter((each) => each !== '') }
}

/** Whether nobody can listen on the way: nothing leaves this machine on the way to itself. */
export function isEncrypted({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
}

function refuse(option: string, problem: string, advice: string) {
  return edfiError({
    code: 'invalid_options',
    message: `The option ${option} of clientCredentials cannot be used: ${problem}.`,
    advice,
    operation: 'clientCredentials',
    attempts: 0,
    details: { option },
  })
}
