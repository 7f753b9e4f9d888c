/**
 * Orchestration of agents: tasks, coordination, flows and resources, analytics, and a memory that can be trusted.
 *
 * Errors are {@link AgentsError}s, except aborts, which reject with the signal's own reason. Nothing happens on import,
 * and a client sends nothing until it is asked to.
 *
 * @module
 */

export type { Attempt } from '../internal/attempt.ts'
export { isNovaError, NovaError, type NovaErrorJson, type NovaErrorKind } from '../internal/errors.ts'
export type { CallEvent, Observer } from '../internal/http/observe.ts'
export {
  type ResponseValidator,
  type ValidateWithOptions,
  type ValidationIssue,
  validateWith,
} from '../internal/http/validate-response.ts'
export type { RetryReason } from '../internal/retry/decide-retry.ts'
export type { RetryPolicy } from '../internal/retry/policy.ts'
export type { Runtime } from '../internal/runtime.ts'
export type { CallOptions } from '../internal/transport.ts'

export type { AgentsAuth, AgentsClient, AgentsClientOptions } from './agents-client.ts'
export type { AnalyticsUpdate, AnalyticsWay } from './analytics/analytics-update.ts'
// Analytics
export { type AnalyzeOnceOptions, analyzeOnce } from './analytics/analyze-once.ts'
export {
  type AgentSubject,
  type AnalyticsQuestion,
  agentQuestion,
  type FlowSubject,
  flowQuestion,
  type ResourceSubject,
  resourceQuestion,
} from './analytics/question.ts'
export {
  type AnalyticsFigure,
  type AnalyticsFinding,
  type AnalyticsReading,
  type ReadAnalyticsOptions,
  type ReadingProblem,
  readAnalytics,
} from './analytics/readings/read-analytics.ts'
export {
  type AgentAnalytics,
  type BehavioralAnalytics,
  type FlowAnalytics,
  type PredictiveAnalytics,
  type ResourceAnalytics,
  readAgentAnalytics,
  readFlowAnalytics,
  readPredictiveAnalytics,
  readResourceAnalytics,
} from './analytics/readings/read-views.ts'
export type { SlowConsumer } from './analytics/update-buffer.ts'
export { type AnalyticsWatch, watchAnalytics } from './analytics/watch-analytics.ts'
export type { WatchAnalyticsOptions } from './analytics/watch-options.ts'
export type { AnalyticsWatchState, AnalyticsWatchStatus, LeftWay } from './analytics/watch-status.ts'
export type { LeftReason } from './analytics/way.ts'
export { createAgentsClient } from './client.ts'
export { type AgentsClientCode, type AgentsError, type AgentsErrorCode, attempt, isAgentsError } from './errors.ts'
export { type FlowFacts, optimizeFlow } from './flows/optimize-flow.ts'
export type { AgentsOperations } from './generated/calls.ts'
export type { AgentsNewerOperations } from './generated/newer/calls.ts'
export type { AgentsOperationName, AgentsWireCode } from './generated/operations.ts'
export type { ProfileName } from './generated/profiles.ts'
export type {
  AnalyticsEntry,
  AnalyticsRequest,
  AnalyticsResponse,
  AnalyticsResult,
  Insight,
} from './generated/types.ts'
export { isOutcomeUnknown } from './http/lost-answer.ts'
export type { FieldError } from './http/read-failure.ts'
export { createMemory } from './memory/create-memory.ts'
export type { FlushOptions, FlushReport } from './memory/flush-outbox.ts'
export type { ForgetOptions, Forgotten, MemoryReference } from './memory/forgotten.ts'
export { type Importance, type ImportancePreset, importancePresets } from './memory/importance.ts'
export type { Consolidated, ConsolidateOptions, RefusedKnowledge } from './memory/knowledge/consolidated.ts'
export {
  type Belief,
  type Concept,
  extractKnowledge,
  type Knowledge,
  type Relationship,
} from './memory/knowledge/extract-knowledge.ts'
export type { Memory } from './memory/memory.ts'
export type { MemoryContent, MemoryOptions, MemoryStore, OutboxSettings } from './memory/memory-options.ts'
export type { MemoryLayer, MemoryState, MemoryTrouble } from './memory/memory-record.ts'
export { createFileMemoryStore, createIndexedDbMemoryStore } from './memory/memory-stores.ts'
export type { MemoryOutbox, OutboxEntry, OutboxState } from './memory/outbox-entry.ts'
export type {
  GetMemoryOptions,
  HeldMemory,
  MemoriesOptions,
  Recall,
  RecallableOptions,
  RecalledMemory,
  RecallFilter,
  RecallOptions,
  SkippedMatch,
} from './memory/recalled.ts'
export type { MemoryReceipt, RememberOptions } from './memory/receipt.ts'
export type { SchemaInput, SchemaIssue, SchemaOutput, SchemaResult, StandardSchema } from './memory/standard-schema.ts'
export { isOperationError, type OperationError } from './operation-errors.ts'
export { openOptionalOperations } from './optional-operations.ts'
export { createQuota } from './quota/create-quota.ts'
export { type ProcessQuotaOptions, processQuota } from './quota/process-quota.ts'
export type {
  CallPriority,
  Quota,
  QuotaAnswer,
  QuotaEvent,
  QuotaListener,
  QuotaOptions,
  QuotaQuestion,
  QuotaState,
  QuotaTicket,
} from './quota/quota.ts'
export { createFileQuotaStore, createIndexedDbQuotaStore, type QuotaStore } from './quota/quota-store.ts'
export { type AllocationWish, allocate } from './resources/allocate.ts'
export { type Assignment, assign } from './tasks/assign.ts'
export { type Coordination, coordinate } from './tasks/coordinate.ts'
export { createTask } from './tasks/create-task.ts'
export type { TaskDraft } from './tasks/task-draft.ts'
export type { TaskStatusChange, TaskWaitState } from './tasks/task-wait-state.ts'
export { finalTaskStatuses, type WaitedTask, type WaitForTaskOptions, waitForTask } from './tasks/wait-for-task.ts'
export { withPriority } from './with-priority.ts'
