import type { ContractDocument } from './parse-document.ts'
import type { JsonObject } from './reading.ts'

/** A contract as the emitters see it: checked, resolved, in document order. */
export interface Contract {
  readonly service: string
  /** Name of the document inside the service's folder, null when the service has only one. */
  readonly part: string | null
  /** Path of the source, for the banner. */
  readonly file: string
  readonly title: string
  /** Its operations are those of some servers only: the profiles say of which. */
  readonly optional: boolean
  readonly operations: readonly Operation[]
  readonly errorCodes: readonly ErrorCode[]
  /** `components.schemas`, the frames and what is shared, untouched but for references. */
  readonly schemas: ReadonlyMap<string, Schema>
  /** Null when the service pushes nothing. */
  readonly frames: { readonly union: string; readonly rows: readonly Frame[] } | null
  /** The file it shares with other documents and what it takes of it, as `schemas/Name`. Null when there is none. */
  readonly shared: { readonly document: ContractDocument; readonly taken: ReadonlySet<string> } | null
  /** The whole document, with frames and what it shares among its components, for the type generator. */
  readonly root: JsonObject
}

export type Schema = JsonObject | boolean

export interface Operation {
  readonly name: string
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly method: (typeof methods)[number]
  readonly path: string
  readonly tag: string
  readonly auth: 'bearer' | 'cookie' | 'key' | 'none'
  /** The header a key travels in; null where nothing of that kind does. */
  readonly keyHeader: string | null
  /** Callers without credentials are let in as well, by some servers. */
  readonly authOptional: boolean
  /** Scopes of the token, privileges of the session or permissions of the key, all of them. */
  readonly requires: readonly string[]
  readonly idempotency: { readonly header: string; readonly ttlSeconds: number } | null
  readonly retry: (typeof retrySafeties)[number]
  readonly parameters: readonly Parameter[]
  readonly requestSchema: string | null
  /** The request body travels as `multipart/form-data`. */
  readonly multipart: boolean
  /** Where in the body of success the result is; null for the whole body. */
  readonly result: string | readonly string[] | null
  /** Headers of success that the caller gets beside the body, in lower case. */
  readonly resultHeaders: readonly string[]
  readonly scope: (typeof scopes)[number] | null
  /** Opened by navigating to it: a row in the table, no call. */
  readonly navigated: boolean
  /** Routed, and refuses everybody: a row in the table, no call, no success. */
  readonly unavailable: boolean
  readonly success: number
  readonly responses: readonly Response[]
  /** Success can also be read as `text/event-stream`, where the server offers it. */
  readonly eventStream: boolean
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  /** TypeScript type of a path parameter. */
  readonly type: 'string' | 'number'
  /** What the contract says about its value. */
  readonly schema: Schema
  /** Holds several segments: its slashes stay slashes. */
  readonly spansSegments: boolean
}

export interface Response {
  readonly status: number
  readonly body: (typeof bodies)[number]
  readonly schema: string | null
  /** What else the same status may carry: failures inside success, or the words of somebody in front. */
  readonly otherSchemas: readonly string[]
  readonly codes: readonly string[]
  readonly documented: boolean
  /** A success that has no body at all while there is nothing to tell. */
  readonly mayBeEmpty: boolean
  /** A text that grants access to whoever reads it. */
  readonly secret: boolean
  /** Does not use up the caller's quota. */
  readonly free: boolean
}

export interface ErrorCode {
  readonly code: string
  readonly kind: (typeof kinds)[number]
  readonly retryable: boolean
  readonly advice: string
  readonly reachable: boolean
  /** How an answer that carries it is recognised, where the wire does not name its codes. */
  readonly seen: Seen | undefined
}

export interface Seen {
  readonly code: number
  readonly keys?: readonly string[] | undefined
  readonly message?: number | undefined
  readonly detail?: (typeof detailForms)[number] | undefined
  readonly form?: (typeof bodyForms)[number] | undefined
}

/** A message that is pushed over a socket. Its schema is among the contract's. */
export interface Frame {
  readonly type: string
  readonly schema: string
  readonly channel: (typeof channels)[number]
  readonly sent: boolean
}

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export const retrySafeties = ['safe', 'with-key', 'budgeted', 'verify'] as const
export const scopes = ['public', 'any', 'root', 'raw', 'own', 'admin', 'self'] as const
export const channels = ['path', 'document', 'both', 'only'] as const
export const detailForms = ['text', 'object', 'list'] as const
export const bodyForms = ['text', 'list', 'empty'] as const
export const bodies = ['json', 'envelope', 'detail', 'gateway', 'text', 'event-stream', 'bytes', 'empty'] as const
export const kinds = [
  'validation',
  'authentication',
  'authorization',
  'not_found',
  'conflict',
  'rate_limit',
  'service',
] as const

/** Nothing here is called: it is navigated to, it refuses everybody, or its bytes are streamed by code of their own. */
export function isCalled({ navigated, unavailable, responses, success }: Operation): boolean {
  return !navigated && !unavailable && !responses.some(({ status, body }) => status === success && body === 'bytes')
}

/** Membership that narrows; `includes` on a readonly tuple refuses a plain string. */
export function isOneOf<T extends string>(allowed: readonly T[], value: unknown): value is T {
  return typeof value === 'string' && (allowed as readonly string[]).includes(value)
}
