import type { Attempt } from '../internal/attempt.ts'
import { defineServiceErrors, type ServiceError, type ServiceErrorInit } from '../internal/service-errors.ts'
import { type ClientCodeSpec, clientErrorCodes, clientErrorKinds } from './error-codes.ts'
import { type AgentsWireCode, errorCodes } from './generated/operations.ts'

/** Codes of failures that only this side can see. */
export type AgentsClientCode = keyof typeof clientErrorKinds

/** Every code an error of this service can carry. */
export type AgentsErrorCode = AgentsWireCode | AgentsClientCode

/**
 * What every function of `@nova/sdk/agents` rejects with, aborts excepted. What an answer means is told from its status
 * alone: bodies of failures differ from version to version and often do not arrive.
 */
export type AgentsError<Code extends AgentsErrorCode = AgentsErrorCode> = ServiceError<'agents', Code>

const errors = defineServiceErrors('agents', errorCodes, clientErrorKinds)

/** Makes an {@link AgentsError}. Kind, advice and `retryable` are those of the table of codes unless given. */
export function agentsError<Code extends AgentsErrorCode>(init: ServiceErrorInit<Code>): AgentsError<Code> {
  const known: Readonly<Record<string, ClientCodeSpec | undefined>> = clientErrorCodes
  const { advice, retryable } = known[init.code] ?? {}
  return errors.create({ ...init, advice: init.advice ?? advice, retryable: init.retryable ?? retryable })
}

/**
 * True for an error of the orchestration service, and of the given code when one is given.
 *
 * @example
 * ```ts
 * try {
 *   await client.getTask('task-1')
 * } catch (error) {
 *   if (!isAgentsError(error, 'resource_not_found')) throw error
 *   console.log('no such task')
 * }
 * ```
 */
export function isAgentsError(error: unknown): error is AgentsError
export function isAgentsError<Code extends AgentsErrorCode>(error: unknown, code: Code): error is AgentsError<Code>
export function isAgentsError(error: unknown, code?: AgentsErrorCode): boolean {
  return errors.is(error, code)
}

/**
 * The outcome of a call as a value instead of an exception. Aborts and programming mistakes still reject.
 *
 * @example
 * ```ts
 * const outcome = await attempt(client.getTask('task-1'))
 * if (outcome.status === 'SUCCESS') console.log(outcome.data.status)
 * else if (outcome.code !== 'resource_not_found') throw outcome.error
 * ```
 */
export function attempt<T>(promise: Promise<T>): Promise<Attempt<T, AgentsError>> {
  return errors.attempt(promise)
}
