import { describe, expect, it } from 'vitest'
import { resolveSchoolYear } from './resolve-school-year.ts'
import { endYearOf, type SchoolYearForm, schoolYearIdOf } from './school-years.ts'
import { yearUsability } from './year-usability.ts'

const years = [
  { id: '2526', startYear: 2025, endYear: 2026 },
  { id: '2425', startYear: 2024, endYear: 2025 },
  { id: 'covid', startYear: 2020, endYear: 2021 },
]

it('maps through the list only', () => {
  expect([schoolYearIdOf(years, 2026), schoolYearIdOf(years, '2021'), schoolYearIdOf(years, 2030)]).toEqual([
    '2526',
    'covid',
    null,
  ])
  expect([endYearOf(years, '2526'), endYearOf(years, 'covid'), endYearOf(years, '2021')]).toEqual([2026, 2021, null])
  expect([schoolYearIdOf([], 2026), endYearOf([], '2526')]).toEqual([null, null])
})

describe('resolveSchoolYear', () => {
  it.each<[string | number, SchoolYearForm, string]>([
    ['2026', 'endYear', '2526'],
    [2026, 'endYear', '2526'],
    [' 2026 ', 'endYear', '2526'],
    ['2526', 'id', '2526'],
    ['covid', 'id', 'covid'],
    // In the list it is the end of one year and the beginning of the next.
    ['2025', 'endYear', '2425'],
  ])('%j as %s is %s', (given, due, id) => {
    expect(resolveSchoolYear(years, given, due)).toEqual({ ok: true, year: years.find((year) => year.id === id) })
  })

  it.each<[string | number, SchoolYearForm, string, string | null]>([
    ['2526', 'endYear', 'looks_like_id', '2526'],
    [2526, 'endYear', 'looks_like_id', '2526'],
    ['covid', 'endYear', 'looks_like_id', 'covid'],
    ['2627', 'endYear', 'looks_like_id', null],
    ['9900', 'endYear', 'looks_like_id', null],
    ['2026', 'id', 'looks_like_end_year', '2526'],
    ['2024', 'id', 'looks_like_start_year', '2425'],
    ['2030', 'id', 'looks_like_end_year', '2526'],
    ['2021', 'id', 'looks_like_end_year', 'covid'],
    ['2024', 'endYear', 'looks_like_start_year', '2425'],
    ['2025-26', 'endYear', 'looks_like_range', '2526'],
    ['2025-2026', 'id', 'looks_like_range', '2526'],
    ['25/26', 'endYear', 'looks_like_range', '2526'],
    ['2025 – 2026', 'endYear', 'looks_like_range', '2526'],
    ['2025-2027', 'endYear', 'unknown', null],
    ['2030', 'endYear', 'unknown', '2526'],
    ['2023', 'endYear', 'unknown', '2425'],
    ['2019', 'endYear', 'unknown', 'covid'],
    // The usual id of a year, and a year itself.
    ['1920', 'endYear', 'unknown', 'covid'],
    ['1920', 'id', 'unknown', 'covid'],
    ['', 'endYear', 'unknown', null],
    ['02026', 'endYear', 'unknown', null],
    ['2026.0', 'endYear', 'unknown', null],
    ['constructor', 'id', 'unknown', null],
    ['２０２６', 'endYear', 'unknown', null],
  ])('%j as %s: %s, %j', (given, due, reason, id) => {
    const suggestion = years.find((year) => year.id === id) ?? null
    expect(resolveSchoolYear(years, given, due)).toMatchObject({ ok: false, reason, suggestion })
  })

  it('says what is due and what to give', () => {
    const messageOf = (given: string, due: SchoolYearForm) => {
      const resolved = resolveSchoolYear(years, given, due)
      return resolved.ok ? '' : resolved.message
    }
    expect(messageOf('2526', 'endYear')).toBe(
      'School year "2526" looks like the id of a school year; the year in which the school year ends is due. Perhaps 2026 (2025-2026) is meant.',
    )
    expect(messageOf('2030', 'endYear')).toContain('The nearest is 2026 (2025-2026).')
    expect(messageOf('2026', 'id')).toContain('Perhaps 2526 (2025-2026) is meant.')
    expect(messageOf('x'.repeat(500), 'id').length).toBeLessThan(200)
  })

  it('prefers the later of two years as near, whatever the order of the list', () => {
    const suggestions = [years, [...years].reverse()].map((list) => resolveSchoolYear(list, '2023'))
    expect(suggestions).toMatchObject([{ suggestion: { id: '2425' } }, { suggestion: { id: '2425' } }])
  })

  it('has nothing near in an empty list', () => {
    expect(resolveSchoolYear([], '2026')).toMatchObject({ ok: false, reason: 'unknown', suggestion: null })
  })
})

it.each([
  [true, true, null, undefined, 'usable'],
  [true, false, null, undefined, 'needs_ods_connection'],
  [true, false, true, true, 'needs_ods_connection'],
  [false, false, true, undefined, 'usable'],
  [false, true, false, undefined, 'needs_roster_or_cross_year_matching'],
  [false, false, false, false, 'needs_roster'],
  [false, false, null, false, 'needs_roster'],
  [false, false, false, true, 'usable'],
])(
  'a year (ODS %s, connected %s, roster %s, across years %s): %s',
  (sendToOds, hasOds, hasNonOdsRoster, across, want) => {
    expect(yearUsability({ sendToOds, hasOds, hasNonOdsRoster }, across)).toBe(want)
  },
)
