// Generated from contracts/edfi/executor.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import * as z from 'zod/mini'
import type {
  AssessmentDatastore,
  BundleSource,
  DescriptorMapping,
  ErrorBody,
  ErrorReport,
  OutputFilesReport,
  OutputSetCreated,
  ResourceCounts,
  RosterRow,
  RunHandshake,
  RunJob,
  RunSummary,
  RunUrls,
  StatusReport,
  UnmatchedIdsReport,
} from './types.ts'

/** One truth for types and checks: both come from the contract. */
const schemaOf = <T>(make: () => z.ZodMiniType): z.ZodMiniType<T> => make() as z.ZodMiniType<T>

/** Received: `RunHandshake`. */
export const RunHandshakeSchema: z.ZodMiniType<RunHandshake> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ token: z.string(), jobUrl: z.url() }))

/** Received: `DescriptorMapping`. */
export const DescriptorMappingSchema: z.ZodMiniType<DescriptorMapping> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    v_other_columns: z.record(z.string(), z.unknown()),
    edfi_descriptor: z.string(),
    local_descriptor: z.nullable(z.string()),
  }))

/** Received: `BundleSource`. */
export const BundleSourceSchema: z.ZodMiniType<BundleSource> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ path: z.string(), branch: z.string() }))

/** Received: `RunUrls`. */
export const RunUrlsSchema: z.ZodMiniType<RunUrls> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    status: z.url(),
    error: z.url(),
    summary: z.url(),
    unmatchedIds: z.url(),
    outputFiles: z.url(),
    roster: z.optional(z.url()),
  }))

/** Received: `AssessmentDatastore`. */
export const AssessmentDatastoreSchema: z.ZodMiniType<AssessmentDatastore> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    apiYear: z.string(),
    url: z.string(),
    clientId: z.string(),
    clientSecret: z.string(),
  }))

/** Received: `RunJob`. */
export const RunJobSchema: z.ZodMiniType<RunJob> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    appDataBasePath: z.string(),
    inputFiles: z.record(z.string(), z.string()),
    inputParams: z.record(z.string(), z.string()),
    customDescriptorMappings: z.nullable(z.record(z.string(), z.array(DescriptorMappingSchema))),
    bundle: BundleSourceSchema,
    appUrls: RunUrlsSchema,
    sendToOds: z.boolean(),
    crossYearMatchAvailable: z.boolean(),
    rosterFilePath: z.optional(z.string()),
    assessmentDatastore: z.optional(AssessmentDatastoreSchema),
  }))

/** Received: `RosterRow`. */
export const RosterRowSchema: z.ZodMiniType<RosterRow> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    educationOrganizationReference: z.looseObject({
      educationOrganizationId: z.int(),
      link: z.optional(z.looseObject({ rel: z.optional(z.string()) })),
    }),
    studentReference: z.looseObject({ studentUniqueId: z.string() }),
    studentIdentificationCodes: z.array(z.looseObject({ studentIdentificationSystemDescriptor: z.string(), identificationCode: z.string() })),
  }))

/** Sent: `StatusReport`. */
export const StatusReportSchema: z.ZodMiniType<StatusReport> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    action: z.string().check(z.minLength(1)),
    status: z.string().check(z.minLength(1)),
  }))

/** Sent: `ErrorReport`. */
export const ErrorReportSchema: z.ZodMiniType<ErrorReport> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ code: z.string(), payload: z.looseObject({ stacktrace: z.optional(z.string()) }) }))

/** Sent: `UnmatchedIdsReport`. */
export const UnmatchedIdsReportSchema: z.ZodMiniType<UnmatchedIdsReport> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    name: z.string().check(z.minLength(1)),
    type: z.string().check(z.minLength(1)),
    count: z.optional(z.int()),
  }))

/** Sent: `OutputFilesReport`. */
export const OutputFilesReportSchema: z.ZodMiniType<OutputFilesReport> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ path: z.string().check(z.minLength(1)), sentToOds: z.boolean() }))

/** Received: `OutputSetCreated`. */
export const OutputSetCreatedSchema: z.ZodMiniType<OutputSetCreated> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ uid: z.guid() }))

/** Received: `ErrorBody`. */
export const ErrorBodySchema: z.ZodMiniType<ErrorBody> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    message: z.union([z.string(), z.array(z.string())]),
    error: z.optional(z.string()),
    statusCode: z.int().check(z.minimum(400), z.maximum(599)),
  }))

/** Sent: `ResourceCounts`. */
export const ResourceCountsSchema: z.ZodMiniType<ResourceCounts> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    records_processed: z.optional(z.int()),
    records_skipped: z.optional(z.int()),
    records_failed: z.optional(z.int()),
  }))

/** Sent: `RunSummary`. */
export const RunSummarySchema: z.ZodMiniType<RunSummary> = /* @__PURE__ */ schemaOf(() =>
  z.record(z.string(), ResourceCountsSchema))

/** What each operation's request body must be. */
export const requestSchemas = {
  reportStatus: StatusReportSchema,
  reportError: ErrorReportSchema,
  reportSummary: RunSummarySchema,
  reportUnmatchedIds: UnmatchedIdsReportSchema,
  reportOutputFiles: OutputFilesReportSchema,
} as const

/** What each operation's JSON answers look like, by status. Unknown fields are kept. */
export const responseSchemas = {
  initRun: {
    200: RunHandshakeSchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  getRunJob: {
    200: RunJobSchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  getRunRoster: {
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    409: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  reportStatus: {
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    413: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  reportError: { 401: ErrorBodySchema, 403: ErrorBodySchema, 413: ErrorBodySchema, 500: ErrorBodySchema },
  reportSummary: { 401: ErrorBodySchema, 403: ErrorBodySchema, 413: ErrorBodySchema, 500: ErrorBodySchema },
  reportUnmatchedIds: {
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    413: ErrorBodySchema,
    500: ErrorBodySchema,
  },
  reportOutputFiles: {
    201: OutputSetCreatedSchema,
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    409: ErrorBodySchema,
    413: ErrorBodySchema,
    500: ErrorBodySchema,
  },
} as const

/** Every schema under its name in the contract. */
export const componentSchemas = {
  RunHandshake: RunHandshakeSchema,
  RunJob: RunJobSchema,
  DescriptorMapping: DescriptorMappingSchema,
  BundleSource: BundleSourceSchema,
  RunUrls: RunUrlsSchema,
  AssessmentDatastore: AssessmentDatastoreSchema,
  RosterRow: RosterRowSchema,
  StatusReport: StatusReportSchema,
  ErrorReport: ErrorReportSchema,
  UnmatchedIdsReport: UnmatchedIdsReportSchema,
  OutputFilesReport: OutputFilesReportSchema,
  OutputSetCreated: OutputSetCreatedSchema,
  ErrorBody: ErrorBodySchema,
  RunSummary: RunSummarySchema,
  ResourceCounts: ResourceCountsSchema,
} as const
