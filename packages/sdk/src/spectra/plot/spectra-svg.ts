import { escapeXml, px } from '../../internal/svg-text.ts'
import { curveLabelFontPx } from './label-curves.ts'
import type { PlacedLine } from './layout-lines.ts'
import { layoutSpectra, type SpectraLayout, type SpectraPlotOptions, type SpectrumCurve } from './layout-spectra.ts'
import type { SpectraPlotInput } from './plot-input.ts'
import type { HoverPoint, PlotFrame } from './plot-layout.ts'
import { element, hoverTitle, plotSvg, textAt } from './plot-svg.ts'

/**
 * The spectra of a nova as an SVG document: a waterfall of one regime, the oldest at the bottom, each curve with its
 * epoch at its right end. One text with nothing to load; the same input gives the same text, byte for byte. Everything
 * an artifact says is escaped. Where there is nothing to draw, the picture says why.
 *
 * It reads `spectra.json` of every generation as it is; see {@link layoutSpectra} for what is chosen and left out.
 *
 * @throws SpectraError `invalid_options` for a size that no plot fits into.
 *
 * @example
 * ```ts
 * await writeFile('spectra.svg', spectraSvg(await release.spectra(nova), { lines: ['fe_ii', 'he_n'], title: 'V1324 Sco' }))
 * ```
 */
export function spectraSvg(input: SpectraPlotInput, options: SpectraPlotOptions = {}): string {
  return renderSpectraSvg(layoutSpectra(input, options))
}

/** A layout of {@link layoutSpectra} as an SVG document. */
export function renderSpectraSvg(layout: SpectraLayout): string {
  return plotSvg(layout, () => [
    ...drawLines(layout),
    element(
      'g',
      { class: 'curves', fill: 'none', 'stroke-linejoin': 'round' },
      layout.curves.map(drawCurve).join('\n'),
    ),
    element(
      'g',
      { class: 'labels', 'font-size': String(curveLabelFontPx) },
      layout.curves.map((curve) => drawLabel(curve, layout)).join('\n'),
    ),
  ])
}

function drawCurve({ spectrum_id, color, pieces, label, instrument }: SpectrumCurve): string {
  const [dots, lines] = [pieces.filter(isDot), pieces.filter((piece) => !isDot(piece))]
  return element(
    'g',
    { class: 'curve', 'data-id': spectrum_id, stroke: color },
    hoverTitle([label, instrument].filter((part) => part !== '').join(', ')) +
      (lines.length === 0 ? '' : element('path', { d: lines.map(pathOf).join(''), 'stroke-width': '1' })) +
      dots.map(([dot]) => (dot ? element('circle', { cx: dot.xPx, cy: dot.yPx, r: 1, fill: color }) : '')).join(''),
  )
}

/** A value between two missing ones has no line to be part of. */
const isDot = (piece: readonly HoverPoint[]) => piece.length === 1

const pathOf = (piece: readonly HoverPoint[]) =>
  piece.map(({ xPx, yPx }, i) => `${i === 0 ? 'M' : 'L'}${px(xPx)} ${px(yPx)}`).join('')

function drawLabel(
  { labelPx, endPx, label, instrument, color }: SpectrumCurve,
  { frame, theme }: SpectraLayout,
): string {
  if (labelPx === null) return ''
  const edge = frame.x + frame.width
  const d = `M${px(edge + 2)} ${px(endPx.y)}L${px(edge + 6)} ${px(endPx.y)}L${px(labelPx.x - 6)} ${px(labelPx.y)}L${px(labelPx.x - 3)} ${px(labelPx.y)}`
  // A curve that ends early is far from its label.
  const rest = edge - endPx.x
  const bridge =
    rest < 12 ? '' : element('path', { d: `M${px(endPx.x + 3)} ${px(endPx.y)}h${px(rest - 3)}`, ...dotted(color) })
  const origin = instrument === '' ? '' : element('tspan', { fill: theme.faint, dx: '5' }, escapeXml(instrument))
  return (
    bridge +
    element('path', { d, fill: 'none', stroke: color, 'stroke-width': '0.8' }) +
    element('text', { x: labelPx.x, y: labelPx.y + 4, fill: color }, escapeXml(label) + origin)
  )
}

const dotted = (stroke: string) => ({ fill: 'none', stroke, 'stroke-width': '0.8', 'stroke-dasharray': '1 4' })

function drawLines({ lines, frame }: SpectraLayout): string[] {
  if (lines.length === 0) return []
  return [element('g', { class: 'lines', 'font-size': '9.5' }, lines.map((line) => drawLine(line, frame)).join('\n'))]
}

const KINK_PX = 16

function drawLine({ xPx, labelXPx, label, wavelength_nm, group, color }: PlacedLine, frame: PlotFrame): string {
  const top = frame.y
  const stroke = { fill: 'none', stroke: color, 'stroke-width': '0.7' }
  const mark = element('path', {
    d: `M${px(xPx)} ${px(top)}v${px(frame.height)}`,
    ...stroke,
    'stroke-dasharray': '2 3',
  })
  const inside = hoverTitle(`${label} ${wavelength_nm} nm`) + mark
  if (labelXPx === null) return element('g', { class: `line ${group}` }, inside)
  const leader = `M${px(xPx)} ${px(top)}v-3L${px(labelXPx)} ${px(top - KINK_PX)}v-3`
  const [x, y] = [labelXPx + 3.2, top - KINK_PX - 6]
  return element(
    'g',
    { class: `line ${group}` },
    inside +
      element('path', { d: leader, ...stroke }) +
      textAt(x, y, label, { transform: `rotate(-90 ${px(x)} ${px(y)})`, fill: color }),
  )
}
