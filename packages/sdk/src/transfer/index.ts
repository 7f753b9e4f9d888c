/**
 * Files into storage and back: uploads of any size through presigned URLs, downloads, exports.
 *
 * Errors are {@link TransferError}s, except aborts, which reject with the signal's own reason. Nothing
 * happens on import, and a client sends nothing until it is asked to.
 *
 * @module
 */

export type { Attempt } from '../internal/attempt.ts'
export type { RangeFailure, RangeRetryPolicy } from '../internal/download/decide-range-retry.ts'
export type { DownloadEvent } from '../internal/download/download-event.ts'
export type { DownloadFileOptions } from '../internal/download/download-options.ts'
export type { DownloadReceipt } from '../internal/download/download-receipt.ts'
export type { DownloadDestination, DownloadOutput, FileHandleLike } from '../internal/download/open-destination.ts'
export { isNovaError, NovaError, type NovaErrorJson, type NovaErrorKind } from '../internal/errors.ts'
export type { CallEvent, Observer } from '../internal/http/observe.ts'
export type { TokenProvider, TokenRequest } from '../internal/http/token-source.ts'
export {
  type ResponseValidator,
  type ValidateWithOptions,
  type ValidationIssue,
  validateWith,
} from '../internal/http/validate-response.ts'
export type { UploadInput } from '../internal/open-source.ts'
export type { TransferProgress } from '../internal/progress-meter.ts'
export type { RetryReason } from '../internal/retry/decide-retry.ts'
export type { RetryPolicy } from '../internal/retry/policy.ts'
export type { Runtime } from '../internal/runtime.ts'
export type { PartRetryPolicy } from '../internal/storage/decide-part-retry.ts'
export type { UploadProgress, UploadState } from '../internal/storage/upload-meter.ts'
export type { CallOptions } from '../internal/transport.ts'
export { createTransferClient, type TransferClient, type TransferClientOptions } from './client.ts'
export { contentDisposition } from './download/content-disposition.ts'
export {
  type DownloadClient,
  type DownloadObject,
  type DownloadResult,
  downloadFile,
} from './download/download-file.ts'
export {
  attempt,
  isTransferError,
  type TransferClientCode,
  type TransferError,
  type TransferErrorCode,
} from './errors.ts'
export { cancelExport } from './exports/cancel-export.ts'
export {
  type ExportErrorExplanation,
  type ExportFailureReason,
  explainExportError,
} from './exports/explain-export-error.ts'
export { type ExportToken, parseExportToken } from './exports/export-token.ts'
export type { ExportWaitOptions, ExportWaitState } from './exports/export-wait-options.ts'
export { type IterateExportsOptions, iterateExports } from './exports/iterate-exports.ts'
export { type StartExportOptions, type StartedExport, startExport } from './exports/start-export.ts'
export { type SucceededExport, type WaitForExportOptions, waitForExport } from './exports/wait-for-export.ts'
export { type WatchExportOptions, watchExport } from './exports/watch-export.ts'
export type { TransferOperations } from './generated/calls.ts'
export type { TransferOperationName, TransferWireCode } from './generated/operations.ts'
export type {
  AbortUploadRequest,
  AbortUploadResponse,
  CapabilitiesResponse,
  CapabilityDescriptor,
  ChecksumMode,
  CompletedPart,
  CompleteUploadRequest,
  CompleteUploadResponse,
  CreateExportRequest,
  ErrorBody,
  ErrorEnvelope,
  ExportListResponse,
  ExportOutput,
  ExportResource,
  ExportStatus,
  FrameworkDetail,
  GatewayMessage,
  GetTransferCapabilitiesQuery,
  HealthResponse,
  HTTPValidationError,
  InitiateUploadRequest,
  InitiateUploadResponse,
  ListExportsQuery,
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
  UploadedPart,
  UploadIntrospectionRequest,
  UploadIntrospectionResponse,
  UploadStrategy,
  ValidationError,
} from './generated/types.ts'
export { isOperationError, type OperationError } from './operation-errors.ts'
export { canonicalJson } from './platform/canonical-json.ts'
export type { DeployArtifact, DeployOutput } from './platform/deploy-output.ts'
export { deployOutputDigest } from './platform/deploy-output-digest.ts'
export { getReadiness, type Readiness } from './platform/get-readiness.ts'
export {
  type LoadDeployOutputOptions,
  type LoadedDeployOutput,
  loadDeployOutput,
} from './platform/load-deploy-output.ts'
export { type DiscardUploadOptions, discardUpload } from './upload/discard-upload.ts'
export type { LedgerEntry } from './upload/ledger.ts'
export { listUnfinishedUploads, type UnfinishedUpload } from './upload/list-unfinished.ts'
export {
  parseUploadToken,
  type SourceFingerprint,
  type UploadSession,
  type UploadToken,
} from './upload/resume-token.ts'
export { resumeUpload } from './upload/resume-upload.ts'
export {
  createFileTokenStore,
  createIndexedDbTokenStore,
  createMemoryTokenStore,
  type UploadTokenStore,
} from './upload/token-store.ts'
export { uploadFile } from './upload/upload-file.ts'
export type { UploadBehaviour, UploadOptions } from './upload/upload-options.ts'
export type { UploadReceipt } from './upload/upload-receipt.ts'
export type { AbortOptions, UploadTask } from './upload/upload-task.ts'
