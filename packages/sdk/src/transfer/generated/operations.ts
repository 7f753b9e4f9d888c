// Generated from contracts/transfer/openapi.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import type { ErrorCodeSpec, OperationSpec } from '../../internal/operation.ts'

/** Every operation by its name in the client. */
export const operations = {
  initiateUpload: {
    name: 'initiateUpload',
    operationId: 'initiate_upload',
    service: 'transfer',
    method: 'POST',
    path: '/v1/transfers/uploads/initiate',
    tag: 'transfers',
    auth: 'bearer',
    idempotency: { header: 'Idempotency-Key', ttlSeconds: 900 },
    retry: 'with-key',
    parameters: [
      { name: 'X-Request-Id', in: 'header', required: false },
      { name: 'Idempotency-Key', in: 'header', required: false },
    ],
    requestSchema: 'InitiateUploadRequest',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'InitiateUploadResponse', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        codes: [
          'unauthorized',
          'malformed_token',
          'forbidden_header',
          'disallowed_alg',
          'missing_kid',
          'token_expired',
          'token_not_yet_valid',
          'invalid_issuer',
          'invalid_audience',
          'missing_claim',
          'invalid_token',
          'key_not_found',
          'jwks_fetch_failed',
          'jwks_error',
        ],
        documented: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['GatewayMessage'],
        codes: ['forbidden', 'insufficient_scope', 'insufficient_permissions'],
        documented: true,
      },
      409: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['idempotency_conflict'], documented: true },
      422: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['invalid_request'], documented: true },
      429: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['GatewayMessage'],
        codes: ['too_many_requests'],
        documented: false,
      },
      500: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['internal_error'], documented: false },
      502: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['GatewayMessage'],
        codes: ['upstream_s3_error'],
        documented: false,
      },
      503: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        codes: ['idempotency_unavailable', 'session_store_unavailable'],
        documented: true,
      },
      504: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
    },
  },
  signUploadParts: {
    name: 'signUploadParts',
    operationId: 'sign_upload_parts',
    service: 'transfer',
    method: 'POST',
    path: '/v1/transfers/uploads/sign-parts',
    tag: 'transfers',
    auth: 'bearer',
    idempotency: null,
    retry: 'budgeted',
    parameters: [{ name: 'X-Request-Id', in: 'header', required: false }],
    requestSchema: 'SignPartsRequest',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'SignPartsResponse', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        codes: [
          'unauthorized',
          'malformed_token',
          'forbidden_header',
          'disallowed_alg',
          'missing_kid',
          'token_expired',
          'token_not_yet_valid',
          'invalid_issuer',
          'invalid_audience',
          'missing_claim',
          'invalid_token',
          'key_not_found',
          'jwks_fetch_failed',
          'jwks_error',
        ],
        documented: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['GatewayMessage'],
        codes: ['forbidden', 'insufficient_scope', 'insufficient_permissions'],
        documented: true,
      },
      422: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['invalid_request'], documented: true },
      429: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['GatewayMessage'],
        codes: ['too_many_requests'],
        documented: false,
      },
      500: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['internal_error'], documented: false },
      502: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['GatewayMessage'],
        codes: ['upstream_s3_error'],
        documented: false,
      },
      503: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        codes: ['session_store_unavailable'],
        documented: false,
      },
      504: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
    },
  },
  introspectUpload: {
    name: 'introspectUpload',
    operationId: 'introspect_upload',
    service: 'transfer',
    method: 'POST',
    path: '/v1/transfers/uploads/introspect',
    tag: 'transfers',
    auth: 'bearer',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'X-Request-Id', in: 'header', required: false }],
    requestSchema: 'UploadIntrospectionRequest',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'UploadIntrospectionResponse', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        codes: [
          'unauthorized',
          'malformed_token',
          'forbidden_header',
          'disallowed_alg',
          'missing_kid',
          'token_expired',
          'token_not_yet_valid',
          'invalid_issuer',
          'invalid_audience',
          'missing_claim',
          'invalid_token',
          'key_not_found',
          'jwks_fetch_failed',
          'jwks_error',
        ],
        documented: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['GatewayMessage'],
        codes: ['forbidden', 'insufficient_scope', 'insufficient_permissions'],
        documented: true,
      },
      422: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['invalid_request'], documented: true },
      429: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      500: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['internal_error'], documented: false },
      502: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['GatewayMessage'],
        codes: ['upstream_s3_error'],
        documented: false,
      },
      503: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        codes: ['session_store_unavailable'],
        documented: false,
      },
      504: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
    },
  },
  completeUpload: {
    name: 'completeUpload',
    operationId: 'complete_upload',
    service: 'transfer',
    method: 'POST',
    path: '/v1/transfers/uploads/complete',
    tag: 'transfers',
    auth: 'bearer',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'X-Request-Id', in: 'header', required: false }],
    requestSchema: 'CompleteUploadRequest',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'CompleteUploadResponse', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        codes: [
          'unauthorized',
          'malformed_token',
          'forbidden_header',
          'disallowed_alg',
          'missing_kid',
          'token_expired',
          'token_not_yet_valid',
          'invalid_issuer',
          'invalid_audience',
          'missing_claim',
          'invalid_token',
          'key_not_found',
          'jwks_fetch_failed',
          'jwks_error',
        ],
        documented: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['GatewayMessage'],
        codes: ['forbidden', 'insufficient_scope', 'insufficient_permissions'],
        documented: true,
      },
      422: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['invalid_request'], documented: true },
      429: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      500: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['internal_error'], documented: false },
      502: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['GatewayMessage'],
        codes: ['upstream_s3_error'],
        documented: false,
      },
      503: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        codes: ['session_store_unavailable'],
        documented: false,
      },
      504: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
    },
  },
  abortUpload: {
    name: 'abortUpload',
    operationId: 'abort_upload',
    service: 'transfer',
    method: 'POST',
    path: '/v1/transfers/uploads/abort',
    tag: 'transfers',
    auth: 'bearer',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'X-Request-Id', in: 'header', required: false }],
    requestSchema: 'AbortUploadRequest',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'AbortUploadResponse', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        codes: [
          'unauthorized',
          'malformed_token',
          'forbidden_header',
          'disallowed_alg',
          'missing_kid',
          'token_expired',
          'token_not_yet_valid',
          'invalid_issuer',
          'invalid_audience',
          'missing_claim',
          'invalid_token',
          'key_not_found',
          'jwks_fetch_failed',
          'jwks_error',
        ],
        documented: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['GatewayMessage'],
        codes: ['forbidden', 'insufficient_scope', 'insufficient_permissions'],
        documented: true,
      },
      422: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['invalid_request'], documented: true },
      429: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      500: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['internal_error'], documented: false },
      502: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['GatewayMessage'],
        codes: ['upstream_s3_error'],
        documented: false,
      },
      503: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        codes: ['session_store_unavailable'],
        documented: false,
      },
      504: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
    },
  },
  presignDownload: {
    name: 'presignDownload',
    operationId: 'presign_download',
    service: 'transfer',
    method: 'POST',
    path: '/v1/transfers/downloads/presign',
    tag: 'transfers',
    auth: 'bearer',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'X-Request-Id', in: 'header', required: false }],
    requestSchema: 'PresignDownloadRequest',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'PresignDownloadResponse', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        codes: [
          'unauthorized',
          'malformed_token',
          'forbidden_header',
          'disallowed_alg',
          'missing_kid',
          'token_expired',
          'token_not_yet_valid',
          'invalid_issuer',
          'invalid_audience',
          'missing_claim',
          'invalid_token',
          'key_not_found',
          'jwks_fetch_failed',
          'jwks_error',
        ],
        documented: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['GatewayMessage'],
        codes: ['forbidden', 'insufficient_scope', 'insufficient_permissions'],
        documented: true,
      },
      422: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['invalid_request'], documented: true },
      429: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      500: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['internal_error'], documented: false },
      502: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['GatewayMessage'],
        codes: ['upstream_s3_error'],
        documented: false,
      },
      504: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
    },
  },
  listExports: {
    name: 'listExports',
    operationId: 'list_exports',
    service: 'transfer',
    method: 'GET',
    path: '/v1/exports',
    tag: 'exports',
    auth: 'bearer',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'X-Request-Id', in: 'header', required: false },
      { name: 'limit', in: 'query', required: false },
    ],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'ExportListResponse', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        codes: [
          'unauthorized',
          'malformed_token',
          'forbidden_header',
          'disallowed_alg',
          'missing_kid',
          'token_expired',
          'token_not_yet_valid',
          'invalid_issuer',
          'invalid_audience',
          'missing_claim',
          'invalid_token',
          'key_not_found',
          'jwks_fetch_failed',
          'jwks_error',
        ],
        documented: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['GatewayMessage'],
        codes: ['forbidden', 'insufficient_scope', 'insufficient_permissions'],
        documented: true,
      },
      422: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['invalid_request'], documented: true },
      429: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      500: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['internal_error'], documented: false },
      502: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      504: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
    },
  },
  createExport: {
    name: 'createExport',
    operationId: 'create_export',
    service: 'transfer',
    method: 'POST',
    path: '/v1/exports',
    tag: 'exports',
    auth: 'bearer',
    idempotency: { header: 'Idempotency-Key', ttlSeconds: 900 },
    retry: 'with-key',
    parameters: [
      { name: 'X-Request-Id', in: 'header', required: false },
      { name: 'Idempotency-Key', in: 'header', required: false },
    ],
    requestSchema: 'CreateExportRequest',
    success: 201,
    responses: {
      201: { body: 'json', schema: 'ExportResource', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        codes: [
          'unauthorized',
          'malformed_token',
          'forbidden_header',
          'disallowed_alg',
          'missing_kid',
          'token_expired',
          'token_not_yet_valid',
          'invalid_issuer',
          'invalid_audience',
          'missing_claim',
          'invalid_token',
          'key_not_found',
          'jwks_fetch_failed',
          'jwks_error',
        ],
        documented: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['GatewayMessage'],
        codes: ['forbidden', 'insufficient_scope', 'insufficient_permissions'],
        documented: true,
      },
      409: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['idempotency_conflict'], documented: true },
      422: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['invalid_request'], documented: true },
      429: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      500: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['internal_error'], documented: false },
      502: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      503: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        codes: ['idempotency_unavailable', 'queue_unavailable'],
        documented: true,
      },
      504: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
    },
  },
  getExport: {
    name: 'getExport',
    operationId: 'get_export',
    service: 'transfer',
    method: 'GET',
    path: '/v1/exports/{export_id}',
    tag: 'exports',
    auth: 'bearer',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'export_id', in: 'path', required: true },
      { name: 'X-Request-Id', in: 'header', required: false },
    ],
    requestSchema: null,
    success: 200,
    eventStream: true,
    responses: {
      200: { body: 'json', schema: 'ExportResource', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        codes: [
          'unauthorized',
          'malformed_token',
          'forbidden_header',
          'disallowed_alg',
          'missing_kid',
          'token_expired',
          'token_not_yet_valid',
          'invalid_issuer',
          'invalid_audience',
          'missing_claim',
          'invalid_token',
          'key_not_found',
          'jwks_fetch_failed',
          'jwks_error',
        ],
        documented: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['GatewayMessage'],
        codes: ['forbidden', 'insufficient_scope', 'insufficient_permissions'],
        documented: true,
      },
      404: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FrameworkDetail'],
        codes: ['not_found'],
        documented: true,
      },
      422: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['invalid_request'], documented: true },
      429: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      500: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['internal_error'], documented: false },
      502: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      504: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
    },
  },
  cancelExport: {
    name: 'cancelExport',
    operationId: 'cancel_export',
    service: 'transfer',
    method: 'POST',
    path: '/v1/exports/{export_id}/cancel',
    tag: 'exports',
    auth: 'bearer',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'export_id', in: 'path', required: true },
      { name: 'X-Request-Id', in: 'header', required: false },
    ],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'ExportResource', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        codes: [
          'unauthorized',
          'malformed_token',
          'forbidden_header',
          'disallowed_alg',
          'missing_kid',
          'token_expired',
          'token_not_yet_valid',
          'invalid_issuer',
          'invalid_audience',
          'missing_claim',
          'invalid_token',
          'key_not_found',
          'jwks_fetch_failed',
          'jwks_error',
        ],
        documented: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['GatewayMessage'],
        codes: ['forbidden', 'insufficient_scope', 'insufficient_permissions'],
        documented: true,
      },
      404: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['FrameworkDetail'],
        codes: ['not_found'],
        documented: true,
      },
      409: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['conflict'], documented: false },
      422: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['invalid_request'], documented: true },
      429: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      500: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['internal_error'], documented: false },
      502: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      504: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
    },
  },
  getCapabilities: {
    name: 'getCapabilities',
    operationId: 'get_capabilities',
    service: 'transfer',
    method: 'GET',
    path: '/v1/capabilities',
    tag: 'platform',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'X-Request-Id', in: 'header', required: false }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'CapabilitiesResponse', codes: [], documented: true },
      403: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      429: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      500: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['internal_error'], documented: false },
      502: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      504: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
    },
  },
  getTransferCapabilities: {
    name: 'getTransferCapabilities',
    operationId: 'get_transfer_capabilities',
    service: 'transfer',
    method: 'GET',
    path: '/v1/capabilities/transfers',
    tag: 'platform',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'X-Request-Id', in: 'header', required: false },
      { name: 'workload_class', in: 'query', required: false },
      { name: 'policy_hint', in: 'query', required: false },
    ],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'TransferCapabilitiesResponse', codes: [], documented: true },
      403: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      422: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['HTTPValidationError'],
        codes: ['invalid_request'],
        documented: true,
      },
      429: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      500: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['internal_error'], documented: false },
      502: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      504: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
    },
  },
  planResources: {
    name: 'planResources',
    operationId: 'plan_resources',
    service: 'transfer',
    method: 'POST',
    path: '/v1/resources/plan',
    tag: 'platform',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'X-Request-Id', in: 'header', required: false }],
    requestSchema: 'ResourcePlanRequest',
    success: 200,
    responses: {
      200: { body: 'json', schema: 'ResourcePlanResponse', codes: [], documented: true },
      403: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      422: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['invalid_request'], documented: true },
      429: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      500: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['internal_error'], documented: false },
      502: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      504: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
    },
  },
  getReleaseInfo: {
    name: 'getReleaseInfo',
    operationId: 'get_release_info',
    service: 'transfer',
    method: 'GET',
    path: '/v1/releases/info',
    tag: 'platform',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'X-Request-Id', in: 'header', required: false }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'ReleaseInfoResponse', codes: [], documented: true },
      403: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      429: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      500: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['internal_error'], documented: false },
      502: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      504: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
    },
  },
  healthLive: {
    name: 'healthLive',
    operationId: 'health_live',
    service: 'transfer',
    method: 'GET',
    path: '/v1/health/live',
    tag: 'ops',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'X-Request-Id', in: 'header', required: false }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'HealthResponse', codes: [], documented: true },
      403: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      429: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      502: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      504: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
    },
  },
  healthReady: {
    name: 'healthReady',
    operationId: 'health_ready',
    service: 'transfer',
    method: 'GET',
    path: '/v1/health/ready',
    tag: 'ops',
    auth: 'none',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'X-Request-Id', in: 'header', required: false }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'ReadinessResponse', codes: [], documented: true },
      403: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      429: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      502: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      503: { body: 'json', schema: 'ReadinessResponse', codes: [], documented: true },
      504: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
    },
  },
  metricsSummary: {
    name: 'metricsSummary',
    operationId: 'metrics_summary',
    service: 'transfer',
    method: 'GET',
    path: '/metrics/summary',
    tag: 'ops',
    auth: 'bearer',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'X-Request-Id', in: 'header', required: false }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'MetricsSummaryResponse', codes: [], documented: true },
      401: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        codes: [
          'unauthorized',
          'malformed_token',
          'forbidden_header',
          'disallowed_alg',
          'missing_kid',
          'token_expired',
          'token_not_yet_valid',
          'invalid_issuer',
          'invalid_audience',
          'missing_claim',
          'invalid_token',
          'key_not_found',
          'jwks_fetch_failed',
          'jwks_error',
        ],
        documented: true,
      },
      403: {
        body: 'envelope',
        schema: 'ErrorEnvelope',
        otherSchemas: ['GatewayMessage'],
        codes: ['forbidden', 'insufficient_scope', 'insufficient_permissions'],
        documented: true,
      },
      429: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      500: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['internal_error'], documented: false },
      502: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
      504: { body: 'gateway', schema: 'GatewayMessage', codes: [], documented: false },
    },
  },
} as const satisfies Record<string, OperationSpec>

export type TransferOperationName = keyof typeof operations

/** Every error code the service knows, with what it means for a caller. */
export const errorCodes = {
  invalid_request: {
    kind: 'validation',
    retryable: false,
    advice: 'Correct the input; the details name the field, part or limit that was refused.',
    reachable: true,
  },
  unauthorized: {
    kind: 'authentication',
    retryable: false,
    advice: 'Send a bearer access token with a subject, and with scope and permissions as text or a list of text.',
    reachable: true,
  },
  malformed_token: {
    kind: 'authentication',
    retryable: false,
    advice: 'Check that the whole access token was sent, without quotes or line breaks.',
    reachable: true,
  },
  forbidden_header: {
    kind: 'authentication',
    retryable: false,
    advice: 'Get an access token whose JOSE header has none of jku, x5u and crit.',
    reachable: true,
  },
  disallowed_alg: {
    kind: 'authentication',
    retryable: false,
    advice: 'Get an access token signed with RS256.',
    reachable: true,
  },
  missing_kid: {
    kind: 'authentication',
    retryable: false,
    advice: 'Get an access token whose JOSE header names its signing key in kid.',
    reachable: true,
  },
  token_expired: {
    kind: 'authentication',
    retryable: false,
    advice: 'Get a fresh access token and repeat the call.',
    reachable: true,
  },
  token_not_yet_valid: {
    kind: 'authentication',
    retryable: false,
    advice: 'Check the clock of the token issuer; the access token is dated in the future.',
    reachable: true,
  },
  invalid_issuer: {
    kind: 'authentication',
    retryable: false,
    advice: 'Get an access token from the issuer that this deployment trusts.',
    reachable: true,
  },
  invalid_audience: {
    kind: 'authentication',
    retryable: false,
    advice: 'Ask the issuer for an access token whose audience is this deployment.',
    reachable: true,
  },
  missing_claim: {
    kind: 'authentication',
    retryable: false,
    advice: 'Get an access token that carries exp, iss and aud.',
    reachable: true,
  },
  invalid_token: {
    kind: 'authentication',
    retryable: false,
    advice: 'Get a fresh access token; the signature or the claims of this one do not verify.',
    reachable: true,
  },
  key_not_found: {
    kind: 'authentication',
    retryable: false,
    advice: 'Get a fresh access token; the key that signed this one is not published by the issuer.',
    reachable: true,
  },
  jwks_fetch_failed: {
    kind: 'authentication',
    retryable: true,
    advice: 'Wait and repeat the call; the service could not reach the issuer for its keys.',
    reachable: true,
  },
  jwks_error: {
    kind: 'authentication',
    retryable: true,
    advice: 'Wait and repeat the call; the service could not read the keys of the issuer.',
    reachable: true,
  },
  forbidden: {
    kind: 'authorization',
    retryable: false,
    advice: 'Ask for the scope or permission this deployment demands, or for the feature to be switched on.',
    reachable: true,
  },
  insufficient_scope: {
    kind: 'authorization',
    retryable: false,
    advice: 'Get an access token with the scopes this deployment demands.',
    reachable: false,
  },
  insufficient_permissions: {
    kind: 'authorization',
    retryable: false,
    advice: 'Get an access token with the permissions this deployment demands.',
    reachable: false,
  },
  not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Check the export id; an export of another scope is not found either.',
    reachable: true,
  },
  conflict: {
    kind: 'conflict',
    retryable: true,
    advice: 'Repeat the call; other writers kept changing the export while it was being cancelled.',
    reachable: true,
  },
  idempotency_conflict: {
    kind: 'conflict',
    retryable: true,
    advice: 'Keep the key and ask again for up to 15 minutes while the first call may still be running; use another key only for another intent, and never send one key with two different bodies.',
    reachable: true,
  },
  too_many_requests: {
    kind: 'rate_limit',
    retryable: false,
    advice: 'Finish or abort open uploads, or wait for the next UTC day; the cap on signing calls of one upload never recovers, so that upload has to be started again.',
    reachable: true,
  },
  quota_exceeded: {
    kind: 'rate_limit',
    retryable: false,
    advice: 'Wait for the quota to be renewed, or ask for a larger one.',
    reachable: false,
  },
  internal_error: {
    kind: 'service',
    retryable: true,
    advice: 'Repeat a read; before repeating a change, find out whether it was made. Report the request id if it persists.',
    reachable: true,
  },
  upstream_s3_error: {
    kind: 'service',
    retryable: true,
    advice: 'Repeat the call after a pause; after complete or abort, introspect the upload first, because the object store may have acted, or may have refused for good.',
    reachable: true,
  },
  idempotency_unavailable: {
    kind: 'service',
    retryable: true,
    advice: 'Repeat the call with the same key only; the change may already have been made.',
    reachable: true,
  },
  queue_unavailable: {
    kind: 'service',
    retryable: true,
    advice: 'Repeat the call after a pause; the attempt stays in the list as a failed export.',
    reachable: true,
  },
  session_store_unavailable: { kind: 'service', retryable: true, advice: 'Repeat the call after a pause.', reachable: true },
} as const satisfies Record<string, ErrorCodeSpec>

/** Every `error.code` the service can put on the wire. */
export type TransferWireCode = keyof typeof errorCodes

/** Fields that grant access to whoever reads them, by schema: never logged. */
export const secretFields = {
  InitiateUploadResponse: ['url'],
  SignPartsResponse: ['urls'],
  PresignDownloadResponse: ['url'],
} as const satisfies Record<string, readonly string[]>

/** The codes each operation can be answered with. */
export interface TransferOperationCodes {
  readonly initiateUpload:
    | 'unauthorized'
    | 'malformed_token'
    | 'forbidden_header'
    | 'disallowed_alg'
    | 'missing_kid'
    | 'token_expired'
    | 'token_not_yet_valid'
    | 'invalid_issuer'
    | 'invalid_audience'
    | 'missing_claim'
    | 'invalid_token'
    | 'key_not_found'
    | 'jwks_fetch_failed'
    | 'jwks_error'
    | 'forbidden'
    | 'insufficient_scope'
    | 'insufficient_permissions'
    | 'idempotency_conflict'
    | 'invalid_request'
    | 'too_many_requests'
    | 'internal_error'
    | 'upstream_s3_error'
    | 'idempotency_unavailable'
    | 'session_store_unavailable'
  readonly signUploadParts:
    | 'unauthorized'
    | 'malformed_token'
    | 'forbidden_header'
    | 'disallowed_alg'
    | 'missing_kid'
    | 'token_expired'
    | 'token_not_yet_valid'
    | 'invalid_issuer'
    | 'invalid_audience'
    | 'missing_claim'
    | 'invalid_token'
    | 'key_not_found'
    | 'jwks_fetch_failed'
    | 'jwks_error'
    | 'forbidden'
    | 'insufficient_scope'
    | 'insufficient_permissions'
    | 'invalid_request'
    | 'too_many_requests'
    | 'internal_error'
    | 'upstream_s3_error'
    | 'session_store_unavailable'
  readonly introspectUpload:
    | 'unauthorized'
    | 'malformed_token'
    | 'forbidden_header'
    | 'disallowed_alg'
    | 'missing_kid'
    | 'token_expired'
    | 'token_not_yet_valid'
    | 'invalid_issuer'
    | 'invalid_audience'
    | 'missing_claim'
    | 'invalid_token'
    | 'key_not_found'
    | 'jwks_fetch_failed'
    | 'jwks_error'
    | 'forbidden'
    | 'insufficient_scope'
    | 'insufficient_permissions'
    | 'invalid_request'
    | 'internal_error'
    | 'upstream_s3_error'
    | 'session_store_unavailable'
  readonly completeUpload:
    | 'unauthorized'
    | 'malformed_token'
    | 'forbidden_header'
    | 'disallowed_alg'
    | 'missing_kid'
    | 'token_expired'
    | 'token_not_yet_valid'
    | 'invalid_issuer'
    | 'invalid_audience'
    | 'missing_claim'
    | 'invalid_token'
    | 'key_not_found'
    | 'jwks_fetch_failed'
    | 'jwks_error'
    | 'forbidden'
    | 'insufficient_scope'
    | 'insufficient_permissions'
    | 'invalid_request'
    | 'internal_error'
    | 'upstream_s3_error'
    | 'session_store_unavailable'
  readonly abortUpload:
    | 'unauthorized'
    | 'malformed_token'
    | 'forbidden_header'
    | 'disallowed_alg'
    | 'missing_kid'
    | 'token_expired'
    | 'token_not_yet_valid'
    | 'invalid_issuer'
    | 'invalid_audience'
    | 'missing_claim'
    | 'invalid_token'
    | 'key_not_found'
    | 'jwks_fetch_failed'
    | 'jwks_error'
    | 'forbidden'
    | 'insufficient_scope'
    | 'insufficient_permissions'
    | 'invalid_request'
    | 'internal_error'
    | 'upstream_s3_error'
    | 'session_store_unavailable'
  readonly presignDownload:
    | 'unauthorized'
    | 'malformed_token'
    | 'forbidden_header'
    | 'disallowed_alg'
    | 'missing_kid'
    | 'token_expired'
    | 'token_not_yet_valid'
    | 'invalid_issuer'
    | 'invalid_audience'
    | 'missing_claim'
    | 'invalid_token'
    | 'key_not_found'
    | 'jwks_fetch_failed'
    | 'jwks_error'
    | 'forbidden'
    | 'insufficient_scope'
    | 'insufficient_permissions'
    | 'invalid_request'
    | 'internal_error'
    | 'upstream_s3_error'
  readonly listExports:
    | 'unauthorized'
    | 'malformed_token'
    | 'forbidden_header'
    | 'disallowed_alg'
    | 'missing_kid'
    | 'token_expired'
    | 'token_not_yet_valid'
    | 'invalid_issuer'
    | 'invalid_audience'
    | 'missing_claim'
    | 'invalid_token'
    | 'key_not_found'
    | 'jwks_fetch_failed'
    | 'jwks_error'
    | 'forbidden'
    | 'insufficient_scope'
    | 'insufficient_permissions'
    | 'invalid_request'
    | 'internal_error'
  readonly createExport:
    | 'unauthorized'
    | 'malformed_token'
    | 'forbidden_header'
    | 'disallowed_alg'
    | 'missing_kid'
    | 'token_expired'
    | 'token_not_yet_valid'
    | 'invalid_issuer'
    | 'invalid_audience'
    | 'missing_claim'
    | 'invalid_token'
    | 'key_not_found'
    | 'jwks_fetch_failed'
    | 'jwks_error'
    | 'forbidden'
    | 'insufficient_scope'
    | 'insufficient_permissions'
    | 'idempotency_conflict'
    | 'invalid_request'
    | 'internal_error'
    | 'idempotency_unavailable'
    | 'queue_unavailable'
  readonly getExport:
    | 'unauthorized'
    | 'malformed_token'
    | 'forbidden_header'
    | 'disallowed_alg'
    | 'missing_kid'
    | 'token_expired'
    | 'token_not_yet_valid'
    | 'invalid_issuer'
    | 'invalid_audience'
    | 'missing_claim'
    | 'invalid_token'
    | 'key_not_found'
    | 'jwks_fetch_failed'
    | 'jwks_error'
    | 'forbidden'
    | 'insufficient_scope'
    | 'insufficient_permissions'
    | 'not_found'
    | 'invalid_request'
    | 'internal_error'
  readonly cancelExport:
    | 'unauthorized'
    | 'malformed_token'
    | 'forbidden_header'
    | 'disallowed_alg'
    | 'missing_kid'
    | 'token_expired'
    | 'token_not_yet_valid'
    | 'invalid_issuer'
    | 'invalid_audience'
    | 'missing_claim'
    | 'invalid_token'
    | 'key_not_found'
    | 'jwks_fetch_failed'
    | 'jwks_error'
    | 'forbidden'
    | 'insufficient_scope'
    | 'insufficient_permissions'
    | 'not_found'
    | 'conflict'
    | 'invalid_request'
    | 'internal_error'
  readonly getCapabilities: 'internal_error'
  readonly getTransferCapabilities: 'invalid_request' | 'internal_error'
  readonly planResources: 'invalid_request' | 'internal_error'
  readonly getReleaseInfo: 'internal_error'
  readonly healthLive: never
  readonly healthReady: never
  readonly metricsSummary:
    | 'unauthorized'
    | 'malformed_token'
    | 'forbidden_header'
    | 'disallowed_alg'
    | 'missing_kid'
    | 'token_expired'
    | 'token_not_yet_valid'
    | 'invalid_issuer'
    | 'invalid_audience'
    | 'missing_claim'
    | 'invalid_token'
    | 'key_not_found'
    | 'jwks_fetch_failed'
    | 'jwks_error'
    | 'forbidden'
    | 'insufficient_scope'
    | 'insufficient_permissions'
    | 'internal_error'
}
