import { DAY_MS, MJD_OF_1970 } from './calendar.ts'
import { requireNumber } from './require-value.ts'
import { formatTimestamp } from './timestamp.ts'

/** MJDs of the years 0000 and 9999: what has a text. */
const [FIRST_MJD, LAST_MJD] = [-678_941, 2_973_483]

/**
 * The instant of a modified Julian date, to the millisecond. The catalogue calls its dates TDB and never converts them:
 * they are UTC here as well, and the minute between the two scales is not made up.
 *
 * @throws SpectraError `value_invalid` for no number, and beyond the years 0000 to 9999.
 *
 * @example
 * ```ts
 * console.log(mjdToInstant(56534.5).toISOString()) // 2013-08-30T12:00:00.000Z
 * ```
 */
export function mjdToInstant(mjd: number): Date {
  return new Date(Math.floor(tenthsOf(mjd) / 10))
}

/**
 * The instant of a modified Julian date as text, `2012-06-04T01:18:44Z`; what is left of a second is cut off.
 *
 * @throws SpectraError `value_invalid` for no number, and beyond the years 0000 to 9999.
 *
 * @example
 * ```ts
 * console.log(mjdToTimestamp(56082.05467768)) // 2012-06-04T01:18:44Z
 * ```
 */
export function mjdToTimestamp(mjd: number): string {
  return formatTimestamp(mjdToInstant(mjd))
}

/**
 * The modified Julian date of an instant.
 *
 * @throws SpectraError `value_invalid` for no valid date.
 *
 * @example
 * ```ts
 * console.log(instantToMjd(new Date('2013-08-30T12:00:00Z'))) // 56534.5
 * ```
 */
export function instantToMjd(instant: Date): number {
  const mjd = MJD_OF_1970 + instant.getTime() / DAY_MS
  return requireNumber('instant', mjd, FIRST_MJD, LAST_MJD)
}

/**
 * Tenths of milliseconds since 1970. An MJD of these years is good for microseconds only: 55677.1 as a number is a
 * little before 02:24:00, and cutting it off would show 02:23:59.
 */
function tenthsOf(mjd: number): number {
  return Math.round((requireNumber('mjd', mjd, FIRST_MJD, LAST_MJD) - MJD_OF_1970) * DAY_MS * 10)
}
