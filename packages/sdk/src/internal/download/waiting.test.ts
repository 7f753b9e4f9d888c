import { createVirtualClock } from '@nova/mock/clock'
import { describe, expect, test } from 'vitest'
import { followSignal, withSignal } from '../with-signal.ts'
import { Stalled, watchStall } from './stall-watch.ts'
import { createUrlLease } from './url-lease.ts'

const still = () => createVirtualClock({ autoAdvance: false })

describe('watchStall', () => {
  test('fires when nothing moves, not while something does', async () => {
    const clock = still()
    const watch = watchStall(clock, 1000, new AbortController().signal)
    for (let turn = 0; turn < 5; turn += 1) {
      await clock.advance(900)
      watch.touch()
    }
    expect(watch.signal.aborted).toBe(false)
    await clock.advance(1000)
    expect(watch.signal.reason).toBeInstanceOf(Stalled)
    watch.stop()
    expect(clock.pendingCount).toBe(0)
  })

  test('expects nothing while it is held', async () => {
    const clock = still()
    const watch = watchStall(clock, 1000, new AbortController().signal)
    const resume = watch.hold()
    await clock.advance(5000)
    resume()
    await clock.advance(900)
    expect(watch.signal.aborted).toBe(false)
    await clock.advance(1100)
    expect(watch.signal.aborted).toBe(true)
  })

  test('passes on the reason of the outer signal, until it is stopped', () => {
    const outer = new AbortController()
    const watch = watchStall(still(), 1000, outer.signal)
    const stopped = watchStall(still(), 1000, outer.signal)
    stopped.stop()
    outer.abort('why')
    expect(watch.signal.reason).toBe('why')
    expect(stopped.signal.aborted).toBe(false)
    expect(watchStall(still(), 1000, outer.signal).signal.reason).toBe('why')
  })
})

describe('createUrlLease', () => {
  const setup = (expires_in_seconds = 900) => {
    const clock = still()
    let presigns = 0
    const lease = createUrlLease(clock, async () => {
      presigns += 1
      return { url: `u${presigns}`, bucket: 'b', expires_in_seconds }
    })
    return { clock, lease, presigns: () => presigns }
  }

  test('asks once for everybody, and again when the URL has aged', async () => {
    const { clock, lease, presigns } = setup()
    const all = await Promise.all([lease.get(), lease.get(), lease.get()])
    expect(new Set(all.map(({ url }) => url))).toEqual(new Set(['u1']))
    await clock.advance(800_000)
    expect((await lease.get()).url).toBe('u1')
    await clock.advance(50_000)
    expect((await lease.get()).url).toBe('u2')
    expect(presigns()).toBe(2)
  })

  test('forgets a dead URL, but not its successor', async () => {
    const { lease } = setup()
    const dead = await lease.get()
    lease.retire(dead)
    expect((await lease.get()).url).toBe('u2')
    lease.retire(dead)
    expect((await lease.get()).url).toBe('u2')
  })

  test('is asked again after a failure', async () => {
    let isDown = true
    const lease = createUrlLease(still(), async () => {
      if (isDown) throw new Error('down')
      return { url: 'u', bucket: 'b', expires_in_seconds: 1 }
    })
    await expect(lease.get()).rejects.toThrow('down')
    isDown = false
    expect((await lease.get()).url).toBe('u')
  })
})

describe('signals', () => {
  test('withSignal gives the outcome or the reason, whichever is first', async () => {
    const controller = new AbortController()
    await expect(withSignal(Promise.resolve(1), controller.signal)).resolves.toBe(1)
    const waiting = withSignal(new Promise(() => {}), controller.signal)
    controller.abort('why')
    await expect(waiting).rejects.toBe('why')
    await expect(withSignal(Promise.reject(new Error('late')), controller.signal)).rejects.toBe('why')
  })

  test('forks follow, cost the outer signal one listener, and end by themselves', () => {
    const outer = new AbortController()
    let listeners = 0
    const { addEventListener } = outer.signal
    outer.signal.addEventListener = (...call: Parameters<typeof addEventListener>) => {
      listeners += 1
      return addEventListener.apply(outer.signal, call)
    }
    const follower = followSignal(outer.signal)
    const forks = Array.from({ length: 50 }, () => follower.fork())
    forks[0]?.abort('mine')
    forks[1]?.release()
    outer.abort('why')
    expect(listeners).toBe(1)
    expect(forks.map(({ signal }) => signal.reason)).toEqual(['mine', undefined, ...Array(48).fill('why')])
    expect(follower.fork().signal.reason).toBe('why')
  })
})
