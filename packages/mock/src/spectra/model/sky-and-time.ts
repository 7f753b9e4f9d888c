/** Right ascension as `HH:MM:SS.ss`. Rounds only at the end, so a value just short of 24 h reads `24:00:00.00`. */
export const formatRa = (degrees: number): string => sexagesimal(degrees / 15, 2)

/** Declination as `±DD:MM:SS.s`, the sign always there, even before zero. */
export const formatDec = (degrees: number): string => `${degrees < 0 ? '-' : '+'}${sexagesimal(Math.abs(degrees), 1)}`

function sexagesimal(value: number, decimals: number): string {
  const unit = 10 ** decimals
  const total = Math.round(value * 3600 * unit)
  const seconds = total % (60 * unit)
  const minutes = Math.floor(total / (60 * unit)) % 60
  const whole = Math.floor(total / (3600 * unit))
  return `${pad(whole)}:${pad(minutes)}:${(seconds / unit).toFixed(decimals).padStart(3 + decimals, '0')}`
}

const pad = (value: number): string => String(value).padStart(2, '0')

const unixEpochMjd = 40587
const dayMs = 86_400_000

/** MJD of midnight of a date, day 00 read as the first of its month, month 00 as January. */
export function dateToMjd(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return unixEpochMjd + Date.UTC(year, Math.max(month, 1) - 1, Math.max(day, 1)) / dayMs
}

/** ISO time to the second, fractions cut off. */
export const mjdToIso = (mjd: number): string => isoSeconds((mjd - unixEpochMjd) * dayMs)

export const isoSeconds = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`

/** Milliseconds of a release id (`YYYYMMDD-HHMMSS`, UTC). @throws RangeError for anything else */
export function releaseTime(releaseId: string): number {
  const match = /^(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})$/.exec(releaseId)
  if (!match) throw new RangeError(`A release id reads YYYYMMDD-HHMMSS and not ${releaseId}`)
  const [year = 0, month = 0, day = 0, hour, minute, second] = match.slice(1).map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second)
}
