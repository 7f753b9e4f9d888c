import type { JsonSchemas } from './validation/json-schema.ts'

const op = (name: string, method: string, path: string, auth: 'bearer' | 'none', extra: object = {}) => ({
  name,
  operationId: name,
  service: 'transfer',
  method,
  path,
  tag: '',
  auth,
  idempotency: null,
  retry: 'safe',
  parameters: [],
  requestSchema: null,
  success: 200,
  responses: {},
  ...extra,
})
const idem = { idempotency: { header: 'Idempotency-Key', ttlSeconds: 900 } }
export const operations = {
  initiateUpload: op('initiateUpload', 'POST', '/v1/transfers/uploads/initiate', 'bearer', {
    requestSchema: 'InitiateUploadRequest',
    ...idem,
  }),
  signUploadParts: op('signUploadParts', 'POST', '/v1/transfers/uploads/sign-parts', 'bearer', {
    requestSchema: 'SignPartsRequest',
  }),
  introspectUpload: op('introspectUpload', 'POST', '/v1/transfers/uploads/introspect', 'bearer', {
    requestSchema: 'UploadIntrospectionRequest',
  }),
  completeUpload: op('completeUpload', 'POST', '/v1/transfers/uploads/complete', 'bearer', {
    requestSchema: 'CompleteUploadRequest',
  }),
  abortUpload: op('abortUpload', 'POST', '/v1/transfers/uploads/abort', 'bearer', {
    requestSchema: 'AbortUploadRequest',
  }),
  presignDownload: op('presignDownload', 'POST', '/v1/transfers/downloads/presign', 'bearer', {
    requestSchema: 'PresignDownloadRequest',
  }),
  createExport: op('createExport', 'POST', '/v1/exports', 'bearer', {
    requestSchema: 'CreateExportRequest',
    success: 201,
    ...idem,
  }),
  listExports: op('listExports', 'GET', '/v1/exports', 'bearer', {
    parameters: [
      {
        name: 'limit',
        in: 'query',
        required: false,
        schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
      },
    ],
  }),
  getExport: op('getExport', 'GET', '/v1/exports/{export_id}', 'bearer', {
    parameters: [
      { name: 'export_id', in: 'path', required: true, schema: { type: 'string', minLength: 1, maxLength: 128 } },
    ],
  }),
  cancelExport: op('cancelExport', 'POST', '/v1/exports/{export_id}/cancel', 'bearer', {
    parameters: [
      { name: 'export_id', in: 'path', required: true, schema: { type: 'string', minLength: 1, maxLength: 128 } },
    ],
  }),
  getCapabilities: op('getCapabilities', 'GET', '/v1/capabilities', 'none'),
  getTransferCapabilities: op('getTransferCapabilities', 'GET', '/v1/capabilities/transfers', 'none', {
    parameters: ['workload_class', 'policy_hint'].map((name) => ({
      name,
      in: 'query',
      required: false,
      schema: { anyOf: [{ type: 'string', maxLength: 128 }, { type: 'null' }] },
    })),
  }),
  planResources: op('planResources', 'POST', '/v1/resources/plan', 'none', { requestSchema: 'ResourcePlanRequest' }),
  getReleaseInfo: op('getReleaseInfo', 'GET', '/v1/releases/info', 'none'),
  healthLive: op('healthLive', 'GET', '/v1/health/live', 'none'),
  healthReady: op('healthReady', 'GET', '/v1/health/ready', 'none'),
  metricsSummary: op('metricsSummary', 'GET', '/metrics/summary', 'bearer'),
} as const
const s = (minLength: number, maxLength: number) => ({ type: 'string', minLength, maxLength })
const n = (schema: object) => ({ anyOf: [schema, { type: 'null' }] })
const o = (properties: object, required: string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
})
const key = { key: s(1, 2048), upload_id: s(1, 1024) }
export const jsonSchemas = {
  InitiateUploadRequest: o(
    {
      filename: s(1, 512),
      size_bytes: { type: 'integer', exclusiveMinimum: 0 },
      content_type: n(s(0, 256)),
      workload_class: n(s(1, 128)),
      policy_hint: n(s(1, 128)),
      checksum_preference: n({ type: 'string', pattern: '^(none|standard|strict)$' }),
      checksum_value: n(s(1, 256)),
    },
    ['filename', 'size_bytes'],
  ),
  SignPartsRequest: o(
    {
      ...key,
      part_numbers: {
        type: 'array',
        minItems: 1,
        maxItems: 1000,
        items: { type: 'integer', minimum: 1, maximum: 10000 },
      },
      checksums_sha256: n({ type: 'object', additionalProperties: { type: 'string' } }),
    },
    ['key', 'upload_id', 'part_numbers'],
  ),
  UploadIntrospectionRequest: o(key, ['key', 'upload_id']),
  AbortUploadRequest: o(key, ['key', 'upload_id']),
  CompletedPart: o(
    { part_number: { type: 'integer', minimum: 1, maximum: 10000 }, etag: s(1, 256), checksum_sha256: n(s(1, 256)) },
    ['part_number', 'etag'],
  ),
  CompleteUploadRequest: o(
    {
      ...key,
      parts: { type: 'array', minItems: 1, maxItems: 10000, items: { $ref: '#/components/schemas/CompletedPart' } },
    },
    ['key', 'upload_id', 'parts'],
  ),
  PresignDownloadRequest: o(
    { key: s(1, 2048), content_disposition: n(s(0, 512)), filename: n(s(0, 512)), content_type: n(s(0, 256)) },
    ['key'],
  ),
  CreateExportRequest: o({ source_key: s(1, 2048), filename: s(1, 512) }, ['source_key', 'filename']),
  ResourcePlanRequest: o({ resources: { type: 'array', minItems: 1, maxItems: 256, items: s(1, 256) } }, ['resources']),
} as unknown as JsonSchemas
export const errorCodes = {}
