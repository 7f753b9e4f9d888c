import type { EdfiContext } from '../context.ts'
import { callerOf, type EdfiCall } from '../http/call.ts'
import { HttpError, refusal } from '../http/http-error.ts'
import { Reply } from '../http/reply.ts'
import type { EdfiYearConfig, SchoolYear } from '../settings.ts'
import { yearConfigKey } from '../state/edfi-state.ts'
import type { YearConfigRow } from '../state/rows.ts'
import { hasRoster, liveOds } from './find-destination.ts'

const modifiedAtHeader = 'x-config-modified-at'
const basedOnHeader = 'x-if-config-modified-at'

/** Every year there is, the newest first. */
export function listSchoolYears({ state, has }: EdfiContext): readonly SchoolYear[] {
  return has('edfi-years-oldest-first') ? state.schoolYears.toReversed() : state.schoolYears
}

/** All years as they are set for the partner, those nobody set with their defaults, and when that last changed. */
export function getSchoolYearConfig(context: EdfiContext, call: EdfiCall): Reply {
  const { state, has } = context
  const { partnerId } = callerOf(call)
  const rows = state.schoolYears.flatMap(({ id, startYear, endYear }) => {
    const row = state.yearConfigs.get(yearConfigKey(partnerId, id))
    if (!row && has('edfi-year-config-without-defaults')) return []
    const connections = [...state.odsConfigs.values()].filter(
      (ods) =>
        ods.partnerId === partnerId &&
        ods.schoolYearId === id &&
        (ods.retiredOn === null || has('edfi-year-config-counts-retired')),
    )
    return {
      schoolYearId: id,
      startYear,
      endYear,
      isEnabled: row?.isEnabled ?? has('edfi-year-config-enabled-by-default'),
      sendToOds: row?.sendToOds ?? true,
      odsCount: connections.length,
    }
  })
  const last = lastChange(context, partnerId)
  if (!last || has('edfi-year-config-without-header')) return new Reply(rows)
  return new Reply(rows, { headers: { [modifiedAtHeader]: last.modifiedOn } })
}

/** Sets the years that are named. The caller has to know the last change, letter by letter. */
export function updateSchoolYearConfig(context: EdfiContext, call: EdfiCall): object {
  const { state, clock, has } = context
  const { partnerId, user } = callerOf(call)
  const changes = call.body as readonly Omit<EdfiYearConfig, 'partnerId'>[]
  const isKnown = (id: string) => state.schoolYears.some((year) => year.id === id)
  const unknown = changes.filter(({ schoolYearId }) => !isKnown(schoolYearId))
  if (unknown.length > 0 && !has('edfi-year-config-unknown-accepted'))
    throw refusal(400, `There are no school years ${unknown.map(({ schoolYearId }) => schoolYearId).join(', ')}`)
  requireFresh(context, call, partnerId)
  const last = lastChange(context, partnerId)
  // Two changes within a millisecond have to be told apart, or the second would not notice the first.
  const nowMs = Math.max(clock.now(), last ? Date.parse(last.modifiedOn) + 1 : 0)
  const stamp = { modifiedOn: new Date(nowMs).toISOString(), modifiedById: user.id }
  const put = (row: EdfiYearConfig) =>
    state.yearConfigs.set(yearConfigKey(partnerId, row.schoolYearId), { ...row, ...stamp })
  if (has('edfi-year-config-disables-others'))
    for (const row of ownRows(context, partnerId)) put({ ...row, isEnabled: false })
  for (const { schoolYearId, isEnabled, sendToOds } of changes)
    if (isKnown(schoolYearId)) put({ partnerId, schoolYearId, isEnabled, sendToOds })
  return { status: 'ok' }
}

/** @throws HttpError 409 when somebody else changed something since the caller read it */
function requireFresh(context: EdfiContext, call: EdfiCall, partnerId: string): void {
  const { state, has } = context
  const last = lastChange(context, partnerId)
  const basedOn = call.request.headers.get(basedOnHeader)
  const isFresh = basedOn === (last?.modifiedOn ?? null)
  if (isFresh || has('edfi-year-config-stale-accepted')) return
  if (basedOn === null && has('edfi-year-config-header-optional')) return
  if (has('edfi-year-config-conflict-plain')) throw refusal(409, 'The school years were changed')
  const author = last?.modifiedById == null ? undefined : state.users.get(last.modifiedById)
  throw new HttpError(409, {
    statusCode: 409,
    message: 'The school years were changed',
    lastModifiedOn: last?.modifiedOn ?? null,
    lastModifiedBy: author ? `${author.givenName} ${author.familyName}` : null,
  })
}

/** The years that are enabled, and whether the tenant has what they need. */
export async function listTenantSchoolYears(context: EdfiContext, call: EdfiCall): Promise<readonly object[]> {
  const { state, has } = context
  const { partnerId, tenantCode } = callerOf(call)
  const tenant = { partnerId, tenantCode }
  const listed = state.schoolYears.map(async (year) => {
    const row = state.yearConfigs.get(yearConfigKey(partnerId, year.id))
    if (!row || !(row.isEnabled || has('edfi-tenant-years-disabled-too'))) return []
    const { sendToOds } = row
    const roster = has('edfi-tenant-years-roster-assumed') || (!sendToOds && (await hasRoster(context, tenant, year)))
    return {
      schoolYearId: year.id,
      startYear: year.startYear,
      endYear: year.endYear,
      sendToOds,
      hasOds: liveOds(state, tenant, year.id) !== undefined,
      hasNonOdsRoster: sendToOds && !has('edfi-tenant-years-roster-false') ? null : roster,
    }
  })
  return (await Promise.all(listed)).flat()
}

const ownRows = ({ state }: EdfiContext, partnerId: string): readonly YearConfigRow[] =>
  [...state.yearConfigs.values()].filter((row) => row.partnerId === partnerId)

/** The row that was changed last; undefined while there are none. */
const lastChange = (context: EdfiContext, partnerId: string): YearConfigRow | undefined =>
  ownRows(context, partnerId).reduce<YearConfigRow | undefined>(
    (last, row) => (last && Date.parse(last.modifiedOn) >= Date.parse(row.modifiedOn) ? last : row),
    undefined,
  )
