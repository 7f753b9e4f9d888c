import { extent } from 'd3-array'
import { SMALLEST_LOG } from './flux-scale.ts'
import { type AxisWishes, type LightCurveAxes, lightCurveAxes } from './light-curve-axes.ts'
import { bandsOf, hasOffsets, type LightCurveBand } from './light-curve-bands.ts'
import { type LeftOut, type LightCurveSample, offsetText, samplesOf } from './light-curve-points.ts'
import { bareAxis, makeAxis, type ScaledAxis } from './plot-axis.ts'
import type { LightCurvePlotInput, PlotPhotometryRegime } from './plot-input.ts'
import {
  type HoverPoint,
  type LegendEntry,
  type MarkerShape,
  type PlotFrame,
  type PlotLayout,
  type PlotOptions,
  sizeOf,
} from './plot-layout.ts'
import { themeOf } from './plot-theme.ts'
import type { RegimeTab } from './regime-tabs.ts'
import { shorten, textWidthPx } from './svg-text.ts'

/** How {@link layoutLightCurve} draws. */
export interface LightCurvePlotOptions extends PlotOptions, AxisWishes {
  /** The regime to show. @default the first the artifact has */
  readonly regime?: string
  /** The bands to show. @default all of the regime */
  readonly bands?: readonly string[]
  /** Time on a logarithmic axis; days past outburst only. @default where a gap is wider than half the span */
  readonly logTime?: boolean
  /** Values on a logarithmic axis; not for magnitudes. @default as the artifact says */
  readonly logValue?: boolean
  /** @default true */
  readonly errorBars?: boolean
  /** Moves bands apart as the artifact says. Magnitudes only: on a flux axis its offsets mean nothing. @default true */
  readonly offsets?: boolean
}

/** An observation in the plot. */
export interface LightCurvePoint extends HoverPoint {
  readonly band: string
  readonly color: string
  readonly shape: MarkerShape
  readonly isUpperLimit: boolean
  /** Both ends of the error bar, within the frame; null without one. */
  readonly errorPx: readonly [topPx: number, bottomPx: number] | null
}

/** A light curve, ready to draw. */
export interface LightCurveLayout extends PlotLayout {
  readonly regime: string | null
  /** The regimes that can be asked for. */
  readonly tabs: readonly RegimeTab[]
  readonly axes: LightCurveAxes
  /** Every band of the regime, the hidden ones too. */
  readonly bands: readonly LightCurveBand[]
  /** Limits first, so that detections are drawn over them. */
  readonly points: readonly LightCurvePoint[]
}

/**
 * The light curve of one regime as plain data: axes, ticks, points, error bars, legend and hover texts, in pixels. The
 * same input gives the same layout. Draw it as you like, or let {@link lightCurveSvg} do so.
 *
 * Observations without the quantity of their regime are left out, and `notes` says how many; no other quantity stands
 * in for it, because its unit would be another.
 *
 * @throws SpectraError `invalid_options` for a size that no plot fits into.
 *
 * @example
 * ```ts
 * const { points, bands } = layoutLightCurve(await release.photometry(nova), { errorBars: false })
 * ```
 */
export function layoutLightCurve(input: LightCurvePlotInput, options: LightCurvePlotOptions = {}): LightCurveLayout {
  const theme = themeOf(options.theme)
  const tabs = tabsOf(input)
  const tab = options.regime === undefined ? tabs[0] : tabs.find(({ id }) => id === options.regime)
  const regime: PlotPhotometryRegime = (input.regimes ?? []).find(({ id }) => id === tab?.id) ??
    tab ?? { id: options.regime ?? 'optical', label: '' }
  const ofRegime = input.observations.filter((row) => row.regime === regime.id)
  const axes = lightCurveAxes(regime, ofRegime, input.outburst_mjd, options)
  const bands = bandsOf(input, regime.id, axes.value.takesOffsets && options.offsets !== false)
  const shown = bands.filter(({ band }) => options.bands?.includes(band) ?? true)
  const { samples, leftOut } = samplesOf(ofRegime, shown, axes, input.outburst_mjd)
  const empty = samples.length > 0 ? null : whyEmpty(input, options, tabs, tab, leftOut)

  const widthPx = sizeOf('widthPx', options.widthPx ?? 900, 300)
  const heightPx = sizeOf('heightPx', options.heightPx ?? 480, 200)
  const drawn = shown.filter((band) => samples.some((sample) => sample.band === band))
  const limits = samples.filter((sample) => sample.isUpperLimit).length
  const { frame, legend } = placeLegend(drawn, limits > 0, widthPx, heightPx, theme.ink)
  const errorBars = options.errorBars !== false
  const x = timeAxis(axes, samples, frame, input.outburst_mjd_is_estimated === true)
  const y = valueAxis(axes, samples, frame, errorBars, drawn)
  const points = samples.map((sample) => pointOf(sample, x, y, frame, errorBars))
  return {
    widthPx,
    heightPx,
    title: options.title ?? (regime.label === '' ? 'Light curve' : `Light curve, ${regime.label}`),
    description: empty ?? describe(samples, drawn, limits, regime.label),
    theme,
    frame,
    xAxis: bareAxis(x, empty !== null),
    yAxis: bareAxis(y, empty !== null),
    legend,
    notes: empty === null ? notesOf(input, options, axes, regime.id, leftOut) : [],
    empty,
    regime: tab?.id ?? null,
    tabs,
    axes,
    bands,
    points: [...points.filter((point) => point.isUpperLimit), ...points.filter((point) => !point.isUpperLimit)],
  }
}

/** In the order of the artifact; regimes it forgot come after. */
function tabsOf({ regimes, observations }: LightCurvePlotInput): RegimeTab[] {
  const counts = new Map<string, number>()
  for (const { regime } of observations) counts.set(regime, (counts.get(regime) ?? 0) + 1)
  const labels = new Map((regimes ?? []).map(({ id, label }) => [id, label]))
  return [...new Set([...labels.keys(), ...counts.keys()])].flatMap((id) => {
    const count = counts.get(id) ?? 0
    return count === 0 ? [] : [{ id, label: labels.get(id) ?? id, count }]
  })
}

function whyEmpty(
  { observations }: LightCurvePlotInput,
  { regime, bands }: LightCurvePlotOptions,
  tabs: readonly RegimeTab[],
  tab: RegimeTab | undefined,
  leftOut: LeftOut,
): string {
  if (observations.length === 0) return 'This nova has no photometry.'
  if (tab === undefined)
    return `There is no photometry of the regime ${regime}; there is ${tabs.map(({ id }) => id).join(', ')}.`
  const reasons = reasonsOf(leftOut)
  if (reasons.length > 0) return `None of the observations can be drawn. ${reasons.join(' ')}`
  return `None of the observations is of the bands ${(bands ?? []).join(', ') || 'asked for'}.`
}

const LEGEND_FONT_PX = 11
const LEGEND_ROW_PX = 16
const LEGEND_SYMBOL_PX = 16

/** The legend in columns to the right, as many as it takes, but never more than half of the picture. */
function placeLegend(
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

function timeAxis(
  { time }: LightCurveAxes,
  samples: readonly LightCurveSample[],
  frame: PlotFrame,
  isEstimated: boolean,
): ScaledAxis {
  const labels = {
    dpo: `Days past ${isEstimated ? 'estimated ' : ''}outburst (d)`,
    mjd: 'Modified Julian Date (d)',
    date: 'Date (UTC)',
  }
  const [low = 0, high = 1] = extent(samples, (sample) => sample.time)
  return makeAxis({
    label: labels[time.kind],
    kind: time.kind === 'date' ? 'date' : time.log ? 'log' : 'linear',
    extent: time.log && samples.length === 0 ? [1, 10] : [low, high],
    rangePx: [frame.x, frame.x + frame.width],
    apartPx: 95,
    alone: 1,
  })
}

/** Error bars have room too, unless they are so long that the curve would be flat. */
function valueAxis(
  { value }: LightCurveAxes,
  samples: readonly LightCurveSample[],
  frame: PlotFrame,
  errorBars: boolean,
  bands: readonly LightCurveBand[],
): ScaledAxis {
  const [low = 1, high = 10] = extent(samples, (sample) => sample.value)
  const slack = (high - low) * 0.25
  const ends = samples.flatMap((sample) => {
    const error = errorBars && !value.log ? Math.min(sample.error ?? 0, slack) : 0
    return [sample.value - error, sample.value + error]
  })
  const [min = low, max = high] = extent(ends)
  const [top, bottom] = [frame.y, frame.y + frame.height]
  return makeAxis({
    label: bands.some(({ offset }) => offset !== 0) ? `${value.label} + offset` : value.label,
    kind: value.log ? 'log' : 'linear',
    extent: [min, max],
    rangePx: value.inverted ? [top, bottom] : [bottom, top],
    apartPx: 45,
    padding: 0.05,
  })
}

function pointOf(
  { band, time, value, error, isUpperLimit, text }: LightCurveSample,
  x: ScaledAxis,
  y: ScaledAxis,
  frame: PlotFrame,
  errorBars: boolean,
): LightCurvePoint {
  const clamp = (px: number) => Math.max(frame.y, Math.min(px, frame.y + frame.height))
  const isLog = y.kind === 'log'
  const ends = [value - (error ?? 0), value + (error ?? 0)]
    .map((end) => clamp(isLog && end < SMALLEST_LOG ? frame.y + frame.height : y.toPx(end)))
    .sort((a, b) => a - b)
  return {
    xPx: x.toPx(time),
    yPx: y.toPx(value),
    text,
    band: band.band,
    color: band.color,
    shape: isUpperLimit ? 'limit' : band.shape,
    isUpperLimit,
    errorPx: errorBars && error !== null ? [ends[0] ?? 0, ends[1] ?? 0] : null,
  }
}

function describe(
  samples: readonly LightCurveSample[],
  bands: readonly LightCurveBand[],
  limits: number,
  regime: string,
): string {
  const what = `${samples.length} observation${samples.length === 1 ? '' : 's'}`
  const which = bands.map(({ band }) => band).join(', ')
  return `${what}${limits > 0 ? `, ${limits} of them upper limits` : ''}: ${regime} in ${which}.`
}

function reasonsOf({ noValue, noTime, notAfterOutburst, notPositive }: LeftOut): string[] {
  return [
    ...(noValue > 0 ? [`Without a value: ${noValue}.`] : []),
    ...(noTime > 0 ? [`Without a time: ${noTime}.`] : []),
    ...(notAfterOutburst > 0 ? [`Not after the outburst, so not on a log axis: ${notAfterOutburst}.`] : []),
    ...(notPositive > 0 ? [`Not above zero, so not on a log axis: ${notPositive}.`] : []),
  ]
}

function notesOf(
  input: LightCurvePlotInput,
  options: LightCurvePlotOptions,
  axes: LightCurveAxes,
  regime: string,
  leftOut: LeftOut,
): string[] {
  return [
    ...reasonsOf(leftOut),
    ...(!axes.value.takesOffsets && hasOffsets(input, regime)
      ? ['Offsets of bands are for magnitudes; none is applied.']
      : []),
    ...(options.epochs === 'dpo' && axes.time.kind !== 'dpo' ? ['No outburst is known, so times are MJD.'] : []),
  ]
}
