import type { OperationSpec } from '../operation.ts'

/** Why a token is asked for. */
export interface TokenRequest {
  /** True after the server refused the token given before: a cached one is of no use. */
  readonly refresh: boolean
}

/**
 * Gives the access token for a request, without the word `Bearer`. Asked before every request, so it
 * should cache; the same user's token each time, because whatever it returns is sent.
 */
export type TokenProvider = (request: TokenRequest) => string | Promise<string>

export interface TokenSource {
  /**
   * The token for the next request, '' to go without one. The operation is told where one may do without. Rejects with a {@link TokenProblem} when there
   * should be one and is none.
   */
  current(operation?: OperationSpec): string | Promise<string>
  /**
   * A token to use instead of a refused one. Calls that had the same token refused share one refresh.
   * Null when there is no other: sending the same again would only be refused again.
   */
  replace(refused: string): Promise<string | null>
  /** Puts a token where the service looks for it. */
  sign(headers: Headers, token: string, operation?: OperationSpec): void
}

/** Why there is no token to send. Never contains it. */
export class TokenProblem extends Error {
  readonly code: 'access_token_missing' | 'access_token_malformed' | 'access_token_unavailable'

  constructor(code: TokenProblem['code'], message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
  }
}

/** Tokens from a fixed string or a provider. Asks nothing until the first call. */
export function createTokenSource(auth: string | TokenProvider | undefined): TokenSource {
  if (typeof auth !== 'function')
    return { current: () => checkToken(auth), replace: async () => null, sign: signBearer }

  let pending: Promise<string> | undefined
  let last: { readonly refused: string; readonly replacement: Promise<string> } | undefined

  const ask = async (refresh: boolean): Promise<string> => {
    try {
      return checkToken(await auth({ refresh }))
    } catch (error) {
      if (error instanceof TokenProblem) throw error
      throw new TokenProblem('access_token_unavailable', 'the token provider failed', error)
    }
  }

  return {
    current() {
      // Only calls that start together share an answer. Keeping it longer would send one user's token
      // for another after a change of session.
      pending ??= ask(false).finally(() => {
        pending = undefined
      })
      return pending
    },
    async replace(refused) {
      if (last?.refused !== refused) {
        const replacement = ask(true)
        last = { refused, replacement }
        replacement.catch(() => {
          if (last?.replacement === replacement) last = undefined
        })
      }
      const token = await last.replacement
      if (token !== refused) return token
      // The provider may have a better one next time.
      last = undefined
      return null
    },
    sign: signBearer,
  }
}

const signBearer = (headers: Headers, token: string) => headers.set('authorization', `Bearer ${token}`)

/** What may stand in an `Authorization` header after the scheme. */
function checkToken(token: unknown): string {
  if (typeof token !== 'string' || token.trim() === '')
    throw new TokenProblem('access_token_missing', 'there is no access token')
  const bare = token.trim()
  if (/^bearer\s/i.test(bare))
    throw new TokenProblem('access_token_malformed', 'the access token begins with the word Bearer')
  // Header setters quote what they refuse, so a bad token must never reach one.
  if (!/^[\x21-\x7e]+$/.test(bare))
    throw new TokenProblem(
      'access_token_malformed',
      'the access token contains blanks, control or non-ASCII characters',
    )
  return bare
}
