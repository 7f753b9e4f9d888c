import type { SchoolYearChange, SchoolYearConfig } from '../generated/app/types.ts'

/** How a school year is to be set; what is left out stays as it is. */
export interface SchoolYearEdit {
  readonly schoolYearId: string
  /** Whether jobs can be made for it. */
  readonly isEnabled?: boolean
  /** Whether its data goes to an ODS. */
  readonly sendToOds?: boolean
}

export interface SchoolYearPlan {
  /** Rows to send: those that differ from what was read. */
  readonly rows: readonly SchoolYearChange[]
  /** Ids that are of no year. */
  readonly unknown: readonly string[]
}

/** What has to be written so that years that were read become as wanted. Of two edits of one year the later counts. */
export function planSchoolYears(read: readonly SchoolYearConfig[], edits: readonly SchoolYearEdit[]): SchoolYearPlan {
  const byId = new Map(read.map((year) => [year.schoolYearId, year]))
  const wanted = new Map<string, SchoolYearChange>()
  const unknown: string[] = []
  for (const { schoolYearId, isEnabled, sendToOds } of edits) {
    const year = wanted.get(schoolYearId) ?? byId.get(schoolYearId)
    if (!year) unknown.push(schoolYearId)
    else
      wanted.set(schoolYearId, {
        schoolYearId,
        isEnabled: isEnabled ?? year.isEnabled,
        sendToOds: sendToOds ?? year.sendToOds,
      })
  }
  return { rows: [...wanted.values()].filter((row) => !isSame(row, byId.get(row.schoolYearId))), unknown }
}

/** The years among those named that somebody set differently between two reads. */
export function changedBetween(
  before: readonly SchoolYearConfig[],
  after: readonly SchoolYearConfig[],
  edits: readonly SchoolYearEdit[],
): readonly string[] {
  const byId = new Map(after.map((year) => [year.schoolYearId, year]))
  const named = new Set(edits.map(({ schoolYearId }) => schoolYearId))
  return before
    .filter((year) => named.has(year.schoolYearId) && !isSame(year, byId.get(year.schoolYearId)))
    .map(({ schoolYearId }) => schoolYearId)
}

const isSame = (one: SchoolYearChange, other: SchoolYearChange | undefined): boolean =>
  one.isEnabled === other?.isEnabled && one.sendToOds === other.sendToOds
