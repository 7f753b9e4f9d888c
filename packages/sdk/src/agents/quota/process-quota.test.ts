import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createVirtualClock } from '@nova/mock'
import { expect, test } from 'vitest'
import { processQuota } from './process-quota.ts'

const world = () => {
  const clock = createVirtualClock({ autoAdvance: false })
  const open = (key: string, more: object = {}) => processQuota({ baseUrl: 'http://agents.test', key, clock, ...more })
  return { clock, open }
}

test('one for an address and a key, others for others', async () => {
  const { clock, open } = world()
  const quota = await open('a')
  expect(await open('a')).toBe(quota)
  expect(await open('b')).not.toBe(quota)
  expect(await processQuota({ baseUrl: 'http://other.test', key: 'a', clock })).not.toBe(quota)
  expect(await world().open('a')).not.toBe(quota)
})

test('asked for at the same time, too', async () => {
  const { open } = world()
  const [one, other] = await Promise.all([open('a'), open('a')])
  expect(one).toBe(other)
})

test('where an address ends and a key begins makes a difference', async () => {
  const { clock } = world()
  const one = await processQuota({ baseUrl: 'http://a', key: 'b","c', clock })
  expect(await processQuota({ baseUrl: 'http://a","b', key: 'c', clock })).not.toBe(one)
})

test('options that are left out are those of who came first; others are refused', async () => {
  const { open } = world()
  const quota = await open('a', { calls: 50 })
  expect(await open('a')).toBe(quota)
  expect(await open('a', { calls: 50 })).toBe(quota)
  const error = await open('a', { calls: 60, reserve: 1 }).catch((thrown) => thrown)
  expect(error).toMatchObject({ code: 'quota_options_conflict', details: { options: ['calls', 'reserve'] } })
  expect(JSON.stringify(error)).not.toContain('"a"')
})

/** Everything that nobody has any more goes. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  // A WeakRef holds what it refers to until the end of the turn.
  await new Promise((resolve) => setTimeout(resolve, 0))
  collect()
}

test('what counts is remembered when nobody has it any more, and forgotten when nothing of it counts', async () => {
  const { clock, open } = world()
  const seen = { status: 200, free: false, retryAfterMs: null, sentAtMs: 0, answeredAtMs: 0, headers: null }
  const quotas: WeakRef<object>[] = []
  const use = async () => {
    const quota = await open('a')
    quotas.push(new WeakRef(quota))
    ;(await quota.admit()).settle(seen)
  }
  await use()
  await collectGarbage()
  await use()
  expect(quotas[1]?.deref()).toBe(quotas[0]?.deref())
  expect((await open('a')).state().used).toBe(2)

  // It is idle; then it is used again by one who has had it all the time, and let go.
  await clock.advance(60_051)
  await open('b')
  await use()
  await collectGarbage()
  expect((await open('a')).state().used).toBe(1)

  await clock.advance(60_051)
  await open('b')
  await collectGarbage()
  expect(quotas[0]?.deref()).toBeUndefined()
  expect((await open('a')).state().used).toBe(0)
})

test('a quota that is idle and held by somebody is found, and kept when it is used again', async () => {
  const { clock, open } = world()
  await (async () => {
    const quota = await open('a')
    await clock.advance(1)
    await open('b')
    await collectGarbage()
    expect(await open('a')).toBe(quota)
    await open('b')
    await quota.admit()
  })()
  await collectGarbage()
  expect((await open('a')).state().inFlight).toBe(1)
})
