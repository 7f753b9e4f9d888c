import type { Point } from '@nova/sdk/labs'

/** Which part of the lab is seen: its point at the top left corner, and pixels of the screen per pixel of the lab. */
export interface Viewport extends Point {
  readonly zoom: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export const zoomLimits = { least: 0.05, most: 4 } as const

export const toWorld = ({ x, y, zoom }: Viewport, at: Point): Point => ({ x: x + at.x / zoom, y: y + at.y / zoom })

export const toScreen = ({ x, y, zoom }: Viewport, at: Point): Point => ({
  x: (at.x - x) * zoom,
  y: (at.y - y) * zoom,
})

/** The lab under the hand moves with it. */
export function panBy(view: Viewport, moved: Point): Viewport {
  return { ...view, x: view.x - moved.x / view.zoom, y: view.y - moved.y / view.zoom }
}

/** What is under the pointer stays there. */
export function zoomAt(view: Viewport, at: Point, factor: number): Viewport {
  const zoom = clamp(view.zoom * factor)
  const { x, y } = toWorld(view, at)
  return { x: x - at.x / zoom, y: y - at.y / zoom, zoom }
}

/** Shows a whole box, in the middle and no larger than life. */
export function fitInto(box: Point & Size, screen: Size, paddingPx = 24): Viewport {
  const room = (across: number) => Math.max(1, across - 2 * paddingPx)
  const zoom = clamp(
    Math.min(1, room(screen.width) / Math.max(1, box.width), room(screen.height) / Math.max(1, box.height)),
  )
  return {
    x: box.x + box.width / 2 - screen.width / zoom / 2,
    y: box.y + box.height / 2 - screen.height / zoom / 2,
    zoom,
  }
}

/** Brings a point into the middle when it is not seen. */
export function reveal(view: Viewport, at: Point, screen: Size): Viewport {
  const { x, y } = toScreen(view, at)
  if (x >= 0 && y >= 0 && x <= screen.width && y <= screen.height) return view
  return { ...view, x: at.x - screen.width / view.zoom / 2, y: at.y - screen.height / view.zoom / 2 }
}

const clamp = (zoom: number) => Math.min(zoomLimits.most, Math.max(zoomLimits.least, zoom))
