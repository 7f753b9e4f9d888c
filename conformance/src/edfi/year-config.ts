import { canonicalJson } from '../canonical-json.ts'
import type { EdfiContext, Schemas } from './edfi-check.ts'
import { callAs, wantSuccess } from './expect-answer.ts'

export type YearConfig = Schemas['SchoolYearConfig']

/** Tells when a year was last changed. */
export const stampHeader = 'x-config-modified-at'

/** How a call says on what it is based. */
export const basedOn = (stamp: string | null) => (stamp === null ? {} : { 'x-if-config-modified-at': stamp })

/** School years as they are set, and when that was last changed. */
export interface ReadYears {
  readonly rows: readonly YearConfig[]
  /** Null as long as nobody ever set a year. */
  readonly stamp: string | null
}

export async function readYears(context: EdfiContext): Promise<ReadYears> {
  const seen = await callAs(context, 'getSchoolYearConfig')
  wantSuccess(context, 'getSchoolYearConfig', seen)
  return { rows: seen.json as readonly YearConfig[], stamp: seen.headers.get(stampHeader) }
}

/** What a change says of a year. */
export const changeOf = ({ schoolYearId, isEnabled, sendToOds }: YearConfig): Schemas['SchoolYearChange'] => ({
  schoolYearId,
  isEnabled,
  sendToOds,
})

/** The change that makes years what they were before. */
export function changesBack(
  before: readonly YearConfig[],
  now: readonly YearConfig[],
): readonly Schemas['SchoolYearChange'][] {
  const seen = new Set(now.map((row) => canonicalJson(changeOf(row))))
  return before.map(changeOf).filter((change) => !seen.has(canonicalJson(change)))
}
