import {
  type OperationSpec,
  optionalOperations,
  type Profile,
  type ProfileName,
  profiles as publishedProfiles,
  operations as seedOperations,
  jsonSchemas as seedSchemas,
} from '@nova/sdk/agents/contract'
import type { JsonSchemas } from '../engine/validation/json-schema.ts'

export type { OperationSpec, Profile } from '@nova/sdk/agents/contract'

/** The operations every version of the first days has. */
export const operations: Readonly<Record<string, OperationSpec>> = seedOperations

/** The one operation of later versions that the mock can be given. */
export const listTasks: OperationSpec = optionalOperations.listTasks

/** The shape of every body, as the contract says it. */
export const jsonSchemas = seedSchemas as JsonSchemas

/** Every version by its name. */
export const profiles: Readonly<Record<ProfileName, Profile>> = publishedProfiles
