import * as app from './generated/app/operations.ts'
import * as executor from './generated/executor/operations.ts'
import * as external from './generated/external/operations.ts'
import { mergeTables } from './merge-tables.ts'

/** Every operation of the service by its name. */
export const operations = /* @__PURE__ */ mergeTables(app.operations, external.operations, executor.operations)

/** Every error code of the service, with what it means for a caller. */
export const errorCodes = /* @__PURE__ */ mergeTables(app.errorCodes, external.errorCodes, executor.errorCodes)

/** Name of an operation of any surface. */
export type EdfiOperationName = keyof typeof operations

/** A code an answer of any surface can carry. */
export type EdfiWireCode = keyof typeof errorCodes
