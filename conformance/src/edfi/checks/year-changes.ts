import type { EdfiCheck, EdfiContext, Schemas } from '../edfi-check.ts'
import { callAs, refuse, succeed, wantJson, wantRefusal, wantSuccess } from '../expect-answer.ts'
import {
  basedOn,
  changeOf,
  changesBack,
  type ReadYears,
  readYears,
  stampHeader,
  type YearConfig,
} from '../year-config.ts'

const put = (context: EdfiContext, body: unknown, stamp: string | null) =>
  callAs(context, 'updateSchoolYearConfig', { as: 'admin', body, headers: basedOn(stamp) })

/** Puts every row back as it is now, on top of whatever is there when the check ends. */
function restore(context: EdfiContext, { rows }: ReadYears): void {
  context.cleanup('the school years', async () => {
    const now = await readYears(context)
    const changed = changesBack(rows, now.rows)
    if (changed.length > 0) wantSuccess(context, 'updateSchoolYearConfig', await put(context, changed, now.stamp))
  })
}

/** A year nobody uses: changing it and back is noticed by nobody. */
function idleYear(context: EdfiContext, { rows }: ReadYears): YearConfig {
  return rows.find(({ isEnabled }) => !isEnabled) ?? context.skip('every school year is in use')
}

const author = async (context: EdfiContext) => {
  const { user } = await succeed(context, 'getMe', { as: 'admin' })
  return `${user.givenName} ${user.familyName}`
}

/** Changing school years. */
export const yearChangeChecks: readonly EdfiCheck[] = [
  {
    id: 'years/change',
    title: 'A change on the ground of the last one is made, for the years it names only.',
    operations: ['getSchoolYearConfig', 'updateSchoolYearConfig'],
    needs: ['app.adminCookie'],
    consent: ['admin'],
    async run(context: EdfiContext) {
      const before = await readYears(context)
      const year = idleYear(context, before)
      restore(context, before)
      for (const isEnabled of [true, false]) {
        const { stamp } = await readYears(context)
        const change = { schoolYearId: year.schoolYearId, isEnabled, sendToOds: !year.sendToOds }
        const seen = await put(context, [change], stamp)
        wantSuccess(context, 'updateSchoolYearConfig', seen)
        wantJson(context, seen.json, { status: 'ok' }, 'the answer')
        const after = await readYears(context)
        const wanted = before.rows.map((row) => (row.schoolYearId === year.schoolYearId ? { ...row, ...change } : row))
        wantJson(context, after.rows, wanted, 'the years afterwards')
        context.want(after.stamp !== null && after.stamp !== stamp, `${stampHeader} is another one`, after.stamp)
      }
    },
  },
  {
    id: 'years/stale',
    title: 'A change on the ground of another one, or of none, is 409 and says who made the last.',
    operations: ['getSchoolYearConfig', 'updateSchoolYearConfig', 'getMe'],
    needs: ['app.adminCookie'],
    consent: ['admin'],
    async run(context: EdfiContext) {
      const before = await readYears(context)
      const year = changeOf(idleYear(context, before))
      restore(context, before)
      wantSuccess(context, 'updateSchoolYearConfig', await put(context, [year], before.stamp))
      const { stamp, rows } = await readYears(context)
      for (const old of [before.stamp, null, `${stamp} `.replace('Z ', '+00:00')]) {
        const seen = await put(context, [{ ...year, isEnabled: !year.isEnabled }], old)
        wantRefusal(context, 'updateSchoolYearConfig', seen, 409, 'school_years_stale')
        const { lastModifiedOn, lastModifiedBy, statusCode } = seen.json as Schemas['SchoolYearConflict']
        wantJson(
          context,
          [statusCode, lastModifiedOn, lastModifiedBy],
          [409, stamp, await author(context)],
          'who made the last change, and when',
        )
      }
      wantJson(context, (await readYears(context)).rows, rows, 'the years afterwards')
    },
  },
  {
    id: 'years/refused',
    title: 'Unknown years, rows that are none and anything but a list are refused, and nothing is changed.',
    operations: ['getSchoolYearConfig', 'updateSchoolYearConfig'],
    needs: ['app.adminCookie'],
    consent: ['admin'],
    async run(context: EdfiContext) {
      const before = await readYears(context)
      const year = changeOf(idleYear(context, before))
      restore(context, before)
      const refused = (body: unknown, code: 'school_years_rejected' | 'validation_failed') =>
        refuse(context, 'updateSchoolYearConfig', { as: 'admin', body, headers: basedOn(before.stamp) }, 400, code)
      await refused({ ...year }, 'school_years_rejected')
      await refused(
        [
          { ...year, isEnabled: true },
          { ...year, schoolYearId: 'none' },
        ],
        'school_years_rejected',
      )
      await refused([{ ...year, isEnabled: 'yes' }], 'validation_failed')
      await refused([{ schoolYearId: year.schoolYearId }], 'validation_failed')
      wantJson(context, (await readYears(context)).rows, before.rows, 'the years afterwards')
    },
  },
]
