import type { ServiceProfile } from '../../internal/http/service-profile.ts'
import { edfiError } from '../errors.ts'
import { errorCodes } from '../tables.ts'
import { createAnswerJudge } from './judge-answer.ts'

/** What the shared pipeline has to know about this service, whichever of its surfaces is called. */
export const edfiProfile: ServiceProfile = {
  service: 'edfi',
  errorCodes,
  judge: createAnswerJudge(errorCodes),
  fail: edfiError,
}
