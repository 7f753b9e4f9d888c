import type { EdgeId, LabGraph, Point, VertexId } from '@nova/sdk/labs'
import { findVertex } from './hit-test.ts'
import { type Emphasis, paint } from './paint.ts'
import { type Palette, readPalette, watchAppearance } from './palette.ts'
import { createSceneMaker, type Scene, type SceneVertex } from './scene.ts'
import { fitInto, type Size, toWorld, type Viewport } from './viewport.ts'

/** A lab on a canvas. What is set here is painted with the next frame; a frame without news paints nothing. */
export interface CanvasView {
  readonly canvas: HTMLCanvasElement
  readonly size: Size
  scene(): Scene
  viewport(): Viewport
  setViewport(view: Viewport): void
  /** The whole lab. */
  fit(): void
  setEmphasis(change: Partial<Emphasis>): void
  emphasis(): Emphasis
  /** To be called when there may be another snapshot. */
  invalidate(): void
  /** @param at on the screen, from the corner of the canvas */
  vertexAt(at: Point): SceneVertex | null
  edgeAt(at: Point): EdgeId | null
  place(id: VertexId): Point | null
}

/** How far from an edge a click still means it, pixels of the screen. */
const GRIP_PX = 10

export function createCanvasView(canvas: HTMLCanvasElement, getSnapshot: () => LabGraph): CanvasView {
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  const makeScene = createSceneMaker()
  let scene = makeScene(getSnapshot())
  let size: Size = { width: canvas.clientWidth, height: canvas.clientHeight }
  let view = fitInto(scene.bounds, size)
  let palette: Palette = readPalette()
  let emphasis: Emphasis = { selected: null, hovered: null, cable: null }
  let painted: readonly unknown[] = []
  let scheduled = false
  let frames = 0

  const current = (): Scene => {
    const graph = getSnapshot()
    if (graph !== scene.graph) scene = makeScene(graph)
    return scene
  }
  const draw = () => {
    scheduled = false
    // All of these are immutable: the same objects are the same picture.
    const wanted = [current(), view, size, palette, emphasis, devicePixelRatio]
    if (wanted.every((part, at) => part === painted[at])) return
    painted = wanted
    const density = devicePixelRatio
    const [width, height] = [Math.round(size.width * density), Math.round(size.height * density)]
    if (canvas.width !== width) canvas.width = width
    if (canvas.height !== height) canvas.height = height
    paint(context, scene, { view, screen: size, density, palette, emphasis })
    canvas.dataset['frames'] = String(++frames)
  }
  const invalidate = () => {
    if (!scheduled) requestAnimationFrame(draw)
    scheduled = true
  }

  new ResizeObserver(() => {
    size = { width: canvas.clientWidth, height: canvas.clientHeight }
    invalidate()
  }).observe(canvas)
  watchAppearance(() => {
    palette = readPalette()
    invalidate()
  })

  return {
    canvas,
    get size() {
      return size
    },
    scene: current,
    viewport: () => view,
    setViewport(next) {
      view = next
      invalidate()
    },
    fit() {
      view = fitInto(current().bounds, size)
      invalidate()
    },
    setEmphasis(change) {
      emphasis = { ...emphasis, ...change }
      invalidate()
    },
    emphasis: () => emphasis,
    invalidate,
    vertexAt: (at) => findVertex(current().vertices, toWorld(view, at)),
    edgeAt(at) {
      const { x, y } = toWorld(view, at)
      context.setTransform(1, 0, 0, 1, 0, 0)
      context.lineWidth = GRIP_PX / view.zoom
      return current().edges.findLast(({ path }) => context.isPointInStroke(path, x, y))?.id ?? null
    },
    place(id) {
      const vertex = current().vertexById.get(id)
      return vertex ? { x: vertex.x, y: vertex.y } : null
    },
  }
}
