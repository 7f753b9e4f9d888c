import { expect, test } from 'vitest'
import { createVirtualClock } from '../../engine/clock.ts'
import { createSeededRandom } from '../../engine/random.ts'
import { resolveLabsSettings } from '../settings.ts'
import { createLabsState } from '../state/labs-state.ts'
import { createSessions } from './sessions.ts'

const hourMs = 3_600_000

function setUp(sessionMaxAgeSeconds?: number) {
  const clock = createVirtualClock()
  const settings = resolveLabsSettings({ ...(sessionMaxAgeSeconds !== undefined && { sessionMaxAgeSeconds }) })
  const state = createLabsState(settings, 'secret')
  return {
    clock,
    sessions: createSessions(state, settings, { clock, random: createSeededRandom(1), has: () => false }),
  }
}

test('a session needs both halves', () => {
  const { sessions } = setUp()
  const token = sessions.begin('ann')
  expect(token).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(sessions.touch('ann', token)).toBe(true)
  expect(sessions.touch('ann', 'other')).toBe(false)
  expect(sessions.touch('bob', token)).toBe(false)
  expect(sessions.touch(undefined, token)).toBe(false)
  expect(sessions.touch('ann', undefined)).toBe(false)
})

test('a new login ends the previous one', () => {
  const { sessions } = setUp()
  const first = sessions.begin('ann')
  const second = sessions.begin('ann')
  expect([sessions.touch('ann', first), sessions.touch('ann', second)]).toEqual([false, true])
})

test('every use starts the four hours anew', async () => {
  const { clock, sessions } = setUp()
  const token = sessions.begin('ann')
  await clock.advance(3 * hourMs)
  expect(sessions.touch('ann', token)).toBe(true)
  await clock.advance(3 * hourMs)
  expect(sessions.touch('ann', token)).toBe(true)
  await clock.advance(4 * hourMs)
  expect(sessions.touch('ann', token)).toBe(false)
})

test('four hours are granted whatever the setting, more when it says so', () => {
  expect(setUp(60).sessions.maxAgeSeconds).toBe(14_400)
  expect(setUp(20_000).sessions.maxAgeSeconds).toBe(20_000)
})

test('all can be made to expire', () => {
  const { sessions } = setUp()
  const token = sessions.begin('ann')
  sessions.expireAll()
  expect(sessions.touch('ann', token)).toBe(false)
})
