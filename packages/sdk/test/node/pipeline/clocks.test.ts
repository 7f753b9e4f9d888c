import { describe, expect, it, vi } from 'vitest'
import { getThing, json, lost, type Setup, setup } from './made-up-service.ts'

/** A moment on most machines; one that stands still for seconds is no failure. */
const patience = { timeout: 20_000 }

describe('clocks and aborts', () => {
  const hang = () => new Promise<Response>(() => {})

  it('cut an attempt that does not end, even if fetch is deaf', async () => {
    const { call, clock, events, seen } = setup({ answer: (_, nth) => (nth === 1 ? hang() : json({ nth })) })
    const done = call()
    await vi.waitUntil(() => seen.length === 1, patience)
    await clock.advance(30_000)
    expect(await done).toEqual({ nth: 2 })
    expect(events.find(({ type }) => type === 'attempt-end')).toMatchObject({
      code: 'attempt_timeout',
      durationMs: 30_000,
    })
  })

  it('cut a body that stalls', async () => {
    const stalled = () =>
      new Response(new ReadableStream({ start: (c) => c.enqueue(new TextEncoder().encode('{"a":')) }))
    const { failure, clock } = setup({ answer: stalled })
    const done = failure(getThing, { retry: false, attemptTimeoutMs: 500 })
    await clock.advance(500)
    expect(await done).toMatchObject({ code: 'attempt_timeout', details: { clock: 'attempt', timeoutMs: 500 } })
  })

  it('say which clock ran out', async () => {
    const { failure, clock } = setup({ answer: hang, policy: { totalTimeoutMs: 10_000 } })
    const done = failure()
    await clock.advance(10_000)
    expect(await done).toMatchObject({ code: 'total_timeout', kind: 'timeout', details: { clock: 'total' } })
  })

  const moments: readonly (readonly [string, Setup])[] = [
    ['on the wire', { answer: hang }],
    ['while the body is read', { answer: () => new Response(new ReadableStream()) }],
    ['while the token is fetched', { answer: hang, auth: () => new Promise(() => {}) }],
    ['between attempts', { answer: () => json({ message: 'x' }, 429, { 'retry-after': '60' }) }],
  ]
  for (const [name, given] of moments)
    it(`abort ${name} rejects with the signal's own reason`, async () => {
      const { call, clock } = setup({ ...given, stopped: true })
      const stop = new AbortController()
      const done = call(getThing, { signal: stop.signal })
      const reason = new Error('enough')
      setImmediate(() => stop.abort(reason))
      await expect(done).rejects.toBe(reason)
      expect(clock.pendingCount).toBe(0)
    })

  it('send nothing for a signal that has fired before', async () => {
    const { call, seen } = setup({ answer: () => json({}) })
    const reason = new Error('enough')
    await expect(call(getThing, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(seen).toHaveLength(0)
  })

  it('leave no listener on a long-lived signal', async () => {
    const { call } = setup({ answer: (_, nth) => (nth % 2 ? lost() : json({})) })
    const { signal } = new AbortController()
    let listeners = 0
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners++
      add(...args)
    }
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners--
      remove(...args)
    }
    for (let i = 0; i < 5; i++) await call(getThing, { signal })
    // A listener may be removed twice, never added without being removed.
    expect(listeners).toBeLessThanOrEqual(0)
  })
})
