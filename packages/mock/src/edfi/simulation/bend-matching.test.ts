import { expect, test } from 'vitest'
import { listStudents, listStudentsOfAllYears } from '../storage/roster.ts'
import { bendMatching, bendSecondMatching, isInsufficient } from './bend-matching.ts'
import type { ExecutorOutcome } from './executor-script.ts'
import { matchStudents } from './match-students.ts'

const roster = listStudents('t')
const natural = (count: number) =>
  matchStudents(
    { columns: ['Id'], rows: Array.from({ length: count }, (_none, index) => [index === 0 ? 'L105' : 'X']) },
    roster,
  )
const matched = (students: readonly (string | null)[]) =>
  students.map((student) => (student === null ? '-' : '+')).join('')

test.each<[ExecutorOutcome, number, string]>([
  ['by data', 5, '+----'],
  ['hang in new', 5, '+----'],
  [{ error: 'unknown' }, 5, '+----'],
  ['success', 5, '+++++'],
  ['complete with errors', 5, '+++++'],
  ['unmatched ids', 5, '++++-'],
  ['unmatched ids', 11, '+++++++++--'],
  ['unmatched ids', 1, '-'],
  ['second pass', 5, '+++--'],
  ['insufficient matches', 5, '+----'],
  ['insufficient matches', 4, '----'],
])('%j of %d rows', (outcome, count, want) => {
  const bent = bendMatching(outcome, natural(count), roster)
  expect(matched(bent.students)).toBe(want)
  const rate = [...want].filter((sign) => sign === '+').length / count
  expect(bent.best.rate).toBeCloseTo(rate)
  expect(bent.all.find(({ idType }) => idType === bent.best.idType)).toEqual(bent.best)
  if (want.startsWith('+')) expect(bent.students[0]).toBe('604825')
})

test('the second pass finds half of the rows, the middle one with it', () => {
  const all = listStudentsOfAllYears('t')
  expect(matched(bendSecondMatching('second pass', natural(3), all).students)).toBe('++-')
  expect(matched(bendSecondMatching('by data', natural(3), all).students)).toBe('+--')
  expect(matched(bendSecondMatching('unmatched ids', natural(3), all).students)).toBe('---')
  expect(matched(bendSecondMatching('insufficient matches', natural(5), all).students)).toBe('+----')
})

test.each<[ExecutorOutcome, number, boolean]>([
  ['by data', 0.49, true],
  ['by data', 0.5, false],
  ['unmatched ids', 0, false],
  ['insufficient matches', 0.2, true],
  [{ hang: 'upload_output' }, 0.2, true],
])('%j with a rate of %d: too few is %s', (outcome, rate, want) => {
  expect(isInsufficient(outcome, rate)).toBe(want)
})
