import { chooseTicks } from './choose-ticks.ts'
import type { Point } from './series.ts'

export interface ChartSpace {
  readonly widthPx: number
  readonly heightPx: number
  /** The right end of the time axis, milliseconds since the epoch. */
  readonly nowMs: number
  readonly spanMs: number
  /** Where nothing was seen for so long, the line is broken. */
  readonly gapMs: number
}

export interface Tick {
  readonly atPx: number
  readonly label: string
}

/** Everything a line chart is drawn of. */
export interface ChartLayout {
  /** The `d` of an SVG path; empty where there is nothing to draw. */
  readonly line: string
  /** The same, closed down to the axis. */
  readonly area: string
  readonly valueTicks: readonly Tick[]
  readonly timeTicks: readonly Tick[]
  readonly last: { readonly xPx: number; readonly yPx: number; readonly value: number } | null
  /** What the line says, for those who do not see it. */
  readonly description: string
  readonly plot: {
    readonly leftPx: number
    readonly topPx: number
    readonly rightPx: number
    readonly bottomPx: number
  }
}

const MARGIN = { left: 44, top: 8, right: 12, bottom: 20 }

/** Lays out one figure over time. The line touches neither the top nor the bottom; a flat one is in the middle. */
export function layOutChart(points: readonly Point[], space: ChartSpace): ChartLayout {
  const { widthPx, heightPx, nowMs, spanMs, gapMs } = space
  const plot = {
    leftPx: MARGIN.left,
    topPx: MARGIN.top,
    rightPx: widthPx - MARGIN.right,
    bottomPx: heightPx - MARGIN.bottom,
  }
  const shown = points.filter(({ atMs }) => atMs > nowMs - spanMs && atMs <= nowMs)
  const { from, to } = rangeOf(shown.map(({ value }) => value))
  const xOf = (atMs: number) => plot.rightPx - ((nowMs - atMs) / spanMs) * (plot.rightPx - plot.leftPx)
  const yOf = (value: number) => plot.bottomPx - ((value - from) / (to - from)) * (plot.bottomPx - plot.topPx)
  const pieces = cut(shown, gapMs).map((piece) => piece.map(({ atMs, value }) => [xOf(atMs), yOf(value)] as const))
  const last = shown.at(-1)
  return {
    line: pieces.map(spellLine).join(''),
    area: pieces.map((piece) => spellArea(piece, plot.bottomPx)).join(''),
    valueTicks: chooseTicks(from, to, 3).map((value) => ({ atPx: yOf(value), label: numberText(value) })),
    timeTicks: chooseTicks(-spanMs / 1000, 0, 3).map((seconds) => ({
      atPx: xOf(nowMs + seconds * 1000),
      label: seconds === 0 ? 'now' : `${-seconds} s ago`,
    })),
    last: last ? { xPx: xOf(last.atMs), yPx: yOf(last.value), value: last.value } : null,
    description: describe(shown),
    plot,
  }
}

/** Never empty: figures that do not change have a range around them. */
function rangeOf(values: readonly number[]): { from: number; to: number } {
  if (values.length === 0) return { from: 0, to: 1 }
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const room = most > least ? (most - least) * 0.1 : Math.abs(most) * 0.1 || 1
  return { from: least - room, to: most + room }
}

/** Pieces without a gap in them. */
function cut(points: readonly Point[], gapMs: number): readonly (readonly Point[])[] {
  const pieces: Point[][] = []
  let beforeMs = Number.NEGATIVE_INFINITY
  for (const point of points) {
    const piece = pieces.at(-1)
    if (piece && point.atMs - beforeMs <= gapMs) piece.push(point)
    else pieces.push([point])
    beforeMs = point.atMs
  }
  return pieces
}

type Place = readonly [xPx: number, yPx: number]

const spell = ([xPx, yPx]: Place) => `${xPx.toFixed(1)} ${yPx.toFixed(1)}`

/** A piece of one point is a line of no length, which round caps make a dot. */
const spellLine = (places: readonly Place[]) =>
  places.length === 1 ? `M${spell(places[0] as Place)}h0` : `M${places.map(spell).join('L')}`

function spellArea(places: readonly Place[], bottomPx: number): string {
  const [first, last] = [places[0], places.at(-1)]
  if (!first || !last || places.length === 1) return ''
  return `M${first[0].toFixed(1)} ${bottomPx}L${places.map(spell).join('L')}L${last[0].toFixed(1)} ${bottomPx}Z`
}

function describe(points: readonly Point[]): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return 'Nothing was seen yet.'
  const values = points.map(({ value }) => value)
  const seconds = Math.round((last.atMs - first.atMs) / 1000)
  return `${points.length} values in ${seconds} seconds, from ${numberText(Math.min(...values))} to ${numberText(Math.max(...values))}, at last ${numberText(last.value)}.`
}

/** Short enough for an axis. */
export const numberText = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 4 })
