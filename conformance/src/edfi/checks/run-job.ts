import type { EdfiCheck, EdfiContext, Schemas } from '../edfi-check.ts'
import { refuse, succeed, wantJson } from '../expect-answer.ts'
import { findMaterialOf, yearParam } from '../job-material.ts'
import { parkedName, readJob } from '../make-job.ts'
import { changeMatching } from '../partner-config.ts'
import { rosterKeyOf } from '../roster-key.ts'
import { type HeldRun, heldRun, hostOf, waitingRun } from '../run-executor.ts'

const started = ['createJob', 'startJob', 'getJob', 'initRun', 'getRunJob'] as const

const tenantOf = ({ facts }: EdfiContext): Schemas['Tenant'] => facts.me?.tenant as Schemas['Tenant']

/** What every document says, whatever kind of year it is of. */
function wantDocument(context: EdfiContext, { document, runId, material }: HeldRun, basePath: string): void {
  const { appDataBasePath, inputFiles, inputParams, bundle, appUrls } = document
  context.want(/^s3:\/\/[^/]+\//.test(appDataBasePath), 'appDataBasePath names a bucket', appDataBasePath)
  const base = appDataBasePath.replace(/^s3:\/\/[^/]+\//, '')
  context.want(base === basePath, `the base path is ${basePath}`, base)
  wantJson(
    context,
    inputFiles,
    Object.fromEntries(material.fileKeys.map((key) => [key, `${key}__${parkedName}`])),
    'inputFiles',
  )
  const { DESCRIPTOR_NAMESPACE: namespace, ...params } = inputParams
  wantJson(context, params, { ...material.params, [yearParam]: String(material.endYear) }, 'inputParams')
  const { descriptorNamespace } = hostOf(context)
  if (descriptorNamespace !== null)
    context.want(namespace === descriptorNamespace, `DESCRIPTOR_NAMESPACE is ${descriptorNamespace}`, namespace)
  context.want(bundle.path === material.template.path && bundle.branch !== '', 'bundle names path and branch', bundle)
  const { status, ...others } = appUrls
  const at = status.replace(/\/status$/, '')
  context.want(
    URL.canParse(at) && at.endsWith(`/api/earthbeam/jobs/${runId}`),
    'reports go to absolute addresses of the run',
    status,
  )
  const names = { error: 'error', summary: 'summary', unmatchedIds: 'unmatched-ids', outputFiles: 'output-files' }
  for (const [name, last] of Object.entries(names))
    context.want(others[name as keyof typeof others] === `${at}/${last}`, `appUrls.${name} is ${at}/${last}`, others)
}

const baseOf = ({ partnerId, code }: Schemas['Tenant'], { id, material }: HeldRun) =>
  [partnerId, code, material.schoolYearId, String(id)].map(encodeURIComponent).join('/')

/** The handshake, and what there is to do. */
export const runJobChecks: readonly EdfiCheck[] = [
  {
    id: 'run/handshake',
    title: 'The handshake makes the run running, answers a token and an absolute address, and works once.',
    operations: ['createJob', 'startJob', 'getJob', 'initRun'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const waiting = await waitingRun(context)
      const at = /\/api\/earthbeam\/auth\/\d+\/init$/
      context.want(
        URL.canParse(waiting.initUrl) && at.test(waiting.initUrl),
        'the launch names the address of the handshake',
        waiting.initUrl,
      )
      const { token, jobUrl } = await succeed(context, 'initRun', waiting.init)
      const fits = URL.canParse(jobUrl) && jobUrl.endsWith(`/api/earthbeam/jobs/${waiting.runId}`)
      context.want(fits, 'jobUrl is the absolute address of the job', jobUrl)
      const read = await context.send(jobUrl, { headers: { authorization: `Bearer ${token}` } })
      context.want(read.status === 200, 'the job can be read there', read.status)
      const [run] = (await readJob(context, waiting)).runs
      context.want(run?.status === 'running', 'the run is running', run?.status)
      await refuse(context, 'initRun', waiting.init, 401, 'run_token_refused')
    },
  },
  {
    id: 'run/job-with-ods',
    title: 'The job of a year that sends to an ODS has the login there, and no roster file.',
    operations: [...started, 'listOdsConfigs', 'getOdsConfig'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context, { year: 'ods' })
      const { document, material } = run
      wantDocument(context, run, baseOf(tenantOf(context), run))
      const connection = (await succeed(context, 'listOdsConfigs')).find(
        ({ schoolYearId }) => schoolYearId === material.schoolYearId,
      )
      context.want(connection !== undefined, 'the tenant has a connection for the year')
      const { host, clientId, clientSecret } = await succeed(context, 'getOdsConfig', {
        path: { odsConfigId: String(connection.id) },
      })
      const { assessmentDatastore: datastore } = document
      wantJson(
        context,
        [datastore?.url, datastore?.clientId, datastore?.apiYear],
        [host, clientId, String(material.endYear)],
        'where the data is sent',
      )
      context.want(
        datastore?.clientSecret === clientSecret,
        'the secret is there in clear text',
        typeof datastore?.clientSecret,
      )
      context.want(
        document.sendToOds && !('rosterFilePath' in document),
        'no roster file is named',
        Object.keys(document),
      )
    },
  },
  {
    id: 'run/job-with-roster',
    title: 'The job of a year that sends nowhere names the roster file, and no ODS.',
    operations: started,
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context, { year: 'roster' })
      const { document, material } = run
      wantDocument(context, run, baseOf(tenantOf(context), run))
      const isBare = !document.sendToOds && !('assessmentDatastore' in document)
      context.want(isBare, 'no ODS is named', Object.keys(document))
      if (document.crossYearMatchAvailable) context.skip('the partner matches across years and needs no roster file')
      const [bucket] = /^s3:\/\/[^/]+\//.exec(document.appDataBasePath) ?? []
      const wanted = `${bucket}${rosterKeyOf(tenantOf(context), material.endYear)}`
      context.want(document.rosterFilePath === wanted, `rosterFilePath is ${wanted}`, document.rosterFilePath)
      context.want(!('roster' in document.appUrls), 'there is no address for a roster', Object.keys(document.appUrls))
    },
  },
  {
    id: 'run/job-of-tenant',
    title: 'The base path of a tenant with blanks and the like is encoded, that of its roster is not.',
    operations: [...started, 'getMe', 'listTenantSchoolYears'],
    needs: ['app.otherTenantCookie'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { tenant } = await succeed(context, 'getMe', { as: 'otherTenant' })
      const material = await findMaterialOf(context, 'otherTenant')
      const run = await heldRun(context, { as: 'otherTenant', material })
      wantDocument(context, run, baseOf(tenant, run))
      const { rosterFilePath } = run.document
      if (rosterFilePath !== undefined)
        context.want(
          rosterFilePath.endsWith(rosterKeyOf(tenant, material.endYear)),
          'the key of the roster is raw',
          rosterFilePath,
        )
    },
  },
  {
    id: 'run/job-across-years',
    title: 'Where students are matched across years, the job has the address of the roster and no roster file.',
    operations: [...started, 'getPartnerConfig', 'updatePartnerConfig'],
    needs: ['app.adminCookie'],
    consent: ['admin', 'destructive'],
    async run(context: EdfiContext) {
      hostOf(context)
      await changeMatching(context, true)
      const { document } = await heldRun(context, { year: 'roster' })
      const { appUrls, crossYearMatchAvailable } = document
      context.want(
        crossYearMatchAvailable && !('rosterFilePath' in document),
        'no roster file is named',
        Object.keys(document),
      )
      const wanted = appUrls.status.replace(/status$/, 'roster')
      context.want(appUrls.roster === wanted, `appUrls.roster is ${wanted}`, appUrls.roster)
    },
  },
  {
    id: 'run/job-unavailable',
    title: 'A job that lost its connection or its bundle cannot be told: 500 with a reason.',
    operations: started,
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const host = hostOf(context)
      for (const lose of [host.loseOds, host.loseTemplate]) {
        const run = await heldRun(context, { year: 'ods' })
        await lose(run.uid)
        const { error } = await refuse(context, 'getRunJob', run.call, 500, 'job_definition_unavailable')
        context.want(error === 'Internal Server Error', 'the refusal names the phrase of its status', error)
      }
    },
  },
  {
    id: 'run/gone',
    title: 'A run that is gone is 404.',
    operations: [...started, 'getRunRoster', 'reportOutputFiles'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const host = hostOf(context)
      const [run, waiting] = [await heldRun(context), await waitingRun(context)]
      for (const { runId } of [run, waiting]) await host.loseRun(runId)
      await refuse(context, 'initRun', waiting.init, 404, 'run_not_found')
      for (const operation of ['getRunJob', 'getRunRoster'] as const)
        await refuse(context, operation, run.call, 404, 'run_not_found')
      const body = { path: `${run.basePath}/output/ods`, sentToOds: true }
      await refuse(context, 'reportOutputFiles', { ...run.call, body }, 404, 'run_not_found')
    },
  },
]
