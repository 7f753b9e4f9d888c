import { plural } from '@nova/example-harness/format-text'
import type { JobResults } from '@nova/sdk/edfi'

type Unmatched = Pick<NonNullable<JobResults['unmatched']>, 'count' | 'columnName' | 'idType'>

/** Whose rows did not go in, and where to look for their ids. */
export function describeUnmatched({ count, columnName, idType }: Unmatched): string {
  const rows = count === null ? 'Some rows are' : `${plural(count, 'row')} ${count === 1 ? 'is' : 'are'}`
  if (columnName === null) return `${rows} of students nobody knows.`
  const type = idType === null ? '' : `, looked for as ${idType}`
  return `${rows} of students nobody knows. Their ids are in column ${columnName}${type}.`
}
