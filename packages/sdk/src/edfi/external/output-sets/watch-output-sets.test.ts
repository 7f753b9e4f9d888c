import { createVirtualClock } from '@nova/mock/clock'
import { expect, test } from 'vitest'
import type { OutputSetCursor } from './output-set-cursor.ts'
import { blocked, createSetServer, denied, offline, type ScriptedSet } from './set-server.fixture.ts'
import { watchOutputSets } from './watch-output-sets.ts'

const serve = (sets: Parameters<typeof createSetServer>[1]) => createSetServer(createVirtualClock(), sets)

const MINUTE_MS = 60_000
const history: readonly ScriptedSet[] = [
  { uid: 'a', createdMs: 0, visibleMs: 0 },
  { uid: 'c', createdMs: 30 * MINUTE_MS, visibleMs: 31 * MINUTE_MS },
  { uid: 'b', createdMs: 20 * MINUTE_MS, visibleMs: 50 * MINUTE_MS },
  { uid: 'other', createdMs: 20 * MINUTE_MS, visibleMs: 20 * MINUTE_MS, partner: 'sc' },
]

async function take(server: ReturnType<typeof serve>, count: number, cursor: OutputSetCursor | null = null) {
  const passes: (readonly string[])[] = []
  let last = cursor
  for await (const step of watchOutputSets(server.client, { partner: 'ea' }, { cursor })) {
    passes.push(step.sets.map(({ uid }) => uid))
    last = step.cursor
    if (passes.length === count) break
  }
  return { passes, cursor: last }
}

test('each pass has what came to light, the last one although it was made earlier', async () => {
  const server = serve(history)
  expect((await take(server, 3)).passes).toEqual([['a'], ['c'], ['b']])
})

test('goes on from a cursor, in another process', async () => {
  const server = serve(history)
  const first = await take(server, 2)
  const stored = JSON.parse(JSON.stringify(first.cursor))
  expect((await take(server, 1, stored)).passes).toEqual([['b']])
})

test('looks less and less often while nothing comes, and often again once something does', async () => {
  const server = serve(history)
  await take(server, 3)
  const gaps = server.asked.slice(1).map((at, index) => at - (server.asked[index] ?? 0))
  const afterC = server.asked.findIndex((at) => at >= 31 * MINUTE_MS)
  expect([gaps[0], gaps[afterC]]).toEqual([5000, 5000])
  expect(gaps[afterC - 1]).toBeGreaterThan(30_000)
  expect(Math.max(...gaps)).toBeLessThanOrEqual(MINUTE_MS)
})

test('takes an outage in stride', async () => {
  const server = serve(history)
  server.fail(Array.from({ length: 20 }, offline))
  expect((await take(server, 1)).passes).toEqual([['a']])
})

test('rejects with the last cursor when it is refused, or when nothing works for long', async () => {
  const server = serve(history)
  const watch = watchOutputSets(server.client, { partner: 'ea' })
  const { value } = await watch.next()
  server.fail([denied()])
  await expect(watch.next()).rejects.toMatchObject({
    code: 'partner_not_found',
    status: 404,
    details: { cursor: value?.cursor },
  })
  server.fail(Array.from({ length: 21 }, offline))
  await expect(watchOutputSets(server.client, { partner: 'ea' }).next()).rejects.toMatchObject({
    code: 'network_error',
  })
})

test('a gateway that refuses is borne once a look came through', async () => {
  const server = serve([{ uid: 'a', createdMs: 0, visibleMs: 60_000 }])
  void server.clock.sleep(2000).then(() => server.fail([blocked(), blocked()]))
  const { value } = await watchOutputSets(server.client, { partner: 'ea' }).next()
  expect(value?.sets).toHaveLength(1)
  server.fail([blocked()])
  await expect(watchOutputSets(server.client, { partner: 'ea' }).next()).rejects.toMatchObject({
    code: 'gateway_rejected',
  })
})

test('ends when its time is over, without a fuss', async () => {
  const server = serve([])
  const watch = watchOutputSets(server.client, { partner: 'ea' }, { timeoutMs: 10 * MINUTE_MS })
  expect(await watch.next()).toEqual({ done: true, value: undefined })
  expect(server.asked.at(-1)).toBe(10 * MINUTE_MS)
})

test('hears its signal between two looks', async () => {
  const server = serve([])
  const stop = new AbortController()
  const next = watchOutputSets(server.client, { partner: 'ea' }, { signal: stop.signal }).next()
  const reason = new Error('enough')
  void server.clock.sleep(MINUTE_MS).then(() => stop.abort(reason))
  await expect(next).rejects.toBe(reason)
  const looks = server.asked.length
  await server.clock.advance(10 * MINUTE_MS)
  expect(server.asked).toHaveLength(looks)
})

test.each([{ minIntervalMs: 10 }, { minIntervalMs: 1000, maxIntervalMs: 500 }, { timeoutMs: 0 }, { windowMs: -1 }])(
  '%j is no way to watch',
  async (options) => {
    const { client, asked } = serve([])
    await expect(watchOutputSets(client, { partner: 'ea' }, options).next()).rejects.toMatchObject({
      code: 'invalid_options',
    })
    expect(asked).toEqual([])
  },
)
