import type { ServiceTransport } from '../internal/http/create-transport.ts'
import type { Observer } from '../internal/http/observe.ts'
import type { ResponseValidator } from '../internal/http/validate-response.ts'
import type { RetryPolicy } from '../internal/retry/policy.ts'
import type { HasRuntime, Runtime } from '../internal/runtime.ts'
import type { AgentsOperations } from './generated/calls.ts'
import type { ProfileName } from './generated/profiles.ts'
import type { Counter } from './http/quota-gate.ts'
import type { CallPriority, Quota, QuotaOptions } from './quota/quota.ts'

/**
 * An API key, or a function that gives one. The function is asked before every request, so it should cache; after a
 * refusal it is asked once more, and another key is tried.
 */
export type AgentsAuth = string | (() => string | Promise<string>)

/** What `createAgentsClient` needs to know. */
export interface AgentsClientOptions {
  /**
   * Address of the service: what stands in front of `/api`; in a page also relative to the page.
   * @default the origin of the page
   */
  readonly baseUrl?: string
  /** The API key. It travels in the header `X-API-Key` and nowhere else, and never to another address. */
  readonly auth: AgentsAuth
  /**
   * Which version of the service is spoken to. There is no version on the wire that would tell.
   * @default 'P4'
   */
  readonly profile?: ProfileName
  /**
   * What the calls of the key are counted by, so that the service need not refuse any: calls wait for their turn. A
   * {@link Quota} of your own, options of one, or `false` to count nothing and be refused.
   * @default one for all clients of this process with the same address and key, as the profile counts
   */
  readonly quota?: Quota | QuotaOptions | false
  /** Used for every call. Sockets go their own way: `runtime.openSocket`. @default the platform's own */
  readonly fetch?: typeof globalThis.fetch
  /** Replaces single sources of time, chance and transport, for tests and exotic hosts. */
  readonly runtime?: Partial<Runtime>
  /**
   * How calls are repeated; `false` makes one attempt each. Waiting for the quota is part of the total time.
   * @default 3 attempts, 500 ms before the second and twice that before the third, within 300 s
   */
  readonly retry?: Partial<RetryPolicy> | false
  /**
   * How long one attempt of a call may take, milliseconds. The service itself tries three times before it says that
   * something failed, which takes 3 s: with less than that, failures look like timeouts.
   * @default 15000
   */
  readonly attemptTimeoutMs?: number
  /** The largest body that is sent, bytes of JSON. @default 1 MiB */
  readonly maxBodyBytes?: number
  /** Sees what happens inside calls: attempts and repeats. */
  readonly observe?: Observer
  /** Checks every answer; see `validateWith`. @default none */
  readonly validate?: ResponseValidator
}

/** Where a client keeps what helpers need that take a client first. */
export const agentsAccess: unique symbol = Symbol.for('nova.sdk.agents.access') as never

/** What helpers may do with a client beside calling its operations. */
export interface AgentsAccess {
  /** The way of every call: checked, counted, repeated, explained. */
  readonly transport: ServiceTransport
  /**
   * The key as it is sent, checked.
   * @throws AgentsError `api_key_missing`, `api_key_malformed` or `api_key_unavailable`
   */
  key(): Promise<string>
  /** The text without the keys this client has sent: a server may repeat what it was given. */
  hide(text: string): string
  /** What the next call is counted by, which depends on the key; null when nothing is counted. */
  counter(): Promise<Counter | null>
  /** How urgent the calls of this view of the client are. */
  readonly priority: CallPriority
  /** The same client with calls of another urgency. */
  withPriority(priority: CallPriority): AgentsClient
}

/** The operations of the service under their names in camelCase, bound to one address and one key. */
export interface AgentsClient extends AgentsOperations, HasRuntime {
  /** Without a trailing slash. */
  readonly baseUrl: string
  readonly profile: ProfileName
  readonly [agentsAccess]: AgentsAccess
}
