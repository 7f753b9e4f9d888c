import { type Point, vertexSize } from '@nova/sdk/labs'
import { isSeen, knobOf, knobRadius } from './hit-test.ts'
import type { Palette } from './palette.ts'
import type { Scene, SceneEdge, SceneVertex } from './scene.ts'
import { type Size, toWorld, type Viewport } from './viewport.ts'

/** What is picked out, and what is on its way, beside the lab itself. */
export interface Emphasis {
  readonly selected: string | null
  readonly hovered: string | null
  /** A cable that is being pulled. */
  readonly cable: { readonly from: Point; readonly to: Point; readonly ok: boolean | null } | null
}

/** From here on names can be read. */
const LEGIBLE_ZOOM = 0.45
const { width, height } = vertexSize

/** Paints the part of a scene that can be seen. */
export function paint(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { view, screen, density, palette, emphasis }: PaintOptions,
): void {
  const scale = density * view.zoom
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.fillStyle = palette.paper
  context.fillRect(0, 0, screen.width * density, screen.height * density)
  context.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale)
  const seen = { from: toWorld(view, { x: 0, y: 0 }), to: toWorld(view, { x: screen.width, y: screen.height }) }
  // Thinner than this a line is only a shade.
  const leastPx = 1 / view.zoom
  for (const edge of scene.edges)
    if (isSeen(seen, [edge.from, edge.to, edge.middle])) paintEdge(context, edge, { palette, emphasis, leastPx })
  if (emphasis.cable) paintCable(context, emphasis.cable, { palette, leastPx })
  const legible = view.zoom >= LEGIBLE_ZOOM
  for (const vertex of scene.vertices)
    if (isSeen(seen, [vertex])) paintVertex(context, vertex, { palette, emphasis, legible, leastPx })
  const knobbed = emphasis.hovered ?? emphasis.selected
  const vertex = knobbed === null ? undefined : scene.vertices.find(({ id }) => id === knobbed)
  if (vertex) paintKnob(context, vertex, view.zoom, palette)
}

export interface PaintOptions {
  readonly view: Viewport
  readonly screen: Size
  /** Pixels of the device per pixel of the page. */
  readonly density: number
  readonly palette: Palette
  readonly emphasis: Emphasis
}

const edgeColors = { plain: 'line', broken: 'busy', divergent: 'bad', discovered: 'found' } as const

interface Stroke {
  readonly palette: Palette
  /** One pixel of the screen. */
  readonly leastPx: number
}

function paintEdge(
  context: CanvasRenderingContext2D,
  edge: SceneEdge,
  { palette, emphasis, leastPx }: Stroke & { readonly emphasis: Emphasis },
): void {
  const picked = emphasis.selected === edge.id
  context.strokeStyle = picked
    ? palette.accent
    : (edge.state === 'plain' && edge.color) || palette[edgeColors[edge.state]]
  context.lineWidth = Math.max(edge.widthPx, (picked ? 3 : 1) * leastPx)
  context.setLineDash(dashOf(edge))
  context.stroke(edge.path)
  context.setLineDash([])
}

function dashOf({ pending, state }: SceneEdge): number[] {
  if (pending) return [4, 4]
  if (state === 'divergent') return [6, 3]
  return state === 'discovered' ? [2, 3] : []
}

function paintCable(
  context: CanvasRenderingContext2D,
  { from, to, ok }: NonNullable<Emphasis['cable']>,
  { palette, leastPx }: Stroke,
): void {
  context.strokeStyle = ok === null ? palette.faint : palette[ok ? 'good' : 'bad']
  context.lineWidth = 2 * leastPx
  context.setLineDash([6 * leastPx, 4 * leastPx])
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.lineTo(to.x, to.y)
  context.stroke()
  context.setLineDash([])
}

interface VertexPaint extends Stroke {
  readonly emphasis: Emphasis
  readonly legible: boolean
}

function paintVertex(context: CanvasRenderingContext2D, vertex: SceneVertex, how: VertexPaint): void {
  const { palette, emphasis, legible, leastPx } = how
  const { x, y, kind, state } = vertex
  const picked = emphasis.selected === vertex.id
  context.fillStyle = palette.box
  context.strokeStyle = picked || emphasis.hovered === vertex.id ? palette.accent : palette.line
  context.lineWidth = (picked ? 3 : 1) * leastPx
  context.beginPath()
  if (kind === 'node') context.roundRect(x - width / 2, y - height / 2, width, height, 8)
  else context.ellipse(x, y, width / 2, height / 2, 0, 0, 2 * Math.PI)
  context.fill()
  context.stroke()
  if (kind === 'node') {
    context.fillStyle = vertex.busy ? palette.busy : palette[state === 'running' ? 'good' : 'faint']
    context.beginPath()
    // From afar the lamp is all there is to see.
    if (legible) context.arc(x + width / 2 - 9, y - height / 2 + 9, 5, 0, 2 * Math.PI)
    else context.arc(x, y, height / 4, 0, 2 * Math.PI)
    context.fill()
  }
  if (legible) paintNames(context, vertex, palette)
}

function paintNames(context: CanvasRenderingContext2D, { x, y, name, subtitle }: SceneVertex, palette: Palette): void {
  context.textAlign = 'center'
  context.fillStyle = palette.ink
  context.font = '11px system-ui, sans-serif'
  context.fillText(name, x, y + 1, width - 8)
  context.fillStyle = palette.faint
  context.font = '9px system-ui, sans-serif'
  context.fillText(subtitle, x, y + 15, width - 8)
}

function paintKnob(context: CanvasRenderingContext2D, vertex: Point, zoom: number, palette: Palette): void {
  const { x, y } = knobOf(vertex)
  context.fillStyle = palette.accent
  context.beginPath()
  context.arc(x, y, knobRadius(zoom), 0, 2 * Math.PI)
  context.fill()
}
