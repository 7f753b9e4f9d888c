import { isDay, isTime, startOfDayMs } from './calendar.ts'
import { valueInvalid } from './value-error.ts'

const shape = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/

/**
 * Whether a text is a time as it stands in keys: UTC in whole seconds, of a day and an hour that exist.
 *
 * @example
 * ```ts
 * console.log(isTimestamp('2026-02-21T20:45:10Z')) // true
 * console.log(isTimestamp('2026-02-30T00:00:00Z')) // false: no such day
 * ```
 */
export function isTimestamp(text: string): boolean {
  if (!shape.test(text)) return false
  const day = Number(text.slice(8, 10))
  // Every month has 28 days.
  return day <= 28 || isDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), day)
}

/**
 * The instant of a time as it stands in keys and in most documents, `2026-02-21T20:45:10Z`; null when it is none.
 *
 * @example
 * ```ts
 * console.log(parseTimestamp('2026-02-21T20:45:10Z')?.getTime()) // 1771706710000
 * ```
 */
export function parseTimestamp(text: string): Date | null {
  return isTimestamp(text) ? new Date(text) : null
}

/**
 * A time as it stands in keys. What is left of a second is cut off.
 *
 * @throws SpectraError `value_invalid` for no valid date, and for years beyond 0000 to 9999.
 *
 * @example
 * ```ts
 * console.log(formatTimestamp(new Date(1771706710999))) // 2026-02-21T20:45:10Z
 * ```
 */
export function formatTimestamp(instant: Date): string {
  const ms = instant.getTime()
  const text = Number.isNaN(ms) ? '' : `${new Date(Math.floor(ms / 1000) * 1000).toISOString().slice(0, -5)}Z`
  if (!isTimestamp(text)) throw valueInvalid('timestamp', text, 'a date of the years 0000 to 9999')
  return text
}

const isoTime = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/

/**
 * The instant of any time of the catalogue's documents, which write `Z` and whole seconds, or `+00:00` and
 * microseconds; null when it is none. Compare instants, not their texts. What is below a millisecond is cut off.
 *
 * @example
 * ```ts
 * console.log(parseInstant('2026-03-30T14:30:22.123456+00:00')?.toISOString()) // 2026-03-30T14:30:22.123Z
 * ```
 */
export function parseInstant(text: string): Date | null {
  const parts = isoTime.exec(text)
  if (!parts) return null
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1, 7).map(Number)
  const [offsetHours, offsetMinutes] = [Number(parts[9] ?? 0), Number(parts[10] ?? 0)]
  if (!isDay(year, month, day) || !isTime(hours, minutes, seconds) || !isTime(offsetHours, offsetMinutes, 0))
    return null
  const ms = Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3))
  const offset = (parts[8] === '-' ? -1 : 1) * (offsetHours * 60 + offsetMinutes)
  return new Date(startOfDayMs(year, month, day) + ((hours * 60 + minutes - offset) * 60 + seconds) * 1000 + ms)
}
