import { expect, test } from 'vitest'
import { createVirtualClock } from '../../engine/clock.ts'
import { createInterfaceMutex } from './interface-mutex.ts'
import { createLabLock } from './lab-lock.ts'
import { createLinkReplays } from './links/link-replays.ts'
import { at, on } from './test-support/demo-document.ts'

const gate = () => {
  let open = () => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, passed }
}

test.each([
  [0, 'done', 0],
  [1200, 'done', 1250],
  [5000, 'done', 5000],
  [5001, null, 5000],
])('a lab held for %i ms: %s', async (heldMs, want, tookMs) => {
  const clock = createVirtualClock()
  const lock = createLabLock(clock, (labPath) => labPath === 'a.json' && clock.monotonic() < heldMs)
  expect(await lock.run('a.json', undefined, () => 'done')).toBe(want)
  expect(clock.monotonic()).toBe(tookMs)
  expect(await lock.run('b.json', undefined, () => 'done')).toBe('done')
})

test('one writer at a time, and a failure lets the next one in', async () => {
  const clock = createVirtualClock()
  const lock = createLabLock(clock, () => false)
  const { open, passed } = gate()
  const order: string[] = []
  const first = lock.run('a.json', undefined, async () => {
    await passed
    order.push('first')
    throw new Error('planned')
  })
  const second = lock.run('a.json', undefined, () => order.push('second'))
  open()
  await expect(first).rejects.toThrow('planned')
  await second
  expect(order).toEqual(['first', 'second'])
})

test('a caller who gives up waiting is let go', async () => {
  const clock = createVirtualClock({ autoAdvance: false })
  const lock = createLabLock(clock, () => true)
  const caller = new AbortController()
  const waiting = lock.run('a.json', caller.signal, () => 'done')
  caller.abort(new Error('gone'))
  await expect(waiting).rejects.toThrow('gone')
  expect(clock.pendingCount).toBe(0)
})

test.each([
  ['two interfaces', [at(1), at(2)], 0, 'done'],
  ['an interface and a network', [at(1), on(1)], 0, 'done'],
  ['one interface twice', [at(1), at(1)], 2000, null],
  ['one that is held for long', [at(3), at(1)], 2000, null],
  ['one that is held for a moment', [at(4), at(1)], 500, 'done'],
])('%s', async (_, ends, tookMs, want) => {
  const clock = createVirtualClock()
  const mutex = createInterfaceMutex(clock)
  mutex.hold('a.json', 3, 0, 60_000)
  mutex.hold('a.json', 4, 0, 500)
  expect(await mutex.run('a.json', ends, undefined, async () => 'done')).toBe(want)
  expect(clock.monotonic()).toBe(tookMs)
  expect(await mutex.run('a.json', [at(1)], undefined, async () => 'free')).toBe('free')
})

test('1024 answers are kept, those asked for last the longest', () => {
  const replays = createLinkReplays<number>()
  for (let index = 0; index < 1024; index++) replays.keep('a.json', `k${index}`, index)
  expect(replays.find('a.json', 'k0')).toBe(0)
  replays.keep('a.json', 'k1024', 1024)
  expect(replays.find('a.json', 'k0')).toBe(0)
  expect(replays.find('a.json', 'k1')).toBeUndefined()
  expect(replays.find('b.json', 'k0')).toBeUndefined()
  replays.forget()
  expect(replays.find('a.json', 'k0')).toBeUndefined()
})
