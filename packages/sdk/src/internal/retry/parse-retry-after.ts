const SECONDS = /^\d+(?:\.\d+)?$/
/** The one date form HTTP still generates: `Sun, 06 Nov 1994 08:49:37 GMT`. */
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * The wait a `Retry-After` header asks for, milliseconds, rounded up. Null when there is none or it
 * is garbage: a guess would be earlier than what was asked. A date in the past is no wait.
 *
 * @param dateHeader The answer's own `Date`. A wait given as a date is measured from it when it is
 * readable, so that a wrong local clock neither shortens nor lengthens the wait.
 */
export function parseRetryAfter(value: string | null, nowMs: number, dateHeader: string | null = null): number | null {
  const text = value?.trim() ?? ''
  if (SECONDS.test(text)) return Math.ceil(Number(text) * 1000)
  const untilMs = parseHttpDate(text)
  if (untilMs === null) return null
  return Math.max(0, untilMs - (parseHttpDate(dateHeader?.trim() ?? '') ?? nowMs))
}

function parseHttpDate(text: string): number | null {
  const match = HTTP_DATE.exec(text)
  if (!match) return null
  const [, day, month, year, hour, minute, second] = match
  const monthIndex = MONTHS.indexOf(month ?? '')
  if (monthIndex < 0) return null
  const ms = Date.UTC(Number(year), monthIndex, Number(day), Number(hour), Number(minute), Number(second))
  // Date.UTC rolls 31 February over into March.
  return new Date(ms).getUTCDate() === Number(day) ? ms : null
}
