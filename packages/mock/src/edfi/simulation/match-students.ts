import type { RosterRow } from '../storage/roster.ts'
import type { Table } from './read-table.ts'

/** How well a column of a file goes with a kind of id. */
export interface IdMatch {
  readonly column: string
  /** A system of ids, or `studentUniqueId`. */
  readonly idType: string
  readonly matchCount: number
  /** From 0 to 1. */
  readonly rate: number
}

export interface Matching {
  readonly best: IdMatch
  /** Every column with every kind of id. */
  readonly all: readonly IdMatch[]
  /** By row: the student's unique id, null where there is none. */
  readonly students: readonly (string | null)[]
}

/** Below it a run fails. */
export const matchThreshold = 0.5

export const uniqueIdType = 'studentUniqueId'

/** The word behind the sign in a URI; a bare word is it already. */
const systemOf = (descriptor: string): string => descriptor.slice(descriptor.indexOf('#') + 1)

/** Students by their ids, by kind of id. */
function indexRoster(roster: readonly RosterRow[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const index = new Map<string, Map<string, string>>([[uniqueIdType, new Map()]])
  for (const { studentReference, studentIdentificationCodes } of roster) {
    const { studentUniqueId } = studentReference
    index.get(uniqueIdType)?.set(studentUniqueId, studentUniqueId)
    for (const { studentIdentificationSystemDescriptor, identificationCode } of studentIdentificationCodes) {
      const system = systemOf(studentIdentificationSystemDescriptor)
      const known = index.get(system) ?? new Map<string, string>()
      index.set(system, known.set(identificationCode, studentUniqueId))
    }
  }
  return index
}

/**
 * Finds the column whose values are most often ids of students, and whose they are.
 * @param only a pair found before; nothing else is looked at then
 */
export function matchStudents(
  { columns, rows }: Table,
  roster: readonly RosterRow[],
  only?: Pick<IdMatch, 'column' | 'idType'>,
): Matching {
  const index = indexRoster(roster)
  const all = columns.flatMap((column, at) =>
    [...index].map(([idType, ids]) => {
      const matchCount = rows.filter((row) => ids.has((row[at] ?? '').trim())).length
      return { column, at, idType, matchCount, rate: rows.length === 0 ? 0 : matchCount / rows.length }
    }),
  )
  const wanted = only ? all.filter(({ column, idType }) => column === only.column && idType === only.idType) : all
  const candidates = [...wanted].sort((a, b) => b.matchCount - a.matchCount || likeness(b.column) - likeness(a.column))
  const best = candidates[0] ?? { column: only?.column ?? '', at: -1, idType: uniqueIdType, matchCount: 0, rate: 0 }
  const ids = index.get(best.idType)
  const bare = ({ column, idType, matchCount, rate }: IdMatch): IdMatch => ({ column, idType, matchCount, rate })
  return {
    best: bare(best),
    all: wanted.map(bare),
    students: rows.map((row) => ids?.get((row[best.at] ?? '').trim()) ?? null),
  }
}

/** When nothing matches, the column that is called like an id is the one people are told of. */
const likeness = (column: string): number => (/id$/i.test(column.trim()) ? 1 : 0)

/**
 * The kind of id people are told of: a system whose ids are the unique ids themselves, for nearly all who have one and
 * half of the roster at least, stands for those.
 */
export function nameIdType(idType: string, roster: readonly RosterRow[]): string {
  if (idType !== uniqueIdType) return idType
  for (const [system, ids] of indexRoster(roster)) {
    if (system === uniqueIdType || ids.size < roster.length / 2 || ids.size === 0) continue
    const equalCount = [...ids].filter(([id, student]) => id === student).length
    if (equalCount >= ids.size * 0.95) return system
  }
  return idType
}
