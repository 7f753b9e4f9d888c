import type { EdgeId, Point, VertexId } from '@nova/sdk/labs'
import type { CanvasView } from './canvas-view.ts'
import { panBy, zoomAt } from './viewport.ts'

/** What the keyboard can do to a lab. */
export interface KeyActions {
  move(id: VertexId, to: Point): void
  /** Deletes the selected link. */
  unlink(id: EdgeId): void
  deselect(): void
}

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}
const zooms: Readonly<Record<string, number>> = { '+': 1.25, '=': 1.25, '-': 0.8 }

const STEP_PX = 10
const FINE_STEP_PX = 1
const PAN_PX = 60

/** Arrows move what is selected, finely with Shift, or else the view; + - 0 zoom; Delete takes a link away. */
export function handleKeys(view: CanvasView, actions: KeyActions): void {
  view.canvas.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (act(event)) event.preventDefault()
  })

  function act({ key, shiftKey }: KeyboardEvent): boolean {
    const direction = directions[key]
    const factor = zooms[key]
    if (direction) step(direction, shiftKey ? FINE_STEP_PX : STEP_PX)
    else if (factor) zoom(factor)
    else if (key === '0') view.fit()
    else if (key === 'Escape') actions.deselect()
    else if (key === 'Delete' || key === 'Backspace') return unlink()
    else return false
    return true
  }

  function step({ x, y }: Point, px: number): void {
    const selected = view.emphasis().selected as VertexId | null
    const place = selected && view.place(selected)
    if (place) actions.move(selected, { x: place.x + x * px, y: place.y + y * px })
    else view.setViewport(panBy(view.viewport(), { x: -x * PAN_PX, y: -y * PAN_PX }))
  }

  function zoom(factor: number): void {
    const { width, height } = view.size
    view.setViewport(zoomAt(view.viewport(), { x: width / 2, y: height / 2 }, factor))
  }

  function unlink(): boolean {
    const { selected } = view.emphasis()
    if (selected === null || view.place(selected as VertexId)) return false
    actions.unlink(selected as EdgeId)
    return true
  }
}
