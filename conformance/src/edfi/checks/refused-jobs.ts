import type { EdfiCheck, EdfiContext, Schemas } from '../edfi-check.ts'
import { callAs, refuse, succeed, wantRefusal } from '../expect-answer.ts'
import { findMaterial, isUsable, type JobMaterial } from '../job-material.ts'
import { describeJob } from '../make-job.ts'
import { rosterKeyOf } from '../roster-key.ts'

type Body = Schemas['CreateJob']

const none = 'CONFORMANCE_NONE'

/** What is wrong with a body one way, and the variable the refusal names. Null where the bundle leaves nothing to be wrong about. */
interface Fault {
  readonly what: string
  readonly key: string
  spoil(body: Body): Body
}

/** Every way not to fit a bundle, in the order the service looks. */
function listFaults({ template, fileKeys, params }: JobMaterial): readonly Fault[] {
  const [required] = Object.keys(params)
  const choice = template.params.find(({ allowedValues = [] }) => allowedValues.length > 0)
  const [file] = fileKeys
  const without = (list: Body['inputParams'], key: string) => list.filter(({ templateKey }) => templateKey !== key)
  return [
    ...(required === undefined
      ? []
      : [
          {
            what: 'a required param is missing',
            key: required,
            spoil: (body: Body): Body => ({ ...body, inputParams: without(body.inputParams, required) }),
          },
        ]),
    ...(choice === undefined
      ? []
      : [
          {
            what: 'a value is not allowed',
            key: choice.templateKey,
            spoil: (body: Body): Body => ({
              ...body,
              inputParams: [
                ...without(body.inputParams, choice.templateKey),
                { templateKey: choice.templateKey, value: 'conformance none' },
              ],
            }),
          },
        ]),
    {
      what: 'a param is unknown',
      key: none,
      spoil: (body) => ({ ...body, inputParams: [...body.inputParams, { templateKey: none, value: 'x' }] }),
    },
    {
      what: 'a file is unknown',
      key: `${none}_FILE`,
      spoil: (body) => ({
        ...body,
        files: [...body.files, { templateKey: `${none}_FILE`, nameFromUser: 'x.csv', type: '' }],
      }),
    },
    ...(file === undefined
      ? []
      : [
          {
            what: 'a required file is missing',
            key: file,
            spoil: (body: Body): Body => ({
              ...body,
              files: body.files.filter(({ templateKey }) => templateKey !== file),
            }),
          },
        ]),
  ]
}

async function refuseJob(context: EdfiContext, body: object, what: string): Promise<string> {
  const seen = await callAs(context, 'createJob', { body })
  const { message } = wantRefusal(context, 'createJob', seen, 400, 'job_rejected')
  context.want(typeof message === 'string', `the refusal because ${what} is one sentence`, message)
  return message
}

const names = (message: string, key: string) => message.split(/[\s,:;]+/).includes(key)

/** What jobs are refused for. */
export const refusedJobChecks: readonly EdfiCheck[] = [
  {
    id: 'create/misfits',
    title: 'Params and files that do not fit the bundle are refused, each by its variable.',
    operations: ['createJob'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const material = findMaterial(context)
      for (const { what, key, spoil } of listFaults(material)) {
        const message = await refuseJob(context, spoil(describeJob(material)), what)
        context.want(names(message, key), `the refusal because ${what} names ${key}`, message)
      }
    },
  },
  {
    id: 'create/misfit-order',
    title:
      'Of several misfits the first is told: missing params, values, unknown params, unknown files, missing files.',
    operations: ['createJob'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const material = findMaterial(context)
      const faults = listFaults(material)
      for (const [index, first] of faults.entries())
        for (const later of faults.slice(index + 1)) {
          if (first.key === later.key) continue
          const message = await refuseJob(context, first.spoil(later.spoil(describeJob(material))), first.what)
          const isFirst = names(message, first.key) && !names(message, later.key)
          context.want(isFirst, `it is told that ${first.what} before that ${later.what}`, message)
        }
    },
  },
  {
    id: 'create/unknown-bundle',
    title: 'A bundle that is not there is refused.',
    operations: ['createJob'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const body = describeJob(findMaterial(context))
      await refuseJob(context, { ...body, template: { path: 'assessments/ConformanceNone' } }, 'the bundle is unknown')
    },
  },
  {
    id: 'create/disabled-bundle',
    title: 'A bundle that is not enabled for the partner is not listed, and refused before the school year is.',
    operations: ['createJob', 'listJobTemplates', 'listTenantSchoolYears'],
    needs: ['app.otherPartnerCookie'],
    async run(context: EdfiContext) {
      const path = { type: 'assessments' }
      const listed = await succeed(context, 'listJobTemplates', { path, as: 'otherPartner' })
      const enabled = new Set(listed.map((template) => template.path))
      const disabled = context.facts.templates.find((template) => !enabled.has(template.path))
      if (!disabled) context.skip('every bundle is enabled for both partners')
      const years = await succeed(context, 'listTenantSchoolYears', { as: 'otherPartner' })
      const { schoolYearId } =
        years.find(({ sendToOds, hasOds }) => sendToOds && hasOds) ??
        context.skip('the other partner has no school year')
      const params = Object.fromEntries(
        disabled.params.map(({ templateKey, allowedValues = [] }) => [templateKey, allowedValues[0] ?? 'x']),
      )
      const fileKeys = disabled.files.map(({ templateKey }) => templateKey)
      const body = describeJob({ template: disabled, schoolYearId, endYear: 0, params, fileKeys })
      const told = async (one: Body) =>
        (await refuse(context, 'createJob', { as: 'otherPartner', body: one }, 400, 'job_rejected')).message
      const alone = await told(body)
      const both = await told({ ...body, schoolYearId: 'none' })
      context.want(both === alone, 'the bundle is told before the year', both)
    },
  },
  {
    id: 'create/unusable-year',
    title: 'Years that are unknown, not enabled, or without what they need are refused, before params are.',
    operations: ['createJob'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const { years, tenantYears } = context.facts
      const enabled = new Map(tenantYears.map((year) => [year.schoolYearId, year]))
      const unusable = years.filter(({ id }) => {
        const year = enabled.get(id)
        return !year || !isUsable(year)
      })
      const body = describeJob(findMaterial(context))
      for (const schoolYearId of ['none', ...unusable.map(({ id }) => id)]) {
        const message = await refuseJob(
          context,
          { ...body, schoolYearId, inputParams: [] },
          `the year ${schoolYearId} is not usable`,
        )
        for (const { templateKey } of body.inputParams)
          context.want(!names(message, templateKey), 'the year is told before the params', message)
      }
    },
  },
  {
    id: 'create/empty-roster',
    title: 'A roster with nothing in it is none.',
    operations: ['createJob', 'listTenantSchoolYears'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const { host, me, tenantYears } = context.facts
      const year = tenantYears.find(({ sendToOds, hasNonOdsRoster }) => !sendToOds && hasNonOdsRoster === false)
      if (!host || !me) context.skip('no caller can put a roster there')
      if (!year) context.skip('every year has its roster')
      await host.putObject(rosterKeyOf(me.tenant, year.endYear), '')
      const listed = await succeed(context, 'listTenantSchoolYears')
      const { hasNonOdsRoster } = listed.find(({ schoolYearId }) => schoolYearId === year.schoolYearId) ?? {}
      context.want(hasNonOdsRoster === false, 'an empty roster is told as none', hasNonOdsRoster)
      const body = { ...describeJob(findMaterial(context)), schoolYearId: year.schoolYearId }
      await refuseJob(context, body, 'the roster is empty')
    },
  },
]
