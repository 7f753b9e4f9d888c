import { extent } from 'd3-array'
import type { LightCurveAxes } from './light-curve-axes.ts'
import type { LightCurveBand } from './light-curve-bands.ts'
import type { LightCurveSample } from './light-curve-points.ts'
import { makeAxis, type ScaledAxis } from './plot-axis.ts'
import type { PlotFrame } from './plot-layout.ts'

/** The horizontal axis around the times of the samples. */
export function timeAxis(
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

/** The vertical axis around their values. Error bars have room too, unless they are so long that the curve would be flat. */
export function valueAxis(
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
