import type { OperationSpec } from '@nova/sdk/transfer/contract'
import type { ServiceContract } from './service-contract.ts'

const base = {
  service: 'tiny',
  tag: 'tiny',
  idempotency: null,
  retry: 'safe',
  parameters: [],
  requestSchema: null,
  success: 200,
} as const

const gateway = { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false } as const
const refused = { body: 'envelope', schema: 'ErrorEnvelope', codes: ['unauthorized'], documented: true } as const

/** A made-up service with an answer of every kind, to try the framework on. */
export const tinyOperations = {
  ping: {
    ...base,
    name: 'ping',
    operationId: 'ping',
    method: 'GET',
    path: '/v1/ping',
    auth: 'none',
    responses: { 200: { body: 'json', schema: 'Pong', codes: [], documented: true } },
  },
  getThing: {
    ...base,
    name: 'getThing',
    operationId: 'get_thing',
    method: 'GET',
    path: '/v1/things/{thing_id}',
    auth: 'bearer',
    eventStream: true,
    responses: {
      200: { body: 'json', schema: 'Thing', codes: [], documented: true },
      401: refused,
      404: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['not_found', 'gone'], documented: true },
      429: { ...gateway, otherSchemas: [] },
    },
  },
  makeThing: {
    ...base,
    name: 'makeThing',
    operationId: 'make_thing',
    method: 'POST',
    path: '/v1/things',
    auth: 'bearer',
    success: 201,
    responses: {
      201: { body: 'json', schema: 'Thing', codes: [], documented: true },
      401: refused,
      422: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['GatewayMessage'],
        codes: ['invalid_request'],
        documented: true,
      },
    },
  },
} as const satisfies Record<string, OperationSpec>

export type TinyOperation = keyof typeof tinyOperations

const closed = (required: readonly string[], properties: Record<string, unknown>) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
})

const code = { retryable: false, advice: 'Do something else.' } as const

export const tinyContract = {
  service: 'tiny',
  operations: tinyOperations,
  errorCodes: {
    unauthorized: { ...code, kind: 'authentication', reachable: true },
    not_found: { ...code, kind: 'not_found', reachable: true },
    gone: { ...code, kind: 'not_found', reachable: false },
    invalid_request: { ...code, kind: 'validation', reachable: true },
  },
  schemas: {
    $id: 'urn:nova:tiny',
    $defs: {
      Pong: closed(['ok'], { ok: { type: 'boolean' } }),
      Thing: closed(['thing_id', 'made_at', 'parts'], {
        thing_id: { type: 'string' },
        note: { type: ['string', 'null'] },
        made_at: { type: 'string', format: 'date-time' },
        parts: { type: 'array', items: { $ref: '#/$defs/Part' } },
        cover: { anyOf: [{ $ref: '#/$defs/Part' }, { type: 'null' }] },
        tags: { type: 'object', additionalProperties: { $ref: '#/$defs/Part' } },
      }),
      Part: closed(['number'], { number: { type: 'integer' }, digest: { type: ['string', 'null'] } }),
      ErrorEnvelope: closed(['error'], {
        error: closed(['code', 'message', 'details', 'request_id'], {
          code: { type: 'string' },
          message: { type: 'string' },
          details: { type: 'object', additionalProperties: true },
          request_id: { type: ['string', 'null'] },
        }),
      }),
      GatewayMessage: { type: 'object', required: ['message'], properties: { message: { type: 'string' }, extra: {} } },
    },
  },
  answers: { requestIdHeader: 'X-Request-Id', absentHeaders: ['Retry-After', 'Cache-Control'] },
} as const satisfies ServiceContract
