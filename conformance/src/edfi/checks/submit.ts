import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { refuse, succeed, wantJson } from '../expect-answer.ts'
import { findMaterial, isUsable } from '../job-material.ts'
import { upload } from '../make-job.ts'
import { readClaims } from '../read-claims.ts'
import { describeSubmission, findSubmitted, placeOf, startSubmission, submitJob } from '../submit.ts'

async function wantRejected(context: EdfiContext, body: object, what: string): Promise<string> {
  const { message } = await refuse(context, 'submitJob', { body }, 400, 'submission_rejected')
  context.want(typeof message === 'string', `the refusal because ${what} is one sentence`, message)
  return message
}

/** Jobs of programs. */
export const submitChecks: readonly EdfiCheck[] = [
  {
    id: 'submit/answer',
    title: 'A job of a program is made with 201, its uid and an object of one upload URL per file.',
    operations: ['submitJob'],
    needs: ['external'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const body = describeSubmission(context)
      const { uploadUrls } = await submitJob(context, { ...body, unknown: 1 })
      wantJson(context, Object.keys(uploadUrls).sort(), Object.keys(body.files).sort(), 'what is uploaded')
      for (const url of Object.values(uploadUrls)) {
        context.want(Number(new URL(url).searchParams.get('X-Amz-Expires')) <= 3600, 'the URL lives an hour')
        await upload(context, url)
      }
    },
  },
  {
    id: 'submit/stored',
    title: 'Blanks around names are dropped, files have no type of their own, and the job tells its program.',
    operations: ['submitJob', 'startSubmission', 'listJobs'],
    needs: ['external', 'app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const body = describeSubmission(context)
      const files = Object.fromEntries(Object.entries(body.files).map(([key, name]) => [key, `  ${name}\t`]))
      const submitted = await submitJob(context, { ...body, files })
      await startSubmission(context, submitted)
      const job = await findSubmitted(context, submitted.uid)
      const told = job.files.map(({ nameFromUser, type, templateKey }) => ({ nameFromUser, type, templateKey }))
      const wanted = Object.entries(body.files).map(([templateKey, nameFromUser]) => ({
        nameFromUser,
        type: 'application/octet-stream',
        templateKey,
      }))
      wantJson(context, told, wanted, 'what the files are')
      const { client_name: name = null } = readClaims(await context.facts.access.token(context, 'client'))
      const { isApiInitiated, apiClientName, createdBy, createdById, schoolYearId } = job
      const year = context.facts.years.find(({ endYear }) => String(endYear) === body.schoolYear)
      wantJson(
        context,
        { isApiInitiated, apiClientName, createdBy, createdById, schoolYearId },
        { isApiInitiated: true, apiClientName: name, createdBy: null, createdById: null, schoolYearId: year?.id },
        'where the job is from',
      )
    },
  },
  {
    id: 'submit/validation',
    title: 'Everything has to be there as text, the year as four digits, names as more than blanks.',
    operations: ['submitJob'],
    needs: ['external'],
    async run(context: EdfiContext) {
      const body = describeSubmission(context)
      const broken: readonly object[] = [
        {},
        ...['partner', 'tenant', 'bundle', 'schoolYear'].flatMap((name) => [
          { ...body, [name]: '' },
          { ...body, [name]: undefined },
        ]),
        { ...body, schoolYear: Number(body.schoolYear) },
        { ...body, schoolYear: body.schoolYear.slice(2) },
        { ...body, files: { INPUT_FILE: '  ' } },
        { ...body, files: { INPUT_FILE: 5 } },
        { ...body, files: 'scores.csv' },
        { ...body, params: { X: 5 } },
      ]
      for (const one of broken) await refuse(context, 'submitJob', { body: one }, 400, 'validation_failed')
    },
  },
  {
    id: 'submit/foreign-partner',
    title: 'A partner the token does not hold is 403, before anything of the job is looked at.',
    operations: ['submitJob'],
    needs: ['external'],
    async run(context: EdfiContext) {
      const body = { ...describeSubmission(context), partner: 'conformance-none', tenant: 'none', bundle: 'none' }
      await refuse(context, 'submitJob', { body }, 403, 'token_insufficient')
    },
  },
  {
    id: 'submit/foreign-program',
    title: 'A program of another partner, or of none, makes no jobs for this one.',
    operations: ['submitJob'],
    needs: ['external.otherPartnerToken', 'external.noPartnerToken'],
    async run(context: EdfiContext) {
      const body = { ...describeSubmission(context), tenant: 'none', bundle: 'none' }
      for (const as of ['otherPartner', 'noPartner'] as const)
        await refuse(context, 'submitJob', { as, body }, 403, 'token_insufficient')
    },
  },
  {
    id: 'submit/unknown',
    title: 'Unknown tenants, bundles and years are refused; a year is named by the one it ends in, never by its id.',
    operations: ['submitJob'],
    needs: ['external'],
    async run(context: EdfiContext) {
      const body = describeSubmission(context)
      const tenant = await wantRejected(context, { ...body, tenant: 'conformance none' }, 'the tenant is unknown')
      const all = { ...body, tenant: 'conformance none', bundle: 'none', schoolYear: '1999' }
      context.want((await wantRejected(context, all, 'all is unknown')) === tenant, 'the tenant is told first')
      const year = await wantRejected(context, { ...body, schoolYear: '1999' }, 'the year is unknown')
      const misfit = { ...body, schoolYear: '1999', files: {}, params: { NONE: 'x' } }
      context.want(
        (await wantRejected(context, misfit, 'more is wrong')) === year,
        'the year is told before params and files',
      )
      for (const { id, endYear } of context.facts.years)
        if (String(endYear) === body.schoolYear && /^\d{4}$/.test(id))
          await wantRejected(context, { ...body, schoolYear: id }, 'it is the id of the year')
    },
  },
  {
    id: 'submit/unknown-bundle',
    title: 'A bundle that is not there is refused.',
    operations: ['submitJob'],
    needs: ['external'],
    async run(context: EdfiContext) {
      const body = { ...describeSubmission(context), bundle: 'assessments/ConformanceNone' }
      await wantRejected(context, body, 'the bundle is unknown')
    },
  },
  {
    id: 'submit/registry-out-of-reach',
    title: 'Without the registry of bundles no job is made: a crash.',
    operations: ['submitJob'],
    needs: ['external'],
    async run(context: EdfiContext) {
      const { host } = context.facts
      if (!host || context.facts.isExternalOff) context.skip('no caller can keep the service from the registry')
      const body = describeSubmission(context)
      await host.failNext('registry')
      await refuse(context, 'submitJob', { body }, 500, 'server_error')
    },
  },
  {
    id: 'submit/disabled-bundle',
    title: 'A bundle that is not enabled for the partner is refused.',
    operations: ['submitJob', 'getMe', 'listJobTemplates', 'listTenantSchoolYears'],
    needs: ['external.otherPartnerToken', 'app.otherPartnerCookie'],
    async run(context: EdfiContext) {
      const as = 'otherPartner'
      const { tenant } = await succeed(context, 'getMe', { as })
      const enabled = new Set(
        (await succeed(context, 'listJobTemplates', { as, path: { type: 'assessments' } })).map(({ path }) => path),
      )
      const isBare = (template: { params: readonly { templateKey: string }[] }) =>
        template.params.every(({ templateKey }) => templateKey === 'API_YEAR')
      const disabled = context.facts.templates.find((template) => !enabled.has(template.path) && isBare(template))
      const year = (await succeed(context, 'listTenantSchoolYears', { as })).find((one) => isUsable(one))
      if (!disabled || !year) context.skip('the other partner has every bundle, or no school year')
      const files = Object.fromEntries(disabled.files.map(({ templateKey }) => [templateKey, 'x.csv']))
      const body = {
        partner: tenant.partnerId,
        tenant: tenant.code,
        bundle: disabled.path,
        schoolYear: String(year.endYear),
        files,
      }
      await refuse(context, 'submitJob', { as, body }, 400, 'submission_rejected')
    },
  },
  {
    id: 'submit/misfits',
    title: 'Params and files are held against the bundle as those of people are.',
    operations: ['submitJob'],
    needs: ['external', 'app'],
    async run(context: EdfiContext) {
      const { template, params, fileKeys } = findMaterial(context)
      const body = describeSubmission(context)
      const [param] = Object.keys(params)
      const choice = template.params.find(({ allowedValues = [] }) => allowedValues.length > 0)
      const wrong: readonly (readonly [string, object])[] = [
        ...(param === undefined ? [] : [[param, { ...body, params: null }] as const]),
        ...(choice === undefined
          ? []
          : [[choice.templateKey, { ...body, params: { ...params, [choice.templateKey]: 'none' } }] as const]),
        ['NONE', { ...body, params: { ...params, NONE: 'x' } }],
        ['NONE_FILE', { ...body, files: { ...body.files, NONE_FILE: 'x.csv' } }],
        ...(fileKeys[0] === undefined ? [] : [[fileKeys[0], { ...body, files: {} }] as const]),
      ]
      for (const [key, one] of wrong) {
        const message = await wantRejected(context, one, `${key} does not fit`)
        context.want(message.includes(key), `the refusal names ${key}`, message)
      }
    },
  },
  {
    id: 'submit/unusable-years',
    title: 'Years that are not enabled, or lack what they need, are refused.',
    operations: ['submitJob'],
    needs: ['external', 'app'],
    async run(context: EdfiContext) {
      const { tenant } = placeOf(context)
      if (tenant !== context.facts.me?.tenant.code)
        context.skip('people and programs of this run are of different tenants')
      const usable = new Set(
        context.facts.tenantYears.filter((year) => isUsable(year)).map(({ schoolYearId }) => schoolYearId),
      )
      const body = describeSubmission(context)
      for (const { id, endYear } of context.facts.years)
        if (!usable.has(id))
          await wantRejected(context, { ...body, schoolYear: String(endYear) }, `${endYear} is not usable`)
    },
  },
]
