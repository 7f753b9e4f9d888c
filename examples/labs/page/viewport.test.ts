import { expect, test } from 'vitest'
import { fitInto, panBy, reveal, toScreen, toWorld, type Viewport, zoomAt, zoomLimits } from './viewport.ts'

const view: Viewport = { x: 100, y: 50, zoom: 2 }

test.each([
  [
    { x: 0, y: 0 },
    { x: 100, y: 50 },
  ],
  [
    { x: 10, y: 20 },
    { x: 105, y: 60 },
  ],
  [
    { x: -4, y: 0 },
    { x: 98, y: 50 },
  ],
])('the point %j of the screen is %j of the lab, and back', (screen, lab) => {
  expect(toWorld(view, screen)).toEqual(lab)
  expect(toScreen(view, lab)).toEqual(screen)
})

test('what the hand has taken hold of moves with it', () => {
  const held = toWorld(view, { x: 30, y: 30 })
  expect(toScreen(panBy(view, { x: 7, y: -9 }), held)).toEqual({ x: 37, y: 21 })
})

test.each([0.5, 1.25, 100, 0.0001])('what is under the pointer stays there when it is zoomed by %d', (factor) => {
  const pointer = { x: 33, y: 44 }
  const zoomed = zoomAt(view, pointer, factor)
  expect(zoomed.zoom).toBeCloseTo(Math.min(zoomLimits.most, Math.max(zoomLimits.least, 2 * factor)))
  const { x, y } = toScreen(zoomed, toWorld(view, pointer))
  expect([x, y].map(Math.round)).toEqual([33, 44])
})

test.each([
  ['a wide box', { x: -50, y: 0, width: 2000, height: 10 }, 0.476],
  ['a high box', { x: 0, y: 0, width: 10, height: 2000 }, 0.276],
  ['a small box, which is not blown up', { x: 5, y: 5, width: 10, height: 10 }, 1],
  ['nothing', { x: 0, y: 0, width: 0, height: 0 }, 1],
])('shows all of %s in the middle', (_name, box, zoom) => {
  const screen = { width: 1000, height: 600 }
  const fitted = fitInto(box, screen)
  expect(fitted.zoom).toBeCloseTo(zoom)
  const middle = toScreen(fitted, { x: box.x + box.width / 2, y: box.y + box.height / 2 })
  expect([middle.x, middle.y].map(Math.round)).toEqual([500, 300])
  const corner = toScreen(fitted, box)
  expect(corner.x >= 0 && corner.y >= 0).toBe(true)
})

test('moves only when what is to be seen is not', () => {
  const screen = { width: 200, height: 100 }
  expect(reveal(view, { x: 150, y: 60 }, screen)).toBe(view)
  const moved = reveal(view, { x: 500, y: 60 }, screen)
  expect(toScreen(moved, { x: 500, y: 60 })).toEqual({ x: 100, y: 50 })
})
