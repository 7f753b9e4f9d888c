import { createOptionChecks } from '../internal/http/option-checks.ts'
import { spectraError } from './errors.ts'

export const {
  baseUrl: checkBaseUrl,
  policy: checkPolicy,
  positive: checkPositive,
} = createOptionChecks(
  spectraError,
  'Give the address in front of /current.json, such as https://data.example.org, without a trailing path.',
)
