/** What output sets can be narrowed by. Null where nothing is asked. */
export interface OutputSetFilters {
  readonly tenant: string | null
  readonly schoolYear: string | null
  readonly sentToOds: boolean | null
  readonly createdAfterMs: number | null
  readonly bundle: string | null
}

/** The filters of a query, and what is wrong with them. Empty ones count as absent. */
export function readFilters(query: Readonly<Record<string, string>>): {
  readonly filters: OutputSetFilters
  readonly problems: readonly string[]
} {
  const text = (name: string) => query[name] || null
  const [schoolYear, createdAfter, sentToOds] = [text('schoolYear'), text('createdAfter'), text('sentToOds')]
  const createdAfterMs = createdAfter === null ? null : readTime(createdAfter)
  const problems = [
    ...(schoolYear !== null && !/^\d{4}$/.test(schoolYear) ? ['schoolYear must be four digits'] : []),
    ...(createdAfter !== null && createdAfterMs === null ? ['createdAfter must be a valid ISO 8601 date string'] : []),
  ]
  return {
    filters: {
      tenant: text('tenant'),
      schoolYear,
      sentToOds: sentToOds === null ? null : sentToOds === 'true',
      createdAfterMs,
      bundle: text('bundle'),
    },
    problems,
  }
}

const isoTime = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/

/** Milliseconds of an ISO 8601 date, or date and time with a `T` between; null for what is none. Without an offset it is UTC. */
export function readTime(text: string): number | null {
  const match = isoTime.exec(text)
  if (!match) return null
  const [, year, month, day, hour, , , offset] = match
  const isDay = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day)
  if (!isDay || Number(month) < 1 || Number(month) > 12) return null
  if (hour === undefined) return Date.parse(text)
  const zone = offset === undefined ? 'Z' : offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
  const ms = Date.parse(text.slice(0, text.length - (offset?.length ?? 0)).replace(',', '.') + zone)
  return Number.isNaN(ms) ? null : ms
}
