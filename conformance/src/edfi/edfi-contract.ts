import { errorCodes, jsonSchemaBundle, operations } from '@nova/sdk/edfi/contract'
import type { ServiceContract } from '../service-contract.ts'

/** What answers of all three surfaces are judged by. */
export const edfiContract = {
  service: 'edfi',
  operations,
  errorCodes,
  schemas: jsonSchemaBundle,
  answers: { requestIdHeader: null, absentHeaders: [] },
} as const satisfies ServiceContract
