import { describe, expect, it, vi } from 'vitest'
import { createAgentsClient } from '../client.ts'
import { isAgentsError } from '../errors.ts'
import { createQuota } from '../quota/create-quota.ts'
import { processQuota } from '../quota/process-quota.ts'
import { BASE, KEY } from '../service.fixture.ts'
import { flowQuestion } from './question.ts'
import { watchAnalytics } from './watch-analytics.ts'
import { createWatchWorld, failure, settle, update } from './watch-world.fixture.ts'

const flows = flowQuestion({ flow_id: 'f' })
const taken = (confidence: number) => ({ done: false, value: expect.objectContaining({ confidence, via: 'socket' }) })

describe('watchAnalytics over a socket', () => {
  it('opens nothing before somebody wants something', async () => {
    const world = createWatchWorld()
    const watch = watchAnalytics(world.client(), flows)
    await world.advance(60_000)
    expect([world.sockets.length, watch.status().state]).toEqual([0, 'idle'])
  })

  it('sends the key in a header, asks without being greeted, and asks again at the interval', async () => {
    const world = createWatchWorld({ onQuestion: (socket, _text, nth) => socket.say(update(nth)) })
    const watch = watchAnalytics(world.client(), flows, { intervalMs: 1000 })
    expect(await watch.next()).toEqual(taken(1))
    const [socket] = world.sockets
    expect(socket?.request).toMatchObject({
      url: 'ws://agents.test/api/analytics/ws',
      headers: { 'X-API-Key': KEY },
    })
    await world.advance(999)
    expect(socket?.asked).toEqual(['{"type":"behavioral","flow_id":"f"}'])
    await world.advance(1)
    expect(socket?.asked).toHaveLength(2)
    expect(await watch.next()).toEqual(taken(2))
    expect(watch.status()).toMatchObject({ state: 'watching', via: 'socket', updates: 2, reconnects: 0, problem: null })
    await watch.return()
    expect([socket?.closedWith, world.clock.pendingCount, watch.status().state]).toEqual([1000, 0, 'closed'])
    expect(await watch.next()).toEqual({ done: true, value: undefined })
  })

  it('closes when the loop is left, and rejects with the reason of the signal', async () => {
    const world = createWatchWorld()
    for await (const { confidence } of watchAnalytics(world.client(), flows)) {
      expect(confidence).toBe(0)
      break
    }
    expect(world.sockets[0]?.closedWith).toBe(1000)

    const stop = new AbortController()
    const watch = watchAnalytics(world.client(), flows, { signal: stop.signal })
    await watch.next()
    const next = watch.next()
    const reason = new Error('enough')
    stop.abort(reason)
    await expect(next).rejects.toBe(reason)
    await settle()
    expect([world.sockets[1]?.closedWith, world.clock.pendingCount]).toEqual([1000, 0])
  })

  it('opens nothing for a signal that has fired, or without a key', async () => {
    const world = createWatchWorld()
    const reason = new Error('enough')
    const watch = watchAnalytics(world.client(), flows, { signal: AbortSignal.abort(reason) })
    await expect(watch.next()).rejects.toBe(reason)
    expect(await watch.next()).toEqual({ done: true, value: undefined })
    const keyless = watchAnalytics(world.client({ auth: () => Promise.reject(new Error('no vault')) }), flows)
    await expect(keyless.next()).rejects.toMatchObject({ code: 'api_key_unavailable' })
    expect([world.sockets.length, world.service.requests.length, world.clock.pendingCount]).toEqual([0, 0, 0])
  })

  it('has one question under way, however late the answer', async () => {
    const world = createWatchWorld({ onQuestion: () => {} })
    const watch = watchAnalytics(world.client(), flows, { intervalMs: 1000 })
    void watch.next()
    await world.advance(10_000)
    const [socket] = world.sockets
    expect(socket?.asked).toHaveLength(1)
    socket?.say(update(1))
    await settle()
    expect(socket?.asked).toHaveLength(2)
    await watch.return()
  })

  it('opens another one when an answer does not come, and asks again at once', async () => {
    const world = createWatchWorld({
      onQuestion: (socket) => world.sockets.length > 1 && socket.say(update(world.sockets.length)),
    })
    const watch = watchAnalytics(world.client(), flows, { answerTimeoutMs: 3000, intervalMs: 60_000 })
    const next = watch.next()
    await world.advance(3000)
    expect(world.sockets[0]?.closedWith).toBe(1000)
    expect(watch.status()).toMatchObject({ state: 'waiting', problem: { message: expect.stringContaining('silent') } })
    await world.advance(1000)
    expect(await next).toEqual(taken(2))
    expect(watch.status()).toMatchObject({ reconnects: 1, state: 'watching' })
    await watch.return()
  })

  it('asks on demand, once for all who ask before it is sent, and not on behalf of a question under way', async () => {
    const world = createWatchWorld({ onQuestion: () => {} })
    const watch = watchAnalytics(world.client(), flows, { intervalMs: 60_000 })
    void watch.next()
    await world.advance(0)
    const [socket] = world.sockets
    const asks = [watch.ask(), watch.ask()]
    await settle()
    expect(socket?.asked).toHaveLength(1)
    socket?.say(update(1))
    await settle()
    expect(socket?.asked).toHaveLength(2)
    socket?.say(update(2))
    expect((await Promise.all(asks)).map(({ confidence }) => confidence)).toEqual([2, 2])
    await watch.return()
  })

  it('keeps a question that was lost for the next connection', async () => {
    const world = createWatchWorld({ onQuestion: () => {} })
    const watch = watchAnalytics(world.client(), flows)
    const asked = watch.ask()
    const late = new AbortController()
    const given = watch.ask({ signal: late.signal })
    await world.advance(0)
    world.sockets[0]?.end(1012)
    late.abort(new Error('not me'))
    await expect(given).rejects.toThrow('not me')
    await world.advance(1000)
    expect(world.sockets[1]?.asked).toHaveLength(1)
    world.sockets[1]?.say(update(0.7))
    expect(await asked).toMatchObject({ confidence: 0.7 })
    await watch.return()
  })

  it('does not ask for those who no longer want to know', async () => {
    const world = createWatchWorld({ onQuestion: () => {} })
    const watch = watchAnalytics(world.client(), flows, { intervalMs: 60_000 })
    void watch.next()
    await world.advance(0)
    const gone = new AbortController()
    const asked = watch.ask({ signal: gone.signal })
    gone.abort(new Error('never mind'))
    await expect(asked).rejects.toThrow('never mind')
    world.sockets[0]?.say(update(1))
    await settle()
    expect(world.sockets[0]?.asked).toHaveLength(1)
    await watch.return()
  })

  it('tells those who still ask that it was closed', async () => {
    const watch = watchAnalytics(createWatchWorld({ onQuestion: () => {} }).client(), flows)
    const failed = expect(watch.ask()).rejects.toSatisfy((error) => isAgentsError(error, 'watch_closed'))
    await watch.return()
    await failed
    await expect(watch.ask()).rejects.toMatchObject({ code: 'watch_closed' })
  })

  it('gives up a handshake that takes too long', async () => {
    const world = createWatchWorld({ onHandshake: (socket, nth) => void (nth > 1 && socket.accept()) })
    const watch = watchAnalytics(world.client(), flows, { openTimeoutMs: 2000 })
    const next = watch.next()
    await world.advance(2000)
    expect([world.sockets[0]?.closedWith, watch.status().state]).toEqual([1000, 'waiting'])
    await world.advance(1000)
    expect(await next).toEqual(taken(0))
    await watch.return()
  })

  it('keeps the latest for a slow consumer, or asks no more until there is room', async () => {
    const count = {
      onQuestion: (socket: { say(frame: unknown): void }, _text: string, nth: number) => socket.say(update(nth)),
    }
    const world = createWatchWorld(count)
    const latest = watchAnalytics(world.client(), flows, { intervalMs: 1000 })
    await latest.next()
    await world.advance(5000)
    expect(await latest.next()).toEqual(taken(6))
    expect(latest.status().dropped).toBe(4)
    await latest.return()

    const patient = watchAnalytics(world.client(), flows, { intervalMs: 1000, slow: 'wait', buffer: 2 })
    await patient.next()
    await world.advance(60_000)
    const socket = world.sockets[1]
    expect(socket?.asked).toHaveLength(3)
    // A consumer that takes nothing does not keep others from asking.
    expect((await patient.ask()).confidence).toBe(4)
    expect(await patient.next()).toEqual(taken(2))
    await world.advance(1000)
    expect(socket?.asked).toHaveLength(5)
    expect(await patient.next()).toEqual(taken(3))
    expect(await patient.next()).toEqual(taken(5))
    expect(patient.status().dropped).toBe(0)
    await patient.return()
  })

  it('asks as soon as there is room when it is due', async () => {
    const world = createWatchWorld()
    const watch = watchAnalytics(world.client(), flows, { intervalMs: 1000, slow: 'wait' })
    await watch.next()
    await world.advance(60_000)
    expect(world.sockets[0]?.asked).toHaveLength(2)
    await watch.next()
    await settle()
    expect(world.sockets[0]?.asked).toHaveLength(3)
    await watch.return()
  })

  it('gives nothing any more once its signal has fired', async () => {
    const world = createWatchWorld()
    const stop = new AbortController()
    const watch = watchAnalytics(world.client(), flows, { signal: stop.signal, intervalMs: 1000 })
    await watch.next()
    await world.advance(1000)
    const reason = new Error('enough')
    stop.abort(reason)
    await settle()
    await expect(watch.next()).rejects.toBe(reason)
  })

  it('leaves nothing on the signal of its caller', async () => {
    const { signal } = new AbortController()
    const added = vi.spyOn(signal, 'addEventListener')
    const removed = vi.spyOn(signal, 'removeEventListener')
    const watch = watchAnalytics(createWatchWorld().client(), flows, { signal })
    await watch.ask({ signal })
    await watch.return()
    expect(added.mock.calls.length).toBeGreaterThan(1)
    const listeners = new Set(added.mock.calls.map(([, listener]) => listener))
    for (const [, listener] of removed.mock.calls) listeners.delete(listener)
    expect(listeners.size).toBe(0)
  })

  it('counts what answers nothing, and pairs on', async () => {
    const world = createWatchWorld({
      onQuestion(socket, _text, nth) {
        socket.say({ type: 'pong' })
        socket.say(update(nth))
        socket.say(update(99))
      },
    })
    const watch = watchAnalytics(world.client(), flows)
    expect(await watch.next()).toEqual(taken(1))
    expect(watch.status()).toMatchObject({ strays: 2, updates: 1 })
    await watch.return()
  })

  it('leaves out what says the same, if wanted', async () => {
    const world = createWatchWorld({ onQuestion: (socket, _text, nth) => socket.say(update(nth < 4 ? 1 : 2)) })
    const watch = watchAnalytics(world.client(), flows, { intervalMs: 1000, onlyChanges: true })
    expect(await watch.next()).toEqual(taken(1))
    const next = watch.next()
    await world.advance(3000)
    expect(await next).toEqual(taken(2))
    expect(watch.status()).toMatchObject({ updates: 4, dropped: 0 })
    await watch.return()
  })
})

describe('what comes in place of answers', () => {
  const refusing = (frame: unknown, then?: number) =>
    createWatchWorld({
      onQuestion(socket) {
        socket.say(frame)
        if (then !== undefined) socket.end(then)
      },
    })

  it('ends the watch when the question is refused', async () => {
    const world = refusing(failure('VALIDATION_ERROR'))
    const watch = watchAnalytics(world.client(), flows)
    await expect(watch.next()).rejects.toMatchObject({ code: 'question_refused', kind: 'validation' })
    await settle()
    expect([world.sockets[0]?.closedWith, watch.status().state, world.clock.pendingCount]).toEqual([1000, 'closed', 0])
  })

  it('is got over when the service failed, but not for ever', async () => {
    const world = refusing(failure('PROCESSING_ERROR'))
    const watch = watchAnalytics(world.client(), flows, { intervalMs: 1000, maxFailures: 3 })
    const next = expect(watch.next()).rejects.toMatchObject({ code: 'analytics_failed', details: { times: 3 } })
    await world.advance(1000)
    expect(watch.status()).toMatchObject({ state: 'watching', problem: { code: 'analytics_failed' } })
    await world.advance(1000)
    await next
    expect(world.sockets).toHaveLength(1)
  })

  it('is asked again for those who ask, at the interval', async () => {
    const world = createWatchWorld({
      onQuestion: (socket, _text, nth) => socket.say(nth === 1 ? failure('PROCESSING_ERROR') : update(0.6)),
    })
    const watch = watchAnalytics(world.client(), flows, { intervalMs: 1000 })
    const asked = watch.ask()
    await world.advance(999)
    expect(world.sockets[0]?.asked).toHaveLength(1)
    await world.advance(1)
    expect(await asked).toMatchObject({ confidence: 0.6 })
    await watch.return()
  })

  it('ends the watch at once, if wanted', async () => {
    const watch = watchAnalytics(refusing(failure('PROCESSING_ERROR')).client(), flows, { onFailure: 'throw' })
    await expect(watch.next()).rejects.toMatchObject({ code: 'analytics_failed' })
  })

  it('is got over after an answer', async () => {
    const world = createWatchWorld({
      onQuestion: (socket, _text, nth) => socket.say(nth % 2 === 0 ? update(nth) : failure('PROCESSING_ERROR')),
    })
    const watch = watchAnalytics(world.client(), flows, { intervalMs: 1000, maxFailures: 2 })
    for (const nth of [2, 4, 6]) {
      const next = watch.next()
      await world.advance(2000)
      expect(await next).toEqual(taken(nth))
    }
    await watch.return()
  })

  it.each([
    ['P3', failure('ERROR')],
    ['P1', failure('ERROR')],
  ] as const)('of %s closes with 1000, which is asked again and believed in the end', async (profile, frame) => {
    const world = refusing(frame, 1000)
    // Whether the question or the service is at fault is not said, so that it is no failure to throw for.
    const watch = watchAnalytics(world.client({ profile }), flows, { maxFailures: 3, onFailure: 'throw' })
    const next = expect(watch.next()).rejects.toMatchObject({ code: 'question_refused', details: { times: 3 } })
    await world.advance(0)
    expect(watch.status()).toMatchObject({
      state: 'waiting',
      problem: { message: expect.stringContaining('after_error') },
    })
    await world.advance(60_000)
    await next
    expect(world.sockets).toHaveLength(3)
  })

  it('may be no frame at all', async () => {
    const world = createWatchWorld({
      onQuestion: (socket, _text, nth) => (nth === 1 ? socket.bytes() : socket.say('{"ty')),
    })
    const watch = watchAnalytics(world.client(), flows, { intervalMs: 1000, maxFailures: 2 })
    const next = expect(watch.next()).rejects.toMatchObject({ code: 'unexpected_body', details: { fault: 'not_json' } })
    await world.advance(1000)
    await next
  })

  it('may be a success that is none', async () => {
    const frame = { ...update(0.8), insights: [{ type: 'error', description: 'model gone' }] }
    const shown = watchAnalytics(refusing(frame).client(), flows)
    expect(await shown.next()).toMatchObject({ value: { engineFailed: true } })
    await shown.return()
    const thrown = watchAnalytics(refusing(frame).client(), flows, { onEngineFailure: 'throw' })
    await expect(thrown.next()).rejects.toMatchObject({
      code: 'engine_failed',
      message: expect.stringContaining('model gone'),
    })
  })
})

describe('the socket and the quota', () => {
  it('counts a handshake where the version does, and no message', async () => {
    const world = createWatchWorld()
    const quota = createQuota({ clock: world.clock })
    const watch = watchAnalytics(world.client({ quota }), flows, { intervalMs: 1000 })
    await watch.next()
    await world.advance(10_000)
    expect([world.sockets[0]?.asked.length, quota.state().used]).toEqual([11, 1])
    await watch.return()

    const older = createQuota({ clock: world.clock })
    const uncounted = watchAnalytics(world.client({ profile: 'P3', quota: older }), flows)
    await uncounted.next()
    expect(older.state().used).toBe(0)
    await uncounted.return()
  })

  it('waits for its turn, and hears its signal while it does', async () => {
    const world = createWatchWorld()
    const quota = createQuota({ clock: world.clock, calls: 1, windowMs: 60_000 })
    const first = watchAnalytics(world.client({ quota }), flows)
    await first.next()
    const second = watchAnalytics(world.client({ quota }), flows)
    const next = second.next()
    const stop = new AbortController()
    const third = watchAnalytics(world.client({ quota }), flows, { signal: stop.signal }).next()
    await world.advance(30_000)
    expect(world.sockets).toHaveLength(1)
    stop.abort(new Error('no time'))
    await expect(third).rejects.toThrow('no time')
    await world.advance(31_000)
    expect(await next).toEqual(taken(0))
    await first.return()
    await second.return()
  })

  it('gets back a unit whose turn came as the watch was closed', async () => {
    const world = createWatchWorld()
    const quota = createQuota({ clock: world.clock })
    const stop = new AbortController()
    quota.observe(({ type }) => type === 'admitted' && stop.abort('enough'))
    await expect(watchAnalytics(world.client({ quota }), flows, { signal: stop.signal }).next()).rejects.toBe('enough')
    await settle()
    expect([world.sockets.length, quota.state().used]).toEqual([0, 0])
  })

  it('count the key that is sent, whichever of several a function gives', async () => {
    const world = createWatchWorld()
    const keys = ['key-of-one', 'key-of-two']
    let asked = 0
    const client = createAgentsClient({ baseUrl: BASE, auth: () => keys[asked++ % 2] ?? '', runtime: world.runtime })
    for (let i = 0; i < 3; i += 1) {
      const watch = watchAnalytics(client, flows, { via: 'socket' })
      await watch.next()
      await watch.return()
    }
    const sent = world.sockets.map(({ request }) => request.headers?.['X-API-Key'] ?? '')
    expect(sent).toEqual(['key-of-one', 'key-of-two', 'key-of-one'])
    const used = keys.map(async (key) => (await processQuota({ baseUrl: BASE, key, clock: world.clock })).state().used)
    expect(await Promise.all(used)).toEqual([2, 1])
  })
})
