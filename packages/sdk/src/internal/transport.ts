import type { OperationSpec } from './operation.ts'
import type { RetryPolicy } from './retry/policy.ts'

export type { RetryPolicy } from './retry/policy.ts'

/** The values of one call, by where they travel. The operation table says how to spell them. */
export interface CallInput {
  readonly path?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, unknown>>
  /** By their names in the contract; only those it has for the operation are sent. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: unknown
}

/** What any single call of any operation accepts. */
export interface CallOptions {
  /** Stops the call at any point: waiting for the token, on the wire, reading the answer, between attempts. */
  readonly signal?: AbortSignal
  /**
   * Sent as `X-Request-Id` and echoed by the server: 1 to 256 printable ASCII characters, no blank at
   * either end.
   * @default a fresh id per call, the same for all its attempts
   */
  readonly requestId?: string
  /**
   * Names the intent behind this call on operations that replay by key. Pass a stored key to take up
   * an earlier call whose answer was lost. Other operations refuse one with `invalid_options`.
   * @default a fresh key per call, the same for all its attempts
   */
  readonly idempotencyKey?: string
  /**
   * How long one attempt may take, milliseconds, from sending to the last byte of the answer.
   * @default the client's `attemptTimeoutMs`
   */
  readonly attemptTimeoutMs?: number
  /** Overrides single fields of the client's retry policy; `false` makes exactly one attempt. */
  readonly retry?: Partial<RetryPolicy> | false
  /** Not accepted: headers come from the contract. */
  readonly headers?: never
}

/** The one thing generated calls need: somebody who performs an operation. */
export interface Transport {
  call<T>(operation: OperationSpec, input: CallInput, options?: CallOptions): Promise<T>
}
