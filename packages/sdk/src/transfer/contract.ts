/**
 * The transfer contract as data: what every operation sends and answers, what every error code means, and the
 * shape of every body. No client code; made for validators, mocks, conformance checks and documentation.
 *
 * @example
 * ```ts
 * import { errorCodes, operations } from '@nova/sdk/transfer/contract'
 *
 * for (const { method, path, retry } of Object.values(operations)) console.log(method, path, retry)
 * console.log(errorCodes.too_many_requests.advice)
 * ```
 *
 * @module
 */
export type {
  ErrorCodeSpec,
  OperationParameter,
  OperationResponse,
  OperationSpec,
  RetrySafety,
} from '../internal/operation.ts'
export { jsonSchemaBundle, jsonSchemas, parameterSchemas } from './generated/json-schemas.ts'
export type { TransferOperationCodes, TransferOperationName, TransferWireCode } from './generated/operations.ts'
export { errorCodes, operations, secretFields } from './generated/operations.ts'
export type { components, paths } from './generated/types.ts'
