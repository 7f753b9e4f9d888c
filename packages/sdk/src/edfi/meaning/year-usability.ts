/** What is read of a school year that is enabled for a tenant. */
export interface TenantYearFacts {
  readonly sendToOds: boolean
  readonly hasOds: boolean
  /** Null for a year that sends to an ODS. */
  readonly hasNonOdsRoster: boolean | null
}

/** Whether a job can be created in a year, else what it needs first. */
export type YearUsability =
  | 'usable'
  | 'needs_ods_connection'
  /** A roster file in storage. */
  | 'needs_roster'
  /** The same, unless the partner matches across years, which was not told. */
  | 'needs_roster_or_cross_year_matching'

/**
 * Whether a job can be created in a school year. The pages of the service offer a year only when it has what it sends
 * to or a roster; the service itself also takes one without a roster of a partner that matches across years.
 *
 * @param crossYearMatchingEnabled Of the partner's configuration, which only its administrators may read.
 *
 * @example
 * ```ts
 * console.log(yearUsability({ sendToOds: true, hasOds: false, hasNonOdsRoster: null })) // needs_ods_connection
 * ```
 */
export function yearUsability(year: TenantYearFacts, crossYearMatchingEnabled?: boolean): YearUsability {
  if (year.sendToOds) return year.hasOds ? 'usable' : 'needs_ods_connection'
  if (year.hasNonOdsRoster === true || crossYearMatchingEnabled === true) return 'usable'
  return crossYearMatchingEnabled === false ? 'needs_roster' : 'needs_roster_or_cross_year_matching'
}
