import { describe, expect, test } from 'vitest'
import { createMemoryRecordStore } from '../../internal/memory-record-store.ts'
import { simulateQuota } from './simulate-quota.fixture.ts'

const servers = [
  { window: 'sliding', edge: 'free' },
  { window: 'sliding', edge: 'counted' },
  { window: 'sliding_and_reset', edge: 'counted' },
] as const

// A thousand hours are in `pnpm bench agents`.
describe('fifty clients that always want to call', () => {
  test.each(servers)(
    'never exceed a window that is $window with its edge $edge, and waste little of it',
    async (server) => {
      const { exceeded, waste, counted, aborted, left, longestWait } = await simulateQuota({
        hours: 5,
        seed: 11,
        server,
      })
      expect(exceeded).toBe(0)
      expect(counted).toBeGreaterThan(29_000)
      expect(aborted).toBeGreaterThan(100)
      expect(waste).toBeLessThanOrEqual(0.02)
      expect(left).toBe(0)
      // Nobody starves: low ones let two windows of others past, and then it is their turn.
      expect(longestWait.low).toBeLessThan(3)
    },
  )

  test('neither do four processes that share one record', async () => {
    const { exceeded, waste, left } = await simulateQuota({
      hours: 0.5,
      seed: 5,
      processes: 4,
      store: createMemoryRecordStore,
      server: { window: 'sliding', edge: 'counted' },
    })
    expect(exceeded).toBe(0)
    expect(waste).toBeLessThanOrEqual(0.02)
    expect(left).toBe(0)
  })

  test('are rarely refused when a stranger with the same key makes a fifth of the calls', async () => {
    const { sent, exceeded } = await simulateQuota({ hours: 3, seed: 3, strangersPerHour: 1200, server: servers[1] })
    expect(exceeded / sent).toBeLessThan(0.02)
    expect(sent).toBeGreaterThan(11_000)
  })
})
