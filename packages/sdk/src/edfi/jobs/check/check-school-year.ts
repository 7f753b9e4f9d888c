import type { TenantSchoolYear } from '../../generated/app/types.ts'
import { resolveSchoolYear } from '../../meaning/resolve-school-year.ts'
import type { SchoolYearFacts } from '../../meaning/school-years.ts'
import { yearUsability } from '../../meaning/year-usability.ts'
import { type JobProblem, jobError, jobWarning } from './job-problem.ts'

/** What is known of school years. Without a list only the form of the year can be judged. */
export interface KnownSchoolYears {
  /** What `listSchoolYears` gives. */
  readonly schoolYears?: readonly SchoolYearFacts[]
  /** What `listTenantSchoolYears` gives: the enabled years, with what the tenant has for them. */
  readonly tenantSchoolYears?: readonly TenantSchoolYear[]
  /** Of the partner's settings, which only its administrators may read. */
  readonly crossYearMatchingEnabled?: boolean
}

/** The problem with a school year, null for none. */
export function checkSchoolYear(given: number | string, known: KnownSchoolYears): JobProblem | null {
  const { tenantSchoolYears } = known
  const years = known.schoolYears ?? tenantSchoolYears?.map(factsOfTenantYear)
  const resolved = resolveSchoolYear(years ?? [], given)
  if (!resolved.ok) {
    // An empty list knows no year at all, so only what cannot be an end year is wrong.
    if (years === undefined && resolved.reason === 'unknown' && isEndYear(given)) return null
    return unknownYear(String(given).trim(), resolved.message, resolved.suggestion)
  }
  if (tenantSchoolYears === undefined) return null
  const tenantYear = tenantSchoolYears.find(({ schoolYearId }) => schoolYearId === resolved.year.id)
  if (!tenantYear) return disabledYear(String(given).trim(), tenantSchoolYears)
  return problemOfUsability(tenantYear, known.crossYearMatchingEnabled)
}

const factsOfTenantYear = ({ schoolYearId, startYear, endYear }: TenantSchoolYear): SchoolYearFacts => ({
  id: schoolYearId,
  startYear,
  endYear,
})

const isEndYear = (given: number | string): boolean => /^(19|20)\d\d$/.test(String(given).trim())

function unknownYear(seen: string, message: string, suggestion: SchoolYearFacts | null): JobProblem {
  return jobError({
    code: 'school_year_unknown',
    on: 'schoolYear',
    seen,
    wanted: suggestion === null ? 'the year in which the school year ends' : String(suggestion.endYear),
    message,
    advice:
      suggestion === null
        ? 'Give the year in which the school year ends, such as 2026 for 2025-2026.'
        : `Give ${suggestion.endYear} if ${suggestion.startYear}-${suggestion.endYear} is meant.`,
  })
}

function disabledYear(seen: string, enabled: readonly TenantSchoolYear[]): JobProblem {
  const years = enabled.map(({ endYear }) => endYear).join(', ')
  return jobError({
    code: 'school_year_disabled',
    on: 'schoolYear',
    seen,
    wanted: years === '' ? 'an enabled school year' : years,
    message: `School year ${seen} is not enabled for this tenant.`,
    advice:
      years === ''
        ? 'No school year is enabled: ask an administrator of the partner.'
        : 'Choose an enabled year, or ask an administrator of the partner to enable it.',
  })
}

function problemOfUsability(year: TenantSchoolYear, crossYear: boolean | undefined): JobProblem | null {
  const usability = yearUsability(year, crossYear)
  const about = { on: 'schoolYear', seen: String(year.endYear) }
  if (usability === 'needs_ods_connection')
    return jobError({
      ...about,
      code: 'ods_missing',
      wanted: 'a connection to an ODS',
      message: `School year ${year.endYear} sends to an ODS and the tenant has no connection for it.`,
      advice: 'Create a connection for this school year first.',
    })
  if (usability === 'usable') return null
  // Whether students are matched across years is for administrators to see; then no roster is needed.
  const problem = usability === 'needs_roster' ? jobError : jobWarning
  return problem({
    ...about,
    code: 'roster_missing',
    wanted: 'a roster of this school year in storage',
    message: `School year ${year.endYear} does not send to an ODS and has no roster to match students with.`,
    advice: 'Have the roster of this school year provided, or matching across years switched on.',
  })
}
