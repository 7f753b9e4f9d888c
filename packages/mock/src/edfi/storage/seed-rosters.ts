import type { EdfiContext } from '../context.ts'
import { formatRoster } from './roster.ts'
import { rosterKey } from './roster-key.ts'

/**
 * Puts the rosters of the settings into the bucket, once in the life of a platform and not before somebody asks
 * the service for something: nobody else needs them, and a store that is elsewhere may not be there.
 */
export async function seedRosters({ state, settings, storage, onUnexpected }: EdfiContext): Promise<void> {
  if (state.areRostersSeeded) return
  state.areRostersSeeded = true
  for (const { partnerId, tenantCode, schoolYearId } of settings.rosters) {
    const year = settings.schoolYears.find(({ id }) => id === schoolYearId)
    if (!year) continue
    try {
      await storage.putObject(
        rosterKey({ partnerId, tenantCode }, year.endYear),
        formatRoster(tenantCode),
        'application/x-ndjson',
      )
    } catch (error) {
      onUnexpected(error)
    }
  }
}
