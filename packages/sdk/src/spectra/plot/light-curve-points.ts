import { daysPastOutburst, epochLabel } from './epoch-label.ts'
import { SMALLEST_LOG } from './flux-scale.ts'
import { knownText } from './known-text.ts'
import { errorOf, type LightCurveAxes, quantityOf } from './light-curve-axes.ts'
import type { LightCurveBand } from './light-curve-bands.ts'
import { numberText } from './plot-axis.ts'
import { drawable, type MaybeNumber, type PlotObservation } from './plot-input.ts'

/** An observation that can be drawn, in units of the axes. */
export interface LightCurveSample {
  readonly band: LightCurveBand
  readonly time: number
  /** With the offset of the band. */
  readonly value: number
  /** Null where unknown, and for limits. */
  readonly error: number | null
  readonly isUpperLimit: boolean
  readonly text: string
}

/** Observations that the axes cannot show, by reason. */
export interface LeftOut {
  noValue: number
  noTime: number
  /** On or before the day of the outburst, which a logarithm has no place for. */
  notAfterOutburst: number
  /** Zero or less on a logarithmic axis. */
  notPositive: number
}

/** The observations of the bands that the axes can show, and how many they cannot. */
export function samplesOf(
  observations: readonly PlotObservation[],
  bands: readonly LightCurveBand[],
  axes: LightCurveAxes,
  outburstMjd: MaybeNumber,
): { readonly samples: readonly LightCurveSample[]; readonly leftOut: LeftOut } {
  const leftOut: LeftOut = { noValue: 0, noTime: 0, notAfterOutburst: 0, notPositive: 0 }
  const byName = new Map(bands.map((band) => [band.band, band]))
  const samples = observations.flatMap((row): LightCurveSample[] => {
    const band = byName.get(row.band)
    if (band === undefined) return []
    const value = quantityOf(row, axes.value.quantity)
    const time = axes.time.kind === 'dpo' ? daysPastOutburst(row, outburstMjd) : drawable(row.epoch_mjd)
    const missing =
      value === null
        ? 'noValue'
        : time === null
          ? 'noTime'
          : axes.time.log && time < SMALLEST_LOG
            ? 'notAfterOutburst'
            : axes.value.log && value < SMALLEST_LOG
              ? 'notPositive'
              : null
    if (missing !== null) leftOut[missing]++
    if (missing !== null || value === null || time === null) return []
    const isUpperLimit = row.is_upper_limit === true
    return [
      {
        band,
        time,
        value: value + band.offset,
        error: isUpperLimit ? null : errorOf(row, axes.value.quantity),
        isUpperLimit,
        text: hoverText(row, band, axes, value, outburstMjd),
      },
    ]
  })
  return { samples, leftOut }
}

/** A limit keeps its error in words: some are detections with more than a magnitude of it. */
function hoverText(
  row: PlotObservation,
  { band, offset }: LightCurveBand,
  { time, value: axis }: LightCurveAxes,
  value: number,
  outburstMjd: MaybeNumber,
): string {
  const number = (of: number) =>
    axis.takesOffsets ? of.toFixed(2).replace('-', '−') : numberText(Number(of.toPrecision(4)))
  const error = errorOf(row, axis.quantity)
  const parts = [
    `${band} ${row.is_upper_limit === true ? '≤ ' : ''}${number(value)}${error === null ? '' : ` ± ${number(error)}`} ${axis.unit}`,
    offset === 0 ? '' : `drawn ${offsetText(offset)}`,
    epochLabel(row, time.kind, outburstMjd),
    knownText(row.telescope),
    knownText(row.provider),
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** An offset as plots write it: `+ 0.5`. */
export const offsetText = (offset: number): string => `${offset < 0 ? '−' : '+'} ${numberText(Math.abs(offset))}`
