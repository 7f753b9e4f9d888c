import { errorCodes, jsonSchemaBundle, operations } from '@nova/sdk/transfer/contract'
import type { ServiceContract } from '../service-contract.ts'

/** What answers of the transfer service are judged by. */
export const transferContract = {
  service: 'transfer',
  operations,
  errorCodes,
  schemas: jsonSchemaBundle,
  answers: { requestIdHeader: 'X-Request-Id', absentHeaders: ['Retry-After', 'Cache-Control'] },
} as const satisfies ServiceContract
