import type { Matching } from './match-students.ts'
import { formatTable, type Table } from './read-table.ts'

export interface RecordFacts {
  /** Path of the bundle. */
  readonly bundle: string
  readonly namespace: string
  /** The year the school year ends in. */
  readonly endYear: number
}

/** One student assessment for each row of a student. */
export function makeRecords(table: Table, { students, best }: Matching, facts: RecordFacts): readonly object[] {
  const assessmentIdentifier = facts.bundle.slice(facts.bundle.lastIndexOf('/') + 1)
  return table.rows.flatMap((row, index) => {
    const studentUniqueId = students[index]
    if (studentUniqueId === null || studentUniqueId === undefined) return []
    const scores = table.columns.flatMap((column, at) =>
      column === best.column || row[at] === ''
        ? []
        : [{ assessmentReportingMethodDescriptor: column, result: row[at] }],
    )
    return [
      {
        studentAssessmentIdentifier: `${assessmentIdentifier}-${facts.endYear}-${studentUniqueId}-${digest(row)}`,
        assessmentReference: { assessmentIdentifier, namespace: facts.namespace },
        studentReference: { studentUniqueId },
        schoolYearTypeReference: { schoolYear: facts.endYear },
        scoreResults: scores,
      },
    ]
  })
}

/** Tells rows of one student apart; the same row is the same record. */
function digest(row: readonly string[]): string {
  let hash = 0x811c9dc5
  for (const letter of row.join('\u001f')) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** The rows without a student, as they are in the file. */
export const rowsWithoutStudent = ({ columns, rows }: Table, { students }: Matching): Table => ({
  columns,
  rows: rows.filter((_row, index) => students[index] === null),
})

export const formatLines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('')

/** What the transformation counted. */
export const describeTransform = (rowCount: number, recordCount: number): string =>
  JSON.stringify({
    row_counts: { '$sources.input': rowCount, '$destinations.studentAssessments': recordCount },
  })

/** How well every column went with every kind of id, in each pass. */
export const formatRates = (passes: readonly Pick<Matching, 'all' | 'students'>[]): string =>
  formatTable({
    columns: ['source_column_name', 'edfi_column_name', 'num_rows', 'num_matches', 'match_rate'],
    rows: passes.flatMap(({ all, students }) =>
      all.map(({ column, idType, matchCount, rate }) =>
        [column, idType, students.length, matchCount, rate].map((value) => String(value)),
      ),
    ),
  })

export interface Counts {
  readonly records_processed: number
  readonly records_skipped: number
  readonly records_failed: number
}

/** What an ODS makes of records: those it has from the same file are skipped, so many of the others refused. */
export function countSent(records: readonly object[], refusedCount: number): Counts {
  const distinct = new Set(records.map((record) => JSON.stringify(record))).size
  return {
    records_processed: records.length,
    records_skipped: records.length - distinct,
    records_failed: Math.min(distinct, refusedCount),
  }
}

/** Counts of several sets of the same resource. */
export const addCounts = (all: readonly Counts[]): Counts => ({
  records_processed: all.reduce((sum, one) => sum + one.records_processed, 0),
  records_skipped: all.reduce((sum, one) => sum + one.records_skipped, 0),
  records_failed: all.reduce((sum, one) => sum + one.records_failed, 0),
})
