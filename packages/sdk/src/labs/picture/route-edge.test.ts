import { describe, expect, test } from 'vitest'
import type { LinkStyle } from '../generated/types.ts'
import { type Anchor, routeEdge } from './route-edge.ts'

const right: Anchor = { x: 0, y: 0, side: 'right' }
const left: Anchor = { x: 100, y: 40, side: 'left' }
const top: Anchor = { x: 100, y: 40, side: 'top' }
const bottom: Anchor = { x: 0, y: 0, side: 'bottom' }

describe('routeEdge', () => {
  test.each<[string, Anchor, Anchor, LinkStyle, string]>([
    ['straight from anchor to anchor', right, left, 'straight', 'M0 0L100 40'],
    ['two turns between facing sides', right, left, 'orthogonal', 'M0 0L14 0L50 0L50 40L86 40L100 40'],
    ['one turn between crossing sides', right, top, 'orthogonal', 'M0 0L14 0L100 0L100 26L100 40'],
    ['two turns between facing levels', bottom, top, 'orthogonal', 'M0 0L0 14L0 20L100 20L100 26L100 40'],
    ['a curve that leaves along the sides', right, left, 'bezier', 'M0 0C50 0 50 40 100 40'],
  ])('%s', (_what, from, to, style, d) => {
    expect(routeEdge(from, to, style).d).toBe(d)
  })

  test('the middle of any style lies half way', () => {
    for (const style of ['straight', 'orthogonal', 'bezier'] as const)
      expect(routeEdge(right, left, style).middle).toEqual({ x: 50, y: 20 })
  })

  test('an edge without length is a point, not NaN', () => {
    const route = routeEdge(right, right, 'straight')
    expect(route).toEqual({ d: 'M0 0L0 0', middle: { x: 0, y: 0 } })
  })
})
