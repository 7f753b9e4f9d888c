import type { Quota, QuotaEvent, QuotaState } from '@nova/sdk/agents'
import { expect, test } from 'vitest'
import { watchQuota } from './watch-quota.ts'

function watched() {
  const notes: string[] = []
  let tell: (event: QuotaEvent) => void = () => {}
  let look = () => {}
  let waiting = { count: 0, waitMs: 0 }
  const quota: Pick<Quota, 'observe' | 'state'> = {
    observe(listener) {
      tell = listener
      return () => {}
    },
    state: () =>
      ({ queued: { high: 0, normal: waiting.count, low: 0 }, waitMs: waiting.waitMs }) as unknown as QuotaState,
  }
  watchQuota(quota as Quota, { note: (text) => void notes.push(text) }, (given) => {
    look = given
  })
  return {
    notes,
    tell: (event: QuotaEvent) => tell(event),
    see(count: number, waitMs: number) {
      waiting = { count, waitMs }
      look()
    },
  }
}

test('a wait is told once, and another one again', () => {
  const { notes, see } = watched()
  see(0, 0)
  see(1, 30_000)
  see(3, 29_000)
  see(0, 0)
  see(1, 20_000)
  expect(notes).toEqual([
    'The quota of the key is used up: waiting 30s.',
    'The quota of the key is used up: waiting 20s.',
  ])
})

test('nobody waits, or only for the answer of another call: no news', () => {
  const { notes, see } = watched()
  see(0, 30_000)
  see(1, 0)
  expect(notes).toEqual([])
})

test('that others use the key, or that nothing can be shared, is told', () => {
  const { notes, tell } = watched()
  tell({ type: 'disagreement', atMs: 0, foreign: 40, budget: 90, pausedUntilMs: null })
  tell({ type: 'store-failed', atMs: 0, why: 'unavailable', error: new Error('EACCES') })
  expect(notes[0]).toMatch(/others with the same key have made 40 calls\.$/)
  expect(notes[1]).toContain('The state folder cannot be used')
})

test('how long a call waits that was refused is told with the refusal, and only there', () => {
  const { notes, see, tell } = watched()
  see(0, 60_000)
  tell({ type: 'disagreement', atMs: 0, foreign: 100, budget: 90, pausedUntilMs: 60_000 })
  see(1, 59_000)
  expect(notes).toEqual([
    'The service refused a call for its quota: others with the same key have made 100 calls. Calls go on in 1m 0s.',
  ])
})
