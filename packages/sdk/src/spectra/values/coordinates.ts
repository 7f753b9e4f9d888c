import { requireNumber } from './require-value.ts'

/**
 * A right ascension as the catalogue writes it, `HH:MM:SS.ss`. Just below 360 degrees it is `24:00:00.00`, as there.
 *
 * @param degrees From 0 to 360.
 * @throws SpectraError `value_invalid` beyond these.
 *
 * @example
 * ```ts
 * console.log(formatRa(271.0822)) // 18:04:19.73
 * ```
 */
export function formatRa(degrees: number): string {
  // Rounded as a whole, for there is no second 60.
  return sexagesimal(Math.round(requireNumber('ra', degrees, 0, 360) * 240 * 100), 2)
}

/**
 * A declination as the catalogue writes it, `±DD:MM:SS.s`, always with its sign, even that of `-00:00:00.0`.
 *
 * @param degrees From -90 to 90.
 * @throws SpectraError `value_invalid` beyond these.
 *
 * @example
 * ```ts
 * console.log(formatDec(-32.4617)) // -32:27:42.1
 * ```
 */
export function formatDec(degrees: number): string {
  const tenths = Math.round(Math.abs(requireNumber('dec', degrees, -90, 90)) * 3600 * 10)
  return `${degrees < 0 ? '-' : '+'}${sexagesimal(tenths, 1)}`
}

/** `count` is in seconds with so many decimals. */
function sexagesimal(count: number, decimals: number): string {
  const scale = 10 ** decimals
  const seconds = Math.floor(count / scale)
  const pad = (value: number, width = 2) => String(value).padStart(width, '0')
  const whole = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => pad(part))
  return `${whole.join(':')}.${pad(count % scale, decimals)}`
}

const shape = /^([+-]?)(\d\d):(\d\d):(\d\d(?:\.\d+)?)$/

/**
 * Degrees of a right ascension, at least 0 and less than 360; null when it is none. `24:00:00.00` is 0.
 *
 * @example
 * ```ts
 * console.log(parseRa('01:00:00.00')) // 15
 * ```
 */
export function parseRa(text: string): number | null {
  const seconds = parseSeconds(text, '')
  return seconds === null || seconds > 24 * 3600 ? null : (seconds / 240) % 360
}

/**
 * Degrees of a declination, from -90 to 90; null when it is none. The sign may not be left out.
 *
 * @example
 * ```ts
 * console.log(parseDec('-00:30:00.0')) // -0.5
 * ```
 */
export function parseDec(text: string): number | null {
  const sign = text.charAt(0)
  const seconds = sign === '+' || sign === '-' ? parseSeconds(text, sign) : null
  if (seconds === null || seconds > 90 * 3600) return null
  // Adding 0 makes 0 of -0.
  return (sign === '-' ? -seconds / 3600 : seconds / 3600) + 0
}

function parseSeconds(text: string, sign: string): number | null {
  const parts = shape.exec(text)
  if (!parts || parts[1] !== sign) return null
  const [whole = 0, minutes = 0, seconds = 0] = parts.slice(2).map(Number)
  return minutes < 60 && seconds < 60 ? (whole * 60 + minutes) * 60 + seconds : null
}
