import { expect, it } from 'vitest'
import { decidePollMs, decideRetryMs, type PollPolicy } from './decide-poll.ts'

const policy: PollPolicy = { pollMs: 4000, hiddenPollMs: 40_000, retryMs: 1000, maxRetryMs: 30_000 }

it('polls less when nobody looks, never in step with others', () => {
  expect([0, 1].map((chance) => decidePollMs(false, policy, () => chance))).toEqual([3000, 4000])
  expect([0, 1].map((chance) => decidePollMs(true, policy, () => chance))).toEqual([30_000, 40_000])
})

it('waits longer with every failure, and at once long for what will not pass', () => {
  expect([1, 2, 3, 9].map((failures) => decideRetryMs(failures, false, policy, () => 1))).toEqual([
    1000, 2000, 4000, 30_000,
  ])
  expect(decideRetryMs(1, true, policy, () => 0)).toBe(22_500)
})
