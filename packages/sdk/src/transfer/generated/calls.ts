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
   * Start an upload.
   *
   * Reserves a key and quota for one file, decides between one PUT and a multipart upload, and freezes the policy
   * for it. Sizes below the threshold are `single`; the threshold itself is `multipart`.
   *
   * The answer to a single upload holds the URL to PUT to. The answer to a multipart upload holds the upload id and
   * the part size; its `expires_in_seconds` only announces the life of part URLs signed later, while
   * `resumable_until` ends the session.
   *
   * 422 details: `size_bytes` with `max_upload_bytes` when the file is too large; nothing when a required checksum
   * is missing or the idempotency key is blank. 429 details: `reason` (`active_multipart_limit` or
   * `daily_ingress_budget_bytes`) with `limit`.
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
   * Get URLs for parts of a multipart upload.
   *
   * Signs one PUT URL for each requested part number. A part can be signed again at any time, also after complete or
   * abort, but every call that passes the batch cap counts against the budget of the upload, also one that then
   * fails for a missing checksum.
   *
   * The `sign_batch_size_hint` of the upload is a hard cap, however many items the schema allows. Part numbers
   * beyond the size of the file are signed without complaint.
   *
   * 422 details: `requested_parts` with `sign_batch_size_hint` over the cap; `part_number` for a missing required
   * checksum; nothing for a foreign key, or for an upload that is unknown or past `resumable_until`.
   * 429 details: `limit`.
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
   * List the parts the object store holds.
   *
   * Lists every part of an open multipart upload, sorted by number, with its ETag. Sizes, checksums and the expiry
   * of the session are not told. Works after `resumable_until`, as long as the object store keeps the upload.
   *
   * 422 details are empty: a foreign key, or an upload the object store does not know (any more).
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
   * Join the listed parts into the object.
   *
   * Compares the listed ETags with those of the object store, ignoring quotes, and joins exactly the listed parts in
   * the order of their numbers. Whether the list covers the file is not checked: a subset or a list with gaps makes
   * a truncated object. The caller has to prove completeness first.
   *
   * Not repeatable: a second call answers 422, which after a lost answer may mean that the first one succeeded. 502
   * covers an outage as well as a refusal by the object store, such as a part that is too small or a wrong checksum.
   *
   * In some deployments a firewall refuses bodies over 8192 bytes with a foreign 403: leave null fields out and
   * strip the quotes of ETags.
   *
   * 422 details: `part_numbers` for duplicates; `part_number` for a part that is missing, whose ETag differs, or
   * whose required checksum is absent; nothing for a foreign key or an unknown upload.
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
   * Give a multipart upload up.
   *
   * Discards the parts in the object store and returns the reserved quota. Single uploads have nothing to abort.
   *
   * Not repeatable: for an upload that is unknown, complete or already aborted the answer is 502. An introspect that
   * finds no upload tells this apart from an outage.
   *
   * 422 details are empty: a foreign key.
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
   * Get a URL to download an object.
   *
   * Signs a GET URL for a key under `uploads/`, `exports/` or `tmp/` of the caller's scope. Whether the object exists
   * is not checked: the URL of a missing object answers with the object store's own error.
   *
   * 422 details are empty: the key is outside the caller's scope.
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
   * List the newest exports.
   *
   * The newest exports of the caller's scope, newest first. Eventually consistent: an export created a moment ago may
   * be missing. There is no cursor and no filter, so exports older than the newest 200 cannot be listed.
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
   * Ask for a copy of an object.
   *
   * Starts a background copy of an object to a key of its own. The source key is not checked here: a key that is
   * missing or foreign is accepted, and the export fails later.
   *
   * The answer can already be ahead of `queued`. When the workflow cannot be started the answer is 503, and the
   * export stays in the list as `failed`. 403 also means that exports are switched off.
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
   * Read or follow one export.
   *
   * The current state of one export, strongly consistent.
   *
   * A caller that prefers `text/event-stream` in its Accept header may be answered with a stream: the current state at
   * once, then one event for each change, until a terminal status has been sent. This is an addition to the service;
   * a deployment without it answers with JSON, and the caller polls.
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
   * Cancel an export.
   *
   * Cancels an open export at once; the answer already shows `cancelled`. A terminal export is returned as it is, so
   * repeating is harmless. 500 can follow a stored cancel whose workflow could not be stopped: repeat it.
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
   * List what this deployment offers.
   *
   * Always four entries, in this order: `exports`, `exports.status.poll`, `transfers`, `transfers.policy`. The details
   * of the last one repeat the transfer policy without its two size limits; those of the others are empty.
   *
   * `GET /v1/capabilities`. Public: sends no token. Safe to repeat.
   *
   * Error codes: `internal_error`.
   */
  getCapabilities(options?: UnkeyedCallOptions): Promise<CapabilitiesResponse>

  /**
   * Read the transfer policy.
   *
   * The limits and hints that an upload with these hints would get. Limits, not what is left of them: remaining quota
   * is not told anywhere. The part size is told by `initiate_upload` only.
   *
   * Unlike there, an empty hint is legal here and selects nothing.
   *
   * `GET /v1/capabilities/transfers`. Public: sends no token. Safe to repeat.
   *
   * Error codes: `invalid_request`, `internal_error`.
   */
  getTransferCapabilities(query?: GetTransferCapabilitiesQuery, options?: UnkeyedCallOptions): Promise<TransferCapabilitiesResponse>

  /**
   * Ask whether resources are supported.
   *
   * One decision for each name asked for, in the same order, duplicates included. Known names, in exactly this
   * spelling: `exports`, `transfers`, `downloads`, `uploads`. Changes nothing.
   *
   * `POST /v1/resources/plan`. Public: sends no token. Safe to repeat.
   *
   * Error codes: `invalid_request`, `internal_error`.
   */
  planResources(body: ResourcePlanRequest, options?: UnkeyedCallOptions): Promise<ResourcePlanResponse>

  /**
   * Read what is deployed.
   *
   * Name, version and environment of the running service. The environment may say `dev` in production too.
   *
   * `GET /v1/releases/info`. Public: sends no token. Safe to repeat.
   *
   * Error codes: `internal_error`.
   */
  getReleaseInfo(options?: UnkeyedCallOptions): Promise<ReleaseInfoResponse>

  /**
   * Is the process alive.
   *
   * Answers without touching anything the service depends on.
   *
   * `GET /v1/health/live`. Public: sends no token. Safe to repeat.
   */
  healthLive(options?: UnkeyedCallOptions): Promise<HealthResponse>

  /**
   * Can the service do its work.
   *
   * Probes what the service depends on. Ready means that authentication and the export runtime answer, and the
   * transfer runtime and the idempotency store where they are switched on. The activity store never decides.
   *
   * `GET /v1/health/ready`. Public: sends no token. Safe to repeat.
   */
  healthReady(options?: UnkeyedCallOptions): Promise<ReadinessResponse>

  /**
   * Read counters and latencies.
   *
   * Counters and latencies of the one process that answers, since it started, and the activity of the current UTC day
   * over all processes. Needs `metrics:read` in the permissions of the access token; a scope of that name is not
   * enough.
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
