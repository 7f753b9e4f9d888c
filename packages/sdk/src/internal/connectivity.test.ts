import { createVirtualClock } from '@nova/mock/clock'
import { expect, test } from 'vitest'
import { type Connectivity, sleepUntilOnline, untilOnline } from './connectivity.ts'

function fakeNetwork(offline: boolean) {
  const listeners = new Set<() => void>()
  let isOffline = offline
  const network: Connectivity = {
    isOffline: () => isOffline,
    onOnline: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  const comeBack = () => {
    isOffline = false
    for (const listener of [...listeners]) listener()
  }
  return { network, listeners, comeBack }
}
const never = new AbortController().signal

test('does not wait while there is a network', async () => {
  const { network, listeners } = fakeNetwork(false)
  await untilOnline(network, never)
  expect(listeners.size).toBe(0)
})

test('waits for the network and leaves no listener', async () => {
  const { network, listeners, comeBack } = fakeNetwork(true)
  const waiting = untilOnline(network, never)
  expect(listeners.size).toBe(1)
  comeBack()
  await waiting
  expect(listeners.size).toBe(0)
})

test('rejects with the reason of an abort and leaves no listener', async () => {
  const { network, listeners } = fakeNetwork(true)
  const stop = new AbortController()
  const waiting = untilOnline(network, stop.signal)
  const reason = new Error('stop')
  stop.abort(reason)
  await expect(waiting).rejects.toBe(reason)
  expect(listeners.size).toBe(0)
  await expect(untilOnline(network, stop.signal)).rejects.toBe(reason)
})

test('sleeps to the end, or until the network returns, or until an abort', async () => {
  const { network: connectivity, listeners, comeBack } = fakeNetwork(true)
  const clock = createVirtualClock({ startMs: 0 })
  await sleepUntilOnline({ clock, connectivity }, 500, never)
  expect(clock.now()).toBe(500)

  const still = createVirtualClock({ startMs: 0, autoAdvance: false })
  const sleeping = sleepUntilOnline({ clock: still, connectivity }, 60_000, never)
  comeBack()
  await sleeping
  expect(still.now()).toBe(0)

  const stop = new AbortController()
  const stopped = sleepUntilOnline({ clock: still, connectivity }, 60_000, stop.signal)
  const reason = new Error('stop')
  stop.abort(reason)
  await expect(stopped).rejects.toBe(reason)
  expect(listeners.size).toBe(0)
  expect(still.pendingCount).toBe(0)
})
