import { errorCodes, jsonSchemaBundle, operations } from '@nova/sdk/spectra/contract'
import type { ServiceContract } from '../service-contract.ts'

/** What answers of the release site are judged by. */
export const spectraContract = {
  service: 'spectra',
  operations,
  errorCodes,
  schemas: jsonSchemaBundle,
  answers: { requestIdHeader: null, absentHeaders: ['set-cookie'] },
} as const satisfies ServiceContract
