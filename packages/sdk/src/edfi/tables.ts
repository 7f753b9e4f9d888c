import * as app from './generated/app/operations.ts'
import * as executor from './generated/executor/operations.ts'
import * as external from './generated/external/operations.ts'

/** Every operation of the service by its name. */
export const operations = { ...app.operations, ...external.operations, ...executor.operations } as const

/** Every error code of the service, with what it means for a caller. */
export const errorCodes = { ...app.errorCodes, ...external.errorCodes, ...executor.errorCodes } as const

/** Name of an operation of any surface. */
export type EdfiOperationName = keyof typeof operations

/** A code an answer of any surface can carry. */
export type EdfiWireCode = keyof typeof errorCodes
