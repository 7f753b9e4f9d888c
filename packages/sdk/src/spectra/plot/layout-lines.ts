import { textWidthPx } from '../../internal/svg-text.ts'
import { type LineGroup, lineGroupLabels, lineMarkers, type SpectralLine } from './line-list.ts'
import { placeLabels } from './place-labels.ts'
import type { LegendEntry, PlotFrame } from './plot-layout.ts'
import type { PlotTheme } from './plot-theme.ts'

/** A line in the plot: where it is, and where its label stands, which may be beside it. */
export interface PlacedLine extends SpectralLine {
  readonly color: string
  readonly xPx: number
  /** Where the label stands above the frame; null where there is no room for one. */
  readonly labelXPx: number | null
}

const LABEL_GAP_PX = 10.5
const LEGEND_FONT_PX = 11

/** The lines of the groups with labels that do not touch, and the legend of their colours in one row. */
export function layoutLines(init: {
  readonly groups: readonly LineGroup[]
  readonly regime: string | null
  readonly nm: readonly [number, number]
  readonly frame: PlotFrame
  readonly theme: PlotTheme
  readonly toPx: (nm: number) => number
  readonly legendYPx: number
}): { readonly placed: readonly PlacedLine[]; readonly legend: readonly LegendEntry[] } {
  const { frame, theme, toPx } = init
  const lines = lineMarkers(init.groups, init.regime ?? '', init.nm)
  const labels = placeLabels(
    lines.map((line) => toPx(line.wavelength_nm)),
    LABEL_GAP_PX,
    frame.x + 5,
    frame.x + frame.width - 5,
  )
  const placed = lines.map((line, i) => ({
    ...line,
    color: theme.lines[line.group],
    xPx: toPx(line.wavelength_nm),
    labelXPx: labels[i] ?? null,
  }))
  let xPx = frame.x
  const present = new Set(lines.map(({ group }) => group))
  const legend = (['fe_ii', 'he_n', 'nebular', 'universal'] as const)
    .filter((group) => present.has(group))
    .map((group): LegendEntry => {
      const entry = {
        xPx,
        yPx: init.legendYPx,
        text: lineGroupLabels[group],
        color: theme.lines[group],
        symbol: 'line',
      } as const
      xPx += 24 + textWidthPx(entry.text, LEGEND_FONT_PX) + 16
      return entry
    })
  return { placed, legend }
}
