/** How a call may be repeated when its answer is unknown. Comes from the contract (`x-nova-retry`). */
export type RetrySafety =
  /** Repeating has no further effect. */
  | 'safe'
  /** Safe only under the same idempotency key. */
  | 'with-key'
  /** Harmless, but every call, also a failing one, consumes a budget. */
  | 'budgeted'
  /** Never repeated blindly: find out first what the lost call did. */
  | 'verify'

/** What comes with one status of an operation. */
export interface OperationResponse {
  /**
   * `envelope`: the service's error shape; `detail`: the framework's; `bytes`: a file, of which there is no call; the
   * rest are what they say.
   */
  readonly body: 'json' | 'envelope' | 'detail' | 'gateway' | 'text' | 'event-stream' | 'bytes' | 'empty'
  /** Schema name under `components.schemas`, when the body has one. */
  readonly schema: string | null
  /** Schemas of what somebody in front of the service may answer with the same status. */
  readonly otherSchemas?: readonly string[]
  /** Error codes this status can carry on this operation. Empty for success. */
  readonly codes: readonly string[]
  /** False for what upstream's own document omits. */
  readonly documented: boolean
  /** A success that comes without any body while there is nothing to tell: the result is then null. */
  readonly mayBeEmpty?: true
  /** The text grants access to whoever reads it: never logged. */
  readonly secret?: true
  /** Does not use up the caller's quota, on services that have one. */
  readonly free?: true
}

/** What one error code means for a caller. Comes from the contract (`x-nova-error-codes`). */
export interface ErrorCodeSpec {
  readonly kind: 'validation' | 'authentication' | 'authorization' | 'not_found' | 'conflict' | 'rate_limit' | 'service'
  /** Worth trying again unchanged, where the operation's own retry safety allows it. */
  readonly retryable: boolean
  /** What to do next, one sentence. */
  readonly advice: string
  /** False for codes that exist but no server raises. */
  readonly reachable: boolean
  /**
   * How an answer that carries this code is told from others of its operation, on a wire that does not
   * name its codes. The most specific one that fits wins. Absent where the wire sends the code itself.
   */
  readonly seen?: {
    /** The number in the body's `code`, else the HTTP status. */
    readonly code: number
    /** Keys the body has beside the envelope's own, all of them. */
    readonly keys?: readonly string[]
    /** The number `message` ends with in parentheses. */
    readonly message?: number
    /** The body is the framework's `detail` and it is of this form. */
    readonly detail?: 'text' | 'object' | 'list'
    /** The body is an object whose `message` is a text or a list, or an object without members. */
    readonly form?: 'text' | 'list' | 'empty'
  }
}

/** A value that travels in the path, the query or a header. */
export interface OperationParameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  /** A path parameter that holds several segments: its slashes stay slashes. */
  readonly spansSegments?: true
}

/** One row of the generated operation table: every fact about an operation that client, mock and conformance need. */
export interface OperationSpec {
  /** Name in the client, camelCase. */
  readonly name: string
  /** `operationId` on the wire. */
  readonly operationId: string
  readonly service: string
  /** Which of the service's HTTP surfaces it is on, where there are several: the name of its contract. */
  readonly surface?: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly tag: string
  readonly auth: 'bearer' | 'cookie' | 'key' | 'none'
  /** The header an API key travels in. */
  readonly keyHeader?: string
  /** Some servers let callers without credentials in here: send them where there are some. */
  readonly authOptional?: true
  /** Scopes the token must hold, privileges the session or permissions the key, all of them. Absent where any will do. */
  readonly requires?: readonly string[]
  readonly idempotency: { readonly header: string; readonly ttlSeconds: number } | null
  readonly retry: RetrySafety
  readonly parameters: readonly OperationParameter[]
  /** Schema name of the JSON request body, when there is one. */
  readonly requestSchema: string | null
  /** The request body travels as `multipart/form-data`. */
  readonly multipart?: true
  /**
   * Where in the body of success the result is: the value of one member, or an object of several, of which
   * the first is always there unless it is the only one. Absent: the body.
   */
  readonly result?: string | readonly string[]
  /**
   * Headers of success that belong to the result, in lower case: it is then `{ body, headers }`, a header the
   * answer does not have null.
   */
  readonly resultHeaders?: readonly string[]
  /** Opened by navigating to it, so there is no call of it: its answer is a redirect. */
  readonly navigated?: true
  /** The service refuses everybody here, so there is no call of it. */
  readonly unavailable?: true
  /** Whom the service lets in, on services that have such levels. */
  readonly scope?: string
  /** The status of success; 0 where there is none. */
  readonly success: number
  /** Success can also be read as `text/event-stream`, from servers that offer it. */
  readonly eventStream?: true
  readonly responses: Readonly<Record<number, OperationResponse>>
}
