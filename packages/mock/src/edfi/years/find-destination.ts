import type { EdfiContext } from '../context.ts'
import type { SchoolYear } from '../settings.ts'
import { type EdfiState, yearConfigKey } from '../state/edfi-state.ts'
import type { OdsConfigRow, TenantKey } from '../state/rows.ts'
import { rosterKey } from '../storage/roster-key.ts'

/** Where the data of a tenant goes in a school year. */
export interface Destination {
  readonly sendToOds: boolean
  /** The connection it is sent to; null where it goes to none. */
  readonly odsConfigId: number | null
}

export type DestinationProblem =
  | 'school_year_config_missing'
  | 'school_year_disabled'
  | 'ods_not_found'
  | 'roster_unavailable'

/** What the API says of a problem. Which of the first two it was is not told. */
export const destinationMessages: Readonly<Record<DestinationProblem, string>> = {
  school_year_config_missing: 'School year is not enabled',
  school_year_disabled: 'School year is not enabled',
  ods_not_found: 'No ODS found for this school year',
  roster_unavailable: 'No roster file found for this school year',
}

/** The connection a tenant uses in a school year, if it has one. */
export function liveOds(
  { odsConfigs }: EdfiState,
  { partnerId, tenantCode }: TenantKey,
  schoolYearId: string,
): OdsConfigRow | undefined {
  return [...odsConfigs.values()].find(
    (row) =>
      row.partnerId === partnerId &&
      row.tenantCode === tenantCode &&
      row.schoolYearId === schoolYearId &&
      row.retiredOn === null,
  )
}

/** Whether students of a year that sends to no ODS can be looked up: across years, or in a roster with something in it. */
export async function hasRoster(
  { state, storage, has }: EdfiContext,
  tenant: TenantKey,
  year: SchoolYear,
): Promise<boolean> {
  const isMatchedAcrossYears = state.partners.get(tenant.partnerId)?.crossYearMatchingEnabled ?? false
  if (isMatchedAcrossYears && !has('edfi-create-ignores-cross-year')) return true
  const found = await storage.head(rosterKey(tenant, year.endYear))
  return found !== null && (found.sizeBytes > 0 || has('edfi-roster-empty-accepted'))
}

/** Where jobs of a tenant send their data in a school year, or why there can be none. */
export async function findDestination(
  context: EdfiContext,
  tenant: TenantKey,
  schoolYearId: string,
): Promise<Destination | DestinationProblem> {
  const { state, has } = context
  const config = state.yearConfigs.get(yearConfigKey(tenant.partnerId, schoolYearId))
  const year = state.schoolYears.find(({ id }) => id === schoolYearId)
  if (!config || !year) return 'school_year_config_missing'
  if (!config.isEnabled && !has('edfi-year-disabled-accepted')) return 'school_year_disabled'
  if (config.sendToOds) {
    const ods = liveOds(state, tenant, schoolYearId)
    if (!ods && !has('edfi-year-without-ods-accepted')) return 'ods_not_found'
    return { sendToOds: true, odsConfigId: ods?.id ?? null }
  }
  const isReady = has('edfi-year-without-roster-accepted') || (await hasRoster(context, tenant, year))
  return isReady ? { sendToOds: false, odsConfigId: null } : 'roster_unavailable'
}
