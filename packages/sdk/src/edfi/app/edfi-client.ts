import type { ServiceTransport } from '../../internal/http/create-transport.ts'
import type { Observer } from '../../internal/http/observe.ts'
import type { ResponseValidator } from '../../internal/http/validate-response.ts'
import type { RetryPolicy } from '../../internal/retry/policy.ts'
import type { HasRuntime, Runtime } from '../../internal/runtime.ts'
import type { EdfiAppOperations } from '../generated/app/calls.ts'
import type { CookieProvider } from './cookie-session.ts'

/**
 * How a client is known to the app: by the session of somebody who logged in with a browser. A program cannot log
 * in, because an identity provider stands in between.
 */
export interface EdfiAuth {
  /**
   * The cookie `connect.sid`: its bare value, `connect.sid=…`, a whole `Cookie` header from the developer tools of a
   * browser, or a function that gives one of them. Not in pages, which cannot send cookies of their own choice.
   */
  readonly cookie: string | CookieProvider
}

/** What `createEdfiClient` needs to know. */
export interface EdfiClientOptions {
  /**
   * Address of the service without `/api`; in a page also relative to the page.
   * @default the origin of the page
   */
  readonly baseUrl?: string
  /**
   * The session; see {@link EdfiAuth}. Without it a page uses its own cookies, also on another origin, and a program
   * needs a `fetch` that carries the session.
   */
  readonly auth?: EdfiAuth
  /** Used for everything that goes over the network, storage included. @default the platform's own */
  readonly fetch?: typeof globalThis.fetch
  /** Replaces single sources of time, chance and transport, for tests and exotic hosts. */
  readonly runtime?: Partial<Runtime>
  /** How calls are repeated; `false` makes one attempt each. @default 4 attempts within 120 s */
  readonly retry?: Partial<RetryPolicy> | false
  /** How long one attempt of a call may take, milliseconds. @default 30000 */
  readonly attemptTimeoutMs?: number
  /** Sees what happens inside calls: attempts, retries, sessions given anew. */
  readonly observe?: Observer
  /** Checks every answer; see `validateWith`. @default none */
  readonly validate?: ResponseValidator
}

/** Where the client keeps its transport, for helpers that open streams. */
export const transportOf: unique symbol = Symbol.for('nova.sdk.edfi.transport') as never

/** The operations of the app API under their names in camelCase, bound to one address and one session. */
export interface EdfiClient extends EdfiAppOperations, HasRuntime {
  readonly baseUrl: string
  readonly [transportOf]: ServiceTransport
}
