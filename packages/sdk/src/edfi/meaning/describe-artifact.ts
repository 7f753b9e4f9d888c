import type { OutputSetName } from '../paths/edfi-path.ts'
import { ROSTER_FILE } from '../paths/spell-key.ts'
import { UNMATCHED_STUDENTS_FILE } from './job-facts.ts'

/** Whether a file holds data of students: `perhaps` where messages in it may quote some, or nobody knows the file. */
export type PersonalData = 'yes' | 'no' | 'perhaps'

/** What an output file is. */
export type Artifact =
  /** The students of the school year, as they were matched with. */
  | { readonly kind: 'roster'; readonly personalData: 'yes' }
  /** The students of all years, of a second pass. */
  | { readonly kind: 'cross-year-roster'; readonly personalData: 'yes' }
  /** Row counts of the transformation. */
  | { readonly kind: 'transform-results'; readonly pass: 'first' | 'cross-year'; readonly personalData: 'no' }
  /** How many ids of each column matched, by kind of id. */
  | { readonly kind: 'match-rates'; readonly personalData: 'no' }
  /** The rows whose students did not match. */
  | { readonly kind: 'unmatched-students'; readonly personalData: 'yes' }
  /** What the ODS answered, by resource. */
  | { readonly kind: 'send-results'; readonly personalData: 'perhaps' }
  /** Records of one Ed-Fi resource, one JSON object a line. */
  | {
      readonly kind: 'resource-data'
      /** Such as `studentAssessments`. */
      readonly resource: string
      readonly set: OutputSetName
      /** Sent, which is not yet taken: the summary tells how many the ODS refused. */
      readonly sentToOds: boolean
      readonly personalData: 'yes'
    }
  | { readonly kind: 'other'; readonly personalData: 'perhaps' }

const fixed: Readonly<Record<string, Artifact>> = {
  [ROSTER_FILE]: { kind: 'roster', personalData: 'yes' },
  'cross_year_roster.jsonl': { kind: 'cross-year-roster', personalData: 'yes' },
  'em-results.json': { kind: 'transform-results', pass: 'first', personalData: 'no' },
  'em-results-x-year.json': { kind: 'transform-results', pass: 'cross-year', personalData: 'no' },
  'student_id_match_rates.csv': { kind: 'match-rates', personalData: 'no' },
  [UNMATCHED_STUDENTS_FILE]: { kind: 'unmatched-students', personalData: 'yes' },
  'lb-send-results.json': { kind: 'send-results', personalData: 'perhaps' },
}

/**
 * What an output file is, by its name relative to `output/` as in `runOutputFile`.
 *
 * @example
 * ```ts
 * const artifact = describeArtifact('ods/studentAssessments.jsonl')
 * if (artifact.kind === 'resource-data') console.log(artifact.resource, artifact.sentToOds) // studentAssessments true
 * ```
 */
export function describeArtifact(name: string): Artifact {
  const known = Object.hasOwn(fixed, name) ? fixed[name] : undefined
  if (known) return known
  const [, set, resource] = /^(ods|non-ods)\/([^/]+)\.jsonl$/.exec(name) ?? []
  if (resource === undefined) return { kind: 'other', personalData: 'perhaps' }
  const sentToOds = set === 'ods'
  return { kind: 'resource-data', resource, set: sentToOds ? 'ods' : 'non-ods', sentToOds, personalData: 'yes' }
}
