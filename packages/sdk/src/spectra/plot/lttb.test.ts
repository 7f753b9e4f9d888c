import { describe, expect, test } from 'vitest'
import { lttb } from './lttb.ts'

const points = Array.from({ length: 10 }, (_, i) => ({ x: i, y: (7 * i) % 5 }))
const pairs = (threshold: number) => lttb(points, threshold).map(({ x, y }) => [x, y])

describe('lttb', () => {
  test('keeps the points that span the largest triangles', () => {
    expect(pairs(5)).toEqual([
      [0, 0],
      [2, 4],
      [5, 0],
      [7, 4],
      [9, 3],
    ])
  })

  test.each<[string, number, number]>([
    ['nothing for none', 0, 0],
    ['the first for one', 1, 1],
    ['both ends for two', 2, 2],
    ['everything when it fits', 10, 10],
    ['everything when there is more room', 1000, 10],
    ['what a broken number has whole', 4.9, 4],
  ])('%s', (_what, threshold, want) => {
    const kept = lttb(points, threshold)
    expect(kept).toHaveLength(want)
    if (want > 0) expect(kept[0]).toBe(points[0])
    if (want > 1) expect(kept.at(-1)).toBe(points.at(-1))
  })

  test('a single peak survives any thinning', () => {
    const flat = Array.from({ length: 5000 }, (_, x) => ({ x, y: x === 3210 ? 1 : 0 }))
    expect(lttb(flat, 40)).toContain(flat[3210])
  })
})
