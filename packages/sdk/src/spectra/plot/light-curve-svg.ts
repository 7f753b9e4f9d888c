import { px } from '../../internal/svg-text.ts'
import {
  type LightCurveLayout,
  type LightCurvePlotOptions,
  type LightCurvePoint,
  layoutLightCurve,
} from './layout-light-curve.ts'
import { markerPath } from './marker-svg.ts'
import type { LightCurvePlotInput } from './plot-input.ts'
import { element, hoverTitle, plotSvg } from './plot-svg.ts'

/**
 * The light curve of a nova as an SVG document: one regime, one colour and shape per band, upper limits as pale
 * triangles that point down. One text with nothing to load; the same input gives the same text, byte for byte.
 * Everything an artifact says is escaped. Where there is nothing to draw, the picture says why.
 *
 * It reads `photometry.json` as it is; see {@link layoutLightCurve} for what is chosen and left out.
 *
 * @throws SpectraError `invalid_options` for a size that no plot fits into.
 *
 * @example
 * ```ts
 * await writeFile('light-curve.svg', lightCurveSvg(await release.photometry(nova), { epochs: 'mjd' }))
 * ```
 */
export function lightCurveSvg(input: LightCurvePlotInput, options: LightCurvePlotOptions = {}): string {
  return renderLightCurveSvg(layoutLightCurve(input, options))
}

/** A layout of {@link layoutLightCurve} as an SVG document. */
export function renderLightCurveSvg(layout: LightCurveLayout): string {
  return plotSvg(layout, () => [
    element('g', { class: 'error-bars', fill: 'none', 'stroke-width': '0.8' }, layout.points.map(drawError).join('')),
    element(
      'g',
      { class: 'points', stroke: layout.theme.ink, 'stroke-width': '0.4' },
      layout.points.map(drawPoint).join('\n'),
    ),
  ])
}

function drawError({ errorPx, xPx, color }: LightCurvePoint): string {
  if (errorPx === null) return ''
  const [top, bottom] = errorPx
  const caps = `M${px(xPx - 2)} ${px(top)}h4M${px(xPx - 2)} ${px(bottom)}h4`
  return element('path', { d: `M${px(xPx)} ${px(top)}V${px(bottom)}${caps}`, stroke: color })
}

function drawPoint({ xPx, yPx, shape, color, isUpperLimit, text }: LightCurvePoint): string {
  const limit = isUpperLimit ? { class: 'limit', opacity: '0.4' } : {}
  return element('path', { d: markerPath(shape, xPx, yPx), fill: color, ...limit }, hoverTitle(text))
}
