import type { ServiceProfile } from '../internal/http/service-profile.ts'
import { labsError } from './errors.ts'
import { errorCodes } from './generated/operations.ts'
import { createAnswerJudge } from './judge-answer.ts'

/** What the shared pipeline has to know about this service. */
export const labsProfile: ServiceProfile = {
  service: 'labs',
  errorCodes,
  judge: createAnswerJudge(errorCodes),
  fail: labsError,
}
