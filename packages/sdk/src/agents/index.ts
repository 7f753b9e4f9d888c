/**
 * Orchestration of agents: tasks, coordination, flows and resources, analytics, and a memory that can be trusted.
 *
 * Errors are {@link AgentsError}s, except aborts, which reject with the signal's own reason. Nothing happens on import,
 * and a client sends nothing until it is asked to.
 *
 * @module
 */

// Errors, calls and the runtime
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

// The client
export type { AgentsAuth, AgentsClient, AgentsClientOptions } from './agents-client.ts'
export { createAgentsClient } from './client.ts'
export { type AgentsClientCode, type AgentsError, type AgentsErrorCode, attempt, isAgentsError } from './errors.ts'
export type { AgentsOperations } from './generated/calls.ts'
export type { AgentsNewerOperations } from './generated/newer/calls.ts'
export type { AgentsOperationName, AgentsWireCode } from './generated/operations.ts'
export type { ProfileName } from './generated/profiles.ts'
export { isOutcomeUnknown } from './http/lost-answer.ts'
export type { FieldError } from './http/read-failure.ts'
export { isOperationError, type OperationError } from './operation-errors.ts'
export { openOptionalOperations } from './optional-operations.ts'
// Quota
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
export { withPriority } from './with-priority.ts'
