/**
 * From a school's files to Ed-Fi results: jobs of the app followed to their end, submissions of programs, and runs in
 * the hands of an executor.
 *
 * Errors are {@link EdfiError}s, except aborts, which reject with the signal's own reason. Nothing happens on import,
 * and a client sends nothing until it is asked to.
 *
 * @module
 */

export type { Attempt } from '../internal/attempt.ts'
export type { RangeFailure, RangeRetryPolicy } from '../internal/download/decide-range-retry.ts'
export type { DownloadEvent } from '../internal/download/download-event.ts'
export type { DownloadResult } from '../internal/download/download-object.ts'
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
export type { CallOptions } from '../internal/transport.ts'
export { changeSchoolYears } from './app/change-school-years.ts'
export { createEdfiClient } from './app/client.ts'
export type { CookieProvider } from './app/cookie-session.ts'
export type { EdfiAuth, EdfiClient, EdfiClientOptions } from './app/edfi-client.ts'
export { type LoginUrlOptions, loginUrl } from './app/login-url.ts'
export { planSchoolYears, type SchoolYearEdit, type SchoolYearPlan } from './app/plan-school-years.ts'
export { can, type Privilege, privilegesOf } from './app/privileges.ts'
export { attempt, type EdfiClientCode, type EdfiError, type EdfiErrorCode, isEdfiError } from './errors.ts'
export { type ExecutorAction, executorActions, type RunAction } from './executor/executor-actions.ts'
export {
  createEdfiExecutorClient,
  type EdfiExecutorClient,
  type EdfiExecutorClientOptions,
  type ExecutorCallOptions,
} from './executor/executor-client.ts'
export type {
  ExecutorRun,
  FailureReport,
  OutputFilesOutcome,
  ReportOptions,
  RunFailure,
} from './executor/executor-run.ts'
export { type OpenRunOptions, openRun } from './executor/open-run.ts'
export { type ReadRosterOptions, readRunRoster } from './executor/read-run-roster.ts'
export type {
  AccessExplanation,
  AccessNeed,
  AccessProblem,
  AccessProblemCode,
} from './external/access/access-explanation.ts'
export { type ClientCredentialsOptions, clientCredentials } from './external/access/client-credentials.ts'
export { explainAccess } from './external/access/explain-access.ts'
export type { ClientCredentials } from './external/access/issuer-options.ts'
export { createEdfiExternalClient } from './external/create-external-client.ts'
export type { EdfiExternalClient, EdfiExternalClientOptions } from './external/external-client.ts'
export {
  type DownloadedSetFile,
  type DownloadOutputSetOptions,
  downloadOutputSet,
  type SetFile,
} from './external/output-sets/download-output-set.ts'
export { type OutputSetCursor, parseOutputSetCursor, type SeenSet } from './external/output-sets/output-set-cursor.ts'
export type { FilterQuery, OutputSetFilter } from './external/output-sets/output-set-filter.ts'
export type { OutputSetPace } from './external/output-sets/output-set-wait-options.ts'
export type { SyncStep } from './external/output-sets/step-output-sets.ts'
export {
  type OutputSetClient,
  type SyncOutputSetsOptions,
  syncOutputSets,
} from './external/output-sets/sync-output-sets.ts'
export {
  type OutputSetWaitState,
  type SubmittedJobRef,
  type WaitForOutputSetsOptions,
  waitForOutputSets,
} from './external/output-sets/wait-for-output-sets.ts'
export { type WatchOutputSetsOptions, watchOutputSets } from './external/output-sets/watch-output-sets.ts'
export { checkSubmission, type KnownYears } from './external/submissions/check-submission.ts'
export {
  type CreateSubmissionOptions,
  createSubmission,
  type SubmittingClient,
} from './external/submissions/create-submission.ts'
export {
  type RunSubmissionOptions,
  runSubmission,
  type SubmissionClient,
  type SubmissionResults,
} from './external/submissions/run-submission.ts'
export {
  type StartedSubmission,
  type StartingClient,
  type StartSubmissionOptions,
  startSubmission,
} from './external/submissions/start-submission.ts'
export type { SubmissionSpec } from './external/submissions/submission-spec.ts'
export { parseSubmissionToken, type SubmissionToken } from './external/submissions/submission-token.ts'
export {
  type UploadSubmissionFilesOptions,
  uploadSubmissionFiles,
} from './external/submissions/upload-submission-files.ts'
export type { EdfiAppOperations } from './generated/app/calls.ts'
export type { EdfiAppOperationName } from './generated/app/operations.ts'
export type {
  Acknowledged,
  AppRole,
  CreatedJob,
  CreateJob,
  CreateJobFile,
  CreateJobParam,
  CreateJobTemplate,
  CreateOdsConfig,
  ErrorBody,
  Job,
  JobFile,
  JobList,
  JobNote,
  JobNoteList,
  JobParam,
  JobTemplate,
  JobTemplateList,
  ListedJob,
  NoteText,
  Nothing,
  OdsConfig,
  OdsConfigList,
  OdsConfigWithSecret,
  OutputFile,
  PartnerConfig,
  PartnerConfigChange,
  ResolveJob,
  ResourceCounts,
  Run,
  RunError,
  RunErrorCode,
  RunErrorList,
  RunErrorWrapper,
  RunStatus,
  RunSummary,
  RunUpdate,
  RunUpdateList,
  SchoolYear,
  SchoolYearChange,
  SchoolYearChangeList,
  SchoolYearConfig,
  SchoolYearConfigList,
  SchoolYearList,
  SessionInfo,
  StartedJob,
  TemplateFile,
  TemplateParam,
  Tenant,
  TenantSchoolYear,
  TenantSchoolYearList,
  UnmatchedStudents,
  UpdateOdsConfig,
  UpdateSchoolYearConfigHeaders,
  UploadLocation,
  User,
} from './generated/app/types.ts'
export type { EdfiExecutorOperations } from './generated/executor/calls.ts'
export type { EdfiExecutorOperationName } from './generated/executor/operations.ts'
export type {
  AssessmentDatastore,
  BundleSource,
  DescriptorMapping,
  ErrorReport,
  OutputFilesReport,
  OutputSetCreated,
  RosterRow,
  RunHandshake,
  RunJob,
  RunUrls,
  StatusReport,
  UnmatchedIdsReport,
} from './generated/executor/types.ts'
export type { EdfiExternalOperations } from './generated/external/calls.ts'
export type { EdfiExternalOperationName } from './generated/external/operations.ts'
export type {
  DownloadLinks,
  JobSubmission,
  ListOutputSetsQuery,
  OutputSet,
  OutputSetList,
  SubmittedJob,
} from './generated/external/types.ts'
export { checkJob } from './jobs/check/check-job.ts'
export type { KnownSchoolYears } from './jobs/check/check-school-year.ts'
export type { JobProblem, JobProblemCode } from './jobs/check/job-problem.ts'
export { collectResults, type JobResults } from './jobs/collect-results.ts'
export { type CreateJobOptions, createJob } from './jobs/create-job.ts'
export type { FileInput, JobSpec, NamedFile } from './jobs/job-spec.ts'
export { type RunJobOptions, runJob } from './jobs/run-job.ts'
export { type StartedJobResult, type StartJobOptions, startJob } from './jobs/start/start-job.ts'
export { type JobToken, type JobUpload, parseJobToken } from './jobs/token/job-token.ts'
export {
  createFileJobTokenStore,
  createIndexedDbJobTokenStore,
  createMemoryJobTokenStore,
  type JobTokenStore,
} from './jobs/token/job-token-store.ts'
export { discardJob, listUnfinishedJobs, type UnfinishedJob } from './jobs/token/unfinished-jobs.ts'
export type { FileProgress, JobUploadProgress } from './jobs/upload/files-meter.ts'
export type { UploadFilesOptions } from './jobs/upload/send-files.ts'
export { type UploadJobFilesOptions, uploadJobFiles } from './jobs/upload-job-files.ts'
export { type WaitForJobOptions, waitForJob } from './jobs/wait-for-job.ts'
export { type JobObservation, observationLabel } from './jobs/watch/job-observation.ts'
export {
  type JobWatchState,
  readJobWatchState,
  startJobWatch,
  type WatchedEnding,
  type WatchedRun,
} from './jobs/watch/job-watch-state.ts'
export type { StallReason } from './jobs/watch/judge-watch.ts'
export {
  type JobRead,
  type JobWatchNext,
  type JobWatchStep,
  nextJobRead,
  stepJobWatch,
} from './jobs/watch/step-job-watch.ts'
export { watchJob } from './jobs/watch/watch-job.ts'
export type { JobWatchOptions } from './jobs/watch/watch-options.ts'
export type { ActionProgress, ProgressState } from './meaning/action-progress.ts'
export { canResolve, canStart } from './meaning/allowed-steps.ts'
export { deriveJobStatus, type JobStatus, jobStatusLabel } from './meaning/derive-job-status.ts'
export { type Artifact, describeArtifact, type PersonalData } from './meaning/describe-artifact.ts'
export { type ExplainedError, type ExplanationBasis, explainError } from './meaning/explain-error.ts'
export { type JobFacts, type RunFacts, UNMATCHED_STUDENTS_FILE } from './meaning/job-facts.ts'
export { lastRun } from './meaning/last-run.ts'
export { type ProgressGroup, type ProgressGroupName, progressGroups } from './meaning/progress-groups.ts'
export { resolveSchoolYear } from './meaning/resolve-school-year.ts'
export { type ResourceSummary, resourceSummaries } from './meaning/resource-summaries.ts'
export { type RunFailureCode, type RunFailureDetails, runFailureCodes } from './meaning/run-failure-details.ts'
export type { RunFailureText } from './meaning/run-failure-texts.ts'
export { type RunStage, type RunUpdateFacts, runStage, sortUpdates } from './meaning/run-updates.ts'
export {
  endYearOf,
  type ResolvedSchoolYear,
  type SchoolYearFacts,
  type SchoolYearForm,
  type SchoolYearRefusal,
  schoolYearIdOf,
} from './meaning/school-years.ts'
export { type UnmatchedStudentsSummary, unmatchedStudents } from './meaning/unmatched-students.ts'
export { type TenantYearFacts, type YearUsability, yearUsability } from './meaning/year-usability.ts'
export { isOperationError, type OperationError } from './operation-errors.ts'
export { downloadJobFile, downloadOutput } from './outputs/download-output.ts'
export { type DownloadedOutput, type DownloadOutputsOptions, downloadOutputs } from './outputs/download-outputs.ts'
export { listOutputs } from './outputs/list-outputs.ts'
export type { OutputEntry } from './outputs/outputs-of.ts'
export { buildEdfiPath, tryBuildEdfiPath } from './paths/build-edfi-path.ts'
export { checkOutputFilesPath, type OutputFilesCaution, type OutputFilesPath } from './paths/check-output-files-path.ts'
export type { EdfiPath, InputName, JobLocation, OutputSetName, RosterLocation } from './paths/edfi-path.ts'
export { encodeOutputName, tryEncodeOutputName } from './paths/encode-output-name.ts'
export {
  type FileNameBreakage,
  type FileNameHazard,
  type FileNameHazardKind,
  fileNameHazards,
} from './paths/file-name-hazards.ts'
export { parseEdfiPath, tryParseEdfiPath } from './paths/parse-edfi-path.ts'
export type { PathRefusal, PathRefusalReason, PathResult } from './paths/path-refusal.ts'
export {
  appDataBasePath,
  parseAppDataBasePath,
  parseS3Uri,
  type S3Location,
  tryParseAppDataBasePath,
  tryParseS3Uri,
} from './paths/s3-uri.ts'
export { safeFileName } from './paths/safe-file-name.ts'
export { urlPathOf } from './paths/url-path.ts'
export type { EdfiOperationName, EdfiWireCode } from './tables.ts'
