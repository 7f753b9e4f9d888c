import type { Observer } from '../internal/http/observe.ts'
import type { ResponseValidator } from '../internal/http/validate-response.ts'
import type { RetryPolicy } from '../internal/retry/policy.ts'
import type { HasRuntime, Runtime } from '../internal/runtime.ts'
import type { LabsOperations } from './generated/calls.ts'
import type { LabsAuth } from './session/auth.ts'
import type { SessionAccess, sessionOf } from './session/session-access.ts'

/** What `createLabsClient` needs to know. */
export interface LabsClientOptions {
  /**
   * Address of the host without `/api`; in a page also relative to the page.
   * @default the origin of the page
   */
  readonly baseUrl?: string
  /**
   * How the client is known; see {@link LabsAuth}. Without it a page uses its own session, and everything
   * else the one that `login` opens.
   */
  readonly auth?: LabsAuth
  /** Used for every call. Sockets go their own way: `runtime.openSocket`. @default the platform's own */
  readonly fetch?: typeof globalThis.fetch
  /** Replaces single sources of time, chance and transport, for tests and exotic hosts. */
  readonly runtime?: Partial<Runtime>
  /** How calls are repeated; `false` makes one attempt each. @default 4 attempts within 120 s */
  readonly retry?: Partial<RetryPolicy> | false
  /**
   * How long one attempt of a call may take, milliseconds. Starting a node and calibrating have 3 minutes in
   * any case, pulling and uploading an image half an hour; their own options can say otherwise.
   * @default 30000
   */
  readonly attemptTimeoutMs?: number
  /** Sees what happens inside calls: attempts, retries, sessions opened again. */
  readonly observe?: Observer
  /** Checks every answer; see `validateWith`. @default none */
  readonly validate?: ResponseValidator
}

/** The operations of the service under their names in camelCase, bound to one address and one identity. */
export interface LabsClient extends LabsOperations, HasRuntime {
  readonly baseUrl: string
  readonly [sessionOf]: SessionAccess
}
