import { createCookieJar } from '#platform'
import type { Observer } from '../internal/http/observe.ts'
import type { ResponseValidator } from '../internal/http/validate-response.ts'
import type { RetryPolicy } from '../internal/retry/policy.ts'
import type { HasRuntime, Runtime } from '../internal/runtime.ts'
import { assembleClient } from './assemble-client.ts'
import type { LabsOperations } from './generated/calls.ts'
import type { LabsAuth } from './session/auth.ts'
import type { SessionAccess, sessionOf } from './session/session-access.ts'

/** What {@link createLabsClient} needs to know. */
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

/**
 * A client of the network lab service. Sends nothing by itself and shares nothing with other clients.
 *
 * With a user name and a password it logs in before the first call. The service keeps one session per
 * user, so that ends the user's session elsewhere; when the own one is ended that way, the client logs in
 * once more and repeats what was refused. When that session is soon ended as well, calls reject with
 * `session_lost` until {@link logIn} is called: two clients of one user do not throw each other out forever.
 *
 * Paths of labs hold their slashes and their suffix, `team/demo.json`; a slash in front does no harm.
 * Starting, stopping and wiping a node are never repeated by themselves. Redirects are not followed.
 *
 * @throws LabsError `invalid_options` when the address, the identity or a limit cannot be used.
 *
 * @example
 * ```ts
 * import { createLabsClient } from '@nova/sdk/labs'
 *
 * const client = createLabsClient({ baseUrl: 'https://labs.example.com', auth: { username: 'ada', password } })
 * const nodes = await client.listNodes('team/demo.json')
 * for (const node of Object.values(nodes)) console.log(node.name, node.status === 2 ? 'running' : 'stopped')
 * ```
 */
export function createLabsClient(options: LabsClientOptions = {}): LabsClient {
  return assembleClient(options, createCookieJar())
}
