import { classifyAnswer } from '../internal/http/classify-answer.ts'
import type { ServiceProfile } from '../internal/http/service-profile.ts'
import { transferError } from './errors.ts'
import { errorCodes } from './generated/operations.ts'

/** What the shared pipeline has to know about this service. */
export const transferProfile: ServiceProfile = {
  service: 'transfer',
  errorCodes,
  judge: classifyAnswer,
  fail: transferError,
}
