import { errorCodes, frames, jsonSchemaBundle, operations, optionalOperations } from '@nova/sdk/agents/contract'
import type { ServiceContract } from '../service-contract.ts'

/** What answers and frames are judged by. Of the optional operations the one that needs no language model is among them. */
export const agentsContract = {
  service: 'agents',
  operations: { ...operations, listTasks: optionalOperations.listTasks },
  errorCodes,
  schemas: jsonSchemaBundle,
  answers: { requestIdHeader: null, byStatus: true },
  frames,
} as const satisfies ServiceContract

export type AgentsOperation = keyof typeof agentsContract.operations
