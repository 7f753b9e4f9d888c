import { expect, test, vi } from 'vitest'
import type { CheckContext } from './check.ts'
import { passTime } from './pass-time.ts'

const contextOf = (change: object) =>
  ({ control: null, signal: new AbortController().signal, ...change }) as CheckContext

test('moves the clock of a mock', async () => {
  const advanced: number[] = []
  const control = { advance: async (ms: number) => void advanced.push(ms) }
  await passTime(contextOf({ control }), 86_400_000)
  expect(advanced).toEqual([86_400_000])
})

test('sleeps elsewhere', async () => {
  vi.useFakeTimers()
  const passed = vi.fn()
  const done = passTime(contextOf({}), 5000).then(passed)
  await vi.advanceTimersByTimeAsync(4999)
  expect(passed).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  await done
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

test('ends with the reason of an abort, before and during the sleep', async () => {
  vi.useFakeTimers()
  const controller = new AbortController()
  const reason = new Error('enough')
  const waiting = passTime(contextOf({ signal: controller.signal }), 5000)
  controller.abort(reason)
  await expect(waiting).rejects.toBe(reason)
  await expect(passTime(contextOf({ signal: controller.signal }), 5000)).rejects.toBe(reason)
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})
