import { least } from 'd3-array'
import type { Epoch } from './epoch-label.ts'
import { drawable, type MaybeNumber } from './plot-input.ts'

/** Up to this many are all shown. */
const MOST_SHOWN = 8
const WANTED = 10
const MIN_APART_DAYS = 0.5
/** Each at least 1.25 times as old as the one before; floating point may take the last bit off. */
const MIN_LOG_STEP = Math.log(1.25) - 1e-9

/** What {@link selectSpectra} chose. */
export interface SpectraSelection<Spectrum> {
  /** Oldest first. Spectra without an epoch come last, and only while nothing is left out. */
  readonly shown: readonly Spectrum[]
  /** How many were left out. */
  readonly hiddenCount: number
}

/**
 * Spectra worth a curve each. Up to eight (`mostShown`) all are; of more, about ten spread evenly over the logarithm of their age,
 * because novae change fast early: one per half day, each at least 1.25 times as old as the one before. The first and
 * the last are always kept. Ages count from the outburst, or, where that is unknown or not before everything, from a
 * day before the first spectrum.
 */
export function selectSpectra<Spectrum extends Epoch>(
  spectra: readonly Spectrum[],
  outburstMjd: MaybeNumber,
  mostShown = MOST_SHOWN,
): SpectraSelection<Spectrum> {
  const dated = spectra
    .flatMap((spectrum) => {
      const epoch = drawable(spectrum.epoch_mjd)
      return epoch === null ? [] : [{ spectrum, epoch }]
    })
    .sort((a, b) => a.epoch - b.epoch)
  if (spectra.length <= mostShown) {
    const undated = spectra.filter((spectrum) => drawable(spectrum.epoch_mjd) === null)
    return { shown: [...dated.map(({ spectrum }) => spectrum), ...undated], hiddenCount: 0 }
  }
  const shown = spread(onePerHalfDay(dated), drawable(outburstMjd)).map(({ spectrum }) => spectrum)
  return { shown, hiddenCount: spectra.length - shown.length }
}

function onePerHalfDay<Row extends { readonly epoch: number }>(rows: readonly Row[]): Row[] {
  const kept: Row[] = []
  for (const row of rows) {
    const before = kept.at(-1)
    if (before === undefined || row.epoch - before.epoch >= MIN_APART_DAYS) kept.push(row)
  }
  const last = rows.at(-1)
  // The newest says where the nova stands; it replaces the one it is too close to.
  if (last !== undefined && kept.length > 1 && kept.at(-1) !== last) kept[kept.length - 1] = last
  return kept
}

function spread<Row extends { readonly epoch: number }>(rows: readonly Row[], outburst: number | null): Row[] {
  const first = rows[0]
  const last = rows.at(-1)
  if (first === undefined || last === undefined || first === last) return [...rows]
  const origin = outburst !== null && outburst < first.epoch ? outburst : first.epoch - 1
  const age = (row: Row) => Math.log(row.epoch - origin)
  const [from, to] = [age(first), age(last)]
  const count = Math.min(WANTED, Math.floor((to - from) / MIN_LOG_STEP + 1e-9) + 1)
  const kept = [first]
  for (let i = 1; i < count - 1; i++) {
    const wanted = from + ((to - from) * i) / (count - 1)
    const earliest = age(kept.at(-1) ?? first) + MIN_LOG_STEP
    const allowed = rows.filter((row) => age(row) >= earliest && age(row) <= to - MIN_LOG_STEP)
    const nearest = least(allowed, (row) => Math.abs(age(row) - wanted))
    if (nearest !== undefined) kept.push(nearest)
  }
  return [...kept, last]
}
