import type { RosterRow } from '../storage/roster.ts'
import type { ExecutorOutcome } from './executor-script.ts'
import { type Matching, matchThreshold } from './match-students.ts'

const keptShares: Partial<Record<Extract<ExecutorOutcome, string>, (rowCount: number) => number>> = {
  success: (rowCount) => rowCount,
  'complete with errors': (rowCount) => rowCount,
  'unmatched ids': (rowCount) => rowCount - Math.max(1, Math.floor(rowCount / 5)),
  'second pass': (rowCount) => rowCount - Math.max(1, Math.floor((rowCount * 2) / 5)),
  'insufficient matches': (rowCount) => Math.floor(rowCount / 5),
}

/** The matching a script wants instead of what the file is worth: so many of the first rows match, and no others. */
export function bendMatching(outcome: ExecutorOutcome, natural: Matching, roster: readonly RosterRow[]): Matching {
  const keep = typeof outcome === 'string' ? keptShares[outcome] : undefined
  return keep ? matchFirst(natural, roster, keep(natural.students.length)) : natural
}

const secondShares: typeof keptShares = {
  'second pass': (rowCount) => Math.ceil(rowCount / 2),
  'unmatched ids': () => 0,
  'insufficient matches': (rowCount) => Math.floor(rowCount / 5),
}

/** The same of the rows that are looked at once more. Nobody whom a script wants unmatched is found in another year. */
export function bendSecondMatching(
  outcome: ExecutorOutcome,
  natural: Matching,
  roster: readonly RosterRow[],
): Matching {
  const keep = typeof outcome === 'string' ? secondShares[outcome] : undefined
  return keep ? matchFirst(natural, roster, keep(natural.students.length)) : natural
}

function matchFirst(natural: Matching, roster: readonly RosterRow[], matchCount: number): Matching {
  const anybody = (index: number) => roster[index % roster.length]?.studentReference.studentUniqueId ?? String(index)
  const students = natural.students.map((student, index) => (index < matchCount ? (student ?? anybody(index)) : null))
  const best = { ...natural.best, matchCount, rate: students.length === 0 ? 0 : matchCount / students.length }
  const isBest = ({ column, idType }: Matching['best']) => column === best.column && idType === best.idType
  return { best, students, all: natural.all.map((one) => (isBest(one) ? best : one)) }
}

/** Whether too few rows match for the run to go on. A script that wants it to go on is heard even for a single row. */
export const isInsufficient = (outcome: ExecutorOutcome, rate: number): boolean =>
  rate < matchThreshold &&
  !(typeof outcome === 'string' && keptShares[outcome] !== undefined && outcome !== 'insufficient matches')
