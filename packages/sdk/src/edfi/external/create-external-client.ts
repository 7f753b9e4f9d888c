import { createRuntime } from '../../internal/create-runtime.ts'
import { createTransport, mergePolicy } from '../../internal/http/create-transport.ts'
import { createTokenSource, TokenProblem, type TokenSource } from '../../internal/http/token-source.ts'
import { defaultRetryPolicy } from '../../internal/retry/policy.ts'
import { runtimeOf } from '../../internal/runtime.ts'
import type { Transport } from '../../internal/transport.ts'
import { checkBaseUrl, checkPolicy, checkPositive } from '../check-options.ts'
import { edfiError, isEdfiError } from '../errors.ts'
import { bindEdfiExternalOperations } from '../generated/external/calls.ts'
import type { EdfiExternalOperationName } from '../generated/external/operations.ts'
import { edfiProfile } from '../http/profile.ts'
import { explainRefusal } from './access/explain-refusal.ts'
import { accessTokenOf, type EdfiExternalClient, type EdfiExternalClientOptions } from './external-client.ts'

const DEFAULT_ATTEMPT_TIMEOUT_MS = 30_000

/**
 * A client of the external API: what other programs may do with the service. Sends nothing by itself and shares
 * nothing with other clients.
 *
 * The API tells nothing of a job but the output sets of runs that succeeded; `runSubmission` and `waitForOutputSets`
 * make of that what can be made. Creating and starting a job are never repeated blindly. When the token is refused, the
 * error says what its claims lack, as `details.access`.
 *
 * @throws EdfiError `invalid_options` when the address, the token or a limit cannot be used.
 *
 * @example
 * ```ts
 * const auth = clientCredentials({ issuer, clientId, clientSecret, scope: ['read:jobs', 'partner:ea'] })
 * const client = createEdfiExternalClient({ baseUrl: 'https://runway.example.com', auth })
 * for (const { jobUid, files } of await client.listOutputSets({ partner: 'ea' })) console.log(jobUid, files.length)
 * ```
 */
export function createEdfiExternalClient(options: EdfiExternalClientOptions): EdfiExternalClient {
  const baseUrl = checkBaseUrl(options.baseUrl)
  if (typeof options.auth !== 'string' && typeof options.auth !== 'function')
    throw edfiError({
      code: 'invalid_options',
      message: 'The option auth of createEdfiExternalClient is neither a token nor a function.',
      advice: 'Give an access token without Bearer, or clientCredentials({…}).',
      attempts: 0,
    })
  const runtime = createRuntime({ ...(options.fetch ? { fetch: options.fetch } : {}), ...options.runtime })
  const tokens = rememberSent(createTokenSource(options.auth))
  const transport = createTransport({
    baseUrl,
    profile: edfiProfile,
    runtime,
    tokens,
    policy: checkPolicy(mergePolicy(defaultRetryPolicy, options.retry ?? {})),
    attemptTimeoutMs: checkPositive('attemptTimeoutMs', options.attemptTimeoutMs ?? DEFAULT_ATTEMPT_TIMEOUT_MS),
    observe: options.observe,
    validate: options.validate,
  })
  const explaining: Transport = {
    async call(operation, input, callOptions) {
      try {
        return await transport.call(operation, input, callOptions)
      } catch (error) {
        const name = operation.name as EdfiExternalOperationName
        throw explainRefusal(error, { operation: name, input, token: tokens.lastSent(), nowMs: runtime.clock.now() })
      }
    },
  }
  return {
    ...bindEdfiExternalOperations(explaining),
    baseUrl,
    [runtimeOf]: runtime,
    async [accessTokenOf]() {
      try {
        return await tokens.current()
      } catch (error) {
        throw nameTokenError(error)
      }
    },
  }
}

/** Which token an answer is about: all of a client are of one identity, so the last one sent stands for it. */
function rememberSent(source: TokenSource): TokenSource & { lastSent(): string } {
  let sent = ''
  return {
    ...source,
    sign(headers, token) {
      sent = token
      source.sign(headers, token)
    },
    lastSent: () => sent,
  }
}

/** Token sources have errors of their own, for the pipeline to name. Here nobody else does. */
function nameTokenError(error: unknown): unknown {
  if (!(error instanceof TokenProblem)) return error
  if (isEdfiError(error.cause)) return error.cause
  return edfiError({
    code: error.code,
    message: `There is no access token to look at: ${error.message}.`,
    advice: 'See cause for what the token provider threw, if it did.',
    operation: 'explainAccess',
    attempts: 0,
    cause: error.cause,
  })
}
