import { expect, test } from 'vitest'
import { describeUnmatched } from './describe-unmatched.ts'

test.each([
  [{ count: null, columnName: null, idType: null }, 'Some rows are of students nobody knows.'],
  [
    { count: 1, columnName: 'StudentID', idType: null },
    '1 row is of students nobody knows. Their ids are in column StudentID.',
  ],
  [
    { count: 4, columnName: 'StudentID', idType: 'studentUniqueId' },
    '4 rows are of students nobody knows. Their ids are in column StudentID, looked for as studentUniqueId.',
  ],
  [{ count: 2, columnName: null, idType: 'studentUniqueId' }, '2 rows are of students nobody knows.'],
])('%j is told as %j', (unmatched, want) => expect(describeUnmatched(unmatched)).toBe(want))
