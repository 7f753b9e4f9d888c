import { isDay, isTime, startOfDayMs } from './calendar.ts'

const shape = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)$/

/**
 * The instant in the id of a release, `20260330-143022`; null when it is none. Development sites call theirs `local`,
 * which is no release.
 *
 * @example
 * ```ts
 * console.log(parseReleaseId('20260330-143022')?.toISOString()) // 2026-03-30T14:30:22.000Z
 * ```
 */
export function parseReleaseId(text: string): Date | null {
  const parts = shape.exec(text)
  if (!parts) return null
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map(Number)
  if (!isDay(year, month, day) || !isTime(hours, minutes, seconds)) return null
  return new Date(startOfDayMs(year, month, day) + ((hours * 60 + minutes) * 60 + seconds) * 1000)
}

/**
 * Whether a text is the id of a release, of a day and an hour that exist. Ids sort as text in the order of their time.
 *
 * @example
 * ```ts
 * console.log([isReleaseId('20260330-143022'), isReleaseId('local')]) // [true, false]
 * ```
 */
export function isReleaseId(text: string): boolean {
  return parseReleaseId(text) !== null
}
