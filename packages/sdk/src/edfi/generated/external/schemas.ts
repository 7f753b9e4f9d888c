// Generated from contracts/edfi/external.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import * as z from 'zod/mini'
import type {
  DownloadLinks,
  ErrorBody,
  JobSubmission,
  OutputSet,
  OutputSetList,
  SubmittedJob,
} from './types.ts'

/** One truth for types and checks: both come from the contract. */
const schemaOf = <T>(make: () => z.ZodMiniType): z.ZodMiniType<T> => make() as z.ZodMiniType<T>

/** Sent: `JobSubmission`. */
export const JobSubmissionSchema: z.ZodMiniType<JobSubmission> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    partner: z.string().check(z.minLength(1)),
    tenant: z.string().check(z.minLength(1)),
    bundle: z.string().check(z.minLength(1)),
    schoolYear: z.string().check(z.regex(/^\d{4}$/u)),
    files: z.record(z.string(), z.string().check(z.regex(/\S/u))),
    params: z.optional(z.nullable(z.record(z.string(), z.string()))),
  }))

/** Received: `SubmittedJob`. */
export const SubmittedJobSchema: z.ZodMiniType<SubmittedJob> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ uid: z.guid(), uploadUrls: z.record(z.string(), z.url()) }))

/** Received: `OutputSet`. */
export const OutputSetSchema: z.ZodMiniType<OutputSet> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    uid: z.guid(),
    files: z.array(z.string()),
    sentToOds: z.boolean(),
    createdAt: z.iso.datetime({ offset: true }),
    jobUid: z.guid(),
    partner: z.string(),
    tenant: z.string(),
    schoolYear: z.string(),
    bundle: z.nullable(z.string()),
  }))

/** Received: `OutputSetList`. */
export const OutputSetListSchema: z.ZodMiniType<OutputSetList> = /* @__PURE__ */ schemaOf(() =>
  z.array(OutputSetSchema))

/** Received: `DownloadLinks`. */
export const DownloadLinksSchema: z.ZodMiniType<DownloadLinks> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ downloadLinks: z.record(z.string(), z.url()) }))

/** Received: `ErrorBody`. */
export const ErrorBodySchema: z.ZodMiniType<ErrorBody> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    message: z.union([z.string(), z.array(z.string())]),
    error: z.optional(z.string()),
    statusCode: z.int().check(z.minimum(400), z.maximum(599)),
  }))

/** What each operation's request body must be. */
export const requestSchemas = {
  submitJob: JobSubmissionSchema,
} as const

/** What each operation's JSON answers look like, by status. Unknown fields are kept. */
export const responseSchemas = {
  verifyToken: { 401: ErrorBodySchema, 403: ErrorBodySchema, 500: ErrorBodySchema, 503: ErrorBodySchema },
  submitJob: {
    201: SubmittedJobSchema,
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    413: ErrorBodySchema,
    500: ErrorBodySchema,
    503: ErrorBodySchema,
  },
  startSubmission: {
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    500: ErrorBodySchema,
    503: ErrorBodySchema,
  },
  listOutputSets: {
    200: OutputSetListSchema,
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    500: ErrorBodySchema,
    503: ErrorBodySchema,
  },
  createDownloadLinks: {
    200: DownloadLinksSchema,
    400: ErrorBodySchema,
    401: ErrorBodySchema,
    403: ErrorBodySchema,
    404: ErrorBodySchema,
    500: ErrorBodySchema,
    503: ErrorBodySchema,
  },
} as const

/** Every schema under its name in the contract. */
export const componentSchemas = {
  JobSubmission: JobSubmissionSchema,
  SubmittedJob: SubmittedJobSchema,
  OutputSetList: OutputSetListSchema,
  OutputSet: OutputSetSchema,
  DownloadLinks: DownloadLinksSchema,
  ErrorBody: ErrorBodySchema,
} as const
