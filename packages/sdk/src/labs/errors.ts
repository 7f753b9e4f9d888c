import type { Attempt } from '../internal/attempt.ts'
import { defineServiceErrors, type ServiceError, type ServiceErrorInit } from '../internal/service-errors.ts'
import { clientErrorCodes } from './error-codes.ts'
import { errorCodes, type LabsWireCode } from './generated/operations.ts'

/** Codes of failures that only this side can see. */
export type LabsClientCode = keyof typeof clientErrorCodes

/** Every code an error of this service can carry. */
export type LabsErrorCode = LabsWireCode | LabsClientCode

/**
 * What every function of `@nova/sdk/labs` rejects with, aborts excepted. `status` is what the answer means:
 * the number in its body where there is one, because this service sends many failures under HTTP 200;
 * `details.httpStatus` is the status they came with.
 */
export type LabsError<Code extends LabsErrorCode = LabsErrorCode> = ServiceError<'labs', Code>

const errors = defineServiceErrors('labs', errorCodes, clientErrorCodes)

/** Makes a {@link LabsError}. */
export function labsError<Code extends LabsErrorCode>(init: ServiceErrorInit<Code>): LabsError<Code> {
  return errors.create(init)
}

/**
 * True for an error of the labs service, and of the given code when one is given.
 *
 * @example
 * ```ts
 * try {
 *   await client.createLink('demo.json', { from: { node_id: 1, interface_index: 0 }, to: { network_id: 3 } })
 * } catch (error) {
 *   if (!isLabsError(error, 'interface_occupied')) throw error
 *   console.log('already wired by link', error.details['existing_link'])
 * }
 * ```
 */
export function isLabsError(error: unknown): error is LabsError
export function isLabsError<Code extends LabsErrorCode>(error: unknown, code: Code): error is LabsError<Code>
export function isLabsError(error: unknown, code?: LabsErrorCode): boolean {
  return errors.is(error, code)
}

/**
 * The outcome of a call as a value instead of an exception. Aborts and programming mistakes still reject.
 *
 * @example
 * ```ts
 * const outcome = await attempt(client.getLab('team/demo.json'))
 * if (outcome.status === 'SUCCESS') console.log(outcome.data.name)
 * else if (outcome.code !== 'lab_not_found') throw outcome.error
 * ```
 */
export function attempt<T>(promise: Promise<T>): Promise<Attempt<T, LabsError>> {
  return errors.attempt(promise)
}
