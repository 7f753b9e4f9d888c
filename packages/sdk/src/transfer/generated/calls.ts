// Generated from contracts/transfer/openapi.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import type { CallOptions, Transport } from '../../internal/transport.ts'
import { operations } from './operations.ts'
import type {
  AbortUploadRequest,
  AbortUploadResponse,
  CapabilitiesResponse,
  CompleteUploadRequest,
  CompleteUploadResponse,
  CreateExportRequest,
  ExportListResponse,
  ExportResource,
  GetTransferCapabilitiesQuery,
  HealthResponse,
  InitiateUploadRequest,
  InitiateUploadResponse,
  ListExportsQuery,
  MetricsSummaryResponse,
  PresignDownloadRequest,
  PresignDownloadResponse,
  ReadinessResponse,
  ReleaseInfoResponse,
  ResourcePlanRequest,
  ResourcePlanResponse,
  SignPartsRequest,
  SignPartsResponse,
  TransferCapabilitiesResponse,
  UploadIntrospectionRequest,
  UploadIntrospectionResponse,
} from './types.ts'

/** Options of operations where the server ignores an idempotency key: passing one would promise what it does not keep. */
export type UnkeyedCallOptions = Omit<CallOptions, 'idempotencyKey'>

/** Every operation of Nova transfer, bound to a transport. */
export interface TransferOperations {
  /**
   * Opens an upload.
   *
   * Decides strategy and part size, reserves quota and signs the URL of a single upload. Under one idempotency key the
   * first answer is given again word for word, so a replayed URL may be up to 900 s old.
   *
   * `POST /v1/transfers/uploads/initiate`. Needs an access token. Repeated under the same idempotency key only.
   *
   * Error codes: `unauthorized`, `malformed_token`, `forbidden_header`, `disallowed_alg`, `missing_kid`,
   * `token_expired`, `token_not_yet_valid`, `invalid_issuer`, `invalid_audience`, `missing_claim`, `invalid_token`,
   * `key_not_found`, `jwks_fetch_failed`, `jwks_error`, `forbidden`, `insufficient_scope`, `insufficient_permissions`,
   * `idempotency_conflict`, `invalid_request`, `too_many_requests`, `internal_error`, `upstream_s3_error`,
   * `idempotency_unavailable`, `session_store_unavailable`.
   */
  initiateUpload(body: InitiateUploadRequest, options?: CallOptions): Promise<InitiateUploadResponse>

  /**
   * Signs part URLs.
   *
   * Every call counts against the budget of the upload, also one that fails on a missing checksum. The same part may be
   * signed again. Still works after complete or abort.
   *
   * `POST /v1/transfers/uploads/sign-parts`. Needs an access token. Repeating is harmless, but every call counts against
   * a budget, also one that fails.
   *
   * Error codes: `unauthorized`, `malformed_token`, `forbidden_header`, `disallowed_alg`, `missing_kid`,
   * `token_expired`, `token_not_yet_valid`, `invalid_issuer`, `invalid_audience`, `missing_claim`, `invalid_token`,
   * `key_not_found`, `jwks_fetch_failed`, `jwks_error`, `forbidden`, `insufficient_scope`, `insufficient_permissions`,
   * `invalid_request`, `too_many_requests`, `internal_error`, `upstream_s3_error`, `session_store_unavailable`.
   */
  signUploadParts(body: SignPartsRequest, options?: UnkeyedCallOptions): Promise<SignPartsResponse>

  /**
   * Lists the parts storage holds.
   *
   * Numbers and entity tags only. Works without a live session while storage keeps the upload.
   *
   * `POST /v1/transfers/uploads/introspect`. Needs an access token. Safe to repeat.
   *
   * Error codes: `unauthorized`, `malformed_token`, `forbidden_header`, `disallowed_alg`, `missing_kid`,
   * `token_expired`, `token_not_yet_valid`, `invalid_issuer`, `invalid_audience`, `missing_claim`, `invalid_token`,
   * `key_not_found`, `jwks_fetch_failed`, `jwks_error`, `forbidden`, `insufficient_scope`, `insufficient_permissions`,
   * `invalid_request`, `internal_error`, `upstream_s3_error`, `session_store_unavailable`.
   */
  introspectUpload(body: UploadIntrospectionRequest, options?: UnkeyedCallOptions): Promise<UploadIntrospectionResponse>

  /**
   * Assembles the object.
   *
   * Not idempotent, and does not check completeness: the caller proves first that every part is there. A second call is
   * refused as not found, which after a lost answer may mean success.
   *
   * `POST /v1/transfers/uploads/complete`. Needs an access token. Never repeated blindly: a lost answer leaves open
   * whether it took effect.
   *
   * Error codes: `unauthorized`, `malformed_token`, `forbidden_header`, `disallowed_alg`, `missing_kid`,
   * `token_expired`, `token_not_yet_valid`, `invalid_issuer`, `invalid_audience`, `missing_claim`, `invalid_token`,
   * `key_not_found`, `jwks_fetch_failed`, `jwks_error`, `forbidden`, `insufficient_scope`, `insufficient_permissions`,
   * `invalid_request`, `internal_error`, `upstream_s3_error`, `session_store_unavailable`.
   */
  completeUpload(body: CompleteUploadRequest, options?: UnkeyedCallOptions): Promise<CompleteUploadResponse>

  /**
   * Gives an upload up.
   *
   * Frees the quota. Not idempotent: an upload that is already gone answers 502.
   *
   * `POST /v1/transfers/uploads/abort`. Needs an access token. Never repeated blindly: a lost answer leaves open whether
   * it took effect.
   *
   * Error codes: `unauthorized`, `malformed_token`, `forbidden_header`, `disallowed_alg`, `missing_kid`,
   * `token_expired`, `token_not_yet_valid`, `invalid_issuer`, `invalid_audience`, `missing_claim`, `invalid_token`,
   * `key_not_found`, `jwks_fetch_failed`, `jwks_error`, `forbidden`, `insufficient_scope`, `insufficient_permissions`,
   * `invalid_request`, `internal_error`, `upstream_s3_error`, `session_store_unavailable`.
   */
  abortUpload(body: AbortUploadRequest, options?: UnkeyedCallOptions): Promise<AbortUploadResponse>

  /**
   * Signs a download URL.
   *
   * Only the prefix of the key is checked: a URL for an object that does not exist is signed too.
   *
   * `POST /v1/transfers/downloads/presign`. Needs an access token. Safe to repeat.
   *
   * Error codes: `unauthorized`, `malformed_token`, `forbidden_header`, `disallowed_alg`, `missing_kid`,
   * `token_expired`, `token_not_yet_valid`, `invalid_issuer`, `invalid_audience`, `missing_claim`, `invalid_token`,
   * `key_not_found`, `jwks_fetch_failed`, `jwks_error`, `forbidden`, `insufficient_scope`, `insufficient_permissions`,
   * `invalid_request`, `internal_error`, `upstream_s3_error`.
   */
  presignDownload(body: PresignDownloadRequest, options?: UnkeyedCallOptions): Promise<PresignDownloadResponse>

  /**
   * Lists exports, newest first.
   *
   * A just created export may be missing for a moment. There is no cursor.
   *
   * `GET /v1/exports`. Needs an access token. Safe to repeat.
   *
   * Error codes: `unauthorized`, `malformed_token`, `forbidden_header`, `disallowed_alg`, `missing_kid`,
   * `token_expired`, `token_not_yet_valid`, `invalid_issuer`, `invalid_audience`, `missing_claim`, `invalid_token`,
   * `key_not_found`, `jwks_fetch_failed`, `jwks_error`, `forbidden`, `insufficient_scope`, `insufficient_permissions`,
   * `invalid_request`, `internal_error`.
   */
  listExports(query?: ListExportsQuery, options?: UnkeyedCallOptions): Promise<ExportListResponse>

  /**
   * Starts an export.
   *
   * The source key is not checked here; a missing or foreign one fails later, in the resource. The answer may already be
   * ahead of `queued`.
   *
   * `POST /v1/exports`. Needs an access token. Repeated under the same idempotency key only.
   *
   * Error codes: `unauthorized`, `malformed_token`, `forbidden_header`, `disallowed_alg`, `missing_kid`,
   * `token_expired`, `token_not_yet_valid`, `invalid_issuer`, `invalid_audience`, `missing_claim`, `invalid_token`,
   * `key_not_found`, `jwks_fetch_failed`, `jwks_error`, `forbidden`, `insufficient_scope`, `insufficient_permissions`,
   * `idempotency_conflict`, `invalid_request`, `internal_error`, `idempotency_unavailable`, `queue_unavailable`.
   */
  createExport(body: CreateExportRequest, options?: CallOptions): Promise<ExportResource>

  /**
   * Reads an export.
   *
   * With `Accept: text/event-stream` a service that has our extension streams a frame for every change until the export
   * is final; one without it answers JSON as ever.
   *
   * `GET /v1/exports/{export_id}`. Needs an access token. Safe to repeat.
   *
   * Error codes: `unauthorized`, `malformed_token`, `forbidden_header`, `disallowed_alg`, `missing_kid`,
   * `token_expired`, `token_not_yet_valid`, `invalid_issuer`, `invalid_audience`, `missing_claim`, `invalid_token`,
   * `key_not_found`, `jwks_fetch_failed`, `jwks_error`, `forbidden`, `insufficient_scope`, `insufficient_permissions`,
   * `not_found`, `invalid_request`, `internal_error`.
   */
  getExport(export_id: string, options?: UnkeyedCallOptions): Promise<ExportResource>

  /**
   * Cancels an export.
   *
   * Cancels at once and answers the resource; a final export comes back unchanged. Repeating is safe.
   *
   * `POST /v1/exports/{export_id}/cancel`. Needs an access token. Safe to repeat.
   *
   * Error codes: `unauthorized`, `malformed_token`, `forbidden_header`, `disallowed_alg`, `missing_kid`,
   * `token_expired`, `token_not_yet_valid`, `invalid_issuer`, `invalid_audience`, `missing_claim`, `invalid_token`,
   * `key_not_found`, `jwks_fetch_failed`, `jwks_error`, `forbidden`, `insufficient_scope`, `insufficient_permissions`,
   * `not_found`, `conflict`, `invalid_request`, `internal_error`.
   */
  cancelExport(export_id: string, options?: UnkeyedCallOptions): Promise<ExportResource>

  /**
   * What the deployment offers.
   *
   * Public. Always the same four descriptors in the same order.
   *
   * `GET /v1/capabilities`. Public: sends no token. Safe to repeat.
   *
   * Error codes: `internal_error`.
   */
  getCapabilities(options?: UnkeyedCallOptions): Promise<CapabilitiesResponse>

  /**
   * The transfer policy.
   *
   * Public. The preferred part size is not revealed; only `initiate_upload` tells it.
   *
   * `GET /v1/capabilities/transfers`. Public: sends no token. Safe to repeat.
   *
   * Error codes: `invalid_request`, `internal_error`.
   */
  getTransferCapabilities(query?: GetTransferCapabilitiesQuery, options?: UnkeyedCallOptions): Promise<TransferCapabilitiesResponse>

  /**
   * Asks which resources are supported.
   *
   * Public. Order and duplicates of the question are kept.
   *
   * `POST /v1/resources/plan`. Public: sends no token. Safe to repeat.
   *
   * Error codes: `invalid_request`, `internal_error`.
   */
  planResources(body: ResourcePlanRequest, options?: UnkeyedCallOptions): Promise<ResourcePlanResponse>

  /**
   * What is deployed.
   *
   * Public.
   *
   * `GET /v1/releases/info`. Public: sends no token. Safe to repeat.
   *
   * Error codes: `internal_error`.
   */
  getReleaseInfo(options?: UnkeyedCallOptions): Promise<ReleaseInfoResponse>

  /**
   * Whether the process answers.
   *
   * Public. Depends on nothing.
   *
   * `GET /v1/health/live`. Public: sends no token. Safe to repeat.
   */
  healthLive(options?: UnkeyedCallOptions): Promise<HealthResponse>

  /**
   * Whether traffic should come here.
   *
   * Public. 200 and 503 have the same shape.
   *
   * `GET /v1/health/ready`. Public: sends no token. Safe to repeat.
   */
  healthReady(options?: UnkeyedCallOptions): Promise<ReadinessResponse>

  /**
   * Counters and averages.
   *
   * Needs `metrics:read` among the permissions of the access token. Counters belong to one process.
   *
   * `GET /metrics/summary`. Needs an access token. Safe to repeat.
   *
   * Error codes: `unauthorized`, `malformed_token`, `forbidden_header`, `disallowed_alg`, `missing_kid`,
   * `token_expired`, `token_not_yet_valid`, `invalid_issuer`, `invalid_audience`, `missing_claim`, `invalid_token`,
   * `key_not_found`, `jwks_fetch_failed`, `jwks_error`, `forbidden`, `insufficient_scope`, `insufficient_permissions`,
   * `internal_error`.
   */
  metricsSummary(options?: UnkeyedCallOptions): Promise<MetricsSummaryResponse>
}

/** All calls with their first argument filled in. Sends nothing by itself. */
export function bindTransferOperations(transport: Transport): TransferOperations {
  return {
    initiateUpload: (body, options) => initiateUpload(transport, body, options),
    signUploadParts: (body, options) => signUploadParts(transport, body, options),
    introspectUpload: (body, options) => introspectUpload(transport, body, options),
    completeUpload: (body, options) => completeUpload(transport, body, options),
    abortUpload: (body, options) => abortUpload(transport, body, options),
    presignDownload: (body, options) => presignDownload(transport, body, options),
    listExports: (query, options) => listExports(transport, query, options),
    createExport: (body, options) => createExport(transport, body, options),
    getExport: (export_id, options) => getExport(transport, export_id, options),
    cancelExport: (export_id, options) => cancelExport(transport, export_id, options),
    getCapabilities: (options) => getCapabilities(transport, options),
    getTransferCapabilities: (query, options) => getTransferCapabilities(transport, query, options),
    planResources: (body, options) => planResources(transport, body, options),
    getReleaseInfo: (options) => getReleaseInfo(transport, options),
    healthLive: (options) => healthLive(transport, options),
    healthReady: (options) => healthReady(transport, options),
    metricsSummary: (options) => metricsSummary(transport, options),
  }
}

/** {@link TransferOperations.initiateUpload} on a transport of your own. */
export function initiateUpload(
  transport: Transport,
  body: InitiateUploadRequest,
  options?: CallOptions,
): Promise<InitiateUploadResponse> {
  return transport.call(operations.initiateUpload, { body }, options)
}

/** {@link TransferOperations.signUploadParts} on a transport of your own. */
export function signUploadParts(
  transport: Transport,
  body: SignPartsRequest,
  options?: UnkeyedCallOptions,
): Promise<SignPartsResponse> {
  return transport.call(operations.signUploadParts, { body }, options)
}

/** {@link TransferOperations.introspectUpload} on a transport of your own. */
export function introspectUpload(
  transport: Transport,
  body: UploadIntrospectionRequest,
  options?: UnkeyedCallOptions,
): Promise<UploadIntrospectionResponse> {
  return transport.call(operations.introspectUpload, { body }, options)
}

/** {@link TransferOperations.completeUpload} on a transport of your own. */
export function completeUpload(
  transport: Transport,
  body: CompleteUploadRequest,
  options?: UnkeyedCallOptions,
): Promise<CompleteUploadResponse> {
  return transport.call(operations.completeUpload, { body }, options)
}

/** {@link TransferOperations.abortUpload} on a transport of your own. */
export function abortUpload(
  transport: Transport,
  body: AbortUploadRequest,
  options?: UnkeyedCallOptions,
): Promise<AbortUploadResponse> {
  return transport.call(operations.abortUpload, { body }, options)
}

/** {@link TransferOperations.presignDownload} on a transport of your own. */
export function presignDownload(
  transport: Transport,
  body: PresignDownloadRequest,
  options?: UnkeyedCallOptions,
): Promise<PresignDownloadResponse> {
  return transport.call(operations.presignDownload, { body }, options)
}

/** {@link TransferOperations.listExports} on a transport of your own. */
export function listExports(
  transport: Transport,
  query: ListExportsQuery = {},
  options?: UnkeyedCallOptions,
): Promise<ExportListResponse> {
  return transport.call(operations.listExports, { query }, options)
}

/** {@link TransferOperations.createExport} on a transport of your own. */
export function createExport(
  transport: Transport,
  body: CreateExportRequest,
  options?: CallOptions,
): Promise<ExportResource> {
  return transport.call(operations.createExport, { body }, options)
}

/** {@link TransferOperations.getExport} on a transport of your own. */
export function getExport(
  transport: Transport,
  export_id: string,
  options?: UnkeyedCallOptions,
): Promise<ExportResource> {
  return transport.call(operations.getExport, { path: { export_id } }, options)
}

/** {@link TransferOperations.cancelExport} on a transport of your own. */
export function cancelExport(
  transport: Transport,
  export_id: string,
  options?: UnkeyedCallOptions,
): Promise<ExportResource> {
  return transport.call(operations.cancelExport, { path: { export_id } }, options)
}

/** {@link TransferOperations.getCapabilities} on a transport of your own. */
export function getCapabilities(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<CapabilitiesResponse> {
  return transport.call(operations.getCapabilities, {}, options)
}

/** {@link TransferOperations.getTransferCapabilities} on a transport of your own. */
export function getTransferCapabilities(
  transport: Transport,
  query: GetTransferCapabilitiesQuery = {},
  options?: UnkeyedCallOptions,
): Promise<TransferCapabilitiesResponse> {
  return transport.call(operations.getTransferCapabilities, { query }, options)
}

/** {@link TransferOperations.planResources} on a transport of your own. */
export function planResources(
  transport: Transport,
  body: ResourcePlanRequest,
  options?: UnkeyedCallOptions,
): Promise<ResourcePlanResponse> {
  return transport.call(operations.planResources, { body }, options)
}

/** {@link TransferOperations.getReleaseInfo} on a transport of your own. */
export function getReleaseInfo(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<ReleaseInfoResponse> {
  return transport.call(operations.getReleaseInfo, {}, options)
}

/** {@link TransferOperations.healthLive} on a transport of your own. */
export function healthLive(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<HealthResponse> {
  return transport.call(operations.healthLive, {}, options)
}

/** {@link TransferOperations.healthReady} on a transport of your own. */
export function healthReady(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<ReadinessResponse> {
  return transport.call(operations.healthReady, {}, options)
}

/** {@link TransferOperations.metricsSummary} on a transport of your own. */
export function metricsSummary(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<MetricsSummaryResponse> {
  return transport.call(operations.metricsSummary, {}, options)
}
