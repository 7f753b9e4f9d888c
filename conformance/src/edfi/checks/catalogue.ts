import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { callAs, refuse, succeed, wantJson, wantSuccess } from '../expect-answer.ts'
import { nowhere, operationsWhere } from '../operation-inputs.ts'

const ofUsers = operationsWhere(({ path }) => path.startsWith('/api/users'))

/** What jobs are made of, and routes that do nothing. */
export const catalogueChecks: readonly EdfiCheck[] = [
  {
    id: 'catalogue/templates',
    title: 'Templates are those of assessments that are enabled, each with files it requires; another type is 400.',
    operations: ['listJobTemplates'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const templates = await succeed(context, 'listJobTemplates', { path: { type: 'assessments' } })
      const paths = templates.map(({ path }) => path)
      context.want(new Set(paths).size === paths.length, 'no path is listed twice', paths)
      for (const { path, files, params } of templates) {
        const keys = [...files, ...params].map(({ templateKey }) => templateKey)
        context.want(new Set(keys).size === keys.length, `${path} has each variable once`, keys)
      }
      for (const type of ['students', 'Assessments'])
        await refuse(context, 'listJobTemplates', { path: { type } }, 400, 'invalid_parameter')
    },
  },
  {
    id: 'catalogue/templates-usable',
    title: 'Every template that is listed can be used: a job with it is refused for an unknown year alone.',
    operations: ['listJobTemplates', 'createJob'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const isOther = context.credentials.app?.otherPartnerCookie !== undefined
      let wanted: unknown
      for (const as of ['user', ...(isOther ? (['otherPartner'] as const) : [])] as const)
        for (const { path } of await succeed(context, 'listJobTemplates', { as, path: { type: 'assessments' } })) {
          const body = { name: 'x', schoolYearId: 'none', files: [], inputParams: [], template: { path } }
          const { message } = await refuse(context, 'createJob', { as, body }, 400, 'job_rejected')
          wanted ??= message
          context.want(message === wanted, `${path} is refused for its year`, message)
        }
    },
  },
  {
    id: 'catalogue/registry-out-of-reach',
    title: 'Without the registry of bundles nothing is listed and no job is made: a crash.',
    operations: ['listJobTemplates'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const { host } = context.facts
      if (!host) context.skip('no caller can keep the service from the registry')
      await host.failNext('registry')
      const crash = await refuse(context, 'listJobTemplates', { path: { type: 'assessments' } }, 500, 'server_error')
      wantJson(context, crash, { statusCode: 500, message: 'Internal server error' }, 'the body of a crash')
      await succeed(context, 'listJobTemplates', { path: { type: 'assessments' } })
    },
  },
  {
    id: 'catalogue/school-years',
    title: 'School years end a year after they start, and the newest comes first.',
    operations: ['listSchoolYears'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const years = await succeed(context, 'listSchoolYears')
      for (const { id, startYear, endYear } of years)
        context.want(endYear === startYear + 1, `${id} ends a year after it starts`, [startYear, endYear])
      const newestFirst = [...years].sort((a, b) => b.startYear - a.startYear)
      wantJson(
        context,
        years.map(({ id }) => id),
        newestFirst.map(({ id }) => id),
        'the order of the years',
      )
    },
  },
  {
    id: 'catalogue/users',
    title: 'The routes of users are there and answer an empty object, whatever the number.',
    operations: ofUsers,
    needs: ['app'],
    async run(context: EdfiContext) {
      for (const operation of ofUsers) {
        const seen = await callAs(context, operation, {
          ...nowhere(operation),
          body: operation === 'createUser' ? {} : undefined,
        })
        wantSuccess(context, operation, seen)
        wantJson(context, seen.json, {}, `the body of ${operation}`)
      }
    },
  },
  {
    id: 'catalogue/enable-bundle',
    title: 'Enabling a bundle answers nothing and changes nothing.',
    operations: ['enableBundle', 'listJobTemplates'],
    needs: ['app.adminCookie'],
    consent: ['admin'],
    async run(context: EdfiContext) {
      const list = () => succeed(context, 'listJobTemplates', { path: { type: 'assessments' } })
      const before = await list()
      const seen = await callAs(context, 'enableBundle', { ...nowhere('enableBundle'), as: 'admin' })
      wantSuccess(context, 'enableBundle', seen)
      const isEmpty = seen.bytes.byteLength === 0 && !seen.headers.has('content-type')
      context.want(isEmpty, 'the answer has neither body nor content type', seen.text)
      wantJson(context, await list(), before, 'the templates')
    },
  },
]
