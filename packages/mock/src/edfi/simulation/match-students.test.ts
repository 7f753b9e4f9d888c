import { describe, expect, test } from 'vitest'
import { listStudents, type RosterRow } from '../storage/roster.ts'
import { matchStudents, nameIdType } from './match-students.ts'

const roster = listStudents('grand-bend')
const table = (columns: readonly string[], ...rows: readonly (readonly string[])[]) => ({ columns, rows })

describe('the best pair of a column and a kind of id', () => {
  test.each([
    [table(['Name', 'Id'], ['a', 'L101'], ['b', 'L102'], ['c', 'X']), 'Id', 'Local', 2, ['604821', '604822', null]],
    [table(['State', 'Local'], ['2001', 'L101'], ['2002', 'X']), 'State', 'State', 2, ['604821', '604822']],
    [table(['Uid'], [' 604821 ']), 'Uid', 'studentUniqueId', 1, ['604821']],
    [table(['Score', 'StudentID'], ['1', 'X1'], ['2', 'X2']), 'StudentID', 'studentUniqueId', 0, [null, null]],
    [table(['A', 'B'], ['L101', 'L101']), 'A', 'Local', 1, ['604821']],
  ])('of %j', (given, column, idType, matchCount, students) => {
    const { best, students: found, all } = matchStudents(given, roster)
    expect(best).toEqual({ column, idType, matchCount, rate: matchCount / given.rows.length })
    expect(found).toEqual(students)
    expect(all).toHaveLength(given.columns.length * 3)
  })

  test('is the one that is asked for, when one is', () => {
    const given = table(['State', 'Local'], ['2001', 'L101'], ['2002', 'X'])
    const { best, students, all } = matchStudents(given, roster, { column: 'Local', idType: 'Local' })
    expect([best.column, best.rate, students, all.length]).toEqual(['Local', 0.5, ['604821', null], 1])
  })

  test('matches nothing without a roster', () => {
    expect(matchStudents(table(['Id'], ['L101']), []).best).toMatchObject({ column: 'Id', rate: 0 })
  })
})

describe('the kind of id people are told of', () => {
  const student = (id: number, codes: Readonly<Record<string, string>>): RosterRow => ({
    educationOrganizationReference: { educationOrganizationId: 1, link: { rel: 'LocalEducationAgency' } },
    studentReference: { studentUniqueId: String(id) },
    studentIdentificationCodes: Object.entries(codes).map(([system, identificationCode]) => ({
      studentIdentificationSystemDescriptor: `uri://ed-fi.org/X#${system}`,
      identificationCode,
    })),
  })
  const many = (codes: (id: number) => Readonly<Record<string, string>>) =>
    Array.from({ length: 40 }, (_none, id) => student(id, codes(id)))

  test.each<[string, readonly RosterRow[], string]>([
    ['stays when no system has the unique ids', roster, 'studentUniqueId'],
    ['is the system that has them', many((id) => ({ State: String(id) })), 'State'],
    ['is that of nearly all', many((id) => ({ State: id < 2 ? `x${id}` : String(id) })), 'State'],
    ['is not that of fewer', many((id) => ({ State: id < 3 ? `x${id}` : String(id) })), 'studentUniqueId'],
    [
      'is that of half of the roster',
      many((id): Record<string, string> => (id < 20 ? { State: String(id) } : {})),
      'State',
    ],
    [
      'is not that of less',
      many((id): Record<string, string> => (id < 19 ? { State: String(id) } : {})),
      'studentUniqueId',
    ],
  ])('%s', (_case, rows, want) => {
    expect(nameIdType('studentUniqueId', rows)).toBe(want)
    expect(nameIdType('Local', rows)).toBe('Local')
  })
})
