import { DAY_MS, daysInMonth, MJD_OF_1970, startOfDayMs } from './calendar.ts'

/** A day of which perhaps only the month or the year is known. */
export interface PartialDate {
  readonly year: number
  /** From 1; null when only the year is known. */
  readonly month: number | null
  /** From 1; null when only the month is known. */
  readonly day: number | null
}

const shape = /^(\d{4})-(\d\d)-(\d\d)$/

/**
 * A date of discovery or publication, `1901-02-21`, where `00` stands for a day or month that nobody knows; null when
 * it is none. Never give such a text to `new Date`, which takes `1901-02-00` for no date at all, or for another one.
 *
 * @example
 * ```ts
 * console.log(parsePartialDate('1901-02-00')) // { year: 1901, month: 2, day: null }
 * ```
 */
export function parsePartialDate(text: string | null): PartialDate | null {
  const parts = text === null ? null : shape.exec(text)
  if (!parts) return null
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number)
  if (year === 0 || month > 12 || (month === 0 && day > 0) || (month > 0 && day > daysInMonth(year, month))) return null
  return { year, month: month || null, day: day || null }
}

/**
 * A date as the catalogue writes it, with `00` for what is not known.
 *
 * @example
 * ```ts
 * console.log(formatPartialDate({ year: 1901, month: 2, day: null })) // 1901-02-00
 * ```
 */
export function formatPartialDate({ year, month, day }: PartialDate): string {
  const [y, m, d] = [String(year).padStart(4, '0'), pad(month ?? 0), pad(day ?? 0)]
  return `${y}-${m}-${d}`
}

const pad = (value: number): string => String(value).padStart(2, '0')

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

/**
 * A date for people, in English, as precise as it is known: `22 February 1901`, `February 1901` or `1901`.
 *
 * @example
 * ```ts
 * const date = parsePartialDate('1901-02-22')
 * console.log(date && longDate(date)) // 22 February 1901
 * ```
 */
export function longDate({ year, month, day }: PartialDate): string {
  return [day, month === null ? null : MONTHS[month - 1], year].filter((part) => part !== null).join(' ')
}

/**
 * The MJD at the beginning of a date of discovery, a whole number: of the first day of the month or year where no more
 * is known. Null when it is no date.
 *
 * @example
 * ```ts
 * console.log([discoveryDateToMjd('1901-02-21'), discoveryDateToMjd('1901-00-00')]) // [15436, 15385]
 * ```
 */
export function discoveryDateToMjd(text: string | null): number | null {
  const date = parsePartialDate(text)
  return date && MJD_OF_1970 + Math.round(startOfDayMs(date.year, date.month ?? 1, date.day ?? 1) / DAY_MS)
}
