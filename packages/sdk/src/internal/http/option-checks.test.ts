import { describe, expect, it } from 'vitest'
import { NovaError } from '../errors.ts'
import { defaultRetryPolicy } from '../retry/policy.ts'
import { createOptionChecks } from './option-checks.ts'

const check = createOptionChecks((init) => new NovaError({ kind: 'service', ...init }), 'Give another address.')
const refused = { code: 'invalid_options', kind: 'local', attempts: 0 }

describe('options of a client', () => {
  it('an address loses the slash at its end', () => {
    expect(check.baseUrl('https://a.example/x/')).toBe('https://a.example/x')
  })

  it.each([undefined, '', 'a.example', 'ftp://a.example', 'https://u:p@a.example'])('%j is no address', (given) => {
    expect(() => check.baseUrl(given)).toThrow(expect.objectContaining({ ...refused, advice: 'Give another address.' }))
  })

  it.each([0, -1, Number.NaN, '5'])('%j is no positive number', (value) => {
    expect(() => check.positive('timeoutMs', value as number)).toThrow(expect.objectContaining(refused))
    expect(() => check.policy({ ...defaultRetryPolicy, maxAttempts: value as number })).toThrow(/retry\.maxAttempts/)
    expect(() => check.policy({ ...defaultRetryPolicy, totalTimeoutMs: value as number })).toThrow(/totalTimeoutMs/)
  })

  it('gives back what is good', () => {
    expect(check.positive('timeoutMs', Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
    expect(check.policy(defaultRetryPolicy)).toBe(defaultRetryPolicy)
  })
})
