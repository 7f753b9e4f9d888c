import { expect, test } from 'vitest'
import { createSeededRandom } from './random.ts'

test('repeats itself for a seed and differs between seeds', () => {
  const one = createSeededRandom(7)
  const two = createSeededRandom(7)
  const other = createSeededRandom(8)
  const later = createSeededRandom(7 + 2 ** 32)
  const ids = [one.hex(32), one.hex(32)]
  expect([two.hex(32), two.hex(32)]).toEqual(ids)
  expect(other.hex(32)).not.toBe(ids[0])
  expect(later.hex(32)).not.toBe(ids[0])
  expect(ids[0]).toMatch(/^[0-9a-f]{32}$/)
  expect(ids[1]).not.toBe(ids[0])
})

test('stays inside its bounds', () => {
  const random = createSeededRandom(1)
  for (let index = 0; index < 1000; index++) {
    expect(random.next()).toBeLessThan(1)
    expect([0, 1, 2]).toContain(random.below(3))
  }
  expect(random.hex(5)).toHaveLength(5)
})
