import { finiteOnly } from './median.ts'
import type { FitsFile } from './read-fits.ts'

/** The finite numbers of a column of PROVENANCE, which has a row for each exposure; empty when there is no such column. */
export function provenanceNumbers(fits: FitsFile, name: string): Float64Array {
  const hdu = fits.hdu('PROVENANCE')
  const column = hdu?.kind === 'table' ? hdu.table().column(name) : undefined
  if (!column || column.format.letter === 'A') return new Float64Array(0)
  return finiteOnly(column.numbers())
}

/** When the first of the exposures of a HASP spectrum began, as MJD; null when none says. */
export function earliestExposure(fits: FitsFile): number | null {
  const begins = provenanceNumbers(fits, 'MJD_BEG')
  return begins.length === 0 ? null : begins.reduce((one, other) => Math.min(one, other))
}
