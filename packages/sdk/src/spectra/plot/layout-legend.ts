import { shorten, textWidthPx } from '../../internal/svg-text.ts'
import type { LightCurveBand } from './light-curve-bands.ts'
import { offsetText } from './light-curve-points.ts'
import type { LegendEntry, PlotFrame } from './plot-layout.ts'

const LEGEND_FONT_PX = 11
const LEGEND_ROW_PX = 16
const LEGEND_SYMBOL_PX = 16

/** The legend in columns to the right, as many as it takes, but never more than half of the picture. */
export function placeLegend(
  bands: readonly LightCurveBand[],
  hasLimits: boolean,
  widthPx: number,
  heightPx: number,
  ink: string,
): { readonly frame: PlotFrame; readonly legend: readonly LegendEntry[] } {
  const [left, top, bottom] = [70, 36, 64]
  const height = heightPx - top - bottom
  const entries: Omit<LegendEntry, 'xPx' | 'yPx'>[] = bands.map(({ band, color, shape, offset }) => ({
    text: offset === 0 ? shorten(band, 20) : `${shorten(band, 20)} ${offsetText(offset)}`,
    color,
    symbol: shape,
  }))
  if (hasLimits) entries.push({ text: '≤ upper limit', color: ink, symbol: 'limit' })
  const columnPx = LEGEND_SYMBOL_PX + 14 + Math.max(0, ...entries.map(({ text }) => textWidthPx(text, LEGEND_FONT_PX)))
  const rows = Math.max(1, Math.floor(height / LEGEND_ROW_PX))
  const columns = Math.max(1, Math.min(Math.ceil(entries.length / rows), Math.floor(widthPx / 2 / columnPx)))
  const room = rows * columns
  const kept = entries.length <= room ? entries : entries.slice(0, room - 1)
  if (kept.length < entries.length)
    kept.push({ text: `and ${entries.length - kept.length} more`, color: 'none', symbol: 'line' })
  const right = entries.length === 0 ? 24 : columns * columnPx + 18
  const frame = { x: left, y: top, width: widthPx - left - Math.min(right, widthPx / 2), height }
  const legend = kept.map((entry, i) => ({
    ...entry,
    xPx: frame.x + frame.width + 18 + Math.floor(i / rows) * columnPx,
    yPx: frame.y + 8 + (i % rows) * LEGEND_ROW_PX,
  }))
  return { frame, legend }
}
