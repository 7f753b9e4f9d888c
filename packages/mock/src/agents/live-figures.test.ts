import { expect, test } from 'vitest'
import { analyse } from './engine/analyse.ts'
import { liveFigures } from './live-figures.ts'

const at = (seconds: number, seed = 1) => liveFigures(seed, seconds * 1000)

test('the same for the same seed and second, others for others', () => {
  expect(liveFigures(1, 5000)).toEqual(liveFigures(1, 5999))
  expect(at(5)).not.toEqual(at(6))
  expect(at(5)).not.toEqual(at(5, 2))
})

test('the engine takes them: entries, and insights that come and go', () => {
  const counts = new Set<number>()
  for (let second = 0; second < 200; second++) {
    const { analytics, insights, confidence } = analyse({ ...at(second), type: 'behavioral' })
    expect(Object.keys(analytics['analytics'] as object)).toHaveLength(4)
    expect(confidence).toBeLessThanOrEqual(1)
    counts.add(insights.length)
  }
  expect([...counts].sort()).toEqual([1, 2])
})

test('they swing, and stay where they belong', () => {
  const loads = Array.from({ length: 300 }, (_, second) => (at(second)['cpu'] as { value: number }).value)
  expect(Math.min(...loads)).toBeGreaterThan(0)
  expect(Math.max(...loads)).toBeLessThan(1)
  expect(Math.max(...loads) - Math.min(...loads)).toBeGreaterThan(0.3)
})
