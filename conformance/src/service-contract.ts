import type { ErrorCodeSpec, OperationSpec } from '@nova/sdk/transfer/contract'

/** A service as data: what the runner judges answers by and counts coverage against. */
export interface ServiceContract {
  readonly service: string
  readonly operations: Readonly<Record<string, OperationSpec>>
  readonly errorCodes: Readonly<Record<string, ErrorCodeSpec>>
  /** JSON Schema 2020-12 document; a schema is found as `<$id>#/$defs/<name>`. */
  readonly schemas: { readonly $id: string; readonly $defs: Readonly<Record<string, unknown>> }
  readonly answers: NamedAnswers | RecognisedAnswers | StatusAnswers
  /** How a caller gets a session, on services that have them. */
  readonly sessions?: SessionRules
  /** What its sockets carry, by `type`, on services that have them. */
  readonly frames?: Readonly<Record<string, FrameSpec>>
}

/** The service puts the code into `error.code`, and what is unset is an explicit null. Rules every answer of it keeps to. */
export interface NamedAnswers {
  /** Carries the id of the request, also copied to `error.request_id`; echoes what the caller sent. */
  readonly requestIdHeader: string
  /** Headers the service never sets. */
  readonly absentHeaders: readonly string[]
}

/** The service does not name its codes, fails under any status and may leave out what is unset: `seen` of each code says how it is recognised. */
export interface RecognisedAnswers {
  readonly requestIdHeader: null
  /** Headers the service never sets. */
  readonly absentHeaders: readonly string[]
}

/** Only the status of a failure can be relied on: its code follows from it, and its body may have broken off. */
export interface StatusAnswers {
  readonly requestIdHeader: null
  readonly byStatus: true
}

/** Sessions kept in cookies, one per user: a login ends the one before. */
export interface SessionRules {
  /** Opens one; takes `username` and `password`. */
  readonly login: string
  /** Ends the one it is called in. */
  readonly logout: string
  /** Cookies that make a session, all of them. The first is the secret. */
  readonly cookies: readonly string[]
}

/** One kind of frame: see `frames` of a service's generated contract. */
export interface FrameSpec {
  readonly schema: string
  readonly channel: string
  /** False for what no server sends. */
  readonly sent: boolean
}
