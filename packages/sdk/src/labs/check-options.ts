import { normalizeBaseUrl } from '../internal/http/base-url.ts'
import type { RetryPolicy } from '../internal/retry/policy.ts'
import { labsError } from './errors.ts'

/** The address to put in front of every path. In a page its origin, unless another one is given. */
export function checkBaseUrl(given: string | undefined): string {
  const page = globalThis.location
  const checked = normalizeBaseUrl(given ?? page?.origin ?? '', page?.href)
  if ('url' in checked) return checked.url
  throw labsError({
    code: 'invalid_options',
    message: `baseUrl cannot be used: ${checked.problem}.`,
    advice: 'Give the address of the host without /api, such as https://labs.example.com.',
    attempts: 0,
  })
}

export function checkPolicy(policy: RetryPolicy): RetryPolicy {
  checkPositive('retry.maxAttempts', policy.maxAttempts)
  checkPositive('retry.totalTimeoutMs', policy.totalTimeoutMs)
  return policy
}

export function checkPositive(name: string, value: number): number {
  if (typeof value === 'number' && value > 0) return value
  throw labsError({
    code: 'invalid_options',
    message: `${name} is not a positive number.`,
    advice: `Leave ${name} out to use its default.`,
    attempts: 0,
  })
}
