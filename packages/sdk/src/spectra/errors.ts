import type { Attempt } from '../internal/attempt.ts'
import { defineServiceErrors, type ServiceError, type ServiceErrorInit } from '../internal/service-errors.ts'
import { type ClientCodeSpec, clientErrorCodes, clientErrorKinds } from './error-codes.ts'
import { errorCodes, type SpectraWireCode } from './tables.ts'

/** Codes of failures that only this side can see. */
export type SpectraClientCode = keyof typeof clientErrorKinds

/** Every code an error of this service can carry. */
export type SpectraErrorCode = SpectraWireCode | SpectraClientCode

/**
 * What every function of `@nova/sdk/spectra` rejects with, aborts excepted. A static site names no codes: what is
 * missing is told from the status, what cannot be read from the body, and the rest is found out on this side.
 */
export type SpectraError<Code extends SpectraErrorCode = SpectraErrorCode> = ServiceError<'spectra', Code>

const errors = defineServiceErrors('spectra', errorCodes, clientErrorKinds)

/** Makes a {@link SpectraError}. Kind, advice and `retryable` are those of the table of codes unless given. */
export function spectraError<Code extends SpectraErrorCode>(init: ServiceErrorInit<Code>): SpectraError<Code> {
  const known: Readonly<Record<string, ClientCodeSpec | undefined>> = clientErrorCodes
  const { advice, retryable } = known[init.code] ?? {}
  return errors.create({ ...init, advice: init.advice ?? advice, retryable: init.retryable ?? retryable })
}

/**
 * True for an error of the nova catalogue, and of the given code when one is given.
 *
 * @example
 * ```ts
 * try {
 *   await findNova(client, 'V1324 Sgr')
 * } catch (error) {
 *   if (!isSpectraError(error, 'nova_not_found')) throw error
 *   console.log('did you mean', error.details['suggestions'])
 * }
 * ```
 */
export function isSpectraError(error: unknown): error is SpectraError
export function isSpectraError<Code extends SpectraErrorCode>(error: unknown, code: Code): error is SpectraError<Code>
export function isSpectraError(error: unknown, code?: SpectraErrorCode): boolean {
  return errors.is(error, code)
}

/**
 * The outcome of a call as a value instead of an exception. Aborts and programming mistakes still reject.
 *
 * @example
 * ```ts
 * const outcome = await attempt(findNova(client, 'V1324 Sco'))
 * if (outcome.status === 'SUCCESS') console.log(outcome.data.nova_id)
 * else if (outcome.code !== 'nova_not_found') throw outcome.error
 * ```
 */
export function attempt<T>(promise: Promise<T>): Promise<Attempt<T, SpectraError>> {
  return errors.attempt(promise)
}
