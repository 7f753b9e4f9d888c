import {
  type ErrorCodeSpec,
  type OperationSpec,
  errorCodes as publishedCodes,
  operations as publishedOperations,
  parameterSchemas as publishedParameters,
  jsonSchemas as publishedSchemas,
} from '@nova/sdk/edfi/contract'
import type { JsonSchema, JsonSchemas } from '../engine/validation/json-schema.ts'

export type { OperationSpec } from '@nova/sdk/edfi/contract'

export const operations: Readonly<Record<string, OperationSpec>> = publishedOperations

export const errorCodes: Readonly<Record<string, ErrorCodeSpec>> = publishedCodes

/** What request bodies are checked against. */
export const jsonSchemas: JsonSchemas = publishedSchemas

/** What the values of path and query parameters may be, by operation and name. */
export const parameterSchemas: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>> = publishedParameters
