/** A school year of the service's list. */
export interface SchoolYearFacts {
  /** Text such as `2526`, for jobs of the app API and in their paths. */
  readonly id: string
  readonly startYear: number
  /** A number such as 2026, for rosters; as text for the external API and `API_YEAR`. */
  readonly endYear: number
}

/** Which of its two names a school year is due by. */
export type SchoolYearForm = 'id' | 'endYear'

/** Why a text names no school year where it stands. */
export type SchoolYearRefusal =
  /** `2526` where the end year is due. */
  | 'looks_like_id'
  /** `2026` where the id is due. */
  | 'looks_like_end_year'
  /** The year in which a listed school year begins. */
  | 'looks_like_start_year'
  /** Both years, such as `2025-26`. */
  | 'looks_like_range'
  | 'unknown'

export type ResolvedSchoolYear<Year extends SchoolYearFacts = SchoolYearFacts> =
  | { readonly ok: true; readonly year: Year }
  | {
      readonly ok: false
      readonly reason: SchoolYearRefusal
      /** What was probably meant, or is nearest; null when nothing of the list is near. */
      readonly suggestion: Year | null
      readonly message: string
    }

/**
 * The id of the school year that ends in a year, null for none of the list. Ids are found, never computed: the service
 * promises nothing of their form.
 *
 * @example
 * ```ts
 * console.log(schoolYearIdOf([{ id: '2526', startYear: 2025, endYear: 2026 }], 2026)) // 2526
 * ```
 */
export function schoolYearIdOf(years: readonly SchoolYearFacts[], endYear: number | string): string | null {
  return years.find((year) => String(year.endYear) === String(endYear))?.id ?? null
}

/**
 * The year in which the school year of an id ends, null for none of the list.
 *
 * @example
 * ```ts
 * console.log(endYearOf([{ id: '2526', startYear: 2025, endYear: 2026 }], '2526')) // 2026
 * ```
 */
export function endYearOf(years: readonly SchoolYearFacts[], id: string): number | null {
  return years.find((year) => year.id === id)?.endYear ?? null
}
