import type { OutputSet } from '@nova/sdk/edfi'
import { columns } from '../columns.ts'

/** Output sets, a line each: its uid, its job, when it was made, where it went, what is in it. */
export function describeSets(sets: readonly OutputSet[]): string[] {
  return columns(
    sets.map(({ uid, jobUid, createdAt, bundle, schoolYear, sentToOds, files }) => [
      uid,
      `job ${jobUid}`,
      createdAt,
      bundle ?? '',
      schoolYear,
      sentToOds ? 'sent to the ODS' : 'not for the ODS',
      files.join(', '),
    ]),
  )
}
