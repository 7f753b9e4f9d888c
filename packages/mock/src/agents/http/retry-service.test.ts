import { expect, test } from 'vitest'
import { createVirtualClock } from '../../engine/clock.ts'
import { tryThrice } from './retry-service.ts'

const failing = (times: number) => {
  let tries = 0
  return {
    work: async () => {
      tries += 1
      if (tries <= times) throw new Error(`failure ${tries}`)
      return 'done'
    },
    get tries() {
      return tries
    },
  }
}

test.each([
  { times: 0, isRetried: true, outcome: 'done', tries: 1, tookMs: 0 },
  { times: 1, isRetried: true, outcome: 'done', tries: 2, tookMs: 1000 },
  { times: 2, isRetried: true, outcome: 'done', tries: 3, tookMs: 3000 },
  { times: 3, isRetried: true, outcome: 'failure 3', tries: 3, tookMs: 3000 },
  { times: 3, isRetried: false, outcome: 'failure 1', tries: 1, tookMs: 0 },
])('$times failures, retried $isRetried: $outcome', async ({ times, isRetried, outcome, tries, tookMs }) => {
  const clock = createVirtualClock()
  const startedAtMs = clock.monotonic()
  const attempt = failing(times)
  const result = await tryThrice(attempt.work, { clock, isRetried: () => isRetried }).catch((error) => error.message)
  expect([result, attempt.tries, clock.monotonic() - startedAtMs]).toEqual([outcome, tries, tookMs])
})

test('a caller who leaves ends the waiting', async () => {
  const clock = createVirtualClock({ autoAdvance: false })
  const gone = new AbortController()
  const attempt = failing(3)
  const waiting = tryThrice(attempt.work, { clock, signal: gone.signal, isRetried: () => true })
  gone.abort(new Error('left'))
  await expect(waiting).rejects.toThrow('left')
  expect(attempt.tries).toBe(1)
})
