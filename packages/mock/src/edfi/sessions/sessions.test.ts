import { expect, test } from 'vitest'
import { createVirtualClock } from '../../engine/clock.ts'
import { createSeededRandom } from '../../engine/random.ts'
import { resolveEdfiSettings } from '../settings.ts'
import { createEdfiState } from '../state/edfi-state.ts'
import { createSessions } from './sessions.ts'

const hourMs = 3_600_000
const login = { idpId: '1', userId: 1, partnerId: 'ea', tenantCode: 't', roles: [] }

function setUp() {
  const clock = createVirtualClock()
  const settings = resolveEdfiSettings()
  const state = createEdfiState(settings, { nowMs: clock.now(), secrets: { session: 's', executor: 'e' } })
  const sessions = createSessions({ state, settings, clock, random: createSeededRandom(1), has: () => false })
  const visit = (id: string) => sessions.touch(new Headers({ cookie: sessions.cookieOf(id) }))
  return { clock, sessions, state, visit }
}

test('is found by its cookie alone', () => {
  const { sessions, visit } = setUp()
  const id = sessions.begin({ login })
  expect(id).toMatch(/^[\w-]{32}$/)
  expect(visit(id)).toMatchObject({ id, row: { login, pendingState: null } })
  expect(visit('other')).toBeNull()
  expect(sessions.touch(new Headers())).toBeNull()
})

test('ends two hours after its last use', async () => {
  const { clock, sessions, state, visit } = setUp()
  const id = sessions.begin({ login })
  await clock.advance(2 * hourMs - 1)
  expect(visit(id)).not.toBeNull()
  await clock.advance(2 * hourMs - 1)
  expect(visit(id)).not.toBeNull()
  await clock.advance(2 * hourMs)
  expect(visit(id)).toBeNull()
  expect(state.sessions.size).toBe(0)
})

test('can be ended, alone or with all others', () => {
  const { sessions, visit } = setUp()
  const [one, two, three] = [1, 2, 3].map(() => sessions.begin({ login })) as [string, string, string]
  sessions.end(one)
  expect([visit(one), visit(two)]).toEqual([null, expect.anything()])
  sessions.expireAll()
  expect([visit(two), visit(three)]).toEqual([null, null])
})
