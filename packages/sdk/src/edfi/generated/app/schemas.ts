// Generated from contracts/edfi/app.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import * as z from 'zod/mini'
import type {
  Acknowledged,
  AppRole,
  CreateJob,
  CreateJobFile,
  CreateJobParam,
  CreateJobTemplate,
  CreateOdsConfig,
  CreatedJob,
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
  NotFoundPage,
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
  SchoolYearConflict,
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
  UploadLocation,
  User,
} from './types.ts'

/** One truth for types and checks: both come from the contract. */
const schemaOf = <T>(make: () => z.ZodMiniType): z.ZodMiniType<T> => make() as z.ZodMiniType<T>

const longest = (length: number) =>
  z.refine<string>((text) => text.length <= length || [...text].length <= length, {
    error: `must have at most ${length} characters`,
  })

const keyCount = (least: number, most: number) =>
  z.refine<object>((map) => Object.keys(map).length >= least && Object.keys(map).length <= most, {
    error: `must have ${least} to ${most} keys`,
  })

/** Received: `Nothing`. */
export const NothingSchema: z.ZodMiniType<Nothing> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({}).check(keyCount(0, 0)))

/** Received: `NotFoundPage`. */
export const NotFoundPageSchema: z.ZodMiniType<NotFoundPage> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ type: z.literal('Error'), title: z.string() }))

/** Received: `Acknowledged`. */
export const AcknowledgedSchema: z.ZodMiniType<Acknowledged> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ status: z.literal('ok') }))

/** Received: `User`. */
export const UserSchema: z.ZodMiniType<User> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: z.int(),
    email: z.nullable(z.string()),
    givenName: z.string(),
    familyName: z.string(),
    createdOn: z.iso.datetime({ offset: true }),
    createdById: z.nullable(z.int()),
    modifiedOn: z.iso.datetime({ offset: true }),
    modifiedById: z.nullable(z.int()),
  }))

/** Received: `Tenant`. */
export const TenantSchema: z.ZodMiniType<Tenant> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.string(),
    partnerId: z.string(),
    isGlobal: z.boolean(),
    deletedOn: z.nullable(z.iso.datetime({ offset: true })),
    createdOn: z.iso.datetime({ offset: true }),
    createdById: z.nullable(z.int()),
    modifiedOn: z.iso.datetime({ offset: true }),
    modifiedById: z.nullable(z.int()),
  }))

/** Received: `AppRole`. */
export const AppRoleSchema: z.ZodMiniType<AppRole> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['PartnerAdmin', 'User']))

/** Received: `SessionInfo`. */
export const SessionInfoSchema: z.ZodMiniType<SessionInfo> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ user: UserSchema, tenant: TenantSchema, roles: z.array(AppRoleSchema) }))

/** Received: `JobParam`. */
export const JobParamSchema: z.ZodMiniType<JobParam> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    name: z.string(),
    templateKey: z.string(),
    isRequired: z.boolean(),
    allowedValues: z.optional(z.array(z.string())),
    value: z.string(),
  }))

/** Received: `JobFile`. */
export const JobFileSchema: z.ZodMiniType<JobFile> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    nameFromUser: z.string(),
    type: z.string(),
    path: z.string(),
    status: z.enum(['url_generated', 'upload_complete', 'upload_error']),
    templateKey: z.string(),
    jobId: z.int(),
  }))

/** Received: `TemplateFile`. */
export const TemplateFileSchema: z.ZodMiniType<TemplateFile> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    name: z.string(),
    templateKey: z.string(),
    isRequired: z.boolean(),
    fileType: z.array(z.string()),
  }))

/** Received: `TemplateParam`. */
export const TemplateParamSchema: z.ZodMiniType<TemplateParam> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    name: z.string(),
    templateKey: z.string(),
    isRequired: z.boolean(),
    allowedValues: z.optional(z.array(z.string())),
  }))

/** Received: `JobTemplate`. */
export const JobTemplateSchema: z.ZodMiniType<JobTemplate> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    name: z.string(),
    path: z.string(),
    files: z.array(TemplateFileSchema),
    params: z.array(TemplateParamSchema),
    reportResources: z.optional(z.nullable(z.array(z.string()))),
  }))

/** Received: `RunStatus`. */
export const RunStatusSchema: z.ZodMiniType<RunStatus> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['new', 'running', 'success', 'error']))

/** Received: `ResourceCounts`. */
export const ResourceCountsSchema: z.ZodMiniType<ResourceCounts> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    records_processed: z.optional(z.int()),
    records_skipped: z.optional(z.int()),
    records_failed: z.optional(z.int()),
  }))

/** Received: `RunSummary`. */
export const RunSummarySchema: z.ZodMiniType<RunSummary> = /* @__PURE__ */ schemaOf(() =>
  z.record(z.string(), ResourceCountsSchema))

/** Received: `UnmatchedStudents`. */
export const UnmatchedStudentsSchema: z.ZodMiniType<UnmatchedStudents> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ name: z.string(), type: z.string(), count: z.optional(z.int()) }))

/** Received: `OutputFile`. */
export const OutputFileSchema: z.ZodMiniType<OutputFile> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ name: z.string() }))

/** Received: `Run`. */
export const RunSchema: z.ZodMiniType<Run> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: z.int(),
    jobId: z.int(),
    status: RunStatusSchema,
    summary: z.nullable(RunSummarySchema),
    unmatchedStudentsInfo: z.nullable(UnmatchedStudentsSchema),
    runOutputFile: z.array(OutputFileSchema),
    createdOn: z.iso.datetime({ offset: true }),
    createdById: z.nullable(z.int()),
    modifiedOn: z.iso.datetime({ offset: true }),
    modifiedById: z.nullable(z.int()),
  }))

/** Received: `SchoolYear`. */
export const SchoolYearSchema: z.ZodMiniType<SchoolYear> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ id: z.string(), startYear: z.int(), endYear: z.int() }))

/** Received: `ListedJob`. */
export const ListedJobSchema: z.ZodMiniType<ListedJob> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: z.int(),
    uid: z.guid(),
    name: z.string(),
    sendToOds: z.boolean(),
    schoolYearId: z.string(),
    inputParams: z.nullable(z.array(JobParamSchema)),
    files: z.array(JobFileSchema),
    template: JobTemplateSchema,
    isResolved: z.boolean(),
    apiClientName: z.nullable(z.string()),
    isApiInitiated: z.boolean(),
    createdOn: z.iso.datetime({ offset: true }),
    createdById: z.nullable(z.int()),
    modifiedOn: z.iso.datetime({ offset: true }),
    modifiedById: z.nullable(z.int()),
    runs: z.array(RunSchema),
    schoolYear: SchoolYearSchema,
    createdBy: z.nullable(UserSchema),
  }))

/** Received: `JobList`. */
export const JobListSchema: z.ZodMiniType<JobList> = /* @__PURE__ */ schemaOf(() =>
  z.array(ListedJobSchema))

/** Received: `Job`. */
export const JobSchema: z.ZodMiniType<Job> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: z.int(),
    uid: z.guid(),
    name: z.string(),
    sendToOds: z.boolean(),
    schoolYearId: z.string(),
    inputParams: z.nullable(z.array(JobParamSchema)),
    files: z.array(JobFileSchema),
    template: JobTemplateSchema,
    isResolved: z.boolean(),
    apiClientName: z.nullable(z.string()),
    isApiInitiated: z.boolean(),
    createdOn: z.iso.datetime({ offset: true }),
    createdById: z.nullable(z.int()),
    modifiedOn: z.iso.datetime({ offset: true }),
    modifiedById: z.nullable(z.int()),
    runs: z.array(RunSchema),
  }))

/** Received: `StartedJob`. */
export const StartedJobSchema: z.ZodMiniType<StartedJob> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: z.int(),
    uid: z.guid(),
    name: z.string(),
    sendToOds: z.boolean(),
    schoolYearId: z.string(),
    inputParams: z.nullable(z.array(JobParamSchema)),
    files: z.array(JobFileSchema),
    template: JobTemplateSchema,
    isResolved: z.boolean(),
    apiClientName: z.nullable(z.string()),
    isApiInitiated: z.boolean(),
    createdOn: z.iso.datetime({ offset: true }),
    createdById: z.nullable(z.int()),
    modifiedOn: z.iso.datetime({ offset: true }),
    modifiedById: z.nullable(z.int()),
  }))

/** Received: `RunUpdate`. */
export const RunUpdateSchema: z.ZodMiniType<RunUpdate> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    action: z.string(),
    status: z.string(),
    receivedAt: z.iso.datetime({ offset: true }),
  }))

/** Received: `RunUpdateList`. */
export const RunUpdateListSchema: z.ZodMiniType<RunUpdateList> = /* @__PURE__ */ schemaOf(() =>
  z.array(RunUpdateSchema))

/** Received: `RunErrorCode`. */
export const RunErrorCodeSchema: z.ZodMiniType<RunErrorCode> = /* @__PURE__ */ schemaOf(() =>
  z.enum([
    'unknown',
    'lightbeam_fetch',
    'missing_ods_roster',
    'lightbeam_send',
    'input_s3_download',
    'bundle_git_pull',
    'artifact_not_found',
    'artifact_empty',
    'artifact_s3_upload',
    'earthmover_deps',
    'earthmover_run',
    'insufficient_matches',
    'failed_to_start_executor',
    'job_file',
    'lightbeam_validate_students',
    'lightbeam_validate_other',
  ]))

/** Received: `RunError`. */
export const RunErrorSchema: z.ZodMiniType<RunError> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ id: z.int(), code: RunErrorCodeSchema, payload: z.record(z.string(), z.unknown()) }))

/** Received: `RunErrorWrapper`. */
export const RunErrorWrapperSchema: z.ZodMiniType<RunErrorWrapper> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ error: RunErrorSchema }))

/** Received: `RunErrorList`. */
export const RunErrorListSchema: z.ZodMiniType<RunErrorList> = /* @__PURE__ */ schemaOf(() =>
  z.array(RunErrorWrapperSchema))

/** Sent: `CreateJobFile`. */
export const CreateJobFileSchema: z.ZodMiniType<CreateJobFile> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    nameFromUser: z.string().check(z.minLength(1)),
    templateKey: z.string().check(z.minLength(1)),
    type: z.string(),
  }))

/** Sent: `CreateJobParam`. */
export const CreateJobParamSchema: z.ZodMiniType<CreateJobParam> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ templateKey: z.string(), value: z.nullable(z.string()) }))

/** Sent: `CreateJobTemplate`. */
export const CreateJobTemplateSchema: z.ZodMiniType<CreateJobTemplate> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ path: z.string() }))

/** Sent: `CreateJob`. */
export const CreateJobSchema: z.ZodMiniType<CreateJob> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    name: z.string(),
    schoolYearId: z.string(),
    files: z.array(CreateJobFileSchema),
    inputParams: z.array(CreateJobParamSchema),
    template: CreateJobTemplateSchema,
    previousJobId: z.optional(z.number()),
  }))

/** Received: `UploadLocation`. */
export const UploadLocationSchema: z.ZodMiniType<UploadLocation> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ templateKey: z.string(), url: z.url() }))

/** Received: `CreatedJob`. */
export const CreatedJobSchema: z.ZodMiniType<CreatedJob> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ id: z.int(), uploadLocations: z.array(UploadLocationSchema) }))

/** Sent: `ResolveJob`. */
export const ResolveJobSchema: z.ZodMiniType<ResolveJob> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ isResolved: z.boolean() }))

/** Received: `JobNote`. */
export const JobNoteSchema: z.ZodMiniType<JobNote> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: z.int(),
    jobId: z.int(),
    noteText: z.string(),
    createdBy: z.nullable(UserSchema),
    modifiedBy: z.nullable(UserSchema),
    createdOn: z.iso.datetime({ offset: true }),
    createdById: z.nullable(z.int()),
    modifiedOn: z.iso.datetime({ offset: true }),
    modifiedById: z.nullable(z.int()),
  }))

/** Received: `JobNoteList`. */
export const JobNoteListSchema: z.ZodMiniType<JobNoteList> = /* @__PURE__ */ schemaOf(() =>
  z.array(JobNoteSchema))

/** Sent: `NoteText`. */
export const NoteTextSchema: z.ZodMiniType<NoteText> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ noteText: z.string().check(z.minLength(1), longest(5000)) }))

/** Received: `JobTemplateList`. */
export const JobTemplateListSchema: z.ZodMiniType<JobTemplateList> = /* @__PURE__ */ schemaOf(() =>
  z.array(JobTemplateSchema))

/** Received: `SchoolYearList`. */
export const SchoolYearListSchema: z.ZodMiniType<SchoolYearList> = /* @__PURE__ */ schemaOf(() =>
  z.array(SchoolYearSchema))

/** Received: `SchoolYearConfig`. */
export const SchoolYearConfigSchema: z.ZodMiniType<SchoolYearConfig> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    schoolYearId: z.string(),
    startYear: z.int(),
    endYear: z.int(),
    isEnabled: z.boolean(),
    sendToOds: z.boolean(),
    odsCount: z.int(),
  }))

/** Received: `SchoolYearConfigList`. */
export const SchoolYearConfigListSchema: z.ZodMiniType<SchoolYearConfigList> = /* @__PURE__ */ schemaOf(() =>
  z.array(SchoolYearConfigSchema))

/** Sent: `SchoolYearChange`. */
export const SchoolYearChangeSchema: z.ZodMiniType<SchoolYearChange> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ schoolYearId: z.string(), isEnabled: z.boolean(), sendToOds: z.boolean() }))

/** Sent: `SchoolYearChangeList`. */
export const SchoolYearChangeListSchema: z.ZodMiniType<SchoolYearChangeList> = /* @__PURE__ */ schemaOf(() =>
  z.array(SchoolYearChangeSchema))

/** Received: `SchoolYearConflict`. */
export const SchoolYearConflictSchema: z.ZodMiniType<SchoolYearConflict> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    statusCode: z.literal(409),
    message: z.string(),
    lastModifiedOn: z.nullable(z.string()),
    lastModifiedBy: z.nullable(z.string()),
  }))

/** Received: `TenantSchoolYear`. */
export const TenantSchoolYearSchema: z.ZodMiniType<TenantSchoolYear> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    schoolYearId: z.string(),
    startYear: z.int(),
    endYear: z.int(),
    sendToOds: z.boolean(),
    hasOds: z.boolean(),
    hasNonOdsRoster: z.nullable(z.boolean()),
  }))

/** Received: `TenantSchoolYearList`. */
export const TenantSchoolYearListSchema: z.ZodMiniType<TenantSchoolYearList> = /* @__PURE__ */ schemaOf(() =>
  z.array(TenantSchoolYearSchema))

/** Received: `PartnerConfig`. */
export const PartnerConfigSchema: z.ZodMiniType<PartnerConfig> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ crossYearMatchingEnabled: z.boolean(), canConnectToEdu: z.boolean() }))

/** Sent: `PartnerConfigChange`. */
export const PartnerConfigChangeSchema: z.ZodMiniType<PartnerConfigChange> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ crossYearMatchingEnabled: z.boolean() }))

/** Received: `OdsConfig`. */
export const OdsConfigSchema: z.ZodMiniType<OdsConfig> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: z.int(),
    host: z.string(),
    clientId: z.string(),
    schoolYearId: z.string(),
    lastUseResult: z.enum(['success', 'error']),
    lastUseOn: z.nullable(z.iso.datetime({ offset: true })),
    createdOn: z.iso.datetime({ offset: true }),
    createdById: z.nullable(z.int()),
    modifiedOn: z.iso.datetime({ offset: true }),
    modifiedById: z.nullable(z.int()),
  }))

/** Received: `OdsConfigList`. */
export const OdsConfigListSchema: z.ZodMiniType<OdsConfigList> = /* @__PURE__ */ schemaOf(() =>
  z.array(OdsConfigSchema))

/** Received: `OdsConfigWithSecret`. */
export const OdsConfigWithSecretSchema: z.ZodMiniType<OdsConfigWithSecret> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: z.int(),
    host: z.string(),
    clientId: z.string(),
    schoolYearId: z.string(),
    lastUseResult: z.enum(['success', 'error']),
    lastUseOn: z.nullable(z.iso.datetime({ offset: true })),
    createdOn: z.iso.datetime({ offset: true }),
    createdById: z.nullable(z.int()),
    modifiedOn: z.iso.datetime({ offset: true }),
    modifiedById: z.nullable(z.int()),
    clientSecret: z.string(),
  }))

/** Sent: `CreateOdsConfig`. */
export const CreateOdsConfigSchema: z.ZodMiniType<CreateOdsConfig> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    host: z.string().check(z.minLength(1)),
    clientId: z.string().check(z.minLength(1)),
    clientSecret: z.string().check(z.minLength(1)),
    schoolYearId: z.string().check(z.minLength(1)),
  }))

/** Sent: `UpdateOdsConfig`. */
export const UpdateOdsConfigSchema: z.ZodMiniType<UpdateOdsConfig> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    host: z.string().check(z.minLength(1)),
    clientId: z.string().check(z.minLength(1)),
    clientSecret: z.string().check(z.minLength(1)),
  }))

/** Received: `ErrorBody`. */
export const ErrorBodySchema: z.ZodMiniType<ErrorBody> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    message: z.union([z.string(), z.array(z.string())]),
    error: z.optional(z.string()),
    statusCode: z.int().check(z.minimum(400), z.maximum(599)),
  }))

/** What each operation's request body must be. */
export const requestSchemas = {
  createJob: CreateJobSchema,
  resolveJob: ResolveJobSchema,
  createNote: NoteTextSchema,
  updateNote: NoteTextSchema,
  updateSchoolYearConfig: SchoolYearChangeListSchema,
  updatePartnerConfig: PartnerConfigChangeSchema,
  createOdsConfig: CreateOdsConfigSchema,
  updateOdsConfig: UpdateOdsConfigSchema,
} as const

/** What each operation's JSON answers look like, by status. Unknown fields are kept. */
export const responseSchemas = {
  login: { 400: ErrorBodySchema, 500: ErrorBodySchema },
  finishLogin: { 404: NotFoundPageSchema, 500: ErrorBodySchema },
  logout: { 401: ErrorBodySchema, 404: NotFoundPageSchema, 500: ErrorBodySchema },
  logoutBackchannel: { 501: ErrorBodySchema },
  getMe: { 200: SessionInfoSchema, 401: ErrorBodySchema, 500: ErrorBodySchema },
  listJobs: { 200: JobListSchema, 401: ErrorBodySchema, 500: ErrorBodySchema },
  createJob: {
    201: CreatedJobSchema,
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    413: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  getJob: {
    200: JobSchema,
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  startJob: {
    200: StartedJobSchema,
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  resolveJob: {
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    413: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  listStatusUpdates: {
    200: RunUpdateListSchema,
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  listErrors: {
    200: RunErrorListSchema,
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  getFileUrl: {
    200: NothingSchema,
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  getOutputFileUrl: {
    200: NothingSchema,
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  listNotes: {
    200: JobNoteListSchema,
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  createNote: {
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    413: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  updateNote: {
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    413: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  deleteNote: {
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  listJobTemplates: { 200: JobTemplateListSchema, 400: ErrorBodySchema, 401: ErrorBodySchema, 500: ErrorBodySchema },
  listSchoolYears: { 200: SchoolYearListSchema, 401: ErrorBodySchema, 500: ErrorBodySchema },
  getSchoolYearConfig: {
    200: SchoolYearConfigListSchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  updateSchoolYearConfig: {
    200: AcknowledgedSchema,
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    409: SchoolYearConflictSchema,
    413: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  listTenantSchoolYears: {
    200: TenantSchoolYearListSchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  getPartnerConfig: { 200: PartnerConfigSchema, 401: ErrorBodySchema, 403: ErrorBodySchema, 500: ErrorBodySchema },
  updatePartnerConfig: {
    200: AcknowledgedSchema,
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    413: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  enableBundle: { 401: ErrorBodySchema, 403: ErrorBodySchema, 500: ErrorBodySchema },
  listUsers: { 200: NothingSchema, 401: ErrorBodySchema, 500: ErrorBodySchema },
  createUser: { 201: NothingSchema, 401: ErrorBodySchema, 500: ErrorBodySchema },
  getUser: { 200: NothingSchema, 401: ErrorBodySchema, 500: ErrorBodySchema },
  updateUser: { 200: NothingSchema, 401: ErrorBodySchema, 500: ErrorBodySchema },
  deleteUser: { 200: NothingSchema, 401: ErrorBodySchema, 500: ErrorBodySchema },
  listOdsConfigs: { 200: OdsConfigListSchema, 401: ErrorBodySchema, 500: ErrorBodySchema },
  createOdsConfig: {
    201: OdsConfigWithSecretSchema,
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    409: ErrorBodySchema,
    413: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  getOdsConfig: {
    200: OdsConfigWithSecretSchema,
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  updateOdsConfig: {
    200: OdsConfigWithSecretSchema,
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    409: ErrorBodySchema,
    413: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  deleteOdsConfig: {
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  checkOdsConnection: {
    201: OdsConfigSchema,
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  getHealth: { 500: ErrorBodySchema },
} as const

/** Every schema under its name in the contract. */
export const componentSchemas = {
  Nothing: NothingSchema,
  NotFoundPage: NotFoundPageSchema,
  Acknowledged: AcknowledgedSchema,
  User: UserSchema,
  Tenant: TenantSchema,
  SessionInfo: SessionInfoSchema,
  AppRole: AppRoleSchema,
  JobList: JobListSchema,
  ListedJob: ListedJobSchema,
  Job: JobSchema,
  StartedJob: StartedJobSchema,
  JobParam: JobParamSchema,
  JobFile: JobFileSchema,
  Run: RunSchema,
  RunStatus: RunStatusSchema,
  UnmatchedStudents: UnmatchedStudentsSchema,
  OutputFile: OutputFileSchema,
  RunUpdateList: RunUpdateListSchema,
  RunUpdate: RunUpdateSchema,
  RunErrorList: RunErrorListSchema,
  RunErrorWrapper: RunErrorWrapperSchema,
  RunError: RunErrorSchema,
  RunErrorCode: RunErrorCodeSchema,
  CreateJob: CreateJobSchema,
  CreateJobFile: CreateJobFileSchema,
  CreateJobParam: CreateJobParamSchema,
  CreateJobTemplate: CreateJobTemplateSchema,
  CreatedJob: CreatedJobSchema,
  UploadLocation: UploadLocationSchema,
  ResolveJob: ResolveJobSchema,
  JobNoteList: JobNoteListSchema,
  JobNote: JobNoteSchema,
  NoteText: NoteTextSchema,
  JobTemplateList: JobTemplateListSchema,
  JobTemplate: JobTemplateSchema,
  TemplateFile: TemplateFileSchema,
  TemplateParam: TemplateParamSchema,
  SchoolYearList: SchoolYearListSchema,
  SchoolYear: SchoolYearSchema,
  SchoolYearConfigList: SchoolYearConfigListSchema,
  SchoolYearConfig: SchoolYearConfigSchema,
  SchoolYearChangeList: SchoolYearChangeListSchema,
  SchoolYearChange: SchoolYearChangeSchema,
  SchoolYearConflict: SchoolYearConflictSchema,
  TenantSchoolYearList: TenantSchoolYearListSchema,
  TenantSchoolYear: TenantSchoolYearSchema,
  PartnerConfig: PartnerConfigSchema,
  PartnerConfigChange: PartnerConfigChangeSchema,
  OdsConfigList: OdsConfigListSchema,
  OdsConfig: OdsConfigSchema,
  OdsConfigWithSecret: OdsConfigWithSecretSchema,
  CreateOdsConfig: CreateOdsConfigSchema,
  UpdateOdsConfig: UpdateOdsConfigSchema,
  ErrorBody: ErrorBodySchema,
  RunSummary: RunSummarySchema,
  ResourceCounts: ResourceCountsSchema,
} as const
