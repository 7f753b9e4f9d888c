/**
 * The nova catalogue as data: what every operation of the release site answers, what each failure means, the shape of
 * every document, and how keys of the buckets are written. No client code; made for validators, mocks, conformance
 * checks and documentation.
 *
 * @example
 * ```ts
 * import { errorCodes, keyGrammar, operations } from '@nova/sdk/spectra/contract'
 *
 * for (const { method, path } of Object.values(operations)) console.log(method, path)
 * console.log(errorCodes.artifact_missing.advice, keyGrammar.patterns.bundle.pattern)
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
export {
  type BucketName,
  type KeyFamily,
  type KeyForm,
  type KeyKind,
  type KeyMutability,
  type KeyParameterName,
  type KeyParameters,
  type KeyPart,
  type KeyPattern,
  type KeyPresence,
  type KeyTemplates,
  keyDescriptions,
  keyGrammar,
} from './generated/keys.ts'
export { jsonSchemaBundle, jsonSchemas, parameterSchemas } from './generated/site/json-schemas.ts'
export {
  errorCodes,
  operations,
  type SpectraSiteOperationCodes as SpectraOperationCodes,
  type SpectraSiteOperationName as SpectraOperationName,
  type SpectraSiteWireCode as SpectraWireCode,
  secretFields,
} from './generated/site/operations.ts'
export type { components, paths } from './generated/site/types.ts'
