import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { refuse, succeed, wantJson } from '../expect-answer.ts'
import { findMaterial, isUsable } from '../job-material.ts'
import { describeJob } from '../make-job.ts'
import { rosterKeyOf } from '../roster-key.ts'
import { readYears, stampHeader } from '../year-config.ts'

/** School years as they are set for a partner, and as tenants see them. */
export const yearChecks: readonly EdfiCheck[] = [
  {
    id: 'years/config',
    title:
      'All years are told as they are set, with the time of the last change; those nobody set are off and send to an ODS.',
    operations: ['getSchoolYearConfig', 'listSchoolYears', 'listTenantSchoolYears'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const { rows, stamp } = await readYears(context)
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
]
