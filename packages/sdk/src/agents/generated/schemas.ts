// Generated from contracts/agents/openapi.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import * as z from 'zod/mini'
import type {
  AgentAssignmentRequest,
  AgentAssignmentResponse,
  Allocation,
  AnalyticsEntry,
  AnalyticsErrorFrame,
  AnalyticsFrameError,
  AnalyticsRequest,
  AnalyticsResponse,
  AnalyticsResult,
  AnalyticsUpdateFrame,
  Confidence,
  CoordinationRequest,
  CoordinationResponse,
  CrashDetail,
  ErrorBody,
  ErrorEnvelope,
  FieldProblem,
  FlatErrorBody,
  FlatErrorEnvelope,
  FlowOptimizationRequest,
  FlowOptimizationResponse,
  FrameworkDetail,
  Health,
  Insight,
  LanguageModels,
  LocalTimestamp,
  MemoryMatch,
  MemoryRequest,
  MemoryResponse,
  OpenObject,
  Optimization,
  Orchestration,
  ResourceAllocationRequest,
  ResourceAllocationResponse,
  Root,
  SwarmPattern,
  TaskRequest,
  TaskResponse,
  ValidationDetail,
} from './types.ts'

/** One truth for types and checks: both come from the contract. */
const schemaOf = <T>(make: () => z.ZodMiniType): z.ZodMiniType<T> => make() as z.ZodMiniType<T>

const when = (rule: string, condition: z.ZodMiniType, then: z.ZodMiniType, otherwise: z.ZodMiniType = z.unknown()) =>
  z.refine<unknown>(
    (value) => (condition.safeParse(value).success ? then : otherwise).safeParse(value).success,
    { error: rule },
  )

/** Received: `Confidence`. */
export const ConfidenceSchema: z.ZodMiniType<Confidence> = /* @__PURE__ */ schemaOf(() =>
  z.number())

/** Received: `AnalyticsEntry`. */
export const AnalyticsEntrySchema: z.ZodMiniType<AnalyticsEntry> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    type: z.string(),
    value: z.number(),
    confidence: ConfidenceSchema,
    description: z.optional(z.string()),
  }))

/** Received: `OpenObject`. */
export const OpenObjectSchema: z.ZodMiniType<OpenObject> = /* @__PURE__ */ schemaOf(() =>
  z.record(z.string(), z.unknown()))

/** Received: `AnalyticsResult`. */
export const AnalyticsResultSchema: z.ZodMiniType<AnalyticsResult> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    type: z.optional(z.string()),
    analytics: z.optional(z.record(z.string(), AnalyticsEntrySchema)),
    metadata: z.optional(OpenObjectSchema),
  }))

/** Received: `Insight`. */
export const InsightSchema: z.ZodMiniType<Insight> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    type: z.string(),
    description: z.optional(z.string()),
    confidence: z.optional(ConfidenceSchema),
    recommendations: z.optional(z.array(z.unknown())),
  }))

/** Received: `LocalTimestamp`. */
export const LocalTimestampSchema: z.ZodMiniType<LocalTimestamp> = /* @__PURE__ */ schemaOf(() =>
  z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{6})?$/u)))

/** Received: `AnalyticsResponse`. */
export const AnalyticsResponseSchema: z.ZodMiniType<AnalyticsResponse> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    analytics: AnalyticsResultSchema,
    insights: z.array(InsightSchema),
    confidence: ConfidenceSchema,
    timestamp: LocalTimestampSchema,
  }))

/** Received: `Orchestration`. */
export const OrchestrationSchema: z.ZodMiniType<Orchestration> = /* @__PURE__ */ schemaOf(() =>
  z.record(z.string(), z.unknown()))

/** Sent: `SwarmPattern`. */
export const SwarmPatternSchema: z.ZodMiniType<SwarmPattern> = /* @__PURE__ */ schemaOf(() =>
  z.enum([
    'hierarchical',
    'parallel',
    'sequential',
    'mesh',
    'round_robin',
    'majority_voting',
    'graph',
    'group_chat',
    'registry',
    'spreadsheet',
  ]))

/** Sent: `TaskRequest`. */
export const TaskRequestSchema: z.ZodMiniType<TaskRequest> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    type: z.string(),
    parameters: OpenObjectSchema,
    priority: z.optional(z.int().check(z.minimum(1), z.maximum(5))),
    deadline: z.optional(z.nullable(z.string())),
    dependencies: z.optional(z.array(z.string())),
    swarm_pattern: z.optional(z.nullable(SwarmPatternSchema)),
    swarm_config: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
  }).check(when(
    'swarm_config needs swarm_pattern.',
    z.looseObject({ swarm_config: z.record(z.string(), z.unknown()) }),
    z.looseObject({ swarm_pattern: z.string() }),
  )))

/** Received: `TaskResponse`. */
export const TaskResponseSchema: z.ZodMiniType<TaskResponse> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    task_id: z.string(),
    status: z.string(),
    orchestration: OrchestrationSchema,
    confidence: ConfidenceSchema,
    timestamp: LocalTimestampSchema,
  }))

/** Sent: `CoordinationRequest`. */
export const CoordinationRequestSchema: z.ZodMiniType<CoordinationRequest> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    agents: z.array(z.string()).check(z.minLength(1)),
    task: TaskRequestSchema,
    strategy: z.optional(z.nullable(z.union([z.string(), OpenObjectSchema]))),
    constraints: z.optional(OpenObjectSchema),
  }))

/** Received: `CoordinationResponse`. */
export const CoordinationResponseSchema: z.ZodMiniType<CoordinationResponse> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    coordination_id: z.string(),
    status: z.literal('coordinated'),
    orchestration: OrchestrationSchema,
    confidence: ConfidenceSchema,
    timestamp: LocalTimestampSchema,
  }))

/** Sent: `AgentAssignmentRequest`. */
export const AgentAssignmentRequestSchema: z.ZodMiniType<AgentAssignmentRequest> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    agent_id: z.string(),
    task: TaskRequestSchema,
    constraints: z.optional(OpenObjectSchema),
  }))

/** Received: `AgentAssignmentResponse`. */
export const AgentAssignmentResponseSchema: z.ZodMiniType<AgentAssignmentResponse> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    agent_id: z.string(),
    status: z.literal('assigned'),
    orchestration: OrchestrationSchema,
    confidence: ConfidenceSchema,
    timestamp: LocalTimestampSchema,
  }))

/** Sent: `FlowOptimizationRequest`. */
export const FlowOptimizationRequestSchema: z.ZodMiniType<FlowOptimizationRequest> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    flow_id: z.string(),
    parameters: z.optional(OpenObjectSchema),
    constraints: z.optional(OpenObjectSchema),
  }))

/** Received: `Optimization`. */
export const OptimizationSchema: z.ZodMiniType<Optimization> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    type: z.nullable(z.string()),
    description: z.nullable(z.string()),
    confidence: ConfidenceSchema,
  }))

/** Received: `FlowOptimizationResponse`. */
export const FlowOptimizationResponseSchema: z.ZodMiniType<FlowOptimizationResponse> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    flow_id: z.string(),
    optimizations: z.array(OptimizationSchema),
    analytics: AnalyticsResultSchema,
    confidence: ConfidenceSchema,
    timestamp: LocalTimestampSchema,
  }))

/** Sent: `ResourceAllocationRequest`. */
export const ResourceAllocationRequestSchema: z.ZodMiniType<ResourceAllocationRequest> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    resources: z.record(z.string(), OpenObjectSchema),
    constraints: z.optional(OpenObjectSchema),
    priority: z.optional(z.int().check(z.minimum(1), z.maximum(5))),
  }))

/** Received: `Allocation`. */
export const AllocationSchema: z.ZodMiniType<Allocation> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    resource_id: z.nullable(z.string()),
    allocation: z.number(),
    confidence: ConfidenceSchema,
  }))

/** Received: `ResourceAllocationResponse`. */
export const ResourceAllocationResponseSchema: z.ZodMiniType<ResourceAllocationResponse> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    allocations: z.array(AllocationSchema),
    analytics: AnalyticsResultSchema,
    confidence: ConfidenceSchema,
    timestamp: LocalTimestampSchema,
  }))

/** Sent: `LanguageModels`. */
export const LanguageModelsSchema: z.ZodMiniType<LanguageModels> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({ chat_model: z.string(), embedding_model: z.optional(z.string()) }))

/** Sent: `MemoryRequest`. */
export const MemoryRequestSchema: z.ZodMiniType<MemoryRequest> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    type: z.enum(['store', 'retrieve', 'search', 'update', 'delete']),
    content: OpenObjectSchema,
    importance: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
    context: z.optional(OpenObjectSchema),
    llm_config: z.optional(z.nullable(LanguageModelsSchema)),
  }))

/** Received: `MemoryMatch`. */
export const MemoryMatchSchema: z.ZodMiniType<MemoryMatch> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    content: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
    score: z.optional(z.number()),
    metadata: z.optional(OpenObjectSchema),
  }))

/** Received: `MemoryResponse`. */
export const MemoryResponseSchema: z.ZodMiniType<MemoryResponse> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    memory_id: z.nullable(z.string()),
    content: z.nullable(z.record(z.string(), z.unknown())),
    matches: z.nullable(z.array(MemoryMatchSchema)),
    orchestration: OrchestrationSchema,
    confidence: ConfidenceSchema,
    timestamp: LocalTimestampSchema,
  }))

/** Received: `Health`. */
export const HealthSchema: z.ZodMiniType<Health> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    status: z.literal('healthy'),
    timestamp: LocalTimestampSchema,
    version: z.string(),
  }))

/** Received: `Root`. */
export const RootSchema: z.ZodMiniType<Root> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    name: z.literal('Nova API'),
    version: z.string(),
    docs_url: z.string(),
    redoc_url: z.string(),
  }))

/** Received: `AnalyticsRequest`. */
export const AnalyticsRequestSchema: z.ZodMiniType<AnalyticsRequest> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    type: z.string(),
    domain: z.optional(z.nullable(z.string())),
    flow_id: z.optional(z.nullable(z.string())),
    parameters: z.optional(OpenObjectSchema),
  }))

/** Received: `AnalyticsUpdateFrame`. */
export const AnalyticsUpdateFrameSchema: z.ZodMiniType<AnalyticsUpdateFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    type: z.literal('analytics_update'),
    analytics: AnalyticsResultSchema,
    insights: z.array(InsightSchema),
    confidence: ConfidenceSchema,
    timestamp: LocalTimestampSchema,
  }))

/** Received: `AnalyticsFrameError`. */
export const AnalyticsFrameErrorSchema: z.ZodMiniType<AnalyticsFrameError> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ code: z.string(), message: z.string() }))

/** Received: `AnalyticsErrorFrame`. */
export const AnalyticsErrorFrameSchema: z.ZodMiniType<AnalyticsErrorFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    type: z.literal('error'),
    detail: z.optional(z.string()),
    error: z.optional(AnalyticsFrameErrorSchema),
  }).check(when(
    'An error says why, in `error` or in `detail`.',
    z.looseObject({ error: z.record(z.string(), z.unknown()) }),
    z.unknown(),
    z.looseObject({ detail: z.string() }),
  )))

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
  createTask: TaskRequestSchema,
  updateTask: TaskRequestSchema,
  coordinateAgents: CoordinationRequestSchema,
  assignAgent: AgentAssignmentRequestSchema,
  optimizeFlow: FlowOptimizationRequestSchema,
  allocateResources: ResourceAllocationRequestSchema,
  storeMemory: MemoryRequestSchema,
  searchMemories: MemoryRequestSchema,
} as const

/** What each operation's JSON answers look like, by status. Unknown fields are kept. */
export const responseSchemas = {
  getFlowAnalytics: {
    200: AnalyticsResponseSchema,
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema]),
  },
  getResourceAnalytics: {
    200: AnalyticsResponseSchema,
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema]),
  },
  getAgentAnalytics: {
    200: AnalyticsResponseSchema,
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema]),
  },
  createTask: {
    200: TaskResponseSchema,
    400: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, CrashDetailSchema]),
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    422: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, ValidationDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema]),
  },
  getTask: {
    200: TaskResponseSchema,
    400: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, CrashDetailSchema]),
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    404: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema]),
  },
  updateTask: {
    200: TaskResponseSchema,
    400: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, CrashDetailSchema]),
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    422: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, ValidationDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema]),
  },
  coordinateAgents: {
    200: CoordinationResponseSchema,
    400: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, CrashDetailSchema]),
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    422: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, ValidationDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema]),
  },
  assignAgent: {
    200: AgentAssignmentResponseSchema,
    400: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, CrashDetailSchema]),
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    422: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, ValidationDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema]),
  },
  optimizeFlow: {
    200: FlowOptimizationResponseSchema,
    400: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, CrashDetailSchema]),
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    422: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, ValidationDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema]),
  },
  allocateResources: {
    200: ResourceAllocationResponseSchema,
    400: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, CrashDetailSchema]),
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    422: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, ValidationDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema]),
  },
  storeMemory: {
    200: MemoryResponseSchema,
    400: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, CrashDetailSchema]),
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    422: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, ValidationDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema]),
  },
  searchMemories: {
    200: MemoryResponseSchema,
    400: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, CrashDetailSchema]),
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    422: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, ValidationDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema]),
  },
  getMemory: {
    200: MemoryResponseSchema,
    400: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, CrashDetailSchema]),
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    403: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    404: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    500: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema]),
  },
  getHealth: {
    200: HealthSchema,
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
  },
  getRoot: {
    200: RootSchema,
    401: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
    429: /* @__PURE__ */ z.union([ErrorEnvelopeSchema, FlatErrorEnvelopeSchema, FrameworkDetailSchema]),
  },
} as const

/** Every schema under its name in the contract. */
export const componentSchemas = {
  Confidence: ConfidenceSchema,
  AnalyticsResponse: AnalyticsResponseSchema,
  AnalyticsResult: AnalyticsResultSchema,
  AnalyticsEntry: AnalyticsEntrySchema,
  Insight: InsightSchema,
  Orchestration: OrchestrationSchema,
  TaskRequest: TaskRequestSchema,
  SwarmPattern: SwarmPatternSchema,
  TaskResponse: TaskResponseSchema,
  CoordinationRequest: CoordinationRequestSchema,
  CoordinationResponse: CoordinationResponseSchema,
  AgentAssignmentRequest: AgentAssignmentRequestSchema,
  AgentAssignmentResponse: AgentAssignmentResponseSchema,
  FlowOptimizationRequest: FlowOptimizationRequestSchema,
  FlowOptimizationResponse: FlowOptimizationResponseSchema,
  Optimization: OptimizationSchema,
  ResourceAllocationRequest: ResourceAllocationRequestSchema,
  ResourceAllocationResponse: ResourceAllocationResponseSchema,
  Allocation: AllocationSchema,
  MemoryRequest: MemoryRequestSchema,
  LanguageModels: LanguageModelsSchema,
  MemoryResponse: MemoryResponseSchema,
  MemoryMatch: MemoryMatchSchema,
  Health: HealthSchema,
  Root: RootSchema,
  AnalyticsRequest: AnalyticsRequestSchema,
  AnalyticsUpdateFrame: AnalyticsUpdateFrameSchema,
  AnalyticsErrorFrame: AnalyticsErrorFrameSchema,
  AnalyticsFrameError: AnalyticsFrameErrorSchema,
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
