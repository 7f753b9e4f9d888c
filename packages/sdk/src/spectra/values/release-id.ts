import { isDay, startOfDayMs } from './calendar.ts'

const shape = /^\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/

/**
 * Whether a text is the id of a release, of a day and an hour that exist. Ids sort as text in the order of their time.
 * Development sites call theirs `local`, which is no release.
 *
 * @example
 * ```ts
 * console.log([isReleaseId('20260330-143022'), isReleaseId('local')]) // [true, false]
 * ```
 */
export function isReleaseId(text: string): boolean {
  if (!shape.test(text)) return false
  const day = numberAt(text, 6, 8)
  // Every month has 28 days.
  return day <= 28 || isDay(numberAt(text, 0, 4), numberAt(text, 4, 6), day)
}

/**
 * The instant in the id of a release, `20260330-143022`; null when it is none.
 *
 * @example
 * ```ts
 * console.log(parseReleaseId('20260330-143022')?.toISOString()) // 2026-03-30T14:30:22.000Z
 * ```
 */
export function parseReleaseId(text: string): Date | null {
  if (!isReleaseId(text)) return null
  const day = startOfDayMs(numberAt(text, 0, 4), numberAt(text, 4, 6), numberAt(text, 6, 8))
  return new Date(day + ((numberAt(text, 9, 11) * 60 + numberAt(text, 11, 13)) * 60 + numberAt(text, 13, 15)) * 1000)
}

/** Of digits. By hand, because listings are full of them: a piece of text for each number takes longer than all the rest. */
function numberAt(text: string, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at += 1) value = 10 * value + text.charCodeAt(at) - 48
  return value
}
