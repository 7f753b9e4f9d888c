import { createOptionChecks } from '../internal/http/option-checks.ts'
import { labsError } from './errors.ts'

export const {
  baseUrl: checkBaseUrl,
  policy: checkPolicy,
  positive: checkPositive,
} = createOptionChecks(labsError, 'Give the address of the host without /api, such as https://labs.example.com.')
