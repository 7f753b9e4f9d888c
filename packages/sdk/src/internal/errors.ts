/** The shared families of failure, named after the agents backend's taxonomy plus what only a client can meet. */
export type NovaErrorKind =
  | 'validation'
  | 'authentication'
  | 'authorization'
  | 'not_found'
  | 'conflict'
  | 'rate_limit'
  | 'service'
  /** No usable answer: connection refused, reset, DNS, CORS. */
  | 'network'
  /** One of our own clocks ran out; `details.clock` says which (attempt, total, stall, waiter). */
  | 'timeout'
  /** Bytes, digests or counts that do not agree. */
  | 'integrity'
  /** The local side is at fault: source, token, disk, options. */
  | 'local'

export interface NovaErrorInit<Code extends string> {
  readonly code: Code
  readonly kind: NovaErrorKind
  /** What failed, on what, what was seen. Never contains a URL query, a token or a body dump. */
  readonly message: string
  /** What to do next, one sentence. */
  readonly advice?: string | undefined
  readonly service?: string | undefined
  readonly operation?: string | undefined
  readonly status?: number | undefined
  readonly requestId?: string | undefined
  readonly retryable?: boolean | undefined
  readonly retryAfterMs?: number | undefined
  readonly attempts?: number | undefined
  readonly details?: Readonly<Record<string, unknown>> | undefined
  readonly cause?: unknown
}

const BRAND = Symbol.for('nova.sdk.error')

/**
 * The one base class of every error this SDK throws itself. Aborts are not wrapped: they reject
 * with the signal's own reason.
 */
export class NovaError<Code extends string = string> extends Error {
  readonly code: Code
  readonly kind: NovaErrorKind
  readonly advice: string | undefined
  readonly service: string | undefined
  readonly operation: string | undefined
  readonly status: number | undefined
  readonly requestId: string | undefined
  readonly retryable: boolean
  readonly retryAfterMs: number | undefined
  readonly attempts: number
  readonly details: Readonly<Record<string, unknown>>

  constructor(init: NovaErrorInit<Code>) {
    super(init.message, init.cause === undefined ? undefined : { cause: init.cause })
    this.name = 'NovaError'
    this.code = init.code
    this.kind = init.kind
    this.advice = init.advice
    this.service = init.service
    this.operation = init.operation
    this.status = init.status
    this.requestId = init.requestId
    this.retryable = init.retryable ?? false
    this.retryAfterMs = init.retryAfterMs
    this.attempts = init.attempts ?? 1
    this.details = init.details ?? {}
    Object.defineProperty(this, BRAND, { value: true })
  }
}

/** True for a {@link NovaError} of any copy of this package and any realm. */
export function isNovaError(value: unknown): value is NovaError {
  return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[BRAND] === true
}
