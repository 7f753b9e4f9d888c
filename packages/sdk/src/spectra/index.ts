/**
 * The open catalogue of novae: find a nova by any of its names, read its spectra and photometry out of one release,
 * fetch its bundle and know what was checked.
 *
 * Errors are {@link SpectraError}s, except aborts, which reject with the signal's own reason. Nothing happens on
 * import, and a client sends nothing until it is asked to.
 *
 * @module
 */

export type { Attempt } from '../internal/attempt.ts'
export { isNovaError, NovaError, type NovaErrorJson, type NovaErrorKind } from '../internal/errors.ts'
export { attempt, isSpectraError, type SpectraClientCode, type SpectraError, type SpectraErrorCode } from './errors.ts'
export { isOperationError, type OperationError } from './operation-errors.ts'
export type { SpectraOperationName, SpectraWireCode } from './tables.ts'
