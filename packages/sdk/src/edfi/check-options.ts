import { createOptionChecks } from '../internal/http/option-checks.ts'
import { edfiError } from './errors.ts'

export const {
  baseUrl: checkBaseUrl,
  policy: checkPolicy,
  positive: checkPositive,
} = createOptionChecks(edfiError, 'Give the address of the service without /api, such as https://edfi.example.org.')
