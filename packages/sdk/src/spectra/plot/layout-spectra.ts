import { extent } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { chooseSpectra, type SpectraWishes } from './choose-spectra.ts'
import { type EpochKind, epochKindFor, epochKinds, epochLabel } from './epoch-label.ts'
import { type FluxScale, fluxScaleFor, scaleFlux } from './flux-scale.ts'
import { knownText } from './known-text.ts'
import { labelCurves, labelsWidthPx } from './label-curves.ts'
import { layoutLines, type PlacedLine } from './layout-lines.ts'
import type { LineGroup } from './line-list.ts'
import { packWaterfall } from './pack-waterfall.ts'
import { type AxisInit, bareAxis, makeAxis } from './plot-axis.ts'
import type { PlotSpectrum, SpectraPlotInput } from './plot-input.ts'
import { type HoverPoint, type PlotFrame, type PlotLayout, type PlotOptions, sizeOf } from './plot-layout.ts'
import { themeOf } from './plot-theme.ts'
import { type CurveSample, readCurve, thinCurve } from './read-curve.ts'
import { type RegimeTab, regimeTabs } from './regime-tabs.ts'

/** How {@link layoutSpectra} draws. */
export interface SpectraPlotOptions extends PlotOptions, SpectraWishes {
  /** The regime to show, one of {@link regimeTabs}. @default the one with most spectra */
  readonly regime?: string
  /** The one spectrum to show by itself, whatever its regime. */
  readonly spectrumId?: string
  /** Shows every spectrum, also when they are more than eight. @default false */
  readonly everySpectrum?: boolean
  /** `log` is for one spectrum by itself; several are drawn as `sqrt` then. @default 'sqrt' */
  readonly fluxScale?: FluxScale
  /** How curves are dated. @default 'dpo', or 'mjd' for a nova without a known outburst */
  readonly epochs?: EpochKind
  /** Groups of lines to mark; optical regime only. @default [] */
  readonly lines?: readonly LineGroup[]
  /** Points a curve is thinned to. @default 1000 */
  readonly maxPoints?: number
}

/** A spectrum in the plot. */
export interface SpectrumCurve {
  readonly spectrum_id: string
  readonly color: string
  /** What was added to its heights, in units of the drawn scale. */
  readonly offset: number
  /** Lines to draw, each unbroken. */
  readonly pieces: readonly (readonly HoverPoint[])[]
  /** Its epoch. */
  readonly label: string
  /** Empty where unknown. */
  readonly instrument: string
  /** The right end of the curve; a leader goes from here to the label. */
  readonly endPx: { readonly x: number; readonly y: number }
  /** Where the label starts; null where there is no room for one. */
  readonly labelPx: { readonly x: number; readonly y: number } | null
}

/** A waterfall of spectra, ready to draw. */
export interface SpectraLayout extends PlotLayout {
  readonly regime: string | null
  /** The regimes that can be asked for. */
  readonly tabs: readonly RegimeTab[]
  readonly fluxScale: FluxScale
  readonly epochs: EpochKind
  /** The kinds of epochs that can be asked for. */
  readonly epochKinds: readonly EpochKind[]
  /** Oldest first, which stands at the bottom. */
  readonly curves: readonly SpectrumCurve[]
  readonly lines: readonly PlacedLine[]
  readonly hiddenCount: number
}

/**
 * A waterfall of the spectra of one regime as plain data: axes, ticks, curves, labels and hover texts, in pixels. The
 * same input gives the same layout. Draw it as you like, or let {@link spectraSvg} do so.
 *
 * Flux is the artifact's own: divided by its peak, floored at 0.0001, without a unit. A missing value breaks a curve.
 *
 * @throws SpectraError `invalid_options` for a size that no plot fits into.
 *
 * @example
 * ```ts
 * const { curves, tabs } = layoutSpectra(await release.spectra(nova), { lines: ['fe_ii'] })
 * ```
 */
export function layoutSpectra(given: SpectraPlotInput, options: SpectraPlotOptions = {}): SpectraLayout {
  const input = { ...given, spectra: given.spectra.map(withLists) }
  const theme = themeOf(options.theme)
  const tabs = regimeTabs(input.spectra, input.regimes ?? [])
  const chosen = chooseSpectra(input, tabs, options)
  const epochs = epochKindFor(options.epochs, input.outburst_mjd)
  const fluxScale = fluxScaleFor(options.fluxScale, chosen.shown.length)
  const stack = stackCurves(chosen.shown, fluxScale, (spectrum) => epochLabel(spectrum, epochs, input.outburst_mjd))
  const empty = chosen.empty ?? (stack.length === 0 ? 'None of the spectra has a value that can be drawn.' : null)

  const widthPx = sizeOf('widthPx', options.widthPx ?? 900, 300)
  const heightPx = sizeOf('heightPx', options.heightPx ?? Math.min(380 + 60 * Math.max(0, stack.length - 1), 1000), 200)
  const groups = chosen.regime === 'optical' && empty === null ? (options.lines ?? []) : []
  const frame = frameOf(widthPx, heightPx, labelsWidthPx(stack), groups.length > 0)
  const nm = extentOf(stack.flatMap(({ pieces }) => pieces.flat().map((sample) => sample.x)))
  const x = makeAxis({
    label: 'Wavelength (nm)',
    kind: 'linear',
    extent: nm,
    rangePx: [frame.x, frame.x + frame.width],
    apartPx: 80,
    padding: 0.01,
  })
  const heights = extentOf(stack.flatMap(({ pieces, offset }) => pieces.flat().map((sample) => sample.y + offset)))
  const y = makeAxis({
    ...fluxAxis(fluxScale, stack.length > 1, heights),
    rangePx: [frame.y + frame.height, frame.y],
    apartPx: 50,
  })
  const place = (nmOf: number, height: number) => ({
    x: x.toPx(nmOf),
    y: y.toPx(fluxScale === 'log' ? 10 ** height : height),
  })
  const lines = layoutLines({ groups, regime: chosen.regime, nm, frame, theme, toPx: x.toPx, legendYPx: 46 })
  const colorOf = scaleLinear(
    theme.ages.map((_, i) => i / Math.max(1, theme.ages.length - 1)),
    theme.ages,
  )
  const maxPoints = Math.max(2, options.maxPoints ?? 1000)
  const curves = stack.map((curve, i) => ({
    spectrum_id: curve.spectrum_id,
    color: colorOf(i / Math.max(1, stack.length - 1)),
    offset: curve.offset,
    pieces: thinCurve(curve.pieces, maxPoints).map((piece) =>
      piece.map((sample) => hoverPoint(sample, curve, place(sample.x, sample.y + curve.offset))),
    ),
    label: curve.label,
    instrument: curve.instrument,
    endPx: endOf(curve, place),
  }))
  const regimeLabel = tabs.find(({ id }) => id === chosen.regime)?.label ?? ''
  return {
    widthPx,
    heightPx,
    title: options.title ?? (regimeLabel === '' ? 'Spectra' : `Spectra, ${regimeLabel}`),
    description: empty ?? describe(stack, nm, regimeLabel),
    theme,
    frame,
    xAxis: bareAxis(x, empty !== null),
    yAxis: bareAxis(y, empty !== null),
    legend: lines.legend,
    notes: empty === null ? notesOf(input, options, { ...chosen, drawn: stack.length, fluxScale, epochs }) : [],
    empty,
    regime: chosen.regime,
    tabs,
    fluxScale,
    epochs,
    epochKinds: epochKinds(input.outburst_mjd),
    curves: labelCurves(curves, frame),
    lines: lines.placed,
    hiddenCount: chosen.hiddenCount,
  }
}

/** A spectrum whose arrays are none has no points; it counts among those that cannot be drawn. */
const withLists = (spectrum: PlotSpectrum): PlotSpectrum =>
  Array.isArray(spectrum.wavelengths) && Array.isArray(spectrum.flux_normalized)
    ? spectrum
    : { ...spectrum, wavelengths: [], flux_normalized: [] }

interface StackedCurve {
  readonly spectrum_id: string
  readonly label: string
  readonly instrument: string
  readonly pieces: readonly (readonly CurveSample[])[]
  readonly offset: number
}

function stackCurves(
  spectra: readonly PlotSpectrum[],
  scale: FluxScale,
  labelOf: (spectrum: PlotSpectrum) => string,
): StackedCurve[] {
  const read = spectra
    .map((spectrum) => ({ spectrum, pieces: readCurve(spectrum, (flux) => scaleFlux(flux, scale)) }))
    .filter(({ pieces }) => pieces.length > 0)
  const offsets = packWaterfall(read.map(({ pieces }) => pieces))
  return read.map(({ spectrum, pieces }, i) => ({
    spectrum_id: spectrum.spectrum_id,
    label: labelOf(spectrum),
    instrument: knownText(spectrum.instrument),
    pieces,
    offset: offsets[i] ?? 0,
  }))
}

const LINE_LABELS_PX = 84

function frameOf(widthPx: number, heightPx: number, labelsPx: number, hasLines: boolean): PlotFrame {
  const [left, top, right, bottom] = [62, hasLines ? 36 + LINE_LABELS_PX : 36, Math.min(labelsPx, widthPx / 3), 64]
  return { x: left, y: top, width: widthPx - left - right, height: heightPx - top - bottom }
}

function fluxAxis(scale: FluxScale, stacked: boolean, [low, high]: readonly [number, number]) {
  const plus = stacked ? ' + offset' : ''
  const axes: Readonly<Record<FluxScale, Pick<AxisInit, 'label' | 'kind' | 'extent'>>> = {
    sqrt: { label: `√(flux / peak)${plus}`, kind: 'linear', extent: [low, high] },
    linear: { label: `Flux / peak${plus}`, kind: 'linear', extent: [low, high] },
    log: { label: 'Flux / peak', kind: 'log', extent: [10 ** low, 10 ** high] },
  }
  return axes[scale]
}

function extentOf(values: readonly number[]): [number, number] {
  const [low = 0, high = 1] = extent(values)
  return [low, high]
}

const hoverPoint = (
  { x, flux }: CurveSample,
  { label, instrument }: StackedCurve,
  at: { readonly x: number; readonly y: number },
): HoverPoint => ({
  xPx: at.x,
  yPx: at.y,
  text: [`${x.toFixed(1)} nm`, `flux ${flux.toFixed(3)}`, label, instrument].filter((part) => part !== '').join(', '),
})

const SAMPLES_OF_END = 8

/** The mean of the last samples: a label beside the last one alone would follow its noise. */
function endOf({ pieces, offset }: StackedCurve, place: (nm: number, height: number) => { x: number; y: number }) {
  const end = pieces.at(-1)?.slice(-SAMPLES_OF_END) ?? []
  const height = end.reduce((sum, { y }) => sum + y / end.length, offset)
  return place(end.at(-1)?.x ?? 0, height)
}

function describe(stack: readonly StackedCurve[], [from, to]: readonly [number, number], regime: string): string {
  const what = stack.length === 1 ? 'One spectrum' : `${stack.length} spectra, the oldest at the bottom`
  const times = stack.length === 1 ? stack[0]?.label : `${stack[0]?.label} to ${stack.at(-1)?.label}`
  const where = `${from.toFixed(1)} to ${to.toFixed(1)} nm`
  return `${what}: ${[regime, where, times].filter((part) => part !== '').join(', ')}.`
}

function notesOf(
  input: SpectraPlotInput,
  options: SpectraPlotOptions,
  made: {
    readonly shown: readonly unknown[]
    readonly hiddenCount: number
    readonly drawn: number
    readonly fluxScale: FluxScale
    readonly epochs: EpochKind
  },
): string[] {
  const { shown, hiddenCount, drawn, fluxScale, epochs } = made
  const unreadable = shown.length - drawn
  return [
    ...(hiddenCount > 0 ? [`${shown.length} of ${shown.length + hiddenCount} spectra, spread over log time.`] : []),
    ...(unreadable > 0 ? [`Without a value that can be drawn: ${unreadable}.`] : []),
    ...(options.fluxScale === 'log' && fluxScale !== 'log' ? ['Log flux is for one spectrum by itself.'] : []),
    ...(options.epochs === 'dpo' && epochs !== 'dpo' ? ['No outburst is known, so epochs are MJD.'] : []),
    ...(input.outburst_mjd_is_estimated === true && epochs === 'dpo' ? ['The day of the outburst is estimated.'] : []),
  ]
}
