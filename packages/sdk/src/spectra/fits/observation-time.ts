import { isSpectraError } from '../errors.ts'
import { mjdToTimestamp } from '../values/mjd.ts'
import { parseInstant } from '../values/timestamp.ts'
import { type FitsPlace, fitsError } from './fits-error.ts'
import type { FitsHeader } from './header.ts'

/** When a spectrum was taken, as text, and as MJD where the file gives that. */
export interface ObservationTime {
  readonly observation_time: string
  readonly observation_mjd: number | null
}

/** The time of a modified Julian date of a file, cut to the second. */
export function timeOfMjd(observation_mjd: number, place: FitsPlace): ObservationTime {
  try {
    return { observation_time: mjdToTimestamp(observation_mjd), observation_mjd }
  } catch (cause) {
    if (!isSpectraError(cause, 'value_invalid')) throw cause
    throw missing('it is no date between the years 0 and 9999', place, observation_mjd, cause)
  }
}

/**
 * The time of MJD-OBS or, without that, of DATE-OBS. A date alone is the beginning of its day; a time without a zone
 * gets its Z only when `marksUtc` says so. From DATE-OBS no MJD is made up.
 */
export function timeOfHeader(header: FitsHeader, { marksUtc }: { readonly marksUtc: boolean }): ObservationTime {
  const mjd = header.number('MJD-OBS')
  if (mjd !== null) return timeOfMjd(mjd, { hdu: 0, keyword: 'MJD-OBS' })
  const date = header.text('DATE-OBS')
  if (!date) throw missing('neither MJD-OBS nor DATE-OBS says when the spectrum was taken', { hdu: 0 })
  const isDate = !date.includes('T')
  const hasZone = /(?:Z|[+-]\d\d:\d\d)$/.test(date.slice(10))
  const full = isDate ? `${date}T00:00:00Z` : hasZone ? date : `${date}Z`
  if (!parseInstant(full)) throw missing('it is no date', { hdu: 0, keyword: 'DATE-OBS' }, date)
  return { observation_time: isDate || marksUtc ? full : date, observation_mjd: null }
}

function missing(problem: string, place: FitsPlace, seen?: unknown, cause?: unknown) {
  return fitsError('fits_metadata_missing', {
    problem,
    place,
    seen,
    cause,
    quarantineReason: 'MISSING_CRITICAL_METADATA',
  })
}
