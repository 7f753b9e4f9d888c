import type { CallOptions } from '../../internal/transport.ts'
import { edfiError, isEdfiError } from '../errors.ts'
import type { SchoolYearConfig, SchoolYearConfigList } from '../generated/app/types.ts'
import { restateError } from '../restate-error.ts'
import type { EdfiClient } from './edfi-client.ts'
import { changedBetween, planSchoolYears, type SchoolYearEdit } from './plan-school-years.ts'

/** Kinds of failure after which the change may have been made all the same. */
const LEFT_OPEN = new Set(['network', 'timeout', 'service'])

type Client = Pick<EdfiClient, 'getSchoolYearConfig' | 'updateSchoolYearConfig'>

/**
 * Sets school years of the partner: reads them, changes what was asked for, and writes that under the very timestamp
 * that reading gave. When somebody else was faster and left the years named here alone, it is done once more on what
 * they wrote; when not, it rejects with `school_years_stale` and `details.changed`, and nothing is written. Nothing is
 * sent either where the years are as wanted. An answer that is lost is looked up by reading again.
 *
 * @throws EdfiError `unknown_school_year` for an id no year has: `2526`, not `2026`; see `resolveSchoolYear`.
 *
 * @example
 * ```ts
 * const years = await changeSchoolYears(client, [{ schoolYearId: '2627', isEnabled: true }])
 * console.log(years.filter((year) => year.isEnabled).map((year) => year.endYear))
 * ```
 */
export async function changeSchoolYears(
  client: Client,
  edits: readonly SchoolYearEdit[],
  options: Pick<CallOptions, 'signal'> = {},
): Promise<SchoolYearConfigList> {
  const first = await client.getSchoolYearConfig(options)
  try {
    return await write(client, edits, first, options)
  } catch (error) {
    if (!isEdfiError(error, 'school_years_stale')) throw error
    const second = await client.getSchoolYearConfig(options)
    const changed = changedBetween(first.body, second.body, edits)
    if (changed.length === 0) return await write(client, edits, second, options)
    throw restateError(error, { details: { changed } })
  }
}

async function write(
  client: Client,
  edits: readonly SchoolYearEdit[],
  read: Awaited<ReturnType<Client['getSchoolYearConfig']>>,
  options: Pick<CallOptions, 'signal'>,
): Promise<readonly SchoolYearConfig[]> {
  const { rows, unknown } = planSchoolYears(read.body, edits)
  if (unknown.length > 0) throw unknownYears(unknown, read.body)
  if (rows.length === 0) return read.body
  const modifiedAt = read.headers['x-config-modified-at']
  try {
    await client.updateSchoolYearConfig(
      rows,
      modifiedAt === null ? {} : { 'x-if-config-modified-at': modifiedAt },
      options,
    )
  } catch (error) {
    if (!isEdfiError(error) || !LEFT_OPEN.has(error.kind)) throw error
    const now = await client.getSchoolYearConfig(options).catch(() => null)
    if (now && planSchoolYears(now.body, edits).rows.length === 0) return now.body
    throw error
  }
  const written = new Map(rows.map((row) => [row.schoolYearId, row]))
  return read.body.map((year) => ({ ...year, ...written.get(year.schoolYearId) }))
}

function unknownYears(unknown: readonly string[], years: readonly SchoolYearConfig[]) {
  return edfiError({
    code: 'unknown_school_year',
    message: `There is no school year ${unknown.join(', ')}.`,
    advice: `Use the ids of the service: ${years.map(({ schoolYearId }) => schoolYearId).join(', ') || 'it has none'}.`,
    operation: 'updateSchoolYearConfig',
    attempts: 0,
    details: { schoolYearIds: unknown },
  })
}
