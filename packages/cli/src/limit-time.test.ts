import { getEventListeners } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { limitTime } from './limit-time.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** Everything that nobody has any more goes. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setImmediate(resolve))
    collect()
  }
}

test('fires when the time is up, whatever was collected meanwhile, and not before', async () => {
  let fired = 0
  const { signal } = limitTime(new AbortController().signal, 60_000)
  signal.addEventListener('abort', () => {
    fired += 1
  })
  await collectGarbage()
  vi.advanceTimersByTime(59_999)
  expect(fired).toBe(0)
  vi.advanceTimersByTime(1)
  expect([fired, signal.reason]).toEqual([1, expect.objectContaining({ name: 'TimeoutError' })])
})

test('fires with the outer signal and its reason, also one that has fired before', () => {
  const outer = new AbortController()
  const reason = new Error('enough')
  const { signal } = limitTime(outer.signal, 60_000)
  outer.abort(reason)
  expect([signal.reason, limitTime(outer.signal, 60_000).signal.reason]).toEqual([reason, reason])
})

test('a limit that ended leaves no timer and no listener', () => {
  const outer = new AbortController()
  const limit = limitTime(outer.signal, 1000)
  limit.end()
  vi.advanceTimersByTime(1000)
  expect([limit.signal.aborted, vi.getTimerCount(), getEventListeners(outer.signal, 'abort')]).toEqual([false, 0, []])
})

test('a month is not over at once', () => {
  const { signal } = limitTime(new AbortController().signal, 31 * 86_400_000)
  vi.advanceTimersByTime(86_400_000)
  expect(signal.aborted).toBe(false)
})
