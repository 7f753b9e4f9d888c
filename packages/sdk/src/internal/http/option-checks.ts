import type { RetryPolicy } from '../retry/policy.ts'
import { normalizeBaseUrl } from './base-url.ts'
import type { ServiceProfile } from './service-profile.ts'

/** Refuses options that no client can work with, before anything is sent. */
export interface OptionChecks {
  /** The address to put in front of every path. In a page its origin, unless another one is given. */
  baseUrl(given: string | undefined): string
  policy(policy: RetryPolicy): RetryPolicy
  positive(name: string, value: number): number
}

/** @param addressAdvice which address to give, one sentence */
export function createOptionChecks(fail: ServiceProfile['fail'], addressAdvice: string): OptionChecks {
  const refuse = (message: string, advice: string) =>
    fail({ code: 'invalid_options', kind: 'local', message, advice, attempts: 0 })
  const positive = (name: string, value: number) => {
    if (typeof value === 'number' && value > 0) return value
    throw refuse(`${name} is not a positive number.`, `Leave ${name} out to use its default.`)
  }
  return {
    baseUrl(given) {
      const page = globalThis.location
      const checked = normalizeBaseUrl(given ?? page?.origin ?? '', page?.href)
      if ('url' in checked) return checked.url
      throw refuse(`baseUrl cannot be used: ${checked.problem}.`, addressAdvice)
    },
    policy(policy) {
      positive('retry.maxAttempts', policy.maxAttempts)
      positive('retry.totalTimeoutMs', policy.totalTimeoutMs)
      return policy
    },
    positive,
  }
}
