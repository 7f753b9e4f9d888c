// Generated from contracts/agents/newer.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import * as z from 'zod/mini'
import type {
  ApprovedTask,
  Consolidation,
  CrashDetail,
  CreateThread,
  CreatedThread,
  ErrorBody,
  ErrorEnvelope,
  FieldProblem,
  FlatErrorBody,
  FlatErrorEnvelope,
  FoundMemories,
  FoundMemory,
  FrameworkDetail,
  LocalTimestamp,
  OpenObject,
  ParseRequest,
  ParsedText,
  PostMessage,
  PostedMessage,
  ProposeTask,
  ProposedTask,
  QueriedMemories,
  QueryMemoriesM2,
  Status,
  StoreMemoryM,
  StoreMemoryN,
  StoredMemoryM,
  StoredMemoryN,
  TaskList,
  Thread,
  ValidationDetail,
} from './types.ts'

/** One truth for types and checks: both come from the contract. */
const schemaOf = <T>(make: () => z.ZodMiniType): z.ZodMiniType<T> => make() as z.ZodMiniType<T>

/** Received: `OpenObject`. */
export const OpenObjectSchema: z.ZodMiniType<OpenObject> = /* @__PURE__ */ schemaOf(() =>
  z.record(z.string(), z.unknown()))

/** Received: `LocalTimestamp`. */
export const LocalTimestampSchema: z.ZodMiniType<LocalTimestamp> = /* @__PURE__ */ schemaOf(() =>
  z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{6})?$/u)))

/** Received: `TaskList`. */
export const TaskListSchema: z.ZodMiniType<TaskList> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ tasks: z.array(OpenObjectSchema), timestamp: LocalTimestampSchema }))

/** Sent: `ParseRequest`. */
export const ParseRequestSchema: z.ZodMiniType<ParseRequest> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    text: z.string(),
    llm_config: z.optional(z.record(z.string(), z.unknown())),
    domain: z.optional(z.string()),
  }))

/** Received: `ParsedText`. */
export const ParsedTextSchema: z.ZodMiniType<ParsedText> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    concepts: z.optional(z.array(z.unknown())),
    key_points: z.optional(z.array(z.unknown())),
    parsed_content: z.optional(z.unknown()),
    metadata: z.optional(OpenObjectSchema),
    confidence: z.number(),
    timestamp: z.string(),
  }))

/** Sent: `StoreMemoryM`. */
export const StoreMemoryMSchema: z.ZodMiniType<StoreMemoryM> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    content: z.string(),
    type: z.optional(z.string()),
    importance: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
    context: z.optional(OpenObjectSchema),
  }))

/** Received: `StoredMemoryM`. */
export const StoredMemoryMSchema: z.ZodMiniType<StoredMemoryM> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ memory_id: z.string(), status: z.string(), timestamp: z.string() }))

/** Sent: `StoreMemoryN`. */
export const StoreMemoryNSchema: z.ZodMiniType<StoreMemoryN> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    content: z.union([z.string(), OpenObjectSchema]),
    type: z.string(),
    importance: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
    context: z.optional(OpenObjectSchema),
    domain: z.optional(z.string()),
  }))

/** Received: `StoredMemoryN`. */
export const StoredMemoryNSchema: z.ZodMiniType<StoredMemoryN> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    memory_id: z.guid(),
    status: z.literal('stored'),
    type: z.string(),
    timestamp: z.iso.datetime({ offset: true }),
  }))

/** Received: `FoundMemory`. */
export const FoundMemorySchema: z.ZodMiniType<FoundMemory> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    content: z.optional(z.unknown()),
    score: z.optional(z.number()),
    layer: z.optional(z.string()),
    metadata: z.optional(OpenObjectSchema),
    timestamp: z.optional(z.string()),
  }))

/** Received: `FoundMemories`. */
export const FoundMemoriesSchema: z.ZodMiniType<FoundMemories> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    query: z.optional(z.string()),
    matches: z.array(FoundMemorySchema),
    total: z.optional(z.int().check(z.minimum(0))),
    timestamp: z.optional(z.string()),
  }))

/** Sent: `QueryMemoriesM2`. */
export const QueryMemoriesM2Schema: z.ZodMiniType<QueryMemoriesM2> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({ query: z.string(), type: z.optional(z.string()) }))

/** Received: `QueriedMemories`. */
export const QueriedMemoriesSchema: z.ZodMiniType<QueriedMemories> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ memories: z.array(OpenObjectSchema), timestamp: z.string() }))

/** Received: `Consolidation`. */
export const ConsolidationSchema: z.ZodMiniType<Consolidation> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    consolidated_count: z.int().check(z.minimum(0)),
    pruned_count: z.optional(z.literal(0)),
    timestamp: z.string(),
  }))

/** Sent: `CreateThread`. */
export const CreateThreadSchema: z.ZodMiniType<CreateThread> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    title: z.optional(z.string()),
    metadata: z.optional(OpenObjectSchema),
    workspace: z.optional(z.string()),
    task_id: z.optional(z.string()),
    type: z.optional(z.string()),
  }))

/** Received: `CreatedThread`. */
export const CreatedThreadSchema: z.ZodMiniType<CreatedThread> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    thread_id: z.string(),
    task_id: z.nullable(z.string()),
    type: z.string(),
    timestamp: z.string(),
  }))

/** Received: `Thread`. */
export const ThreadSchema: z.ZodMiniType<Thread> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: z.string(),
    title: z.optional(z.string()),
    domain: z.optional(z.nullable(z.string())),
    status: z.optional(z.string()),
    created_at: z.optional(z.string()),
    updated_at: z.optional(z.string()),
    workspace: z.optional(z.string()),
    participants: z.optional(z.array(z.unknown())),
    metadata: z.optional(OpenObjectSchema),
  }))

/** Sent: `PostMessage`. */
export const PostMessageSchema: z.ZodMiniType<PostMessage> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    content: z.string(),
    sender: z.optional(z.string()),
    type: z.optional(z.string()),
    metadata: z.optional(OpenObjectSchema),
  }))

/** Received: `PostedMessage`. */
export const PostedMessageSchema: z.ZodMiniType<PostedMessage> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    message_id: z.string().check(z.regex(/^msg_[0-9a-f]{8}$/u)),
    thread_id: z.string(),
    content: z.string(),
    timestamp: z.string(),
  }))

/** Sent: `ProposeTask`. */
export const ProposeTaskSchema: z.ZodMiniType<ProposeTask> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({ type: z.string(), content: z.unknown() }))

/** Received: `ProposedTask`. */
export const ProposedTaskSchema: z.ZodMiniType<ProposedTask> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    task_id: z.string().check(z.regex(/^task_[0-9a-f]{8}$/u)),
    status: z.literal('pending_approval'),
    type: z.string(),
    content: z.unknown(),
    timestamp: z.string(),
  }))

/** Received: `ApprovedTask`. */
export const ApprovedTaskSchema: z.ZodMiniType<ApprovedTask> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    task_id: z.string(),
    thread_id: z.string().check(z.regex(/^thread_[0-9a-f]{8}$/u)),
    status: z.literal('approved'),
    timestamp: z.string(),
  }))

/** Received: `Status`. */
export const StatusSchema: z.ZodMiniType<Status> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    status: z.literal('running'),
    version: z.string(),
    timestamp: z.string(),
    request_id: z.optional(z.string()),
    uptime: z.optional(z.number()),
    services: z.optional(OpenObjectSchema),
    metrics: z.optional(OpenObjectSchema),
  }))

/** Received: `ErrorBody`. */
export const ErrorBodySchema: z.ZodMiniType<ErrorBody> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.string(),
    message: z.string(),
    details: z.optional(z.record(z.string(), z.unknown())),
    request_id: z.optional(z.string()),
    timestamp: z.optional(z.union([z.number(), z.string()])),
  }))

/** Received: `ErrorEnvelope`. */
export const ErrorEnvelopeSchema: z.ZodMiniType<ErrorEnvelope> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ error: ErrorBodySchema, detail: z.optional(ErrorBodySchema) }))

/** Received: `FlatErrorBody`. */
export const FlatErrorBodySchema: z.ZodMiniType<FlatErrorBody> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ error: z.string(), code: z.string(), timestamp: z.string() }))

/** Received: `FlatErrorEnvelope`. */
export const FlatErrorEnvelopeSchema: z.ZodMiniType<FlatErrorEnvelope> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ error: FlatErrorBodySchema, detail: FlatErrorBodySchema }))

/** Received: `CrashDetail`. */
export const CrashDetailSchema: z.ZodMiniType<CrashDetail> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ detail: FlatErrorBodySchema }))

/** Received: `FrameworkDetail`. */
export const FrameworkDetailSchema: z.ZodMiniType<FrameworkDetail> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ detail: z.string() }))

/** Received: `FieldProblem`. */
export const FieldProblemSchema: z.ZodMiniType<FieldProblem> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ type: z.string(), loc: z.array(z.union([z.string(), z.int()])), msg: z.string() }))

/** Received: `ValidationDetail`. */
export const ValidationDetailSchema: z.ZodMiniType<ValidationDetail> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ detail: z.array(FieldProblemSchema) }))

/** What each operation's request body must be. */
export const requestSchemas = {
  parseText: ParseRequestSchema,
  storeMemoryM: StoreMemoryMSchema,
  queryMemoriesM2: QueryMemoriesM2Schema,
  storeMemoryN: StoreMemoryNSchema,
  createThread: CreateThreadSchema,
  postThreadMessage: PostMessageSchema,
  proposeTask: ProposeTaskSchema,
} as const

/** What each operation's JSON answers look like, by status. Unknown fields are kept. */
export const responseSchemas = {
  listTasks: {
    200: TaskListSchema,
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
  },
  parseText: {
    200: ParsedTextSchema,
    400: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, CrashDetailSchema]),
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    422: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, ValidationDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
  },
  storeMemoryM: {
    200: StoredMemoryMSchema,
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    422: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, ValidationDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
  },
  searchMemoriesM1: {
    200: FoundMemoriesSchema,
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    422: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, ValidationDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
  },
  queryMemoriesM2: {
    200: QueriedMemoriesSchema,
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    422: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, ValidationDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
  },
  consolidateMemoriesM1: {
    200: ConsolidationSchema,
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
  },
  consolidateMemoriesM2: {
    200: ConsolidationSchema,
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
  },
  storeMemoryN: {
    200: StoredMemoryNSchema,
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    422: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, ValidationDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
  },
  searchMemoriesN: {
    200: FoundMemoriesSchema,
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    422: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, ValidationDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
  },
  consolidateMemoriesN: {
    200: ConsolidationSchema,
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
  },
  createThread: {
    200: CreatedThreadSchema,
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    422: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, ValidationDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
  },
  getThread: {
    200: ThreadSchema,
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    422: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, ValidationDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
  },
  postThreadMessage: {
    200: PostedMessageSchema,
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    422: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, ValidationDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
  },
  proposeTask: {
    200: ProposedTaskSchema,
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    422: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, ValidationDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
  },
  approveTask: {
    200: ApprovedTaskSchema,
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    422: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, ValidationDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
  },
  getStatus: {
    200: StatusSchema,
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
  },
} as const

/** Every schema under its name in the contract. */
export const componentSchemas = {
  TaskList: TaskListSchema,
  ParseRequest: ParseRequestSchema,
  ParsedText: ParsedTextSchema,
  StoreMemoryM: StoreMemoryMSchema,
  StoredMemoryM: StoredMemoryMSchema,
  StoreMemoryN: StoreMemoryNSchema,
  StoredMemoryN: StoredMemoryNSchema,
  FoundMemories: FoundMemoriesSchema,
  FoundMemory: FoundMemorySchema,
  QueryMemoriesM2: QueryMemoriesM2Schema,
  QueriedMemories: QueriedMemoriesSchema,
  Consolidation: ConsolidationSchema,
  CreateThread: CreateThreadSchema,
  CreatedThread: CreatedThreadSchema,
  Thread: ThreadSchema,
  PostMessage: PostMessageSchema,
  PostedMessage: PostedMessageSchema,
  ProposeTask: ProposeTaskSchema,
  ProposedTask: ProposedTaskSchema,
  ApprovedTask: ApprovedTaskSchema,
  Status: StatusSchema,
  LocalTimestamp: LocalTimestampSchema,
  OpenObject: OpenObjectSchema,
  ErrorEnvelope: ErrorEnvelopeSchema,
  ErrorBody: ErrorBodySchema,
  FlatErrorEnvelope: FlatErrorEnvelopeSchema,
  FlatErrorBody: FlatErrorBodySchema,
  CrashDetail: CrashDetailSchema,
  FrameworkDetail: FrameworkDetailSchema,
  ValidationDetail: ValidationDetailSchema,
  FieldProblem: FieldProblemSchema,
} as const
