import { type TenantSchoolYear, type YearUsability, yearUsability } from '@nova/sdk/edfi'
import { columns } from '../columns.ts'

/** School years, a line each: the word for `--year`, where data goes, and what is missing. */
export function describeYears(years: readonly TenantSchoolYear[]): string {
  const rows = years.map((year) => [
    String(year.endYear),
    `${year.startYear}-${year.endYear}`,
    `id ${year.schoolYearId}`,
    year.sendToOds ? 'sends to the ODS' : 'does not send',
    usability[yearUsability(year)],
  ])
  return columns(rows).join('\n') || 'None is enabled.'
}

const usability: Readonly<Record<YearUsability, string>> = {
  usable: '',
  needs_ods_connection: 'needs an ODS connection first',
  needs_roster: 'needs a roster first',
  needs_roster_or_cross_year_matching: 'needs a roster, or matching across years',
}
