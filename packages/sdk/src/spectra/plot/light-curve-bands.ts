import { bandColors } from './band-colors.ts'
import { drawable, type LightCurvePlotInput } from './plot-input.ts'
import type { MarkerShape } from './plot-layout.ts'

/** A band in the plot. */
export interface LightCurveBand {
  readonly band: string
  readonly color: string
  readonly shape: Exclude<MarkerShape, 'limit'>
  /** Added to the magnitudes that are drawn; 0 on every other axis, where adding a constant means nothing. */
  readonly offset: number
  /** How many of its observations can be drawn or could, were they shown. */
  readonly count: number
}

const shapes = ['circle', 'square', 'diamond', 'triangle'] as const

/**
 * The bands of a regime in the artifact's order, which is that of wavelength; those it forgot come after. A label can
 * stand for another band in another regime, so one of the same regime is looked for first.
 */
export function bandsOf(
  { bands, observations }: LightCurvePlotInput,
  regime: string,
  withOffsets: boolean,
): LightCurveBand[] {
  const counts = new Map<string, number>()
  for (const row of observations) if (row.regime === regime) counts.set(row.band, (counts.get(row.band) ?? 0) + 1)
  const known = (bands ?? []).filter((each) => counts.has(each.band))
  const ofRegime = known.filter((each) => each.regime === regime)
  const names = [...new Set([...ofRegime.map(({ band }) => band), ...counts.keys()])]
  const colors = bandColors(names)
  const taken = new Set<string>()
  return names.map((band, i) => {
    const entry = ofRegime.find((each) => each.band === band) ?? known.find((each) => each.band === band)
    return {
      band,
      color: colors.get(band) ?? '',
      shape: freeShape(colors.get(band) ?? '', i, taken),
      offset: withOffsets ? (drawable(entry?.vertical_offset) ?? 0) : 0,
      count: counts.get(band) ?? 0,
    }
  })
}

/** The next shape in turn, passing over those that a band of the same colour already has. */
function freeShape(color: string, turn: number, taken: Set<string>): LightCurveBand['shape'] {
  const inTurn = shapes.map((_, i) => shapes[(turn + i) % shapes.length] ?? 'circle')
  const shape = inTurn.find((each) => !taken.has(color + each)) ?? inTurn[0] ?? 'circle'
  taken.add(color + shape)
  return shape
}

/** Whether the artifact has offsets for a regime, wanted or not. */
export const hasOffsets = ({ bands }: LightCurvePlotInput, regime: string): boolean =>
  (bands ?? []).some((each) => each.regime === regime && (drawable(each.vertical_offset) ?? 0) !== 0)
