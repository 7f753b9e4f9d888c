import type { Observer } from '../../internal/http/observe.ts'
import type { TokenProvider } from '../../internal/http/token-source.ts'
import type { ResponseValidator } from '../../internal/http/validate-response.ts'
import type { RetryPolicy } from '../../internal/retry/policy.ts'
import type { HasRuntime, Runtime } from '../../internal/runtime.ts'
import type { EdfiExternalOperations } from '../generated/external/calls.ts'

/** What `createEdfiExternalClient` needs to know. */
export interface EdfiExternalClientOptions {
  /** Address of the service without `/api`; in a page also relative to the page. */
  readonly baseUrl: string
  /**
   * The access token without `Bearer`, or a function that gives it before every request and caches it inside:
   * `clientCredentials` is one.
   */
  readonly auth: string | TokenProvider
  /** Used for calls and, unless `runtime` says otherwise, for storage. @default the platform's own */
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

/** Where a client keeps the way to its access token. */
export const accessTokenOf: unique symbol = Symbol.for('nova.sdk.edfi.access-token') as never

/** The five operations of the external API under their names in camelCase, bound to one address and one identity. */
export interface EdfiExternalClient extends EdfiExternalOperations, HasRuntime {
  readonly baseUrl: string
  /** The token the next call would send. */
  readonly [accessTokenOf]: () => Promise<string>
}
