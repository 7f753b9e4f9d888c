import { TokenProblem } from '../../internal/http/token-source.ts'
import { type AgentsClientCode, agentsError } from '../errors.ts'

/** What the pipeline says of tokens, as it is said of keys. */
export const keyCodes: Readonly<Record<string, AgentsClientCode>> = {
  access_token_missing: 'api_key_missing',
  access_token_malformed: 'api_key_malformed',
  access_token_unavailable: 'api_key_unavailable',
}

/** The error of this service for a problem with the key; anything else stays what it is. */
export function nameKeyProblem(error: unknown): unknown {
  if (!(error instanceof TokenProblem)) return error
  return agentsError({
    code: keyCodes[error.code] ?? 'api_key_unavailable',
    message: `Nothing can be sent: ${error.message}.`,
    attempts: 0,
    cause: error.cause,
  })
}
