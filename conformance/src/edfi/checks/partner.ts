import type { EdfiCheck, EdfiContext, Schemas } from '../edfi-check.ts'
import { refuse, succeed, wantJson } from '../expect-answer.ts'
import { findMaterial, isUsable } from '../job-material.ts'
import { makeJob } from '../make-job.ts'
import { changeMatching } from '../partner-config.ts'

const admin = { as: 'admin' } as const

/** Settings of the partner. */
export const partnerChecks: readonly EdfiCheck[] = [
  {
    id: 'partner/change',
    title: 'Matching across years is switched on and off, and read as it is.',
    operations: ['getPartnerConfig', 'updatePartnerConfig'],
    needs: ['app.adminCookie'],
    consent: ['admin'],
    async run(context: EdfiContext) {
      for (const isOn of [true, false]) {
        await changeMatching(context, isOn)
        const { crossYearMatchingEnabled } = await succeed(context, 'getPartnerConfig', admin)
        context.want(
          crossYearMatchingEnabled === isOn,
          `it is switched ${isOn ? 'on' : 'off'}`,
          crossYearMatchingEnabled,
        )
      }
    },
  },
  {
    id: 'partner/validation',
    title: 'The switch is true or false and nothing else.',
    operations: ['updatePartnerConfig'],
    needs: ['app.adminCookie'],
    consent: ['admin'],
    async run(context: EdfiContext) {
      for (const body of [{}, { crossYearMatchingEnabled: 'true' }, { crossYearMatchingEnabled: 1 }])
        await refuse(context, 'updatePartnerConfig', { ...admin, body }, 400, 'validation_failed')
    },
  },
  {
    id: 'partner/without-edu',
    title: 'Without credentials for EDU it can be switched off, but not on.',
    operations: ['getPartnerConfig', 'updatePartnerConfig', 'getMe'],
    needs: ['app.adminCookie'],
    consent: ['admin'],
    async run(context: EdfiContext) {
      const { host } = context.facts
      const before = await succeed(context, 'getPartnerConfig', admin)
      const { partnerId } = (await succeed(context, 'getMe', admin)).tenant
      if (before.canConnectToEdu) {
        if (!host) context.skip('the partner has credentials for EDU')
        await changeMatching(context, false)
        await host.setEduCredentials(partnerId, false)
        context.cleanup('the credentials for EDU', () => host.setEduCredentials(partnerId, true))
      }
      const on = { ...admin, body: { crossYearMatchingEnabled: true } }
      await refuse(context, 'updatePartnerConfig', on, 400, 'edu_credentials_missing')
      const after = await succeed(context, 'getPartnerConfig', admin)
      wantJson(context, after, { crossYearMatchingEnabled: false, canConnectToEdu: false }, 'the settings')
    },
  },
  {
    id: 'partner/years-without-roster',
    title: 'Where students are matched across years, a year needs no roster of its own.',
    operations: ['getPartnerConfig', 'updatePartnerConfig', 'listTenantSchoolYears', 'createJob'],
    needs: ['app.adminCookie'],
    consent: ['admin', 'destructive'],
    async run(context: EdfiContext) {
      const isBare = ({ sendToOds, hasNonOdsRoster }: Schemas['TenantSchoolYear']) =>
        !sendToOds && hasNonOdsRoster === false
      const year = context.facts.tenantYears.find(isBare)
      if (!year) context.skip('every year has its roster')
      await changeMatching(context, true)
      const now = (await succeed(context, 'listTenantSchoolYears')).find(
        ({ schoolYearId }) => schoolYearId === year.schoolYearId,
      )
      context.want(now !== undefined && isUsable(now), 'the year can be used', now)
      await makeJob(context, { material: { ...findMaterial(context), schoolYearId: year.schoolYearId } })
    },
  },
]
