// Generated from contracts/edfi/external.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import type { ErrorCodeSpec, OperationSpec } from '../../../internal/operation.ts'

/** Every operation by its name in the client. */
export const operations = {
  verifyToken: {
    name: 'verifyToken',
    operationId: 'verify_token',
    service: 'edfi',
    surface: 'external',
    method: 'POST',
    path: '/api/v1/token/verify',
    tag: 'token',
    auth: 'bearer',
    requires: ['create:jobs'],
    idempotency: null,
    retry: 'safe',
    parameters: [],
    requestSchema: null,
    success: 201,
    responses: {
      201: { body: 'text', schema: null, codes: [], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['access_token_refused'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['token_insufficient'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
      503: { body: 'envelope', schema: 'ErrorBody', codes: ['external_api_disabled'], documented: true },
    },
  },
  submitJob: {
    name: 'submitJob',
    operationId: 'submit_job',
    service: 'edfi',
    surface: 'external',
    method: 'POST',
    path: '/api/v1/jobs',
    tag: 'submissions',
    auth: 'bearer',
    requires: ['create:jobs'],
    idempotency: null,
    retry: 'verify',
    parameters: [],
    requestSchema: 'JobSubmission',
    success: 201,
    responses: {
      201: { body: 'json', schema: 'SubmittedJob', codes: [], documented: true },
      400: {
        body: 'envelope',
        schema: 'ErrorBody',
        codes: ['validation_failed', 'submission_rejected'],
        documented: true,
      },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['access_token_refused'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['token_insufficient'], documented: true },
      413: { body: 'envelope', schema: 'ErrorBody', codes: ['payload_too_large'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
      503: { body: 'envelope', schema: 'ErrorBody', codes: ['external_api_disabled'], documented: true },
    },
  },
  startSubmission: {
    name: 'startSubmission',
    operationId: 'start_submission',
    service: 'edfi',
    surface: 'external',
    method: 'POST',
    path: '/api/v1/jobs/{jobUid}/start',
    tag: 'submissions',
    auth: 'bearer',
    requires: ['create:jobs'],
    idempotency: null,
    retry: 'verify',
    parameters: [{ name: 'jobUid', in: 'path', required: true }],
    requestSchema: null,
    success: 202,
    responses: {
      202: { body: 'empty', schema: null, codes: [], documented: true },
      400: { body: 'envelope', schema: 'ErrorBody', codes: ['submission_not_startable'], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['access_token_refused'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['token_insufficient'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['submission_not_found'], documented: true },
      500: {
        body: 'envelope',
        schema: 'ErrorBody',
        codes: ['launch_failed', 'server_error'],
        documented: true,
      },
      503: { body: 'envelope', schema: 'ErrorBody', codes: ['external_api_disabled'], documented: true },
    },
  },
  listOutputSets: {
    name: 'listOutputSets',
    operationId: 'list_output_sets',
    service: 'edfi',
    surface: 'external',
    method: 'GET',
    path: '/api/v1/output-sets',
    tag: 'output-sets',
    auth: 'bearer',
    requires: ['read:jobs'],
    idempotency: null,
    retry: 'safe',
    parameters: [
      { name: 'partner', in: 'query', required: true },
      { name: 'tenant', in: 'query', required: false },
      { name: 'schoolYear', in: 'query', required: false },
      { name: 'sentToOds', in: 'query', required: false },
      { name: 'createdAfter', in: 'query', required: false },
      { name: 'bundle', in: 'query', required: false },
    ],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'OutputSetList', codes: [], documented: true },
      400: {
        body: 'envelope',
        schema: 'ErrorBody',
        codes: ['validation_failed', 'invalid_parameter'],
        documented: true,
      },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['access_token_refused'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['token_insufficient'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['partner_not_found'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
      503: { body: 'envelope', schema: 'ErrorBody', codes: ['external_api_disabled'], documented: true },
    },
  },
  createDownloadLinks: {
    name: 'createDownloadLinks',
    operationId: 'create_download_links',
    service: 'edfi',
    surface: 'external',
    method: 'POST',
    path: '/api/v1/output-sets/{setUid}/download-links',
    tag: 'output-sets',
    auth: 'bearer',
    requires: ['read:jobs:output-files'],
    idempotency: null,
    retry: 'safe',
    parameters: [{ name: 'setUid', in: 'path', required: true }],
    requestSchema: null,
    success: 200,
    responses: {
      200: { body: 'json', schema: 'DownloadLinks', codes: [], documented: true },
      400: { body: 'envelope', schema: 'ErrorBody', codes: ['invalid_parameter'], documented: true },
      401: { body: 'envelope', schema: 'ErrorBody', codes: ['access_token_refused'], documented: true },
      403: { body: 'envelope', schema: 'ErrorBody', codes: ['token_insufficient'], documented: true },
      404: { body: 'envelope', schema: 'ErrorBody', codes: ['output_set_not_found'], documented: true },
      500: { body: 'envelope', schema: 'ErrorBody', codes: ['server_error'], documented: true },
      503: { body: 'envelope', schema: 'ErrorBody', codes: ['external_api_disabled'], documented: true },
    },
  },
} as const satisfies Record<string, OperationSpec>

export type EdfiExternalOperationName = keyof typeof operations

/** Every error code the service knows, with what it means for a caller. */
export const errorCodes = {
  access_token_refused: {
    kind: 'authentication',
    retryable: false,
    advice: 'Fetch a new access token and repeat the call; when it is refused again, compare its audience and its issuer with those the service is configured for.',
    reachable: true,
    seen: { code: 401 },
  },
  token_insufficient: {
    kind: 'authorization',
    retryable: false,
    advice: 'Ask the identity provider for a token with the scopes of this operation, and, to create a job, with `partner:<code>` of that very partner and a client id in it.',
    reachable: true,
    seen: { code: 403 },
  },
  submission_rejected: {
    kind: 'validation',
    retryable: false,
    advice: 'Check tenant, school year (the year it ends in, four digits), bundle, params and files against what is enabled for the partner; details.messages says which of them it was. No job was made.',
    reachable: true,
    seen: { code: 400, form: 'text' },
  },
  submission_not_startable: {
    kind: 'conflict',
    retryable: false,
    advice: 'Upload every declared file, optional ones included and none of them empty, or wait for the run that is under way; details.messages says which of the two it is.',
    reachable: true,
    seen: { code: 400, form: 'text' },
  },
  submission_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Check the uid, and that the token holds the partner of the job; a foreign job looks like none.',
    reachable: true,
    seen: { code: 404 },
  },
  partner_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Name a partner that the token holds a `partner:` scope for.',
    reachable: true,
    seen: { code: 404 },
  },
  output_set_not_found: {
    kind: 'not_found',
    retryable: false,
    advice: 'Check the uid, and that the token holds the partner of the set; a set of a run that is not over looks like none.',
    reachable: true,
    seen: { code: 404 },
  },
  external_api_disabled: {
    kind: 'service',
    retryable: false,
    advice: 'Ask whoever runs the service to configure an issuer and an audience; until then machines are not let in.',
    reachable: true,
    seen: { code: 503 },
  },
  validation_failed: {
    kind: 'validation',
    retryable: false,
    advice: 'Correct the members that details.messages names; nothing was stored.',
    reachable: true,
    seen: { code: 400, form: 'list' },
  },
  invalid_parameter: {
    kind: 'validation',
    retryable: false,
    advice: 'Correct the id or word in the path, or the query; details.messages says what was expected.',
    reachable: true,
    seen: { code: 400, form: 'text' },
  },
  payload_too_large: {
    kind: 'validation',
    retryable: false,
    advice: 'Send a body below 100 kB. Files never travel in a body of this service: they go to the upload URLs that creating the job answers.',
    reachable: true,
    seen: { code: 413 },
  },
  launch_failed: {
    kind: 'service',
    retryable: false,
    advice: 'The run was recorded as failed and the job may be started again; when it fails again, check that every file was uploaded and ask whoever runs the service.',
    reachable: true,
    seen: { code: 500, keys: ['error'] },
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
export type EdfiExternalWireCode = keyof typeof errorCodes

/** Fields that grant access to whoever reads them, by schema: never logged. */
export const secretFields = {
  SubmittedJob: ['uploadUrls'],
  DownloadLinks: ['downloadLinks'],
} as const satisfies Record<string, readonly string[]>

/** The codes each operation can be answered with. */
export interface EdfiExternalOperationCodes {
  readonly verifyToken:
    | 'access_token_refused'
    | 'token_insufficient'
    | 'server_error'
    | 'external_api_disabled'
  readonly submitJob:
    | 'validation_failed'
    | 'submission_rejected'
    | 'access_token_refused'
    | 'token_insufficient'
    | 'payload_too_large'
    | 'server_error'
    | 'external_api_disabled'
  readonly startSubmission:
    | 'submission_not_startable'
    | 'access_token_refused'
    | 'token_insufficient'
    | 'submission_not_found'
    | 'launch_failed'
    | 'server_error'
    | 'external_api_disabled'
  readonly listOutputSets:
    | 'validation_failed'
    | 'invalid_parameter'
    | 'access_token_refused'
    | 'token_insufficient'
    | 'partner_not_found'
    | 'server_error'
    | 'external_api_disabled'
  readonly createDownloadLinks:
    | 'invalid_parameter'
    | 'access_token_refused'
    | 'token_insufficient'
    | 'output_set_not_found'
    | 'server_error'
    | 'external_api_disabled'
}
