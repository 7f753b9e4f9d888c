import { createVirtualClock } from '@nova/mock/clock'
import { expect, test } from 'vitest'
import { createUploadMeter, type UploadProgress } from './upload-meter.ts'

function meterOf(intervalMs = 0) {
  const clock = createVirtualClock({ autoAdvance: false })
  const seen: UploadProgress[] = []
  const meter = createUploadMeter({ clock, intervalMs, onProgress: (progress) => seen.push(progress) })
  meter.setTotals(100, 4)
  return { clock, seen, meter, bytes: () => seen.map((progress) => progress.bytes) }
}

test('counts bytes inside parts and never goes back when a part starts over', () => {
  const { meter, bytes } = meterOf()
  meter.partSent(1, 10)
  meter.partSent(2, 20)
  meter.partSent(1, 0)
  meter.partSent(1, 5)
  meter.partDone(1, 25, false)
  expect(bytes()).toEqual([10, 30, 30, 30, 45])
})

test('counts reused parts as done but not as speed', async () => {
  const { meter, clock } = meterOf()
  meter.partDone(1, 25, true)
  meter.partDone(2, 25, true)
  await clock.advance(1000)
  meter.partSent(3, 10)
  expect(meter.read()).toMatchObject({ bytes: 60, reusedBytes: 50, partsDone: 2, rateBytesPerSecond: 10, etaMs: 4000 })
})

test('reports mere bytes at most once per interval, everything else at once', async () => {
  const { meter, clock, seen } = meterOf(100)
  meter.partSent(1, 1)
  meter.partSent(1, 2)
  expect(seen).toHaveLength(1)
  meter.partDone(1, 25, false)
  meter.setState('completing')
  expect(seen).toHaveLength(3)
  await clock.advance(100)
  meter.partSent(2, 1)
  expect(seen).toHaveLength(4)
})

test('never shows more than there is', () => {
  const { meter } = meterOf()
  for (const part of [1, 2, 3, 4]) meter.partDone(part, 25, false)
  meter.partLost(4)
  meter.partSent(4, 25)
  expect(meter.read()).toMatchObject({ bytes: 100, etaMs: 0 })
})
