import type { OperationSpec } from '../operation.ts'
import type { RetryPolicy } from '../retry/policy.ts'
import type { Runtime } from '../runtime.ts'
import type { CallGate } from './call-gate.ts'
import type { Observer } from './observe.ts'
import type { ServiceProfile } from './service-profile.ts'
import type { TokenSource } from './token-source.ts'

/** What all calls of one client share. */
export interface CallEnvironment {
  readonly baseUrl: string
  readonly profile: ServiceProfile
  readonly runtime: Runtime
  readonly tokens: TokenSource
  readonly observe: Observer | undefined
  /** Whether a page's own cookies travel, where they are the session. @default 'omit' */
  readonly cookies?: 'omit' | 'include'
  /** Lets each attempt through, on services that count calls. @default nobody asks */
  readonly gate?: CallGate
}

/** One logical call, everything decided that stays the same over its attempts. */
export interface Call {
  readonly operation: OperationSpec
  readonly requestId: string
  readonly idempotencyKey: string | undefined
  readonly signal: AbortSignal | undefined
  readonly attemptTimeoutMs: number
  readonly policy: RetryPolicy
  /** Media type of a stream to hand over unread; null to read whatever comes. */
  readonly streamType: string | null
}

/** What a call came to. */
export type CallResult =
  | {
      readonly type: 'data'
      readonly data: unknown
      readonly status: number
      /** Of the answer, where some of them belong to the result. */
      readonly headers?: Headers
    }
  | { readonly type: 'stream'; readonly response: Response; readonly status: number }
