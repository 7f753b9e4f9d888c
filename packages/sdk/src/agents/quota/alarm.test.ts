import { createVirtualClock } from '@nova/mock/clock'
import { expect, it } from 'vitest'
import { createAlarm } from './alarm.ts'

const setup = () => {
  const clock = createVirtualClock({ autoAdvance: false })
  const startMs = clock.monotonic()
  const rung: number[] = []
  return {
    clock,
    rung,
    inMs: (ms: number) => startMs + ms,
    alarm: createAlarm(clock, () => rung.push(clock.monotonic() - startMs)),
  }
}

it('rings once, a little after the instant', async () => {
  const { clock, rung, alarm, inMs } = setup()
  alarm.set(inMs(10))
  await clock.advance(10)
  expect(rung).toEqual([])
  await clock.advance(100)
  expect(rung).toEqual([11])
})
it('is set to an earlier instant, and not to a later one', async () => {
  const { clock, rung, alarm, inMs } = setup()
  alarm.set(inMs(50))
  alarm.set(inMs(20))
  alarm.set(inMs(90))
  expect(clock.pendingCount).toBe(1)
  await clock.advance(200)
  expect(rung).toEqual([21])
})
it('is called off, and can be set again', async () => {
  const { clock, rung, alarm, inMs } = setup()
  alarm.set(inMs(10))
  alarm.set(null)
  expect(clock.pendingCount).toBe(0)
  alarm.set(inMs(30))
  await clock.advance(200)
  expect(rung).toEqual([31])
})
