/**
 * The nova catalogue as data: what every operation of the release site answers, what each failure means, the shape and
 * version of every document, and how keys of the buckets are written. No client code; made for validators, mocks,
 * conformance checks and documentation.
 *
 * @example
 * ```ts
 * import { documents, errorCodes, keyGrammar, operations } from '@nova/sdk/spectra/contract'
 *
 * for (const { method, path } of Object.values(operations)) console.log(method, path)
 * console.log(errorCodes.artifact_missing.advice, keyGrammar.patterns.bundle.pattern, documents.catalog.version)
 * ```
 *
 * @module
 */
import {
  jsonSchemaBundle as documentBundle,
  jsonSchemas as documentSchemas,
} from './generated/documents/json-schemas.ts'
import type { components as DocumentComponents } from './generated/documents/types.ts'
import { jsonSchemaBundle as siteBundle, jsonSchemas as siteSchemas } from './generated/site/json-schemas.ts'
import type { components as SiteComponents } from './generated/site/types.ts'

export type {
  ErrorCodeSpec,
  OperationParameter,
  OperationResponse,
  OperationSpec,
  RetrySafety,
} from '../internal/operation.ts'
export {
  type DocumentName,
  type DocumentSpec,
  type DocumentTypes,
  documents,
} from './generated/documents/documents.ts'
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
export { parameterSchemas } from './generated/site/json-schemas.ts'
export {
  errorCodes,
  operations,
  type SpectraSiteOperationCodes as SpectraOperationCodes,
  type SpectraSiteOperationName as SpectraOperationName,
  type SpectraSiteWireCode as SpectraWireCode,
  secretFields,
} from './generated/site/operations.ts'
export type { paths } from './generated/site/types.ts'

/** Types of all schemas by their names. */
export type SpectraSchemas = SiteComponents['schemas'] & DocumentComponents['schemas']

/** Every schema by its name: what the site answers, and what the buckets and workflows hold. */
export const jsonSchemas = /* @__PURE__ */ (() => ({ ...documentSchemas, ...siteSchemas }) as const)()

/** All schemas in one document for a validator: `urn:nova:spectra#/$defs/<name>`. */
export const jsonSchemaBundle = /* @__PURE__ */ (() =>
  ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:nova:spectra',
    $defs: { ...documentBundle.$defs, ...siteBundle.$defs },
  }) as const)()
