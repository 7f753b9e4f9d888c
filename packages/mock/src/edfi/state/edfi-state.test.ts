import { expect, test } from 'vitest'
import { resolveEdfiSettings } from '../settings.ts'
import { createEdfiState, tenantKey, yearConfigKey } from './edfi-state.ts'

const settings = resolveEdfiSettings()
const secrets = { session: 'a', executor: 'b' }
const start = () => createEdfiState(settings, { nowMs: 0, secrets })

test('starts with what the settings have', () => {
  const state = start()
  expect([...state.partners.keys()]).toEqual(['ea', 'sc'])
  expect(state.tenants.get(tenantKey('ea', 'Glendale ISD'))).toMatchObject({ code: 'Glendale ISD', deletedOn: null })
  expect(state.yearConfigs.get(yearConfigKey('ea', '2425'))).toMatchObject({ isEnabled: true, sendToOds: false })
  expect(state.odsConfigs.get(1)).toMatchObject({ tenantCode: 'grand-bend', schoolYearId: '2526', retiredOn: null })
  expect([state.users.size, state.jobs.size]).toEqual([0, 0])
})

test('ids of each kind go up by themselves and past those of seeds', () => {
  const state = start()
  expect([state.nextId('job'), state.nextId('job'), state.nextId('run')]).toEqual([1, 2, 1])
  expect(state.nextId('odsConfig')).toBe(settings.odsConfigs.length + 1)
})

test('a later life goes on where the earlier one was', () => {
  const first = start()
  first.nextId('job')
  first.keep('registry', () => ({ reads: 3 }))
  first.sessions.set('s', { expiresAtMs: 5, login: null, pendingState: 'x' })
  first.areRostersSeeded = true
  const from = JSON.parse(JSON.stringify(first.snapshot()))
  const second = createEdfiState(settings, { nowMs: 9, secrets: { session: 'c', executor: 'd' }, from })
  expect(second.nextId('job')).toBe(2)
  expect(second.secrets).toEqual(secrets)
  expect(second.sessions.get('s')).toEqual({ expiresAtMs: 5, login: null, pendingState: 'x' })
  expect(second.snapshot().kept).toEqual({ registry: { reads: 3 } })
  expect(second.keep('registry', () => 0)).toEqual({ reads: 3 })
  expect(second.areRostersSeeded).toBe(true)
})

test('the same code under two partners is two tenants', () => {
  expect(tenantKey('a', 'b,c')).not.toBe(tenantKey('a,b', 'c'))
})
