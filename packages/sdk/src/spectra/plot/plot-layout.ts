import { spectraError } from '../errors.ts'
import type { PlotAxis } from './plot-axis.ts'
import type { PlotTheme } from './plot-theme.ts'

/** A rectangle of pixels. */
export interface PlotFrame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What every layout has: pixels count from the top left of the picture. */
export interface PlotLayout {
  readonly widthPx: number
  readonly heightPx: number
  readonly title: string
  /** The plot in words, for who cannot see it. */
  readonly description: string
  readonly theme: PlotTheme
  /** Where the data is drawn; axes stand at its left and bottom. */
  readonly frame: PlotFrame
  readonly xAxis: PlotAxis
  readonly yAxis: PlotAxis
  readonly legend: readonly LegendEntry[]
  /** What a reader has to know about what is not shown, one sentence each. */
  readonly notes: readonly string[]
  /** Why there is nothing to draw; null when there is. */
  readonly empty: string | null
}

/** One entry of a legend: its symbol stands at the place, its text to the right. */
export interface LegendEntry {
  readonly xPx: number
  readonly yPx: number
  readonly text: string
  readonly color: string
  readonly symbol: MarkerShape | 'line'
}

/** Shapes that stay apart without colour. The triangle that points down is for upper limits alone. */
export type MarkerShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'limit'

/** A place in a plot, and what is said when a pointer is near. */
export interface HoverPoint {
  readonly xPx: number
  readonly yPx: number
  readonly text: string
}

/** Sizes and words of a plot. */
export interface PlotOptions {
  /** What stands above the plot, and what a screen reader calls it. */
  readonly title?: string
  /** Width of the picture, pixels, from 300 to 10000. @default 900 */
  readonly widthPx?: number
  /** Height of the picture, pixels, from 200 to 10000. */
  readonly heightPx?: number
  /** @default 'light', which prints well */
  readonly theme?: 'light' | 'dark' | PlotTheme
}

/** The size in pixels, or the refusal of one that nothing fits into. */
export function sizeOf(option: 'widthPx' | 'heightPx', value: number, min: number): number {
  if (value >= min && value <= 10_000) return value
  throw spectraError({
    code: 'invalid_options',
    message: `The option ${option} of a plot is ${value}: no plot fits.`,
    advice: `Give a number of pixels from ${min} to 10000, or leave it out.`,
    attempts: 0,
  })
}
