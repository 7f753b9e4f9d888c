import {
  type OperationSpec,
  operations as published,
  parameterSchemas as publishedParameters,
  jsonSchemas as publishedSchemas,
} from '@nova/sdk/labs/contract'
import type { JsonSchema, JsonSchemas } from '../engine/validation/json-schema.ts'

export type { OperationSpec } from '@nova/sdk/labs/contract'

export const operations: Readonly<Record<string, OperationSpec>> = published

const anObject: JsonSchema = { type: 'object' }

/** Bodies the service takes as they come: the contract says what they should be, the server looks later or never. */
const unchecked: JsonSchemas = {
  LinkCreate: anObject,
  LinkPatch: anObject,
  LayoutPut: anObject,
  TopologyPut: {},
  InterfaceUpdate: {
    type: 'object',
    properties: {
      planned_mac: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      port_position: { anyOf: [anObject, { type: 'null' }] },
    },
  },
}

/** What request bodies are checked against. */
export const jsonSchemas: JsonSchemas = { ...publishedSchemas, ...unchecked }

/** What the values of path and query parameters may be, by operation and name. */
export const parameterSchemas: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>> = publishedParameters
