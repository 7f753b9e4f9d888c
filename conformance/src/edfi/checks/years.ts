import type { EdfiCheck, EdfiContext, Schemas } from '../edfi-check.ts'
import { callAs, refuse, succeed, wantJson, wantRefusal, wantSuccess } from '../expect-answer.ts'
import { findMaterial, isUsable } from '../job-material.ts'
import { describeJob } from '../make-job.ts'
import { rosterKeyOf } from '../roster-key.ts'

type Config = Schemas['SchoolYearConfig']

const stampHeader = 'x-config-modified-at'
const basedOn = (stamp: string | null) => (stamp === null ? {} : { [`x-if-config-modified-at`]: stamp })

interface Read {
  readonly rows: readonly Config[]
  /** Null as long as nobody ever set a year. */
  readonly stamp: string | null
}

async function read(context: EdfiContext): Promise<Read> {
  const seen = await callAs(context, 'getSchoolYearConfig')
  wantSuccess(context, 'getSchoolYearConfig', seen)
  return { rows: seen.json as readonly Config[], stamp: seen.headers.get(stampHeader) }
}

const changeOf = ({ schoolYearId, isEnabled, sendToOds }: Config) => ({ schoolYearId, isEnabled, sendToOds })

const put = (context: EdfiContext, body: unknown, stamp: string | null) =>
  callAs(context, 'updateSchoolYearConfig', { as: 'admin', body, headers: basedOn(stamp) })

/** Puts every row back as it is now, on top of whatever is there when the check ends. */
function restore(context: EdfiContext, { rows }: Read): void {
  context.cleanup('the school years', async () => {
    const now = await read(context)
    const known = new Map(now.rows.map((row) => [row.schoolYearId, row]))
    const changed = rows.filter(
      (row) =>
        JSON.stringify(changeOf(row)) !==
        JSON.stringify(known.get(row.schoolYearId) && changeOf(known.get(row.schoolYearId) as Config)),
    )
    if (changed.length > 0)
      wantSuccess(context, 'updateSchoolYearConfig', await put(context, changed.map(changeOf), now.stamp))
  })
}

/** A year nobody uses: changing it and back is noticed by nobody. */
function idleYear(context: EdfiContext, { rows }: Read): Config {
  return rows.find(({ isEnabled }) => !isEnabled) ?? context.skip('every school year is in use')
}

const author = async (context: EdfiContext) => {
  const { user } = await succeed(context, 'getMe', { as: 'admin' })
  return `${user.givenName} ${user.familyName}`
}

/** School years as they are set for a partner, and as tenants see them. */
export const yearChecks: readonly EdfiCheck[] = [
  {
    id: 'years/config',
    title:
      'All years are told as they are set, with the time of the last change; those nobody set are off and send to an ODS.',
    operations: ['getSchoolYearConfig', 'listSchoolYears', 'listTenantSchoolYears'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const { rows, stamp } = await read(context)
      const years = await succeed(context, 'listSchoolYears')
      const told = rows.map(({ schoolYearId: id, startYear, endYear }) => ({ id, startYear, endYear }))
      wantJson(context, told, years, 'which years are told')
      const isTime = stamp !== null && !Number.isNaN(Date.parse(stamp))
      if (rows.some(({ isEnabled }) => isEnabled)) context.want(isTime, `${stampHeader} is a time`, stamp)
      const tenant = await succeed(context, 'listTenantSchoolYears')
      const enabled = rows.filter(({ isEnabled }) => isEnabled)
      wantJson(
        context,
        tenant.map(({ schoolYearId, sendToOds }) => ({ schoolYearId, sendToOds })),
        enabled.map(({ schoolYearId, sendToOds }) => ({ schoolYearId, sendToOds })),
        'the years of the tenant',
      )
      const other = rows.filter(({ isEnabled, sendToOds }) => !isEnabled && !sendToOds)
      // A year that is off and sends to no ODS was set by somebody.
      if (stamp === null) wantJson(context, other, [], 'years nobody set')
    },
  },
  {
    id: 'years/tenant',
    title: 'A tenant is told for each year whether it has a connection, and whether a roster, where that matters.',
    operations: ['listTenantSchoolYears', 'listOdsConfigs'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const connected = new Set((await succeed(context, 'listOdsConfigs')).map(({ schoolYearId }) => schoolYearId))
      for (const { schoolYearId: id, sendToOds, hasOds, hasNonOdsRoster } of await succeed(
        context,
        'listTenantSchoolYears',
      )) {
        context.want(hasOds === connected.has(id), `hasOds of ${id} says whether there is a connection`, hasOds)
        const fits = sendToOds ? hasNonOdsRoster === null : typeof hasNonOdsRoster === 'boolean'
        context.want(fits, `hasNonOdsRoster of ${id} is null where an ODS is used`, hasNonOdsRoster)
      }
    },
  },
  {
    id: 'years/usable',
    title: 'What a tenant is told of a year decides whether jobs are made for it.',
    operations: ['listTenantSchoolYears', 'createJob'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const body = describeJob(findMaterial(context))
      for (const year of await succeed(context, 'listTenantSchoolYears')) {
        // Refused for its param as soon as it is not refused for its year.
        const inputParams = [...body.inputParams, { templateKey: 'CONFORMANCE_NONE', value: 'x' }]
        const one = { ...body, schoolYearId: year.schoolYearId, inputParams }
        const { message } = await refuse(context, 'createJob', { body: one }, 400, 'job_rejected')
        const isTaken = String(message).includes('CONFORMANCE_NONE')
        context.want(
          isTaken === isUsable(year),
          `${year.schoolYearId} can ${isUsable(year) ? '' : 'not '}be used`,
          message,
        )
      }
    },
  },
  {
    id: 'years/roster',
    title: 'A roster that is put there shows.',
    operations: ['listTenantSchoolYears'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const { host, me, tenantYears } = context.facts
      if (!host || !me) context.skip('no caller can put a roster there')
      const year = tenantYears.find(({ sendToOds, hasNonOdsRoster }) => !sendToOds && hasNonOdsRoster === false)
      if (!year) context.skip('every year has its roster')
      const hasRoster = async () =>
        (await succeed(context, 'listTenantSchoolYears')).find(({ schoolYearId }) => schoolYearId === year.schoolYearId)
          ?.hasNonOdsRoster
      context.want((await hasRoster()) === false, 'there is no roster before')
      const key = rosterKeyOf(me.tenant, year.endYear)
      await host.putObject(key, '{}\n')
      context.cleanup('a roster', () => host.putObject(key, ''))
      context.want((await hasRoster()) === true, 'there is one afterwards')
    },
  },
  {
    id: 'years/change',
    title: 'A change on the ground of the last one is made, for the years it names only.',
    operations: ['getSchoolYearConfig', 'updateSchoolYearConfig'],
    needs: ['app.adminCookie'],
    consent: ['admin'],
    async run(context: EdfiContext) {
      const before = await read(context)
      const year = idleYear(context, before)
      restore(context, before)
      for (const isEnabled of [true, false]) {
        const { stamp } = await read(context)
        const change = { schoolYearId: year.schoolYearId, isEnabled, sendToOds: !year.sendToOds }
        const seen = await put(context, [change], stamp)
        wantSuccess(context, 'updateSchoolYearConfig', seen)
        wantJson(context, seen.json, { status: 'ok' }, 'the answer')
        const after = await read(context)
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
      const before = await read(context)
      const year = changeOf(idleYear(context, before))
      restore(context, before)
      wantSuccess(context, 'updateSchoolYearConfig', await put(context, [year], before.stamp))
      const { stamp, rows } = await read(context)
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
      wantJson(context, (await read(context)).rows, rows, 'the years afterwards')
    },
  },
  {
    id: 'years/refused',
    title: 'Unknown years, rows that are none and anything but a list are refused, and nothing is changed.',
    operations: ['getSchoolYearConfig', 'updateSchoolYearConfig'],
    needs: ['app.adminCookie'],
    consent: ['admin'],
    async run(context: EdfiContext) {
      const before = await read(context)
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
      wantJson(context, (await read(context)).rows, before.rows, 'the years afterwards')
    },
  },
]
