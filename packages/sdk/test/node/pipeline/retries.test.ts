import { describe, expect, it } from 'vitest'
import { createThing, envelope, finishThing, getThing, json, lost, refused, setup } from './made-up-service.ts'

describe('retries', () => {
  it('keep request id, idempotency key and body', async () => {
    const { call, seen } = setup({ answer: (_, nth) => (nth < 3 ? lost() : json({ nth })) })
    expect(await call(createThing)).toEqual({ nth: 3 })
    expect(new Set(seen.map(({ headers }) => headers.get('x-request-id')))).toEqual(new Set(['id-1']))
    expect(new Set(seen.map(({ headers }) => headers.get('idempotency-key')))).toEqual(new Set(['id-2']))
    expect(await Promise.all(seen.map((request) => request.text()))).toEqual(Array(3).fill('{"name":"n"}'))
  })

  it('use the key they were given', async () => {
    const { call, seen } = setup({ answer: () => json({}) })
    await call(createThing, { idempotencyKey: 'stored', requestId: 'mine' })
    expect([seen[0]?.headers.get('idempotency-key'), seen[0]?.headers.get('x-request-id')]).toEqual(['stored', 'mine'])
  })

  it('never repeat what may have happened', async () => {
    const { failure, seen } = setup({ answer: lost })
    expect(await failure(finishThing)).toMatchObject({
      code: 'network_error',
      attempts: 1,
      details: { reached: 'unknown' },
    })
    expect(seen).toHaveLength(1)
  })

  it('repeat what provably did not happen', async () => {
    const { call } = setup({
      answer: (_, nth) =>
        nth === 1 ? refused() : nth === 2 ? json({ message: 'Too Many Requests' }, 429) : json({ nth }),
    })
    expect(await call(finishThing)).toEqual({ nth: 3 })
  })

  it('wait as long as the server says', async () => {
    const { call, events, clock } = setup({
      answer: (_, nth) => (nth === 1 ? json({ message: 'slow' }, 429, { 'retry-after': '7' }) : json({})),
    })
    await call()
    expect(clock.monotonic()).toBeGreaterThanOrEqual(7000)
    expect(events.find(({ type }) => type === 'retry-scheduled')).toMatchObject({
      delayMs: 7150,
      retryAfterMs: 7000,
      reason: 'throttled',
    })
  })

  it('give up when the server asks for more time than is left, and say when to come back', async () => {
    const { failure, seen, clock } = setup({ answer: () => json({ message: 'slow' }, 429, { 'retry-after': '121' }) })
    expect(await failure()).toMatchObject({
      code: 'retry_after_too_long',
      retryAfterMs: 121_000,
      status: 429,
      attempts: 1,
      cause: { code: 'gateway_rejected' },
    })
    expect([seen.length, clock.monotonic()]).toEqual([1, 0])
  })

  it('do not touch a used-up quota', async () => {
    const { failure, seen } = setup({ answer: () => envelope(429, 'quota', 'no', { limit: 200 }) })
    expect(await failure()).toMatchObject({
      code: 'quota',
      details: { limit: 200 },
      advice: 'Free some.',
      retryable: false,
    })
    expect(seen).toHaveLength(1)
  })

  it('end after the last attempt with its error', async () => {
    const { failure, seen } = setup({ answer: () => envelope(502, 'broken') })
    expect(await failure()).toMatchObject({ code: 'broken', attempts: 4, requestId: 'srv-1', retryable: true })
    expect(seen).toHaveLength(4)
  })

  it('are switched off by false', async () => {
    const { failure } = setup({ answer: () => envelope(502, 'broken') })
    expect(await failure(getThing, { retry: false })).toMatchObject({ attempts: 1 })
  })

  it('poll a key in progress under the same key until its answer is there', async () => {
    const { call, seen } = setup({
      answer: (_, nth) => (nth < 9 ? envelope(409, 'idempotency_conflict', 'request is in progress') : json({ nth })),
    })
    expect(await call(createThing)).toEqual({ nth: 9 })
    expect(new Set(seen.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1)
  })

  it('and give up on it when time is up, naming the key', async () => {
    const { failure, clock } = setup({ answer: () => envelope(409, 'idempotency_conflict', 'request is in progress') })
    expect(await failure(createThing)).toMatchObject({
      code: 'idempotency_conflict',
      retryable: true,
      details: { idempotencyKey: 'id-2' },
    })
    expect(clock.monotonic()).toBeLessThanOrEqual(120_000)
  })

  it('do not count its polls as failures', async () => {
    const { call } = setup({
      answer: (_, nth) => {
        if (nth < 6) return envelope(409, 'idempotency_conflict', 'request is in progress')
        return nth < 8 ? lost() : json({ nth })
      },
    })
    expect(await call(createThing)).toEqual({ nth: 8 })
  })

  it('do not poll a key that belongs to another payload', async () => {
    const { failure, seen } = setup({
      answer: () => envelope(409, 'idempotency_conflict', 'key was used with another payload'),
    })
    expect(await failure(createThing)).toMatchObject({ code: 'idempotency_conflict', retryable: false })
    expect(seen).toHaveLength(1)
  })
})
