import type { Attempt } from '../internal/attempt.ts'
import { defineServiceErrors, type ServiceError, type ServiceErrorInit } from '../internal/service-errors.ts'
import { clientErrorCodes } from './error-codes.ts'
import { type EdfiWireCode, errorCodes } from './tables.ts'

/** Codes of failures that only this side can see. */
export type EdfiClientCode = keyof typeof clientErrorCodes

/** Every code an error of this service can carry. */
export type EdfiErrorCode = EdfiWireCode | EdfiClientCode

/**
 * What every function of `@nova/sdk/edfi` rejects with, aborts excepted. The wire names no codes: they are told from
 * the status and the form of the body, and `details.messages` is always a list of what the service said.
 */
export type EdfiError<Code extends EdfiErrorCode = EdfiErrorCode> = ServiceError<'edfi', Code>

const errors = defineServiceErrors('edfi', errorCodes, clientErrorCodes)

/** Makes an {@link EdfiError}. */
export function edfiError<Code extends EdfiErrorCode>(init: ServiceErrorInit<Code>): EdfiError<Code> {
  return errors.create(init)
}

/**
 * True for an error of the Ed-Fi ingestion, and of the given code when one is given.
 *
 * @example
 * ```ts
 * try {
 *   await client.startJob(42)
 * } catch (error) {
 *   if (!isEdfiError(error, 'job_not_startable')) throw error
 *   console.log('under way already:', error.details['messages'])
 * }
 * ```
 */
export function isEdfiError(error: unknown): error is EdfiError
export function isEdfiError<Code extends EdfiErrorCode>(error: unknown, code: Code): error is EdfiError<Code>
export function isEdfiError(error: unknown, code?: EdfiErrorCode): boolean {
  return errors.is(error, code)
}

/**
 * The outcome of a call as a value instead of an exception. Aborts and programming mistakes still reject.
 *
 * @example
 * ```ts
 * const outcome = await attempt(client.getJob(42))
 * if (outcome.status === 'SUCCESS') console.log(outcome.data.runs.length)
 * else if (outcome.code !== 'job_not_found') throw outcome.error
 * ```
 */
export function attempt<T>(promise: Promise<T>): Promise<Attempt<T, EdfiError>> {
  return errors.attempt(promise)
}
