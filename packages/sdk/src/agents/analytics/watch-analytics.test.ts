import { describe, expect, it, vi } from 'vitest'
import { type Answering, json } from '../service.fixture.ts'
import { flowQuestion } from './question.ts'
import { watchAnalytics } from './watch-analytics.ts'
import { answer, createFedStream, createWatchWorld, settle, update } from './watch-world.fixture.ts'

const flows = flowQuestion({ flow_id: 'f', domain: 'd' })
const refused = json({ detail: 'Invalid API key' }, 401)
const refuse = (status: number | null) => ({
  onHandshake: (socket: { end(code: number, status: number | null): void }) => socket.end(1006, status),
})

describe('watchAnalytics falls back', () => {
  it('where the version opens no socket, and says so', async () => {
    const world = createWatchWorld({}, json(answer({ confidence: 0.5 })))
    const watch = watchAnalytics(world.client({ profile: 'P0' }), flows)
    expect(await watch.next()).toMatchObject({ value: { via: 'polling', confidence: 0.5 } })
    expect(world.sockets).toHaveLength(0)
    expect(watch.status().left).toMatchObject([
      { way: 'socket', reason: 'cannot_open' },
      { way: 'sse', reason: 'not_a_stream' },
    ])
    expect(world.service.requests[0]?.query).toEqual({ flow_id: 'f', domain: 'd' })
    await watch.return()
  })

  it('on a page, which sends no headers with a handshake', async () => {
    const world = createWatchWorld()
    const openSocket = Object.assign(world.runtime.openSocket, { dropsHeaders: true } as const)
    const watch = watchAnalytics(world.client({ runtime: { openSocket } }), flows)
    expect(await watch.next()).toMatchObject({ value: { via: 'polling' } })
    expect(watch.status().left[0]).toMatchObject({ way: 'socket', reason: 'host_drops_headers' })
    expect(() => watchAnalytics(world.client({ runtime: { openSocket } }), flows, { via: 'socket' })).toThrow(/headers/)
    await watch.return()
  })

  it('where sockets only listen', async () => {
    const world = createWatchWorld()
    const openSocket = () => ({ close() {} })
    const watch = watchAnalytics(world.client({ runtime: { openSocket } }), flows)
    expect(await watch.next()).toMatchObject({ value: { via: 'polling' } })
    expect(watch.status().left[0]).toMatchObject({ way: 'socket', reason: 'host_cannot_send' })
    await watch.return()
  })

  it('after a refusal, and lets the read say what is wrong with the key', async () => {
    const world = createWatchWorld(refuse(403), refused)
    const watch = watchAnalytics(world.client({ profile: 'P1' }), flows)
    await expect(watch.next()).rejects.toMatchObject({ code: 'authentication_error' })
    expect(watch.status()).toMatchObject({ left: [{ way: 'socket', reason: 'refused' }], state: 'closed' })
    expect([world.sockets.length, world.clock.pendingCount]).toEqual([1, 0])
  })

  it('where a refusal may be the quota, and tries the socket once more after a window', async () => {
    const world = createWatchWorld({
      onHandshake: (socket, nth) => (nth === 1 ? socket.end(1006, 403) : socket.accept()),
    })
    const watch = watchAnalytics(world.client(), flows, { intervalMs: 1000 })
    expect(await watch.next()).toMatchObject({ value: { via: 'polling' } })
    expect(watch.status().left.map(({ way }) => way)).toEqual(['socket', 'sse'])
    await world.advance(60_999)
    expect(world.sockets).toHaveLength(1)
    await world.advance(1)
    expect(world.sockets).toHaveLength(2)
    expect(await watch.next()).toMatchObject({ value: { via: 'socket' } })
    expect(watch.status()).toMatchObject({ via: 'socket', left: [{ way: 'sse' }] })
    await watch.return()
    await settle()
    expect(world.clock.pendingCount).toBe(0)
  })

  it('for good when it is refused again', async () => {
    const world = createWatchWorld(refuse(403))
    const watch = watchAnalytics(world.client(), flows)
    await watch.next()
    await world.advance(300_000)
    expect(world.sockets).toHaveLength(2)
    expect(watch.status()).toMatchObject({ via: 'polling', state: 'watching' })
    await watch.return()
  })

  it('soon where sockets never brought an answer, and for good', async () => {
    const world = createWatchWorld(refuse(null))
    const watch = watchAnalytics(world.client(), flows)
    const next = watch.next()
    await world.advance(3000)
    expect(await next).toMatchObject({ value: { via: 'polling' } })
    expect(watch.status().left[0]).toMatchObject({ way: 'socket', reason: 'unreachable' })
    await world.advance(600_000)
    expect(world.sockets).toHaveLength(3)
    await watch.return()
  })

  it('late where they did, and comes back when they do again', async () => {
    let isUp = true
    const world = createWatchWorld({ onHandshake: (socket) => (isUp ? socket.accept() : socket.end(1006)) })
    const watch = watchAnalytics(world.client(), flows, { maxFailures: 4 })
    expect(await watch.next()).toMatchObject({ value: { via: 'socket' } })
    isUp = false
    world.sockets[0]?.end(1006)
    await world.advance(7000)
    expect([world.sockets.length, watch.status().via]).toEqual([4, 'socket'])
    await world.advance(1000)
    expect(watch.status()).toMatchObject({
      via: 'polling',
      left: [{ way: 'socket', reason: 'unreachable' }, { way: 'sse' }],
    })
    // Once a minute three tries more, and reads in between.
    await world.advance(63_000)
    expect([world.sockets.length, watch.status().via]).toEqual([8, 'polling'])
    expect(watch.status().left.map(({ way }) => way)).toEqual(['socket', 'sse'])
    isUp = true
    await world.advance(60_000)
    expect(watch.status()).toMatchObject({ via: 'socket', state: 'watching', left: [{ way: 'sse' }] })
    await watch.return()
  })

  it('not from a way that was named', async () => {
    const p0 = createWatchWorld(refuse(500)).client({ profile: 'P0' })
    await expect(watchAnalytics(p0, flows, { via: 'socket' }).next()).rejects.toMatchObject({
      code: 'socket_unavailable',
      status: 500,
    })
    const p1 = createWatchWorld(refuse(403)).client({ profile: 'P1' })
    await expect(watchAnalytics(p1, flows, { via: 'socket' }).next()).rejects.toMatchObject({
      code: 'socket_refused',
      kind: 'authentication',
      retryable: false,
      status: 403,
    })
    const gone = createWatchWorld(refuse(null)).client()
    await expect(watchAnalytics(gone, flows, { via: 'socket', maxFailures: 1 }).next()).rejects.toMatchObject({
      code: 'socket_unavailable',
      retryable: true,
    })
    const client = createWatchWorld().client()
    await expect(watchAnalytics(client, flows, { via: 'sse' }).next()).rejects.toMatchObject({
      code: 'stream_unavailable',
    })
  })

  it('not at all with a question only the socket can ask: it waits for the window, then gives up', async () => {
    const world = createWatchWorld(refuse(403), json({ detail: 'Rate limit exceeded' }, 429))
    const watch = watchAnalytics(world.client(), { type: 'behavioral', patterns: ['p'] })
    const next = expect(watch.next()).rejects.toMatchObject({ code: 'socket_refused' })
    await world.advance(0)
    expect(watch.status()).toMatchObject({ state: 'waiting', retryAtMs: world.clock.now() + 61_000 })
    await world.advance(61_000)
    await next
    expect([world.sockets.length, world.service.requests.length]).toEqual([2, 1])
  })

  it.each([
    ['a key that nobody knows: a read says so at once', refused, 'authentication_error', 1],
    ['a key that is good and has quota: it is refused for another reason', json(answer()), 'socket_refused', 2],
  ] as const)('nor waits for a window, with %s', async (_, read, code, handshakes) => {
    const world = createWatchWorld(refuse(403), read)
    const beganMs = world.clock.now()
    await expect(watchAnalytics(world.client(), flows, { via: 'socket' }).next()).rejects.toMatchObject({ code })
    expect([world.sockets.length, world.clock.now() - beganMs]).toEqual([handshakes, 0])
  })

  it('not when the socket is closed for a reason that is everywhere the same', async () => {
    for (const [code, want] of [
      [4000, 'socket_refused'],
      [4001, 'rate_limit_exceeded'],
      [4003, 'socket_unavailable'],
      [1009, 'question_refused'],
    ] as const) {
      const world = createWatchWorld({ onQuestion: (socket) => socket.end(code) })
      await expect(watchAnalytics(world.client(), flows).next()).rejects.toMatchObject({
        code: want,
        details: { closeCode: code },
      })
      expect(world.service.requests).toHaveLength(0)
    }
  })

  it('nowhere, where a version has neither', () => {
    const client = createWatchWorld().client({ profile: 'N' })
    expect(() => watchAnalytics(client, flows)).toThrow(expect.objectContaining({ code: 'unsupported' }))
  })
})

describe('watchAnalytics over a stream', () => {
  it('gives what the events hold, and closes with the loop', async () => {
    const stream = createFedStream()
    const world = createWatchWorld({}, stream.answering)
    const watch = watchAnalytics(world.client(), flows, { via: 'sse', slow: 'wait', buffer: 9 })
    stream.send('retry: 2000\n\n')
    stream.event(1, update(0.1))
    stream.event(9, update(0.9), 'other')
    stream.event(2, { type: 'pong' })
    stream.event(3, update(0.3))
    expect(await watch.next()).toMatchObject({ value: { via: 'sse', confidence: 0.1 } })
    expect(await watch.next()).toMatchObject({ value: { via: 'sse', confidence: 0.3 } })
    expect(watch.status()).toMatchObject({ via: 'sse', state: 'watching', strays: 1 })
    expect(world.service.requests[0]?.headers.get('accept')).toContain('text/event-stream')
    await watch.return()
    await settle()
    expect([stream.isCancelled(), world.clock.pendingCount]).toEqual([true, 0])
  })

  it('reads no further than there is room, if wanted', async () => {
    const stream = createFedStream()
    const watch = watchAnalytics(createWatchWorld({}, stream.answering).client(), flows, { via: 'sse', slow: 'wait' })
    stream.send([1, 2, 3, 4].map((id) => `id: ${id}\ndata: ${JSON.stringify(update(id))}\n\n`).join(''))
    expect(await watch.next()).toMatchObject({ value: { confidence: 1 } })
    await settle()
    expect(watch.status()).toMatchObject({ updates: 2, dropped: 0 })
    for (const confidence of [2, 3, 4]) expect(await watch.next()).toMatchObject({ value: { confidence } })
    await watch.return()
  })

  it('leaves to polling those whose read it has not ended', async () => {
    let reads = 0
    const hang: Answering = ({ init }) =>
      new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)))
    const world = createWatchWorld({}, (request, nth) => {
      if (request.headers.get('accept')?.startsWith('text/event-stream')) return new Response('{}', { status: 500 })
      reads += 1
      return reads === 1 ? hang(request, nth) : Response.json(answer({ confidence: 0.6 }))
    })
    const watch = watchAnalytics(world.client({ profile: 'P0' }), flows)
    const asked = watch.ask()
    await world.advance(3000)
    expect(await asked).toMatchObject({ via: 'polling', confidence: 0.6 })
    expect(watch.status().left).toMatchObject([{ way: 'socket' }, { way: 'sse', reason: 'stream_broken' }])
    await watch.return()
  })

  it('is come back to after an outage, where it used to bring something', async () => {
    const streams = [createFedStream(), createFedStream()]
    let isUp = true
    const world = createWatchWorld({}, (request, nth) => {
      if (!isUp) throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })
      if (!request.headers.get('accept')?.startsWith('text/event-stream'))
        return Response.json(answer({ confidence: 0.5 }))
      return streams.shift()?.answering(request, nth) ?? new Response(null, { status: 500 })
    })
    const [first, second] = streams
    const watch = watchAnalytics(world.client({ profile: 'P0' }), flows)
    first?.event(1, update(0.1))
    expect(await watch.next()).toMatchObject({ value: { via: 'sse' } })
    isUp = false
    first?.end()
    await world.advance(10_000)
    expect(watch.status()).toMatchObject({ via: 'polling', left: [{ way: 'socket' }, { reason: 'stream_broken' }] })
    isUp = true
    second?.event(2, update(0.2))
    await world.advance(60_000)
    expect(watch.status()).toMatchObject({ via: 'sse', state: 'watching', left: [{ way: 'socket' }] })
    await watch.return()
  })

  it('goes on after the last event when a stream ends', async () => {
    const streams = [createFedStream(), createFedStream()]
    const world = createWatchWorld({}, ...streams.map(({ answering }) => answering))
    const watch = watchAnalytics(world.client(), flows, { via: 'sse' })
    streams[0]?.event(7, update(0.1))
    await watch.next()
    streams[0]?.end()
    const next = watch.next()
    streams[1]?.event(8, update(0.2))
    await world.advance(1000)
    expect(await next).toMatchObject({ value: { confidence: 0.2 } })
    expect(world.service.requests[1]?.headers.get('last-event-id')).toBe('7')
    expect(watch.status()).toMatchObject({ reconnects: 1 })
    await watch.return()
  })

  it('takes an error for what it is', async () => {
    const stream = createFedStream()
    const watch = watchAnalytics(createWatchWorld({}, stream.answering).client(), flows, { via: 'sse' })
    stream.event(1, { type: 'error', error: { code: 'VALIDATION_ERROR', message: 'no' } }, 'analytics_error')
    await expect(watch.next()).rejects.toMatchObject({ code: 'question_refused' })
    await settle()
    expect(stream.isCancelled()).toBe(true)
  })

  it('reads for those who ask', async () => {
    const stream = createFedStream()
    const world = createWatchWorld({}, stream.answering, json(answer({ confidence: 0.9 })))
    const watch = watchAnalytics(world.client(), flows, { via: 'sse' })
    stream.event(1, update(0.1))
    await watch.next()
    expect(await watch.ask()).toMatchObject({ via: 'polling', confidence: 0.9 })
    expect(await watch.next()).toMatchObject({ value: { via: 'polling', confidence: 0.9 } })
    stream.event(2, update(0.2))
    expect(await watch.next()).toMatchObject({ value: { via: 'sse', confidence: 0.2 } })
    await watch.return()
  })

  it('ends with what a read for somebody is refused for', async () => {
    const stream = createFedStream()
    const world = createWatchWorld({}, stream.answering, refused)
    const watch = watchAnalytics(world.client(), flows, { via: 'sse' })
    stream.event(1, update(0.1))
    await watch.next()
    const next = expect(watch.next()).rejects.toMatchObject({ code: 'authentication_error' })
    await expect(watch.ask()).rejects.toMatchObject({ code: 'authentication_error' })
    await next
    await settle()
    expect([stream.isCancelled(), world.clock.pendingCount]).toEqual([true, 0])
  })
})

describe('watchAnalytics by polling', () => {
  it('reads at the interval and on demand', async () => {
    let reads = 0
    const world = createWatchWorld({}, () => Response.json(answer({ confidence: ++reads })))
    const watch = watchAnalytics(world.client(), flows, { via: 'polling', intervalMs: 10_000 })
    expect(await watch.next()).toMatchObject({ value: { via: 'polling', confidence: 1 } })
    await world.advance(9999)
    expect(reads).toBe(1)
    expect(await watch.ask()).toMatchObject({ confidence: 2 })
    await world.advance(10_000)
    expect(reads).toBe(3)
    await watch.return()
    await settle()
    expect(world.clock.pendingCount).toBe(0)
  })

  it('does not read again at once what was answered instead of a stream', async () => {
    const world = createWatchWorld()
    const watch = watchAnalytics(world.client({ profile: 'P0' }), flows, { intervalMs: 1000 })
    await watch.next()
    await world.advance(999)
    expect(world.service.requests).toHaveLength(1)
    await world.advance(1)
    expect(world.service.requests).toHaveLength(2)
    await watch.return()
  })

  it('gets over failures, less and less often, but not for ever', async () => {
    const world = createWatchWorld({}, json({}, 500), json(answer()), json({}, 500))
    const watch = watchAnalytics(world.client(), flows, { via: 'polling', intervalMs: 1000, maxFailures: 2 })
    const next = watch.next()
    await world.advance(0)
    expect(watch.status()).toMatchObject({ state: 'waiting', problem: { code: 'service_error' } })
    await world.advance(1000)
    expect(await next).toMatchObject({ done: false })
    const last = expect(watch.next()).rejects.toMatchObject({ code: 'service_error' })
    await world.advance(2000)
    await last
    expect(world.service.requests).toHaveLength(4)
  })

  it('keeps those who ask until a read succeeds', async () => {
    const world = createWatchWorld({}, json({}, 500), json(answer({ confidence: 0.2 })))
    const watch = watchAnalytics(world.client(), flows, { via: 'polling' })
    const asked = watch.ask()
    await world.advance(1000)
    expect(await asked).toMatchObject({ confidence: 0.2 })
    await watch.return()
  })

  it('asks no more while nobody takes, but for those who ask', async () => {
    const world = createWatchWorld()
    const watch = watchAnalytics(world.client(), flows, { via: 'polling', intervalMs: 1000, slow: 'wait' })
    await watch.next()
    await world.advance(60_000)
    expect(world.service.requests).toHaveLength(2)
    await watch.ask()
    expect(world.service.requests).toHaveLength(3)
    await watch.next()
    await world.advance(1000)
    expect(world.service.requests).toHaveLength(4)
    await watch.return()
  })

  it('calls an answer of another form what it is', async () => {
    const world = createWatchWorld({}, json({ analytics: [] }))
    const watch = watchAnalytics(world.client(), flows, { via: 'polling', maxFailures: 1 })
    await expect(watch.next()).rejects.toMatchObject({ code: 'unexpected_body', details: { fault: 'no_analytics' } })
  })
})

describe('the status of a watch', () => {
  it('is told to whoever wants to know, whatever the others do', async () => {
    const world = createWatchWorld()
    const watch = watchAnalytics(world.client(), flows)
    const seen: string[] = []
    watch.subscribe(() => {
      throw new Error('a listener of the test')
    })
    const gone = vi.fn()
    watch.subscribe(gone)()
    watch.subscribe(({ state }) => void (seen.at(-1) === state || seen.push(state)))
    await watch.next()
    await watch.return()
    expect(seen).toEqual(['connecting', 'watching', 'closed'])
    expect(gone).not.toHaveBeenCalled()
  })

  it('refuses options that mean nothing', () => {
    const client = createWatchWorld().client()
    for (const options of [
      { via: 'pigeon' },
      { intervalMs: 0 },
      { buffer: 1.5 },
      { maxInFlight: 65 },
      { slow: 'fast' },
    ])
      expect(() => watchAnalytics(client, flows, options as never)).toThrow(
        expect.objectContaining({ code: 'invalid_options' }),
      )
    expect(() => watchAnalytics(client, {} as never)).toThrow(expect.objectContaining({ code: 'value_invalid' }))
  })
})
