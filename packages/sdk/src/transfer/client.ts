import { createRuntime } from '../internal/create-runtime.ts'
import { createTransport, mergePolicy, type ServiceTransport } from '../internal/http/create-transport.ts'
import type { Observer } from '../internal/http/observe.ts'
import { createOptionChecks } from '../internal/http/option-checks.ts'
import { createTokenSource, type TokenProvider } from '../internal/http/token-source.ts'
import type { ResponseValidator } from '../internal/http/validate-response.ts'
import { defaultRetryPolicy, type RetryPolicy } from '../internal/retry/policy.ts'
import { type HasRuntime, type Runtime, runtimeOf } from '../internal/runtime.ts'
import { transferError } from './errors.ts'
import { bindTransferOperations, type TransferOperations } from './generated/calls.ts'
import { transferProfile } from './profile.ts'
import { refuseDuplicateParts } from './refuse-duplicate-parts.ts'

/** What {@link createTransferClient} needs to know. */
export interface TransferClientOptions {
  /** Address of the service without `/v1`; in a page also relative to the page. */
  readonly baseUrl: string
  /**
   * The access token, or a function that gives it before every request. After a 401 the function is
   * asked once more with `refresh: true`, for all calls together, and each call is replayed once.
   */
  readonly auth?: string | TokenProvider
  /** Used for everything that goes over the network, storage included. @default the platform's own */
  readonly fetch?: typeof globalThis.fetch
  /** Replaces single sources of time, chance and transport, for tests and exotic hosts. */
  readonly runtime?: Partial<Runtime>
  /** How calls are repeated; `false` makes one attempt each. @default 4 attempts within 120 s */
  readonly retry?: Partial<RetryPolicy> | false
  /** How long one attempt of a call may take, milliseconds. @default 30000 */
  readonly attemptTimeoutMs?: number
  /** Sees what happens inside calls: attempts, retries, refreshed tokens. */
  readonly observe?: Observer
  /** Checks every answer; see `validateWith`. @default none */
  readonly validate?: ResponseValidator
}

/** Where the client keeps its transport, for helpers that open streams. */
export const transportOf: unique symbol = Symbol.for('nova.sdk.transfer.transport') as never

/** The operations of the service under their names in camelCase, bound to one address and one identity. */
export interface TransferClient extends TransferOperations, HasRuntime {
  readonly baseUrl: string
  readonly [transportOf]: ServiceTransport
}

const check = createOptionChecks(
  transferError,
  'Give the public address of the service, such as https://files.example.com.',
)

/** The server's own limit is 29 s; what takes longer has been given up there. */
const DEFAULT_ATTEMPT_TIMEOUT_MS = 30_000

/**
 * A client of the file transfer service. Sends nothing by itself and shares nothing with other clients.
 * The access token goes to `baseUrl` only: redirects are not followed, storage never sees it.
 *
 * @throws TransferError `invalid_options` when the address or a limit cannot be used.
 *
 * @example
 * ```ts
 * import { createTransferClient } from '@nova/sdk/transfer'
 *
 * const client = createTransferClient({ baseUrl: 'https://files.example.com', auth: () => session.accessToken() })
 * const { capabilities } = await client.getCapabilities()
 * ```
 */
export function createTransferClient(options: TransferClientOptions): TransferClient {
  const baseUrl = check.baseUrl(options.baseUrl)
  const runtime = createRuntime({ ...(options.fetch ? { fetch: options.fetch } : {}), ...options.runtime })
  const transport = createTransport({
    baseUrl,
    profile: transferProfile,
    runtime,
    tokens: createTokenSource(options.auth),
    policy: check.policy(mergePolicy(defaultRetryPolicy, options.retry ?? {})),
    attemptTimeoutMs: check.positive('attemptTimeoutMs', options.attemptTimeoutMs ?? DEFAULT_ATTEMPT_TIMEOUT_MS),
    observe: options.observe,
    validate: options.validate,
  })
  return {
    ...refuseDuplicateParts(bindTransferOperations(transport)),
    baseUrl,
    [runtimeOf]: runtime,
    [transportOf]: transport,
  }
}
