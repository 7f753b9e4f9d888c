import type { ErrorCodeSpec, OperationSpec } from '../internal/operation.ts'

/** Every operation of the release site by its name. */
export const operations: Readonly<Record<never, OperationSpec>> = {}

/** Every error code of the release site, with what it means for a caller. */
export const errorCodes: Readonly<Record<never, ErrorCodeSpec>> = {}

/** Name of an operation of the release site. */
export type SpectraOperationName = keyof typeof operations

/** A code an answer of the release site can carry. */
export type SpectraWireCode = keyof typeof errorCodes
