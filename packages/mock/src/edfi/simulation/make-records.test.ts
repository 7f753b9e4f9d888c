import { expect, test } from 'vitest'
import { addCounts, countSent, formatRates, makeRecords } from './make-records.ts'
import { uniqueIdType } from './match-students.ts'

const table = {
  columns: ['Id', 'Math', 'Reading'],
  rows: [
    ['L1', '5', ''],
    ['X', '6', '7'],
    ['L1', '5', '8'],
    ['L1', '5', ''],
  ],
}
const best = { column: 'Id', idType: 'Local', matchCount: 3, rate: 0.75 }
const facts = { bundle: 'assessments/STAR', namespace: 'uri://x', endYear: 2026 }
const records = makeRecords(table, { best, all: [best], students: ['1', null, '1', '1'] }, facts)

test('a record for each row of a student, with everything in it but the id', () => {
  expect(records).toHaveLength(3)
  expect(records[0]).toMatchObject({
    studentReference: { studentUniqueId: '1' },
    assessmentReference: { assessmentIdentifier: 'STAR', namespace: 'uri://x' },
    scoreResults: [{ assessmentReportingMethodDescriptor: 'Math', result: '5' }],
  })
})

test('the same row is the same record, another row of the same student is not', () => {
  expect(records[2]).toEqual(records[0])
  expect(records[1]).not.toEqual(records[0])
})

test('an ODS skips what it has, and refuses no more than there is', () => {
  expect(countSent(records, 1)).toEqual({ records_processed: 3, records_skipped: 1, records_failed: 1 })
  expect(countSent(records, 9)).toEqual({ records_processed: 3, records_skipped: 1, records_failed: 2 })
  expect(addCounts([countSent(records, 1), countSent(records, 0)])).toEqual({
    records_processed: 6,
    records_skipped: 2,
    records_failed: 1,
  })
})

test('rates are rows of numbers under the names everybody knows', () => {
  expect(formatRates([{ all: [{ ...best, idType: uniqueIdType }], students: ['1', null, '1', '1'] }])).toBe(
    'source_column_name,edfi_column_name,num_rows,num_matches,match_rate\nId,studentUniqueId,4,3,0.75\n',
  )
})
