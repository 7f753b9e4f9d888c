/**
 * The labs contract as data: what every operation sends and answers, by what each failure is recognised and what it
 * means, what is pushed over the socket, and the shape of every body. No client code; made for validators, mocks,
 * conformance checks and documentation.
 *
 * @example
 * ```ts
 * import { errorCodes, operations } from '@nova/sdk/labs/contract'
 *
 * for (const { method, path, scope } of Object.values(operations)) console.log(method, path, scope)
 * console.log(errorCodes.lab_locked.advice, errorCodes.lab_locked.seen)
 * ```
 *
 * @module
 */
export type { FrameSpec } from '../internal/frame.ts'
export type {
  ErrorCodeSpec,
  OperationParameter,
  OperationResponse,
  OperationSpec,
  RetrySafety,
} from '../internal/operation.ts'
export type { FrameType } from './generated/frames.ts'
export { frames } from './generated/frames.ts'
export { jsonSchemaBundle, jsonSchemas, parameterSchemas } from './generated/json-schemas.ts'
export type { LabsOperationCodes, LabsOperationName, LabsWireCode } from './generated/operations.ts'
export { errorCodes, operations, secretFields } from './generated/operations.ts'
export type { components, LabFrame, paths } from './generated/types.ts'
