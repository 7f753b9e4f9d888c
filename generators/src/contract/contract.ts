import type { JsonObject } from './reading.ts'

/** A contract as the emitters see it: checked, resolved, in document order. */
export interface Contract {
  readonly service: string
  /** Name of the document inside the service's folder, null when the service has only one. */
  readonly part: string | null
  /** Path of the source, for the banner. */
  readonly file: string
  readonly title: string
  readonly operations: readonly Operation[]
  readonly errorCodes: readonly ErrorCode[]
  /** `components.schemas`, untouched. */
  readonly schemas: ReadonlyMap<string, Schema>
  /** The whole document, for the type generator. */
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
  readonly auth: 'bearer' | 'cookie' | 'none'
  readonly idempotency: { readonly header: string; readonly ttlSeconds: number } | null
  readonly retry: (typeof retrySafeties)[number]
  readonly parameters: readonly Parameter[]
  readonly requestSchema: string | null
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
}

export interface Response {
  readonly status: number
  readonly body: (typeof bodies)[number]
  readonly schema: string | null
  /** What somebody in front of the service may answer with the same status. */
  readonly otherSchemas: readonly string[]
  readonly codes: readonly string[]
  readonly documented: boolean
}

export interface ErrorCode {
  readonly code: string
  readonly kind: (typeof kinds)[number]
  readonly retryable: boolean
  readonly advice: string
  readonly reachable: boolean
}

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export const retrySafeties = ['safe', 'with-key', 'budgeted', 'verify'] as const
export const bodies = ['json', 'envelope', 'detail', 'gateway', 'text', 'event-stream', 'empty'] as const
export const kinds = [
  'validation',
  'authentication',
  'authorization',
  'not_found',
  'conflict',
  'rate_limit',
  'service',
] as const

/** Membership that narrows; `includes` on a readonly tuple refuses a plain string. */
export function isOneOf<T extends string>(allowed: readonly T[], value: unknown): value is T {
  return typeof value === 'string' && (allowed as readonly string[]).includes(value)
}
