/** Days of a month of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether there is such a day; month and day count from 1. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Whether a clock shows such a time. A leap second is none: no key and no document of the catalogue has one. */
export function isTime(hours: number, minutes: number, seconds: number): boolean {
  return hours <= 23 && minutes <= 59 && seconds <= 59
}

/** Milliseconds since 1970 at the beginning of a day, in UTC. */
export function startOfDayMs(year: number, month: number, day: number): number {
  // Date.UTC takes years below 100 for those of the last century.
  return new Date(0).setUTCFullYear(year, month - 1, day)
}

/** The modified Julian date at the beginning of 1970. MJD 0 is 17 November 1858. */
export const MJD_OF_1970 = 40_587

export const DAY_MS = 86_400_000
