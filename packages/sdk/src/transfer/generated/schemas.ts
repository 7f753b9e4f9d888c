// Generated from contracts/transfer/openapi.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import * as z from 'zod/mini'
import type {
  AbortUploadRequest,
  AbortUploadResponse,
  CapabilitiesResponse,
  CapabilityDescriptor,
  ChecksumMode,
  CompleteUploadRequest,
  CompleteUploadResponse,
  CompletedPart,
  CreateExportRequest,
  ErrorBody,
  ErrorEnvelope,
  ExportListResponse,
  ExportOutput,
  ExportResource,
  ExportStatus,
  FrameworkDetail,
  GatewayMessage,
  HTTPValidationError,
  HealthResponse,
  InitiateUploadRequest,
  InitiateUploadResponse,
  MetricsSummaryResponse,
  PresignDownloadRequest,
  PresignDownloadResponse,
  ReadinessChecks,
  ReadinessResponse,
  ReleaseInfoResponse,
  ResourcePlanItem,
  ResourcePlanRequest,
  ResourcePlanResponse,
  SignPartsRequest,
  SignPartsResponse,
  TransferCapabilitiesResponse,
  UploadIntrospectionRequest,
  UploadIntrospectionResponse,
  UploadStrategy,
  UploadedPart,
  ValidationError,
} from './types.ts'

/** One truth for types and checks: both come from the contract. */
const schemaOf = <T>(make: () => z.ZodMiniType): z.ZodMiniType<T> => make() as z.ZodMiniType<T>

const distinct = () =>
  z.refine<readonly unknown[]>((items) => new Set(items.map((item) => JSON.stringify(item))).size === items.length, {
    error: 'items must be unique',
  })

const longest = (length: number) =>
  z.refine<string>((text) => text.length <= length || [...text].length <= length, {
    error: `must have at most ${length} characters`,
  })

/** Received: `UploadStrategy`. */
export const UploadStrategySchema: z.ZodMiniType<UploadStrategy> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['single', 'multipart']))

/** Received: `ChecksumMode`. */
export const ChecksumModeSchema: z.ZodMiniType<ChecksumMode> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['none', 'optional', 'required']))

/** Sent: `InitiateUploadRequest`. */
export const InitiateUploadRequestSchema: z.ZodMiniType<InitiateUploadRequest> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    filename: z.string().check(z.minLength(1), longest(512)),
    size_bytes: z.int().check(z.gt(0)),
    content_type: z.optional(z.nullable(z.string().check(longest(256)))),
    workload_class: z.optional(z.nullable(z.string().check(z.minLength(1), longest(128)))),
    policy_hint: z.optional(z.nullable(z.string().check(z.minLength(1), longest(128)))),
    checksum_preference: z.optional(z.nullable(z.string().check(z.regex(/^(none|standard|strict)$/u)))),
    checksum_value: z.optional(z.nullable(z.string().check(z.minLength(1), longest(256)))),
  }))

/** Received: `InitiateUploadResponse`. */
export const InitiateUploadResponseSchema: z.ZodMiniType<InitiateUploadResponse> = /* @__PURE__ */ schemaOf(() =>
  z.discriminatedUnion('strategy', [
    z.looseObject({
      strategy: z.literal('single'),
      bucket: z.string(),
      key: z.string(),
      session_id: z.string(),
      expires_in_seconds: z.int(),
      policy_id: z.string(),
      policy_version: z.string(),
      max_concurrency_hint: z.int(),
      sign_batch_size_hint: z.int(),
      accelerate_enabled: z.boolean(),
      checksum_algorithm: z.optional(z.nullable(z.string())),
      checksum_mode: ChecksumModeSchema,
      resumable_until: z.iso.datetime({ offset: true }),
      url: z.string(),
      upload_id: z.optional(z.null()),
      part_size_bytes: z.optional(z.null()),
    }),
    z.looseObject({
      strategy: z.literal('multipart'),
      bucket: z.string(),
      key: z.string(),
      session_id: z.string(),
      expires_in_seconds: z.int(),
      policy_id: z.string(),
      policy_version: z.string(),
      max_concurrency_hint: z.int(),
      sign_batch_size_hint: z.int(),
      accelerate_enabled: z.boolean(),
      checksum_algorithm: z.optional(z.nullable(z.string())),
      checksum_mode: ChecksumModeSchema,
      resumable_until: z.iso.datetime({ offset: true }),
      url: z.optional(z.null()),
      upload_id: z.string(),
      part_size_bytes: z.int(),
    }),
  ]))

/** Sent: `SignPartsRequest`. */
export const SignPartsRequestSchema: z.ZodMiniType<SignPartsRequest> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    key: z.string().check(z.minLength(1), longest(2048)),
    upload_id: z.string().check(z.minLength(1), longest(1024)),
    part_numbers: z.array(z.int().check(z.minimum(1), z.maximum(10000))).check(z.minLength(1), z.maxLength(1000), distinct()),
    checksums_sha256: z.optional(z.nullable(z.record(z.string().check(z.regex(/^([1-9][0-9]{0,3}|10000)$/u)), z.string().check(z.regex(/\S/u))))),
  }))

/** Received: `SignPartsResponse`. */
export const SignPartsResponseSchema: z.ZodMiniType<SignPartsResponse> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    expires_in_seconds: z.int(),
    urls: z.record(z.string().check(z.regex(/^([1-9][0-9]{0,3}|10000)$/u)), z.string()),
  }))

/** Sent: `UploadIntrospectionRequest`. */
export const UploadIntrospectionRequestSchema: z.ZodMiniType<UploadIntrospectionRequest> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    key: z.string().check(z.minLength(1), longest(2048)),
    upload_id: z.string().check(z.minLength(1), longest(1024)),
  }))

/** Received: `UploadedPart`. */
export const UploadedPartSchema: z.ZodMiniType<UploadedPart> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    part_number: z.int().check(z.minimum(1), z.maximum(10000)),
    etag: z.string().check(z.minLength(1), longest(256)),
  }))

/** Received: `UploadIntrospectionResponse`. */
export const UploadIntrospectionResponseSchema: z.ZodMiniType<UploadIntrospectionResponse> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    bucket: z.string(),
    key: z.string(),
    upload_id: z.string(),
    part_size_bytes: z.int().check(z.gt(0)),
    parts: z.array(UploadedPartSchema).check(z.maxLength(10000)),
  }))

/** Sent: `CompletedPart`. */
export const CompletedPartSchema: z.ZodMiniType<CompletedPart> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    part_number: z.int().check(z.minimum(1), z.maximum(10000)),
    etag: z.string().check(z.minLength(1), longest(256)),
    checksum_sha256: z.optional(z.nullable(z.string().check(z.minLength(1), longest(256)))),
  }))

/** Sent: `CompleteUploadRequest`. */
export const CompleteUploadRequestSchema: z.ZodMiniType<CompleteUploadRequest> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    key: z.string().check(z.minLength(1), longest(2048)),
    upload_id: z.string().check(z.minLength(1), longest(1024)),
    parts: z.array(CompletedPartSchema).check(z.minLength(1), z.maxLength(10000)),
  }))

/** Received: `CompleteUploadResponse`. */
export const CompleteUploadResponseSchema: z.ZodMiniType<CompleteUploadResponse> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    bucket: z.string(),
    key: z.string(),
    etag: z.optional(z.nullable(z.string())),
    version_id: z.optional(z.nullable(z.string())),
  }))

/** Sent: `AbortUploadRequest`. */
export const AbortUploadRequestSchema: z.ZodMiniType<AbortUploadRequest> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    key: z.string().check(z.minLength(1), longest(2048)),
    upload_id: z.string().check(z.minLength(1), longest(1024)),
  }))

/** Received: `AbortUploadResponse`. */
export const AbortUploadResponseSchema: z.ZodMiniType<AbortUploadResponse> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ ok: z.optional(z.boolean()) }))

/** Sent: `PresignDownloadRequest`. */
export const PresignDownloadRequestSchema: z.ZodMiniType<PresignDownloadRequest> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    key: z.string().check(z.minLength(1), longest(2048)),
    content_disposition: z.optional(z.nullable(z.string().check(longest(512)))),
    filename: z.optional(z.nullable(z.string().check(longest(512)))),
    content_type: z.optional(z.nullable(z.string().check(longest(256)))),
  }))

/** Received: `PresignDownloadResponse`. */
export const PresignDownloadResponseSchema: z.ZodMiniType<PresignDownloadResponse> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ bucket: z.string(), key: z.string(), url: z.string(), expires_in_seconds: z.int() }))

/** Sent: `CreateExportRequest`. */
export const CreateExportRequestSchema: z.ZodMiniType<CreateExportRequest> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    source_key: z.string().check(z.minLength(1), longest(2048)),
    filename: z.string().check(z.minLength(1), longest(512)),
  }))

/** Received: `ExportStatus`. */
export const ExportStatusSchema: z.ZodMiniType<ExportStatus> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['queued', 'validating', 'copying', 'finalizing', 'succeeded', 'failed', 'cancelled']))

/** Received: `ExportOutput`. */
export const ExportOutputSchema: z.ZodMiniType<ExportOutput> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    key: z.string().check(z.minLength(1), longest(2048)),
    download_filename: z.string().check(z.minLength(1), longest(512)),
  }))

/** Received: `ExportResource`. */
export const ExportResourceSchema: z.ZodMiniType<ExportResource> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    export_id: z.string(),
    source_key: z.string().check(z.minLength(1), longest(2048)),
    filename: z.string().check(z.minLength(1), longest(512)),
    status: ExportStatusSchema,
    output: z.optional(z.nullable(ExportOutputSchema)),
    error: z.optional(z.nullable(z.string())),
    execution_arn: z.optional(z.nullable(z.string())),
    cancel_requested_at: z.optional(z.nullable(z.iso.datetime({ offset: true }))),
    created_at: z.iso.datetime({ offset: true }),
    updated_at: z.iso.datetime({ offset: true }),
  }))

/** Received: `ExportListResponse`. */
export const ExportListResponseSchema: z.ZodMiniType<ExportListResponse> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ exports: z.array(ExportResourceSchema).check(z.maxLength(200)) }))

/** Received: `CapabilityDescriptor`. */
export const CapabilityDescriptorSchema: z.ZodMiniType<CapabilityDescriptor> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    key: z.string(),
    enabled: z.boolean(),
    details: z.optional(z.record(z.string(), z.unknown())),
  }))

/** Received: `CapabilitiesResponse`. */
export const CapabilitiesResponseSchema: z.ZodMiniType<CapabilitiesResponse> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ capabilities: z.array(CapabilityDescriptorSchema).check(z.maxLength(256)) }))

/** Received: `TransferCapabilitiesResponse`. */
export const TransferCapabilitiesResponseSchema: z.ZodMiniType<TransferCapabilitiesResponse> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    policy_id: z.string(),
    policy_version: z.string(),
    max_upload_bytes: z.int(),
    multipart_threshold_bytes: z.int(),
    target_upload_part_count: z.int(),
    minimum_part_size_bytes: z.int(),
    maximum_part_size_bytes: z.int(),
    max_concurrency_hint: z.int(),
    sign_batch_size_hint: z.int(),
    accelerate_enabled: z.boolean(),
    checksum_algorithm: z.optional(z.nullable(z.string())),
    checksum_mode: ChecksumModeSchema,
    resumable_ttl_seconds: z.int(),
    active_multipart_upload_limit: z.int(),
    daily_ingress_budget_bytes: z.int(),
    sign_requests_per_upload_limit: z.int(),
    large_export_worker_threshold_bytes: z.int(),
  }))

/** Sent: `ResourcePlanRequest`. */
export const ResourcePlanRequestSchema: z.ZodMiniType<ResourcePlanRequest> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    resources: z.array(z.string().check(z.minLength(1), longest(256))).check(z.minLength(1), z.maxLength(256)),
  }))

/** Received: `ResourcePlanItem`. */
export const ResourcePlanItemSchema: z.ZodMiniType<ResourcePlanItem> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    resource: z.string(),
    supported: z.boolean(),
    reason: z.optional(z.nullable(z.string())),
  }))

/** Received: `ResourcePlanResponse`. */
export const ResourcePlanResponseSchema: z.ZodMiniType<ResourcePlanResponse> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ plan: z.array(ResourcePlanItemSchema).check(z.maxLength(256)) }))

/** Received: `ReleaseInfoResponse`. */
export const ReleaseInfoResponseSchema: z.ZodMiniType<ReleaseInfoResponse> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ name: z.string(), version: z.string(), environment: z.string() }))

/** Received: `HealthResponse`. */
export const HealthResponseSchema: z.ZodMiniType<HealthResponse> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ ok: z.boolean() }))

/** Received: `ReadinessChecks`. */
export const ReadinessChecksSchema: z.ZodMiniType<ReadinessChecks> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    idempotency_store: z.boolean(),
    export_runtime: z.boolean(),
    activity_store: z.boolean(),
    transfer_runtime: z.boolean(),
    auth_dependency: z.boolean(),
  }))

/** Received: `ReadinessResponse`. */
export const ReadinessResponseSchema: z.ZodMiniType<ReadinessResponse> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ ok: z.boolean(), checks: ReadinessChecksSchema }))

/** Received: `MetricsSummaryResponse`. */
export const MetricsSummaryResponseSchema: z.ZodMiniType<MetricsSummaryResponse> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    counters: z.record(z.string(), z.int()),
    latencies_ms: z.record(z.string(), z.number()),
    activity: z.record(z.string(), z.int()),
  }))

/** Received: `ErrorBody`. */
export const ErrorBodySchema: z.ZodMiniType<ErrorBody> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.string(),
    message: z.string(),
    details: z.record(z.string(), z.unknown()),
    request_id: z.nullable(z.string()),
  }))

/** Received: `ErrorEnvelope`. */
export const ErrorEnvelopeSchema: z.ZodMiniType<ErrorEnvelope> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ error: ErrorBodySchema }))

/** Received: `ValidationError`. */
export const ValidationErrorSchema: z.ZodMiniType<ValidationError> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    loc: z.array(z.union([z.string(), z.int()])).check(z.maxLength(32)),
    msg: z.string(),
    type: z.string(),
    ctx: z.optional(z.record(z.string(), z.unknown())),
    input: z.optional(z.unknown()),
  }))

/** Received: `HTTPValidationError`. */
export const HTTPValidationErrorSchema: z.ZodMiniType<HTTPValidationError> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ detail: z.optional(z.array(ValidationErrorSchema).check(z.maxLength(256))) }))

/** Received: `FrameworkDetail`. */
export const FrameworkDetailSchema: z.ZodMiniType<FrameworkDetail> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ detail: z.string() }))

/** Received: `GatewayMessage`. */
export const GatewayMessageSchema: z.ZodMiniType<GatewayMessage> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ message: z.nullable(z.string()) }))

/** What each operation's request body must be. */
export const requestSchemas = {
  initiateUpload: InitiateUploadRequestSchema,
  signUploadParts: SignPartsRequestSchema,
  introspectUpload: UploadIntrospectionRequestSchema,
  completeUpload: CompleteUploadRequestSchema,
  abortUpload: AbortUploadRequestSchema,
  presignDownload: PresignDownloadRequestSchema,
  createExport: CreateExportRequestSchema,
  planResources: ResourcePlanRequestSchema,
} as const

/** What each operation's JSON answers look like, by status. Unknown fields are kept. */
export const responseSchemas = {
  initiateUpload: {
    200: InitiateUploadResponseSchema,
    401: ErrorEnvelopeSchema,
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, GatewayMessageSchema]),
    409: ErrorEnvelopeSchema,
    422: ErrorEnvelopeSchema,
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, GatewayMessageSchema]),
    500: ErrorEnvelopeSchema,
    502: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, GatewayMessageSchema]),
    503: ErrorEnvelopeSchema,
    504: GatewayMessageSchema,
  },
  signUploadParts: {
    200: SignPartsResponseSchema,
    401: ErrorEnvelopeSchema,
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, GatewayMessageSchema]),
    422: ErrorEnvelopeSchema,
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, GatewayMessageSchema]),
    500: ErrorEnvelopeSchema,
    502: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, GatewayMessageSchema]),
    503: ErrorEnvelopeSchema,
    504: GatewayMessageSchema,
  },
  introspectUpload: {
    200: UploadIntrospectionResponseSchema,
    401: ErrorEnvelopeSchema,
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, GatewayMessageSchema]),
    422: ErrorEnvelopeSchema,
    429: GatewayMessageSchema,
    500: ErrorEnvelopeSchema,
    502: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, GatewayMessageSchema]),
    503: ErrorEnvelopeSchema,
    504: GatewayMessageSchema,
  },
  completeUpload: {
    200: CompleteUploadResponseSchema,
    401: ErrorEnvelopeSchema,
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, GatewayMessageSchema]),
    422: ErrorEnvelopeSchema,
    429: GatewayMessageSchema,
    500: ErrorEnvelopeSchema,
    502: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, GatewayMessageSchema]),
    503: ErrorEnvelopeSchema,
    504: GatewayMessageSchema,
  },
  abortUpload: {
    200: AbortUploadResponseSchema,
    401: ErrorEnvelopeSchema,
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, GatewayMessageSchema]),
    422: ErrorEnvelopeSchema,
    429: GatewayMessageSchema,
    500: ErrorEnvelopeSchema,
    502: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, GatewayMessageSchema]),
    503: ErrorEnvelopeSchema,
    504: GatewayMessageSchema,
  },
  presignDownload: {
    200: PresignDownloadResponseSchema,
    401: ErrorEnvelopeSchema,
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, GatewayMessageSchema]),
    422: ErrorEnvelopeSchema,
    429: GatewayMessageSchema,
    500: ErrorEnvelopeSchema,
    502: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, GatewayMessageSchema]),
    504: GatewayMessageSchema,
  },
  listExports: {
    200: ExportListResponseSchema,
    401: ErrorEnvelopeSchema,
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, GatewayMessageSchema]),
    422: ErrorEnvelopeSchema,
    429: GatewayMessageSchema,
    500: ErrorEnvelopeSchema,
    502: GatewayMessageSchema,
    504: GatewayMessageSchema,
  },
  createExport: {
    201: ExportResourceSchema,
    401: ErrorEnvelopeSchema,
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, GatewayMessageSchema]),
    409: ErrorEnvelopeSchema,
    422: ErrorEnvelopeSchema,
    429: GatewayMessageSchema,
    500: ErrorEnvelopeSchema,
    502: GatewayMessageSchema,
    503: ErrorEnvelopeSchema,
    504: GatewayMessageSchema,
  },
  getExport: {
    200: ExportResourceSchema,
    401: ErrorEnvelopeSchema,
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, GatewayMessageSchema]),
    404: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FrameworkDetailSchema]),
    422: ErrorEnvelopeSchema,
    429: GatewayMessageSchema,
    500: ErrorEnvelopeSchema,
    502: GatewayMessageSchema,
    504: GatewayMessageSchema,
  },
  cancelExport: {
    200: ExportResourceSchema,
    401: ErrorEnvelopeSchema,
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, GatewayMessageSchema]),
    404: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FrameworkDetailSchema]),
    409: ErrorEnvelopeSchema,
    422: ErrorEnvelopeSchema,
    429: GatewayMessageSchema,
    500: ErrorEnvelopeSchema,
    502: GatewayMessageSchema,
    504: GatewayMessageSchema,
  },
  getCapabilities: {
    200: CapabilitiesResponseSchema,
    403: GatewayMessageSchema,
    429: GatewayMessageSchema,
    500: ErrorEnvelopeSchema,
    502: GatewayMessageSchema,
    504: GatewayMessageSchema,
  },
  getTransferCapabilities: {
    200: TransferCapabilitiesResponseSchema,
    403: GatewayMessageSchema,
    422: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, HTTPValidationErrorSchema]),
    429: GatewayMessageSchema,
    500: ErrorEnvelopeSchema,
    502: GatewayMessageSchema,
    504: GatewayMessageSchema,
  },
  planResources: {
    200: ResourcePlanResponseSchema,
    403: GatewayMessageSchema,
    422: ErrorEnvelopeSchema,
    429: GatewayMessageSchema,
    500: ErrorEnvelopeSchema,
    502: GatewayMessageSchema,
    504: GatewayMessageSchema,
  },
  getReleaseInfo: {
    200: ReleaseInfoResponseSchema,
    403: GatewayMessageSchema,
    429: GatewayMessageSchema,
    500: ErrorEnvelopeSchema,
    502: GatewayMessageSchema,
    504: GatewayMessageSchema,
  },
  healthLive: {
    200: HealthResponseSchema,
    403: GatewayMessageSchema,
    429: GatewayMessageSchema,
    502: GatewayMessageSchema,
    504: GatewayMessageSchema,
  },
  healthReady: {
    200: ReadinessResponseSchema,
    403: GatewayMessageSchema,
    429: GatewayMessageSchema,
    502: GatewayMessageSchema,
    503: ReadinessResponseSchema,
    504: GatewayMessageSchema,
  },
  metricsSummary: {
    200: MetricsSummaryResponseSchema,
    401: ErrorEnvelopeSchema,
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, GatewayMessageSchema]),
    429: GatewayMessageSchema,
    500: ErrorEnvelopeSchema,
    502: GatewayMessageSchema,
    504: GatewayMessageSchema,
  },
} as const

/** Every schema under its name in the contract. */
export const componentSchemas = {
  UploadStrategy: UploadStrategySchema,
  ChecksumMode: ChecksumModeSchema,
  InitiateUploadRequest: InitiateUploadRequestSchema,
  InitiateUploadResponse: InitiateUploadResponseSchema,
  SignPartsRequest: SignPartsRequestSchema,
  SignPartsResponse: SignPartsResponseSchema,
  UploadIntrospectionRequest: UploadIntrospectionRequestSchema,
  UploadedPart: UploadedPartSchema,
  UploadIntrospectionResponse: UploadIntrospectionResponseSchema,
  CompletedPart: CompletedPartSchema,
  CompleteUploadRequest: CompleteUploadRequestSchema,
  CompleteUploadResponse: CompleteUploadResponseSchema,
  AbortUploadRequest: AbortUploadRequestSchema,
  AbortUploadResponse: AbortUploadResponseSchema,
  PresignDownloadRequest: PresignDownloadRequestSchema,
  PresignDownloadResponse: PresignDownloadResponseSchema,
  CreateExportRequest: CreateExportRequestSchema,
  ExportStatus: ExportStatusSchema,
  ExportOutput: ExportOutputSchema,
  ExportResource: ExportResourceSchema,
  ExportListResponse: ExportListResponseSchema,
  CapabilityDescriptor: CapabilityDescriptorSchema,
  CapabilitiesResponse: CapabilitiesResponseSchema,
  TransferCapabilitiesResponse: TransferCapabilitiesResponseSchema,
  ResourcePlanRequest: ResourcePlanRequestSchema,
  ResourcePlanItem: ResourcePlanItemSchema,
  ResourcePlanResponse: ResourcePlanResponseSchema,
  ReleaseInfoResponse: ReleaseInfoResponseSchema,
  HealthResponse: HealthResponseSchema,
  ReadinessChecks: ReadinessChecksSchema,
  ReadinessResponse: ReadinessResponseSchema,
  MetricsSummaryResponse: MetricsSummaryResponseSchema,
  ErrorBody: ErrorBodySchema,
  ErrorEnvelope: ErrorEnvelopeSchema,
  ValidationError: ValidationErrorSchema,
  HTTPValidationError: HTTPValidationErrorSchema,
  FrameworkDetail: FrameworkDetailSchema,
  GatewayMessage: GatewayMessageSchema,
} as const
