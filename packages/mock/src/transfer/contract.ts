import { jsonSchemas as published, parameterSchemas as publishedParameters } from '@nova/sdk/transfer/contract'
import type { JsonSchema, JsonSchemas } from '../engine/validation/json-schema.ts'

export { errorCodes, operations } from '@nova/sdk/transfer/contract'

/** The contract's schemas, as the validator reads them. */
export const jsonSchemas: JsonSchemas = published

/** What the values of path and query parameters may be, by operation and name. */
export const parameterSchemas: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>> = publishedParameters
