/**
 * The three surfaces of the Ed-Fi ingestion as data: what every operation sends and answers, by what each failure is
 * recognised and what it means, and the shape of every body. No client code; made for validators, mocks, conformance
 * checks and documentation.
 *
 * `surfaces` has each surface by itself; everything else is all three in one, because no name stands for two things.
 *
 * @example
 * ```ts
 * import { errorCodes, operations, surfaces } from '@nova/sdk/edfi/contract'
 *
 * for (const { method, path } of Object.values(surfaces.executor.operations)) console.log(method, path)
 * console.log(operations.createJob.retry, errorCodes.job_not_startable.advice)
 * ```
 *
 * @module
 */
import * as appSchemas from './generated/app/json-schemas.ts'
import * as app from './generated/app/operations.ts'
import type { components as AppComponents } from './generated/app/types.ts'
import * as executorSchemas from './generated/executor/json-schemas.ts'
import * as executor from './generated/executor/operations.ts'
import type { components as ExecutorComponents } from './generated/executor/types.ts'
import * as externalSchemas from './generated/external/json-schemas.ts'
import * as external from './generated/external/operations.ts'
import type { components as ExternalComponents } from './generated/external/types.ts'
import { mergeTables } from './merge-tables.ts'

export type {
  ErrorCodeSpec,
  OperationParameter,
  OperationResponse,
  OperationSpec,
  RetrySafety,
} from '../internal/operation.ts'
export type { EdfiAppOperationCodes, EdfiAppOperationName, EdfiAppWireCode } from './generated/app/operations.ts'
export type { FinishLoginQuery, LoginQuery, paths as AppPaths } from './generated/app/types.ts'
export type {
  EdfiExecutorOperationCodes,
  EdfiExecutorOperationName,
  EdfiExecutorWireCode,
} from './generated/executor/operations.ts'
export type { paths as ExecutorPaths } from './generated/executor/types.ts'
export type {
  EdfiExternalOperationCodes,
  EdfiExternalOperationName,
  EdfiExternalWireCode,
} from './generated/external/operations.ts'
export type { paths as ExternalPaths } from './generated/external/types.ts'
export { type EdfiOperationName, type EdfiWireCode, errorCodes, operations } from './tables.ts'

/** Types of all schemas by their names. */
export type EdfiSchemas = AppComponents['schemas'] & ExternalComponents['schemas'] & ExecutorComponents['schemas']

/** Each surface by itself. */
export const surfaces = /* @__PURE__ */ (() =>
  ({
    app: { ...app, ...appSchemas },
    external: { ...external, ...externalSchemas },
    executor: { ...executor, ...executorSchemas },
  }) as const)()

/** Fields that grant access to whoever reads them, by schema: never logged. */
export const secretFields = /* @__PURE__ */ mergeTables(app.secretFields, external.secretFields, executor.secretFields)

/** Every schema by its name. */
export const jsonSchemas = /* @__PURE__ */ mergeTables(
  appSchemas.jsonSchemas,
  externalSchemas.jsonSchemas,
  executorSchemas.jsonSchemas,
)

/** What the values of path and query parameters may be, by operation and name. */
export const parameterSchemas = /* @__PURE__ */ mergeTables(
  appSchemas.parameterSchemas,
  externalSchemas.parameterSchemas,
  executorSchemas.parameterSchemas,
)

/** All schemas in one document for a validator: `urn:nova:edfi#/$defs/<name>`. */
export const jsonSchemaBundle = /* @__PURE__ */ (() =>
  ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:nova:edfi',
    $defs: mergeTables(
      appSchemas.jsonSchemaBundle.$defs,
      externalSchemas.jsonSchemaBundle.$defs,
      executorSchemas.jsonSchemaBundle.$defs,
    ),
  }) as const)()
