import { expect, test } from 'vitest'
import { profiles } from './contract.ts'
import { createQuotaGate } from './quota-gate.ts'

function setUp(profile: 'P0' | 'P1' | 'P4', quotaCalls = 2) {
  let nowMs = 0
  const gate = createQuotaGate({
    settings: { quotaCalls, quotaWindowSeconds: 10 },
    profile: profiles[profile],
    clock: { now: () => nowMs },
    has: () => false,
  })
  const at = (ms: number) => {
    nowMs = ms
    return gate.admit('a', 'analytics').admitted
  }
  return { gate, at }
}

test('a key has one quota for everything, other keys have their own', () => {
  const { gate } = setUp('P4')
  expect([gate.admit('a', 'analytics'), gate.admit('a', 'orchestration')]).toMatchObject([{ used: 1 }, { used: 2 }])
  expect(gate.admit('a', 'analytics').admitted).toBe(false)
  expect(gate.admit('b', 'analytics').admitted).toBe(true)
  expect([gate.used('a'), gate.used('b')]).toEqual([2, 1])
  gate.forget()
  expect(gate.used('a')).toBe(0)
})

test.each([
  ['P0', true],
  ['P4', false],
] as const)('window and edge are those of %s, length and number those of the settings', (profile, isFree) => {
  const { at } = setUp(profile)
  expect([at(0), at(5000), at(9999), at(10_000), at(10_001)]).toEqual([true, true, false, isFree, !isFree])
})

test('P1 forgets all of it a window after the first call', () => {
  const { at } = setUp('P1', 3)
  expect([at(0), at(9000), at(9000), at(9500), at(10_500), at(10_500), at(10_500)]).toEqual([
    true,
    true,
    true,
    false,
    true,
    true,
    true,
  ])
})
