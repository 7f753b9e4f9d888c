// Generated from contracts/edfi/executor.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import type { ErrorCodeSpec, OperationSpec } from '../../../internal/operation.ts'

/** Every operation by its name in the client. */
export const operations = {
  initRun: {
    name: 'initRun',
    operationId: 'init_run',
    service: 'edfi',
    surface: 'executor',
    method: 'GET',
    path: '/api/earthbeam/auth/{runId}/init',
    tag: 'run',
    auth: 'bearer',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'runId', in: 'path', required: true }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'RunHandshake', codes: [], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['run_token_refused'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['run_token_foreign'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['run_not_found'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  getRunJob: {
    name: 'getRunJob',
    operationId: 'get_run_job',
    service: 'edfi',
    surface: 'executor',
    method: 'GET',
    path: '/api/earthbeam/jobs/{runId}',
    tag: 'run',
    auth: 'bearer',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'runId', in: 'path', required: true }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'RunJob', codes: [], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['run_token_refused'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['run_token_foreign'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['run_not_found'], documented: true },
      500: {
        body: 'envelope',
        schema: 'ErrorBody',
        codes: ['job_definition_unavailable', 'server_error'],
        documented: true,
      },
    },
  },
  getRunRoster: {
    name: 'getRunRoster',
    operationId: 'get_run_roster',
    service: 'edfi',
    surface: 'executor',
    method: 'GET',
    path: '/api/earthbeam/jobs/{runId}/roster',
    tag: 'run',
    auth: 'bearer',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'runId', in: 'path', required: true }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'text', schema: null, codes: [], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['run_token_refused'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['run_token_foreign'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['run_not_found'], documented: true },
      409: { body: 'envelope', schema: 'ErrorBody', codes: ['cross_year_matching_off'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  reportStatus: {
    name: 'reportStatus',
    operationId: 'report_status',
    service: 'edfi',
    surface: 'executor',
    method: 'POST',
    path: '/api/earthbeam/jobs/{runId}/status',
    tag: 'reports',
    auth: 'bearer',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'runId', in: 'path', required: true }],
    requestSchema: 'StatusReport',
    success: 201,
    responses: {
      201: { body: 'empty', schema: null, codes: [], documented: true },
      400: { body: 'envelope', schema: 'ErrorBody', codes: ['validation_failed'], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['run_token_refused'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['run_token_foreign'], documented: true },
      413: { body: 'envelope', schema: 'ErrorBody', codes: ['payload_too_large'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  reportError: {
    name: 'reportError',
    operationId: 'report_error',
    service: 'edfi',
    surface: 'executor',
    method: 'POST',
    path: '/api/earthbeam/jobs/{runId}/error',
    tag: 'reports',
    auth: 'bearer',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'runId', in: 'path', required: true }],
    requestSchema: 'ErrorReport',
    success: 201,
    responses: {
      201: { body: 'empty', schema: null, codes: [], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['run_token_refused'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['run_token_foreign'], documented: true },
      413: { body: 'envelope', schema: 'ErrorBody', codes: ['payload_too_large'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  reportSummary: {
    name: 'reportSummary',
    operationId: 'report_summary',
    service: 'edfi',
    surface: 'executor',
    method: 'POST',
    path: '/api/earthbeam/jobs/{runId}/summary',
    tag: 'reports',
    auth: 'bearer',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'runId', in: 'path', required: true }],
    requestSchema: 'RunSummary',
    success: 201,
    responses: {
      201: { body: 'empty', schema: null, codes: [], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['run_token_refused'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['run_token_foreign'], documented: true },
      413: { body: 'envelope', schema: 'ErrorBody', codes: ['payload_too_large'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  reportUnmatchedIds: {
    name: 'reportUnmatchedIds',
    operationId: 'report_unmatched_ids',
    service: 'edfi',
    surface: 'executor',
    method: 'POST',
    path: '/api/earthbeam/jobs/{runId}/unmatched-ids',
    tag: 'reports',
    auth: 'bearer',
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'runId', in: 'path', required: true }],
    requestSchema: 'UnmatchedIdsReport',
    success: 201,
    responses: {
      201: { body: 'empty', schema: null, codes: [], documented: true },
      400: { body: 'envelope', schema: 'ErrorBody', codes: ['validation_failed'], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['run_token_refused'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['run_token_foreign'], documented: true },
      413: { body: 'envelope', schema: 'ErrorBody', codes: ['payload_too_large'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
  reportOutputFiles: {
    name: 'reportOutputFiles',
    operationId: 'report_output_files',
    service: 'edfi',
    surface: 'executor',
    method: 'POST',
    path: '/api/earthbeam/jobs/{runId}/output-files',
    tag: 'reports',
    auth: 'bearer',
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'runId', in: 'path', required: true }],
    requestSchema: 'OutputFilesReport',
    success: 201,
    responses: {
      201: { body: 'json', schema: 'OutputSetCreated', codes: [], documented: true },
      400: {
        body: 'envelope',
        schema: 'ErrorBody',
        codes: ['validation_failed', 'output_path_rejected'],
        documented: true,
      },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['run_token_refused'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['run_token_foreign'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['run_not_found'], documented: true },
      409: { body: 'envelope', schema: 'ErrorBody', codes: ['output_set_exists'], documented: true },
      413: { body: 'envelope', schema: 'ErrorBody', codes: ['payload_too_large'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
    },
  },
} as const satisfies Record<string, OperationSpec>

export type EdfiExecutorOperationName = keyof typeof operations

/** Every error code the service knows, with what it means for a caller. */
export const errorCodes = {
  run_token_refused: {
    kind: 'authentication',
    retryable: false,
    advice: 'Use the init token for the handshake and the access token for everything else. An init token is spent after one handshake or five minutes; nothing but a new run gives another.',
    reachable: true,
    seen: { code: 401 },
  },
  run_token_foreign: {
    kind: 'authorization',
    retryable: false,
    advice: 'Use the token that was made for this run.',
    reachable: true,
    seen: { code: 403 },
  },
  run_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Check the run id in the address; the run, or the job it is of, is gone.',
    reachable: true,
    seen: { code: 404 },
  },
  job_definition_unavailable: {
    kind: 'service',
    retryable: false,
    advice: 'The job has lost its ODS connection or its bundle since it was made, so nobody can run it; create another job once that is mended.',
    reachable: true,
    seen: { code: 500, keys: ['error'] },
  },
  cross_year_matching_off: {
    kind: 'conflict',
    retryable: false,
    advice: 'Take the roster from the ODS or from `rosterFilePath`; this partner does not match across years.',
    reachable: true,
    seen: { code: 409 },
  },
  output_path_rejected: {
    kind: 'validation',
    retryable: false,
    advice: 'Report a key below the job\'s own base path, without `s3://` and without a leading slash, that holds at least one object.',
    reachable: true,
    seen: { code: 400, form: 'text' },
  },
  output_set_exists: {
    kind: 'conflict',
    retryable: false,
    advice: 'This run has reported this path already; there is nothing to repeat.',
    reachable: true,
    seen: { code: 409 },
  },
  validation_failed: {
    kind: 'validation',
    retryable: false,
    advice: 'Correct the members that details.messages names; nothing was stored.',
    reachable: true,
    seen: { code: 400, form: 'list' },
  },
  payload_too_large: {
    kind: 'validation',
    retryable: false,
    advice: 'Send a body below 100 kB. Files never travel in a body of this service: they go to the upload URLs that creating the job answers.',
    reachable: true,
    seen: { code: 413 },
  },
  server_error: {
    kind: 'service',
    retryable: true,
    advice: 'The service crashed on this call and does not say why. Find out what is stored before a call is repeated that makes something: creating a job is not one step, and its remains are invisible.',
    reachable: true,
    seen: { code: 500 },
  },
} as const satisfies Record<string, ErrorCodeSpec>

/** Every `error.code` the service can put on the wire. */
export type EdfiExecutorWireCode = keyof typeof errorCodes

/** Fields that grant access to whoever reads them, by schema: never logged. */
export const secretFields = {
  RunHandshake: ['token'],
  AssessmentDatastore: ['clientSecret'],
} as const satisfies Record<string, readonly string[]>

/** The codes each operation can be answered with. */
export interface EdfiExecutorOperationCodes {
  readonly initRun: 'run_token_refused' | 'run_token_foreign' | 'run_not_found' | 'server_error'
  readonly getRunJob:
    | 'run_token_refused'
    | 'run_token_foreign'
    | 'run_not_found'
    | 'job_definition_unavailable'
    | 'server_error'
  readonly getRunRoster:
    | 'run_token_refused'
    | 'run_token_foreign'
    | 'run_not_found'
    | 'cross_year_matching_off'
    | 'server_error'
  readonly reportStatus:
    | 'validation_failed'
    | 'run_token_refused'
    | 'run_token_foreign'
    | 'payload_too_large'
    | 'server_error'
  readonly reportError: 'run_token_refused' | 'run_token_foreign' | 'payload_too_large' | 'server_error'
  readonly reportSummary: 'run_token_refused' | 'run_token_foreign' | 'payload_too_large' | 'server_error'
  readonly reportUnmatchedIds:
    | 'validation_failed'
    | 'run_token_refused'
    | 'run_token_foreign'
    | 'payload_too_large'
    | 'server_error'
  readonly reportOutputFiles:
    | 'validation_failed'
    | 'output_path_rejected'
    | 'run_token_refused'
    | 'run_token_foreign'
    | 'run_not_found'
    | 'output_set_exists'
    | 'payload_too_large'
    | 'server_error'
}
