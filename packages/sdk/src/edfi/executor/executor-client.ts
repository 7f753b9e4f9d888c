import { createRuntime } from '../../internal/create-runtime.ts'
import { createTransport, mergePolicy } from '../../internal/http/create-transport.ts'
import type { Observer } from '../../internal/http/observe.ts'
import { createTokenSource, type TokenProvider } from '../../internal/http/token-source.ts'
import type { ResponseValidator } from '../../internal/http/validate-response.ts'
import { defaultRetryPolicy, type RetryPolicy } from '../../internal/retry/policy.ts'
import { type HasRuntime, type Runtime, runtimeOf } from '../../internal/runtime.ts'
import { checkBaseUrl, checkPolicy, checkPositive } from '../check-options.ts'
import { bindEdfiExecutorOperations, type EdfiExecutorOperations } from '../generated/executor/calls.ts'
import { edfiProfile } from '../http/profile.ts'

/** What is the same for single calls and for a whole run. */
export interface ExecutorCallOptions {
  /** Used for every call. @default the platform's own */
  readonly fetch?: typeof globalThis.fetch
  /** Replaces single sources of time, chance and transport, for tests and exotic hosts. */
  readonly runtime?: Partial<Runtime>
  /** How calls are repeated; `false` makes one attempt each. @default 4 attempts within 120 s */
  readonly retry?: Partial<RetryPolicy> | false
  /** How long one attempt of a call may take, milliseconds. @default 30000 */
  readonly attemptTimeoutMs?: number
  /** Sees what happens inside calls: attempts, retries. */
  readonly observe?: Observer
  /** Checks every answer; see `validateWith`. @default none */
  readonly validate?: ResponseValidator
}

/** What {@link createEdfiExecutorClient} needs to know. */
export interface EdfiExecutorClientOptions extends ExecutorCallOptions {
  /** Address of the service without `/api`. */
  readonly baseUrl: string
  /** The access token of the run, or for `initRun` alone its init token. */
  readonly auth: string | TokenProvider
}

/** The operations of the executor's callbacks under their names in camelCase, bound to one address and one token. */
export interface EdfiExecutorClient extends EdfiExecutorOperations, HasRuntime {
  readonly baseUrl: string
}

const DEFAULT_ATTEMPT_TIMEOUT_MS = 30_000

/**
 * A client of the executor's callbacks, call by call. Sends nothing by itself, keeps no order and finishes nothing:
 * `openRun` does.
 *
 * @throws EdfiError `invalid_options` when the address or a limit cannot be used.
 *
 * @example
 * ```ts
 * const client = createEdfiExecutorClient({ baseUrl: 'https://edfi.example.org', auth: accessToken })
 * const { inputFiles, sendToOds } = await client.getRunJob(12)
 * console.log(Object.values(inputFiles), sendToOds)
 * ```
 */
export function createEdfiExecutorClient(options: EdfiExecutorClientOptions): EdfiExecutorClient {
  const baseUrl = checkBaseUrl(options.baseUrl)
  const environment = readCallOptions(options)
  const transport = createTransport({ ...environment, baseUrl, tokens: createTokenSource(options.auth) })
  return { ...bindEdfiExecutorOperations(transport), baseUrl, [runtimeOf]: environment.runtime }
}

/** What a transport takes besides address and token. */
export function readCallOptions(options: ExecutorCallOptions) {
  return {
    profile: edfiProfile,
    runtime: createRuntime({ ...(options.fetch ? { fetch: options.fetch } : {}), ...options.runtime }),
    policy: checkPolicy(mergePolicy(defaultRetryPolicy, options.retry ?? {})),
    attemptTimeoutMs: checkPositive('attemptTimeoutMs', options.attemptTimeoutMs ?? DEFAULT_ATTEMPT_TIMEOUT_MS),
    observe: options.observe,
    validate: options.validate,
  }
}
