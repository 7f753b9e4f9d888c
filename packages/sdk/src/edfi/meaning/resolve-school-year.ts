import { redactText } from '../../internal/redact.ts'
import type { ResolvedSchoolYear, SchoolYearFacts, SchoolYearForm, SchoolYearRefusal } from './school-years.ts'

/**
 * The school year that somebody means, or why it is none and which is near: the two ways to name one look alike, and
 * the external API takes `2526` for an unknown year.
 *
 * @param given What somebody typed; spaces around it do not matter.
 * @param due What is due. @default 'endYear'
 *
 * @example
 * ```ts
 * const years = [{ id: '2526', startYear: 2025, endYear: 2026 }]
 * const resolved = resolveSchoolYear(years, '2526')
 * if (!resolved.ok) console.log(resolved.reason, resolved.suggestion?.endYear) // looks_like_id 2026
 * ```
 */
export function resolveSchoolYear<Year extends SchoolYearFacts>(
  years: readonly Year[],
  given: string | number,
  due: SchoolYearForm = 'endYear',
): ResolvedSchoolYear<Year> {
  const text = String(given).trim()
  const year = years.find((each) => String(each[due]) === text)
  if (year) return { ok: true, year }
  const { reason, suggestion } = guess(years, text, due)
  return { ok: false, reason, suggestion, message: explain(text, due, reason, suggestion) }
}

interface Guess<Year> {
  readonly reason: SchoolYearRefusal
  readonly suggestion: Year | null
}

function guess<Year extends SchoolYearFacts>(years: readonly Year[], text: string, due: SchoolYearForm): Guess<Year> {
  const asId = due === 'endYear' && years.find(({ id }) => id === text)
  if (asId) return { reason: 'looks_like_id', suggestion: asId }
  const asEnd = due === 'id' && years.find(({ endYear }) => String(endYear) === text)
  if (asEnd) return { reason: 'looks_like_end_year', suggestion: asEnd }
  const asRange = years.find((year) => spellsRange(year, text))
  if (asRange) return { reason: 'looks_like_range', suggestion: asRange }
  const asStart = years.find(({ startYear }) => String(startYear) === text)
  if (asStart) return { reason: 'looks_like_start_year', suggestion: asStart }
  return { reason: shapeOf(text, due), suggestion: nearest(years, text) }
}

/** `2025-2026`, `2025/26`, `25-26`, with any dash. */
function spellsRange({ startYear, endYear }: SchoolYearFacts, text: string): boolean {
  const [, from, to] = /^(\d{2}|\d{4})\s*[-/–—]\s*(\d{2}|\d{4})$/.exec(text) ?? []
  return from !== undefined && to !== undefined && String(startYear).endsWith(from) && String(endYear).endsWith(to)
}

/** What a text looks like that the list does not have: two years in a row by two digits each are the usual id. */
function shapeOf(text: string, due: SchoolYearForm): SchoolYearRefusal {
  if (!/^\d{4}$/.test(text)) return 'unknown'
  const isUsualId = (Number(text.slice(0, 2)) + 1) % 100 === Number(text.slice(2))
  // 2021 is the usual id of 2020-21 and also the year it ends in, so it looks like whatever is due.
  const isUsualYear = /^(19|20)\d\d$/.test(text)
  if (due === 'endYear' && isUsualId && !isUsualYear) return 'looks_like_id'
  return due === 'id' && isUsualYear && !isUsualId ? 'looks_like_end_year' : 'unknown'
}

/** The listed year that ends closest to a year, the later of two; null when the text is no year. */
function nearest<Year extends SchoolYearFacts>(years: readonly Year[], text: string): Year | null {
  if (!/^(19|20)\d\d$/.test(text)) return null
  const distance = ({ endYear }: Year): number => Math.abs(endYear - Number(text))
  const [first] = [...years].sort((a, b) => distance(a) - distance(b) || b.endYear - a.endYear)
  return first ?? null
}

function explain(
  text: string,
  due: SchoolYearForm,
  reason: SchoolYearRefusal,
  suggestion: SchoolYearFacts | null,
): string {
  const seen = JSON.stringify(redactText(text, 40))
  const isDue = due === 'endYear' ? 'the year in which the school year ends' : 'the id of the school year'
  const hint = suggestion === null ? '' : ` ${suggestionFor(suggestion, due, reason)}`
  return `School year ${seen} ${findings[reason]}; ${isDue} is due.${hint}`
}

const findings: Record<SchoolYearRefusal, string> = {
  looks_like_id: 'looks like the id of a school year',
  looks_like_end_year: 'looks like the year in which a school year ends',
  looks_like_start_year: 'is the year in which a school year begins',
  looks_like_range: 'names both years of a school year',
  unknown: 'is not in the list of the service',
}

function suggestionFor(year: SchoolYearFacts, due: SchoolYearForm, reason: SchoolYearRefusal): string {
  const answer = `${year[due]} (${year.startYear}-${year.endYear})`
  return reason === 'unknown' ? `The nearest is ${answer}.` : `Perhaps ${answer} is meant.`
}
