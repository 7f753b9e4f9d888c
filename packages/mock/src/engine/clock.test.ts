import { expect, test } from 'vitest'
import { createVirtualClock } from './clock.ts'

test('jumps over a sleep, in order, and leaves deadlines alone', async () => {
  const clock = createVirtualClock({ startMs: 0 })
  const seen: string[] = []
  clock.deadline(10_000, () => seen.push('deadline'))
  await Promise.all([
    clock.sleep(300).then(() => seen.push(`b@${clock.now()}`)),
    clock.sleep(100).then(() => seen.push(`a@${clock.now()}`)),
  ])
  expect(seen).toEqual(['a@100', 'b@300'])
  expect(clock.pendingCount).toBe(1)
})

test('fires a deadline when time passes it', async () => {
  const clock = createVirtualClock({ startMs: 0, autoAdvance: false })
  const seen: number[] = []
  clock.deadline(50, () => seen.push(clock.now()))
  const cancel = clock.deadline(60, () => seen.push(-1))
  cancel()
  await clock.advance(100)
  expect(seen).toEqual([50])
  expect(clock.now()).toBe(100)
})

test('a sleep rejects with the reason of its signal and leaves nothing behind', async () => {
  const clock = createVirtualClock({ autoAdvance: false })
  const controller = new AbortController()
  const sleeping = clock.sleep(1000, controller.signal)
  const reason = new Error('stop')
  controller.abort(reason)
  await expect(sleeping).rejects.toBe(reason)
  expect(clock.pendingCount).toBe(0)
})
