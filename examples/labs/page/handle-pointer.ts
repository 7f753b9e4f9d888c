import type { EdgeId, Point, VertexId } from '@nova/sdk/labs'
import type { CanvasView } from './canvas-view.ts'
import { isOnKnob } from './hit-test.ts'
import { type LinkPlan, planLink } from './plan-link.ts'
import { panBy, toWorld, zoomAt } from './viewport.ts'

/** What the hand can do to a lab. */
export interface PointerActions {
  select(id: VertexId | EdgeId | null): void
  /** Where the middle of a vertex was dragged to. */
  move(id: VertexId, to: Point): void
  link(plan: LinkPlan): void
  /** What is under the pointer, and where that is on the screen; null for nothing. */
  hover(id: VertexId | null, at: Point): void
  /** What would become of the cable that is being pulled; null when none is. */
  hint(plan: LinkPlan | null): void
}

type Gesture =
  | { readonly kind: 'pan'; readonly last: Point }
  /** `grip`: from the pointer to the middle of the vertex. */
  | { readonly kind: 'move'; readonly id: VertexId; readonly grip: Point }
  | { readonly kind: 'cable'; readonly from: VertexId }

/** A hand is not still: less than this is a click, pixels. */
const STILL_PX = 4

/** Panning, zooming, moving and linking with a mouse, a pen or a finger. */
export function handlePointer(view: CanvasView, actions: PointerActions): void {
  const { canvas } = view
  let gesture: Gesture | null = null
  let pressedAt: Point = { x: 0, y: 0 }
  let moved = false

  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = canvas.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }

  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    canvas.setPointerCapture(event.pointerId)
    pressedAt = pointOf(event)
    moved = false
    gesture = begin(view, pressedAt, event.shiftKey)
    if (gesture.kind === 'move') actions.select(gesture.id)
    actions.hover(null, pressedAt)
  })

  canvas.addEventListener('pointermove', (event) => {
    const at = pointOf(event)
    moved ||= Math.hypot(at.x - pressedAt.x, at.y - pressedAt.y) >= STILL_PX
    if (!gesture) actions.hover(hoverAt(view, at), at)
    else if (moved) gesture = proceed(gesture, at)
  })

  canvas.addEventListener('pointerup', (event) => {
    const at = pointOf(event)
    const ended = gesture
    drop()
    if (ended?.kind === 'cable') finishCable(ended.from, at)
    else if (ended?.kind === 'pan' && !moved) actions.select(view.edgeAt(at))
  })
  canvas.addEventListener('pointercancel', drop)
  canvas.addEventListener('pointerleave', (event) => {
    if (!gesture) actions.hover(null, pointOf(event))
  })
  canvas.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') drop()
  })

  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault()
      const linesOrPages = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 16
      const at = pointOf(event)
      view.setViewport(zoomAt(view.viewport(), at, Math.exp(-0.0015 * linesOrPages * event.deltaY)))
      if (!gesture) actions.hover(hoverAt(view, at), at)
    },
    { passive: false },
  )

  function proceed(now: Gesture, at: Point): Gesture {
    if (now.kind === 'pan') {
      view.setViewport(panBy(view.viewport(), { x: at.x - now.last.x, y: at.y - now.last.y }))
      return { ...now, last: at }
    }
    const world = toWorld(view.viewport(), at)
    if (now.kind === 'move') actions.move(now.id, { x: world.x + now.grip.x, y: world.y + now.grip.y })
    else pullCable(now.from, world, at)
    return now
  }

  function pullCable(from: VertexId, world: Point, at: Point): void {
    const target = view.vertexAt(at)
    const plan = target && target.id !== from ? planLink(view.scene().graph, from, target.id) : null
    view.setEmphasis({
      hovered: target?.id ?? null,
      cable: { from: view.place(from) ?? world, to: world, ok: plan?.ok ?? null },
    })
    actions.hint(plan)
  }

  function finishCable(from: VertexId, at: Point): void {
    const target = view.vertexAt(at)
    if (target && target.id !== from) actions.link(planLink(view.scene().graph, from, target.id))
  }

  function drop(): void {
    gesture = null
    view.setEmphasis({ cable: null, hovered: null })
    actions.hint(null)
  }
}

function begin(view: CanvasView, at: Point, withShift: boolean): Gesture {
  const world = toWorld(view.viewport(), at)
  const source = knobAt(view, at)
  if (source) return { kind: 'cable', from: source }
  const vertex = view.vertexAt(at)
  if (!vertex) return { kind: 'pan', last: at }
  if (withShift) return { kind: 'cable', from: vertex.id }
  return { kind: 'move', id: vertex.id, grip: { x: vertex.x - world.x, y: vertex.y - world.y } }
}

/** The vertex whose knob shows and is at a point of the screen. */
function knobAt(view: CanvasView, at: Point): VertexId | null {
  const { hovered, selected } = view.emphasis()
  const { zoom } = view.viewport()
  const vertex = view.scene().vertexById.get((hovered ?? selected) as VertexId)
  return vertex && isOnKnob(vertex, toWorld(view.viewport(), at), zoom) ? vertex.id : null
}

/** A knob stands out from its vertex: who reaches for it still hovers over the vertex. */
const hoverAt = (view: CanvasView, at: Point) => view.vertexAt(at)?.id ?? knobAt(view, at)
