import { textWidthPx } from '../../internal/svg-text.ts'
import { placeLabels } from './place-labels.ts'
import type { PlotFrame } from './plot-layout.ts'

/** The size of the labels of curves, pixels. */
export const curveLabelFontPx = 11

const GAP_PX = 14
const LEADER_PX = 20
const MARGIN_PX = 10

/** What a label says: the epoch, then the instrument. */
interface Labelled {
  readonly label: string
  readonly instrument: string
}

/** The room that labels need to the right of the frame, the leaders to them included. */
export function labelsWidthPx(curves: readonly Labelled[]): number {
  const widths = curves.map(({ label, instrument }) => textWidthPx(`${label}  ${instrument}`, curveLabelFontPx))
  return LEADER_PX + Math.max(0, ...widths) + MARGIN_PX
}

/** The curves with the places of their labels: beside their right ends, moved apart where they would overlap. */
export function labelCurves<Curve extends { readonly endPx: { readonly y: number } }>(
  curves: readonly Curve[],
  frame: PlotFrame,
): (Curve & { readonly labelPx: { readonly x: number; readonly y: number } | null })[] {
  const fromTop = curves.map((curve, i) => ({ i, y: curve.endPx.y })).sort((a, b) => a.y - b.y || b.i - a.i)
  const places = placeLabels(
    fromTop.map(({ y }) => y),
    GAP_PX,
    frame.y + 6,
    frame.y + frame.height - 6,
  )
  const placeOf = new Map(fromTop.map(({ i }, rank) => [i, places[rank] ?? null]))
  return curves.map((curve, i) => {
    const y = placeOf.get(i) ?? null
    return { ...curve, labelPx: y === null ? null : { x: frame.x + frame.width + LEADER_PX, y } }
  })
}
