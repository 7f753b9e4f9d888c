import { describe, expect, it } from 'vitest'
import { createPacer, waitBefore } from './pacer.ts'

const { signal } = new AbortController()
const keyed = (key?: string) => ({ headers: new Headers(key === undefined ? {} : { 'X-API-Key': key }), signal })
const answer = async () => ({ status: 200 })

function pacerOf(calls: number) {
  const waits: number[] = []
  const control = { advance: async (ms: number) => void waits.push(ms) }
  return { waits, pacer: createPacer({ control, calls, windowMs: 1000 }) }
}

it.each([
  [[], 0],
  [[0], 0],
  [[0, 400], 500],
  [[0, 100, 400], 600],
  [[-600, -500], 0],
])('after calls at %j one waits %d ms', (log, want) => {
  expect(waitBefore(log, 500, 2, 1000)).toBe(want)
})

describe('a pacer', () => {
  it('lets as many through as fit, then waits for the oldest to be over; each key for itself', async () => {
    const { waits, pacer } = pacerOf(2)
    for (const key of ['a', 'a', 'b', undefined, '']) await pacer.pace(keyed(key), answer)
    expect([waits, pacer.sent]).toEqual([[], 3])
    await pacer.pass(300, signal)
    await pacer.pace(keyed('a'), answer)
    expect(waits).toEqual([300, 700])
    await pacer.pace(keyed('a'), answer)
    expect([waits, pacer.waitedMs]).toEqual([[300, 700], 700])
  })

  it('sends once more what came too early, a whole window later', async () => {
    const { waits, pacer } = pacerOf(9)
    const statuses = [429, 200]
    const seen = await pacer.pace(keyed('a'), async () => ({ status: statuses.shift() ?? 0 }))
    expect([seen.status, waits]).toEqual([200, [1000]])
    expect((await pacer.pace(keyed('a'), async () => ({ status: 429 }))).status).toBe(429)
  })

  it('neither waits nor repeats where that is wanted, and counts all the same', async () => {
    const { waits, pacer } = pacerOf(1)
    await pacer.freely(async () => {
      await pacer.pace(keyed('a'), answer)
      expect((await pacer.pace(keyed('a'), async () => ({ status: 429 }))).status).toBe(429)
    })
    expect(waits).toEqual([])
    await pacer.pace(keyed('a'), answer)
    expect(waits).toEqual([1000])
  })

  it('goes by the time of this machine where the clock cannot be moved, and stops waiting when told', async () => {
    let nowMs = 0
    const pacer = createPacer({ control: null, calls: 1, windowMs: 50_000, now: () => nowMs })
    await pacer.pace(keyed('a'), answer)
    nowMs = 50_000
    await pacer.pace(keyed('a'), answer)
    const gone = AbortSignal.abort(new Error('stopped'))
    await expect(pacer.pace({ ...keyed('a'), signal: gone }, answer)).rejects.toThrow('stopped')
  })
})
