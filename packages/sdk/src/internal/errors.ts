import { redactText, redactValue } from './redact.ts'

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

/** What {@link NovaError.toJSON} gives: safe to log and bounded, absent fields left out. */
export interface NovaErrorJson {
  readonly name: 'NovaError'
  readonly code: string
  readonly kind: NovaErrorKind
  readonly message: string
  readonly retryable: boolean
  readonly attempts: number
  readonly advice?: string
  readonly service?: string
  readonly operation?: string
  readonly status?: number
  readonly requestId?: string
  readonly retryAfterMs?: number
  readonly details?: unknown
  readonly cause?: { readonly name: string; readonly message: string; readonly code?: string }
}

const BRAND = Symbol.for('nova.sdk.error')
const MAX_MESSAGE_LENGTH = 1000
/** Details beyond this are a dump, not a detail. */
const MAX_DETAILS_LENGTH = 8000

/**
 * The one base class of every error this SDK throws itself. Aborts are not wrapped: they reject
 * with the signal's own reason.
 */
export class NovaError<Code extends string = string> extends Error {
  /** From a closed list per service: what to branch on. */
  readonly code: Code
  readonly kind: NovaErrorKind
  /** What to do next, one sentence. */
  readonly advice: string | undefined
  readonly service: string | undefined
  /** Name of the operation in the client, camelCase. */
  readonly operation: string | undefined
  /** HTTP status, when an answer came. */
  readonly status: number | undefined
  /** What the server's operators can search for. */
  readonly requestId: string | undefined
  /** Whether the same call may succeed later without any change. */
  readonly retryable: boolean
  /** How long the server asked to wait. */
  readonly retryAfterMs: number | undefined
  /**
   * Requests sent for a call, replays after a token refresh included, or tries of the part or range that
   * failed. 0 when a call was refused before it was sent; 1 where nothing was counted.
   */
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

  /** The message and, on a second line, what to do next. */
  override toString(): string {
    const head = `${this.name} ${this.code}: ${this.message}`
    return this.advice ? `${head}\n  ${this.advice}` : head
  }

  /** A plain object for logs: known fields only, redacted, bounded, without the stack. */
  toJSON(): NovaErrorJson {
    const details = boundedDetails(this.details)
    return {
      name: 'NovaError',
      code: this.code,
      kind: this.kind,
      message: redactText(this.message, MAX_MESSAGE_LENGTH),
      retryable: this.retryable,
      attempts: this.attempts,
      ...(this.advice === undefined ? {} : { advice: redactText(this.advice, MAX_MESSAGE_LENGTH) }),
      ...(this.service === undefined ? {} : { service: this.service }),
      ...(this.operation === undefined ? {} : { operation: this.operation }),
      ...(this.status === undefined ? {} : { status: this.status }),
      ...(this.requestId === undefined ? {} : { requestId: this.requestId }),
      ...(this.retryAfterMs === undefined ? {} : { retryAfterMs: this.retryAfterMs }),
      ...(details === undefined ? {} : { details }),
      ...(this.cause === undefined ? {} : { cause: describeCause(this.cause) }),
    }
  }
}

/** True for a {@link NovaError} of any copy of this package and any realm. */
export function isNovaError(value: unknown): value is NovaError {
  return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[BRAND] === true
}

function boundedDetails(details: Readonly<Record<string, unknown>>): unknown {
  if (Object.keys(details).length === 0) return undefined
  const safe = redactValue(details)
  return JSON.stringify(safe).length > MAX_DETAILS_LENGTH ? { truncated: Object.keys(details).slice(0, 50) } : safe
}

function describeCause(cause: unknown): { name: string; message: string; code?: string } {
  if (!(cause instanceof Error) && !isNovaError(cause)) return { name: typeof cause, message: '' }
  const { code } = cause as { code?: unknown }
  return {
    name: cause.name,
    message: redactText(cause.message),
    ...(typeof code === 'string' ? { code } : {}),
  }
}
