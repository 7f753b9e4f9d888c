import { expect, test } from 'vitest'
import { createAdjustableClock } from './adjustable-clock.ts'

const HOUR_MS = 3_600_000

test('advance moves wall and monotonic time alike, and never back', async () => {
  const clock = createAdjustableClock()
  const [wallMs, monotonicMs] = [clock.now(), clock.monotonic()]
  await clock.advance(HOUR_MS)
  await clock.advance(-HOUR_MS)
  expect(clock.now() - wallMs).toBeGreaterThanOrEqual(HOUR_MS)
  expect(clock.monotonic() - monotonicMs).toBeGreaterThanOrEqual(HOUR_MS)
})

test('what falls due fires in order before advance resolves, also what was added on the way', async () => {
  const clock = createAdjustableClock()
  const fired: string[] = []
  clock.deadline(2 * HOUR_MS, () => fired.push('two'))
  clock.deadline(HOUR_MS, () => {
    fired.push('one')
    clock.deadline(0, () => fired.push('added'))
  })
  const cancel = clock.deadline(HOUR_MS, () => fired.push('cancelled'))
  cancel()
  clock.deadline(9 * HOUR_MS, () => fired.push('later'))
  await clock.advance(3 * HOUR_MS)
  expect(fired.filter((name) => name !== 'added')).toEqual(['one', 'two'])
  expect(fired).toContain('added')
})

test('a sleep ends by advance, or rejects with the reason of its signal', async () => {
  const clock = createAdjustableClock()
  const slept = clock.sleep(HOUR_MS).then(() => 'slept')
  const controller = new AbortController()
  const aborted = clock.sleep(HOUR_MS, controller.signal)
  const reason = new Error('enough')
  controller.abort(reason)
  await expect(aborted).rejects.toBe(reason)
  await clock.advance(HOUR_MS)
  expect(await slept).toBe('slept')
})
