import { SMALLEST_LOG } from './flux-scale.ts'
import { placeLegend } from './layout-legend.ts'
import { timeAxis, valueAxis } from './layout-light-curve-axes.ts'
import { type AxisWishes, type LightCurveAxes, lightCurveAxes } from './light-curve-axes.ts'
import { bandsOf, hasOffsets, type LightCurveBand } from './light-curve-bands.ts'
import { type LeftOut, type LightCurveSample, samplesOf } from './light-curve-points.ts'
import { bareAxis, type ScaledAxis } from './plot-axis.ts'
import type { LightCurvePlotInput, PlotPhotometryRegime } from './plot-input.ts'
import {
  type HoverPoint,
  type MarkerShape,
  type PlotFrame,
  type PlotLayout,
  type PlotOptions,
  sizeOf,
} from './plot-layout.ts'
import { themeOf } from './plot-theme.ts'
import type { RegimeTab } from './regime-tabs.ts'

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
