import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RetrySafety } from '../operation.ts'
import { type AttemptFailure, decideRetry, type RetryState } from './decide-retry.ts'
import { defaultRetryPolicy } from './policy.ts'

const service = (given: Partial<Extract<AttemptFailure, { type: 'service' }>> = {}): AttemptFailure => ({
  type: 'service',
  status: 502,
  retryable: true,
  refusedAtTheDoor: false,
  inProgress: false,
  ...given,
})
const unknown: AttemptFailure = { type: 'network', reached: 'unknown' }
const unsent: AttemptFailure = { type: 'network', reached: 'no' }
const timeout: AttemptFailure = { type: 'attempt-timeout' }
const badBody: AttemptFailure = { type: 'bad-body' }
const gateway = (status: number): AttemptFailure => ({ type: 'gateway', status })
const first: RetryState = { attempts: 1, inProgressAnswers: 0, elapsedMs: 0 }
const decide = (
  failure: AttemptFailure,
  safety: RetrySafety,
  state: Partial<RetryState> = {},
  retryAfterMs: number | null = null,
  random = 1,
) => decideRetry(failure, safety, { ...first, ...state }, defaultRetryPolicy, retryAfterMs, () => random)

describe('what may be repeated', () => {
  const table: readonly (readonly [string, AttemptFailure, Readonly<Record<RetrySafety, boolean>>])[] = [
    ['lost connection', unknown, { safe: true, 'with-key': true, budgeted: true, verify: false }],
    ['connection never made', unsent, { safe: true, 'with-key': true, budgeted: true, verify: true }],
    ['attempt timeout', timeout, { safe: true, 'with-key': true, budgeted: true, verify: false }],
    ['unusable success body', badBody, { safe: true, 'with-key': true, budgeted: true, verify: false }],
    ['gateway 429', gateway(429), { safe: true, 'with-key': true, budgeted: true, verify: true }],
    ['gateway 502', gateway(502), { safe: true, 'with-key': true, budgeted: true, verify: false }],
    ['gateway 504', gateway(504), { safe: true, 'with-key': true, budgeted: true, verify: false }],
    ['gateway 403', gateway(403), { safe: false, 'with-key': false, budgeted: false, verify: false }],
    ['gateway 413', gateway(413), { safe: false, 'with-key': false, budgeted: false, verify: false }],
    ['service 502', service(), { safe: true, 'with-key': true, budgeted: true, verify: false }],
    [
      'service 503 before anything',
      service({ status: 503 }),
      { safe: true, 'with-key': true, budgeted: true, verify: false },
    ],
    [
      'service refused at the door',
      service({ status: 401, refusedAtTheDoor: true }),
      { safe: true, 'with-key': true, budgeted: true, verify: true },
    ],
    [
      'quota 429',
      service({ status: 429, retryable: false }),
      { safe: false, 'with-key': false, budgeted: false, verify: false },
    ],
    [
      'validation 422',
      service({ status: 422, retryable: false }),
      { safe: false, 'with-key': false, budgeted: false, verify: false },
    ],
    [
      'key in progress',
      service({ status: 409, retryable: false, inProgress: true }),
      { safe: false, 'with-key': true, budgeted: false, verify: false },
    ],
  ]
  for (const [name, failure, want] of table)
    for (const [safety, repeats] of Object.entries(want) as [RetrySafety, boolean][])
      it(`${name}, ${safety}: ${repeats ? 'again' : 'no'}`, () =>
        expect(decide(failure, safety).action).toBe(repeats ? 'retry' : 'give-up'))
})

describe('when', () => {
  const table: readonly (readonly [string, ReturnType<typeof decide>, ReturnType<typeof decide>])[] = [
    ['full jitter reaches its bound', decide(unknown, 'safe'), { action: 'retry', delayMs: 300, reason: 'network' }],
    [
      'full jitter reaches zero',
      decide(unknown, 'safe', {}, null, 0),
      { action: 'retry', delayMs: 0, reason: 'network' },
    ],
    [
      'the bound doubles',
      decide(unknown, 'safe', { attempts: 3 }),
      { action: 'retry', delayMs: 1200, reason: 'network' },
    ],
    [
      'Retry-After is a floor, spread upwards',
      decide(gateway(429), 'safe', {}, 5000),
      { action: 'retry', delayMs: 5300, reason: 'throttled' },
    ],
    [
      'Retry-After zero leaves only the spread',
      decide(gateway(503), 'safe', {}, 0, 0.5),
      { action: 'retry', delayMs: 150, reason: 'gateway' },
    ],
    [
      'Retry-After beyond our own longest wait is kept',
      decide(gateway(429), 'safe', {}, 60_000, 0),
      { action: 'retry', delayMs: 60_000, reason: 'throttled' },
    ],
    [
      'Retry-After that just fits loses its spread, not its length',
      decide(gateway(429), 'safe', {}, 120_000),
      { action: 'retry', delayMs: 120_000, reason: 'throttled' },
    ],
    [
      'Retry-After beyond what is left',
      decide(gateway(429), 'safe', { elapsedMs: 90_000 }, 30_001),
      { action: 'give-up', why: 'retry-after' },
    ],
    [
      'our own wait beyond what is left',
      decide(unknown, 'safe', { elapsedMs: 119_900 }),
      { action: 'give-up', why: 'budget' },
    ],
    ['attempts used up', decide(unknown, 'safe', { attempts: 4 }), { action: 'give-up', why: 'attempts' }],
    [
      'fewer attempts under a budget',
      decide(unknown, 'budgeted', { attempts: 3 }),
      { action: 'give-up', why: 'attempts' },
    ],
    [
      'a key in progress is polled no faster than once a second',
      decide(service({ inProgress: true }), 'with-key', { attempts: 1, inProgressAnswers: 1 }, null, 0),
      { action: 'retry', delayMs: 1000, reason: 'in-progress' },
    ],
    [
      'and beyond the attempt limit',
      decide(service({ inProgress: true }), 'with-key', { attempts: 12, inProgressAnswers: 11 }),
      { action: 'retry', delayMs: 10_000, reason: 'in-progress' },
    ],
    [
      'until time is up',
      decide(service({ inProgress: true }), 'with-key', { attempts: 12, inProgressAnswers: 11, elapsedMs: 119_500 }),
      { action: 'give-up', why: 'budget' },
    ],
    [
      'polls do not use up the attempts of real failures',
      decide(unknown, 'with-key', { attempts: 9, inProgressAnswers: 8 }),
      { action: 'retry', delayMs: 300, reason: 'network' },
    ],
  ]
  for (const [name, given, want] of table) it(name, () => expect(given).toEqual(want))

  it('makes one attempt when told so, even for a key in progress', () => {
    const policy = { ...defaultRetryPolicy, maxAttempts: 1 }
    const given = decideRetry(service({ inProgress: true }), 'with-key', first, policy, null, () => 0)
    expect(given).toEqual({ action: 'give-up', why: 'attempts' })
  })
})

it('never comes back before the server asked, nor after time is up, whatever the numbers', () => {
  const failures: AttemptFailure[] = [
    unknown,
    unsent,
    timeout,
    badBody,
    gateway(429),
    gateway(503),
    service(),
    service({ inProgress: true }),
  ]
  const given = fc.record({
    failure: fc.constantFrom(...failures),
    safety: fc.constantFrom<RetrySafety>('safe', 'with-key', 'budgeted', 'verify'),
    attempts: fc.integer({ min: 1, max: 50 }),
    elapsedMs: fc.integer({ min: 0, max: 200_000 }),
    retryAfterMs: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
    random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    maxAttempts: fc.integer({ min: 1, max: 10 }),
  })
  fc.assert(
    fc.property(given, ({ failure, safety, attempts, elapsedMs, retryAfterMs, random, maxAttempts }) => {
      const policy = { ...defaultRetryPolicy, maxAttempts }
      const inProgressAnswers = failure.type === 'service' && failure.inProgress ? attempts : 0
      const decision = decideRetry(
        failure,
        safety,
        { attempts, inProgressAnswers, elapsedMs },
        policy,
        retryAfterMs,
        () => random,
      )
      if (decision.action === 'give-up') return
      expect(decision.delayMs).toBeGreaterThanOrEqual(retryAfterMs ?? 0)
      expect(elapsedMs + decision.delayMs).toBeLessThanOrEqual(policy.totalTimeoutMs)
      if (failure.type !== 'service' || !failure.inProgress) expect(attempts).toBeLessThan(maxAttempts)
      if (safety === 'verify') expect([unsent, failures[4]]).toContainEqual(failure)
    }),
  )
})
