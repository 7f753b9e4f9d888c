import type { EdfiCheck, EdfiContext, Schemas } from '../edfi-check.ts'
import { callAs, refuse, succeed, wantJson } from '../expect-answer.ts'
import { findMaterial, findMaterialOf, yearParam } from '../job-material.ts'
import { describeJob, makeJob, readJob } from '../make-job.ts'

const baseOf = (tenant: Schemas['Tenant'], schoolYearId: string, id: number) =>
  [tenant.partnerId, tenant.code, schoolYearId, String(id)].map(encodeURIComponent).join('/')

/** A name that no template asks for, and that works all the way. */
const oddName = 'Scores of grade 3 (#1): mock-parked ä.mock-parked.pdf'

/** Making a job. */
export const createJobChecks: readonly EdfiCheck[] = [
  {
    id: 'create/answer',
    title: 'A job is made with 201, its number and a list of one upload URL per file.',
    operations: ['createJob'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { material, uploads } = await makeJob(context)
      wantJson(
        context,
        uploads.map(({ templateKey }) => templateKey),
        material.fileKeys,
        'what is uploaded',
      )
      for (const { url } of uploads) context.want(URL.canParse(url), 'the upload URL is absolute', url)
    },
  },
  {
    id: 'create/stored',
    title: 'A job is called as its bundle, holds its params and files as they were given, and waits without a run.',
    operations: ['createJob', 'getJob', 'getMe'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const material = findMaterial(context)
      const { template, params, fileKeys, schoolYearId } = material
      const { user, tenant } = await succeed(context, 'getMe')
      const body = {
        ...describeJob(material, oddName),
        name: 'another name',
        previousJobId: 1,
        files: fileKeys.map((templateKey) => ({ templateKey, nameFromUser: oddName, type: '' })),
      }
      const { id } = await succeed(context, 'createJob', { body })
      const job = await readJob(context, { path: { jobId: String(id) } })
      context.want(job.name === template.name, `the name is ${template.name}`, job.name)
      wantJson(context, job.template, template, 'the template, as the list of templates has it')
      wantJson(
        context,
        Object.fromEntries((job.inputParams ?? []).map(({ templateKey, value }) => [templateKey, value])),
        params,
        'what the params are',
      )
      const base = baseOf(tenant, schoolYearId, id)
      const files = fileKeys.map((templateKey) => ({
        nameFromUser: oddName,
        type: '',
        path: `${base}/input/${templateKey}__${oddName}`,
        status: 'url_generated',
        templateKey,
        jobId: id,
      }))
      wantJson(context, job.files, files, 'what the files are')
      const year = context.facts.tenantYears.find((one) => one.schoolYearId === schoolYearId)
      const { runs, isResolved, isApiInitiated, apiClientName, createdById, sendToOds } = job
      wantJson(
        context,
        { runs, isResolved, isApiInitiated, apiClientName, createdById, sendToOds },
        {
          runs: [],
          isResolved: false,
          isApiInitiated: false,
          apiClientName: null,
          createdById: user.id,
          sendToOds: year?.sendToOds,
        },
        'the rest',
      )
    },
  },
  {
    id: 'create/path-encoding',
    title: 'Tenants with blanks and the like are encoded in the keys of their jobs, as they are in URLs once more.',
    operations: ['createJob', 'getJob', 'getMe', 'listTenantSchoolYears'],
    needs: ['app.otherTenantCookie'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { tenant } = await succeed(context, 'getMe', { as: 'otherTenant' })
      const encoded = encodeURIComponent(tenant.code)
      if (encoded === tenant.code) context.skip('the code of the other tenant needs no encoding')
      const material = await findMaterialOf(context, 'otherTenant')
      const job = await makeJob(context, { as: 'otherTenant', material })
      const { files } = await readJob(context, job)
      const prefix = `${baseOf(tenant, material.schoolYearId, job.id)}/input/`
      for (const { path } of files) context.want(path.startsWith(prefix), `the key begins with ${prefix}`, path)
      for (const { url } of job.uploads) {
        const { pathname } = new URL(url)
        context.want(pathname.includes(encodeURIComponent(encoded)), 'the upload URL has it encoded twice', pathname)
      }
    },
  },
  {
    id: 'create/params',
    title: 'An empty value counts as one, null does not, and the API year may be given where the bundle has it.',
    operations: ['createJob'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const material = findMaterial(context)
      const { template } = material
      const free = context.facts.templates.find(
        ({ params, files }) =>
          files.every(({ isRequired }) => isRequired) &&
          params.some(
            ({ templateKey, isRequired, allowedValues = [] }) =>
              isRequired && templateKey !== yearParam && allowedValues.length === 0,
          ),
      )
      const param = free?.params.find(
        ({ templateKey, allowedValues = [] }) => templateKey !== yearParam && allowedValues.length === 0,
      )
      if (free && param) {
        const emptied = { ...material, template: free, params: { [param.templateKey]: '' } }
        await makeJob(context, { material: emptied })
        const body = { ...describeJob(emptied), inputParams: [{ templateKey: param.templateKey, value: null }] }
        await refuse(context, 'createJob', { body }, 400, 'job_rejected')
      }
      if (!template.params.some(({ templateKey }) => templateKey === yearParam)) return
      await makeJob(context, { material: { ...material, params: { ...material.params, [yearParam]: '1999' } } })
    },
  },
  {
    id: 'create/validation',
    title: 'What is missing or of another type is refused with the list of it.',
    operations: ['createJob'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const body = describeJob(findMaterial(context))
      const [file] = body.files
      const broken: readonly object[] = [
        {},
        { ...body, name: 5 },
        { ...body, schoolYearId: 2526 },
        { ...body, files: 'scores.csv' },
        { ...body, files: [{ ...file, nameFromUser: '' }] },
        { ...body, files: [{ ...file, templateKey: undefined }] },
        { ...body, inputParams: null },
        { ...body, inputParams: ['x'] },
        { ...body, previousJobId: 'x' },
      ]
      for (const one of broken) {
        const { message } = await refuse(context, 'createJob', { body: one }, 400, 'validation_failed')
        context.want(Array.isArray(message) && message.length > 0, 'the list is not empty', message)
      }
    },
  },
  {
    id: 'create/crashes',
    title: 'Without a template or a type of a file, and with two files of one variable, the call crashes.',
    operations: ['createJob'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { template: _, ...body } = describeJob(findMaterial(context))
      const [file] = body.files
      if (!file) context.skip('the bundle takes no file')
      const { template } = describeJob(findMaterial(context))
      const { type: _type, ...untyped } = file
      for (const one of [
        body,
        { ...body, template, files: [untyped] },
        { ...body, template, files: [...body.files, file] },
      ]) {
        const crash = await refuse(context, 'createJob', { body: one }, 500, 'server_error')
        wantJson(context, crash, { statusCode: 500, message: 'Internal server error' }, 'the body of a crash')
      }
    },
  },
  {
    id: 'create/orphan',
    title: 'A crash on the way leaves a job without files behind.',
    operations: ['createJob', 'getJob'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const before = await makeJob(context)
      const body = describeJob(before.material)
      await refuse(
        context,
        'createJob',
        { body: { ...body, files: [...body.files, ...body.files] } },
        500,
        'server_error',
      )
      const after = await makeJob(context)
      // Others may make jobs meanwhile: one of those between has no files and no run.
      for (let id = before.id + 1; id < after.id; id++) {
        const seen = await callAs(context, 'getJob', { path: { jobId: String(id) } })
        const { files, runs } = (seen.json ?? {}) as Partial<Schemas['Job']>
        if (seen.status === 200 && files?.length === 0 && runs?.length === 0) return
      }
      context.want(false, 'there is a job without files between the two', [before.id, after.id])
    },
  },
]
