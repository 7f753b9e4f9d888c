/**
 * The agents contract as data: what every operation sends and answers, what each failure means, what the analytics
 * socket says, the shape of every body, and how the versions of the service differ. No client code; made for
 * validators, mocks, conformance checks and documentation.
 *
 * `operations` are those of the first versions, P0 to P5. What only some versions have beside them is in
 * `optionalOperations`; `profiles` says which version has what.
 *
 * @example
 * ```ts
 * import { errorCodes, operations, profiles } from '@nova/sdk/agents/contract'
 *
 * for (const { method, path, auth } of Object.values(operations)) console.log(method, path, auth)
 * console.log(errorCodes.validation_error.advice, profiles.P4.socket.afterError)
 * ```
 *
 * @module
 */
import { jsonSchemaBundle as seedBundle, jsonSchemas as seedSchemas } from './generated/json-schemas.ts'
import { jsonSchemaBundle as newerBundle, jsonSchemas as newerSchemas } from './generated/newer/json-schemas.ts'
import { secretFields as newerSecrets } from './generated/newer/operations.ts'
import type { components as NewerComponents } from './generated/newer/types.ts'
import { secretFields as seedSecrets } from './generated/operations.ts'
import type { components as SeedComponents } from './generated/types.ts'

export type { FrameSpec } from '../internal/frame.ts'
export type {
  ErrorCodeSpec,
  OperationParameter,
  OperationResponse,
  OperationSpec,
  RetrySafety,
} from '../internal/operation.ts'
export { type FrameType, frames } from './generated/frames.ts'
export { parameterSchemas } from './generated/json-schemas.ts'
export { parameterSchemas as optionalParameterSchemas } from './generated/newer/json-schemas.ts'
export {
  type AgentsNewerOperationCodes as AgentsOptionalOperationCodes,
  type AgentsNewerOperationName as AgentsOptionalOperationName,
  type AgentsNewerWireCode as AgentsOptionalWireCode,
  operations as optionalOperations,
} from './generated/newer/operations.ts'
export type { paths as OptionalPaths } from './generated/newer/types.ts'
export {
  type AgentsOperationCodes,
  type AgentsOperationName,
  type AgentsWireCode,
  errorCodes,
  operations,
} from './generated/operations.ts'
export {
  type AnalyticsEngine,
  type BodyDelivery,
  type CodeWord,
  type ErrorForm,
  type HealthBody,
  type KeyMoment,
  type KeyPlace,
  type Profile,
  type ProfileName,
  profileDescriptions,
  profiles,
  type QuotaWindow,
  type ReadContent,
  type RetriedFailures,
  type SocketAfterError,
  type SocketCodes,
  type SocketError,
  type SocketProtocol,
  type SocketRefusal,
  type SocketUpdates,
  type StoredContent,
  type StrategyKind,
  type StrayRoute,
  type TimestampPlace,
  type WindowEdge,
} from './generated/profiles.ts'
export type { AnalyticsFrame, paths } from './generated/types.ts'

/** Types of all schemas by their names. */
export type AgentsSchemas = SeedComponents['schemas'] & NewerComponents['schemas']

/** Fields that grant access to whoever reads them, by schema: never logged. There are none: keys travel in a header. */
export const secretFields = /* @__PURE__ */ (() => ({ ...newerSecrets, ...seedSecrets }) as const)()

/** Every schema by its name, those of optional operations included. */
export const jsonSchemas = /* @__PURE__ */ (() => ({ ...newerSchemas, ...seedSchemas }) as const)()

/** All schemas in one document for a validator: `urn:nova:agents#/$defs/<name>`. */
export const jsonSchemaBundle = /* @__PURE__ */ (() =>
  ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:nova:agents',
    $defs: { ...newerBundle.$defs, ...seedBundle.$defs },
  }) as const)()
