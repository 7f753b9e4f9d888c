import { errorCodes, frames, jsonSchemaBundle, operations } from '@nova/sdk/labs/contract'
import type { ServiceContract } from '../service-contract.ts'

/** What answers and frames of the labs service are judged by. */
export const labsContract = {
  service: 'labs',
  operations,
  errorCodes,
  schemas: jsonSchemaBundle,
  answers: { requestIdHeader: null, absentHeaders: ['ETag'] },
  sessions: { login: 'login', logout: 'logout', cookies: ['nova_session', 'nova_user'] },
  frames,
} as const satisfies ServiceContract
