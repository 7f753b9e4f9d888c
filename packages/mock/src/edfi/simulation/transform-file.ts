import type { RosterRow } from '../storage/roster.ts'
import { bendMatching, bendSecondMatching, isInsufficient } from './bend-matching.ts'
import type { ExecutorCalls, RunJobDocument } from './executor-calls.ts'
import { ExecutorFailure } from './executor-failure.ts'
import type { ExecutorFiles } from './executor-files.ts'
import {
  describeTransform,
  formatLines,
  formatRates,
  makeRecords,
  type RecordFacts,
  rowsWithoutStudent,
} from './make-records.ts'
import { type Matching, matchStudents, matchThreshold, nameIdType } from './match-students.ts'
import { readAllYears } from './read-rosters.ts'
import type { Table } from './read-table.ts'
import type { WholeScript } from './script-book.ts'

export interface TransformTools {
  readonly job: RunJobDocument
  readonly calls: ExecutorCalls
  readonly files: ExecutorFiles
  readonly script: Pick<WholeScript, 'outcome'>
}

/** What the transformation made of a file. */
export interface Transformed {
  readonly odsRecords: readonly object[]
  readonly otherRecords: readonly object[]
  readonly unmatched: Table
  readonly name: string
  readonly type: string
}

/** Matches students and makes records of their rows, in a second pass also of students of other years. */
export async function transformFile(
  tools: TransformTools,
  table: Table,
  roster: readonly RosterRow[],
): Promise<Transformed> {
  const { job, files, calls, script } = tools
  const outcome = script.outcome === 'complete with errors' && !job.sendToOds ? 'unmatched ids' : script.outcome
  const facts = factsOf(job)
  const first = bendMatching(outcome, matchStudents(table, roster), roster)
  const isEnough = !isInsufficient(outcome, first.best.rate)
  const records = makeRecords(table, first, facts)
  const rest = rowsWithoutStudent(table, first)
  await files.writeOutput('em-results.json', describeTransform(table.rows.length, records.length))
  const rosterUrl = job.sendToOds && rest.rows.length > 0 ? job.appUrls.roster : undefined
  let [judged, known, left]: [Matching, readonly RosterRow[], Table] = [first, roster, rest]
  let second: Matching | null = null
  let others: readonly object[] = []
  if (rosterUrl !== undefined) {
    const everybody = await readAllYears(calls, rosterUrl)
    await files.writeOutput('cross_year_roster.jsonl', formatLines(everybody))
    // A file that was matched badly is looked at anew and as a whole.
    const again = isEnough ? rest : table
    const natural = matchStudents(again, everybody, isEnough ? first.best : undefined)
    second = bendSecondMatching(outcome, natural, everybody)
    others = makeRecords(again, second, facts)
    left = rowsWithoutStudent(again, second)
    if (!isEnough) [judged, known] = [second, everybody]
    await files.writeOutput('em-results-x-year.json', describeTransform(again.rows.length, others.length))
  }
  await files.writeOutput('student_id_match_rates.csv', formatRates(second ? [first, second] : [first]))
  const type = nameIdType(judged.best.idType, known)
  const { column: name, rate } = judged.best
  if (isInsufficient(outcome, rate))
    throw new ExecutorFailure('insufficient_matches', `${rate} of the rows match`, {
      match_rate: rate,
      match_threshold: matchThreshold,
      id_name: name,
      id_type: type,
    })
  const own = isEnough ? records : []
  return {
    odsRecords: job.sendToOds ? own : [],
    otherRecords: job.sendToOds ? others : own,
    unmatched: left,
    name,
    type,
  }
}

const factsOf = ({ bundle, inputParams }: RunJobDocument): RecordFacts => ({
  bundle: bundle.path,
  namespace: inputParams['DESCRIPTOR_NAMESPACE'] ?? 'uri://ed-fi.org',
  endYear: Number(inputParams['API_YEAR']),
})
