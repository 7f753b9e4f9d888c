import type { EdfiCheck, EdfiContext, Schemas } from '../edfi-check.ts'
import { callAs, refuse, succeed, wantJson, wantSuccess } from '../expect-answer.ts'
import { findMaterial } from '../job-material.ts'
import { describeJob } from '../make-job.ts'
import { odsLogin, openConnection } from '../ods-connection.ts'

type Connection = Schemas['OdsConfigWithSecret']

const at = (id: number) => ({ path: { odsConfigId: String(id) } })

const isClear = ({ clientSecret }: Connection, secret: string) => clientSecret === secret

const withoutSecret = ({ clientSecret: _, ...rest }: Connection) => rest

const odsCount = async (context: EdfiContext, year: string) =>
  (await succeed(context, 'getSchoolYearConfig')).find(({ schoolYearId }) => schoolYearId === year)?.odsCount ?? 0

/** Connections to operational data stores. */
export const odsConfigChecks: readonly EdfiCheck[] = [
  {
    id: 'ods/create',
    title: 'A connection is answered with its secret encrypted, read with it in clear text and listed without.',
    operations: [
      'createOdsConfig',
      'getOdsConfig',
      'listOdsConfigs',
      'deleteOdsConfig',
      'getMe',
      'getSchoolYearConfig',
    ],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const login = odsLogin(context)
      const { user } = await succeed(context, 'getMe')
      const { created, year, before } = await openConnection(context)
      const { host, clientId, schoolYearId, lastUseResult, lastUseOn, createdById } = created
      wantJson(
        context,
        { host, clientId, schoolYearId, lastUseResult, createdById },
        {
          host: login.host,
          clientId: login.clientId,
          schoolYearId: year,
          lastUseResult: 'success',
          createdById: user.id,
        },
        'the connection',
      )
      context.want(lastUseOn !== null, 'it was used', lastUseOn)
      const form = /^[0-9a-f]{16,}:[0-9a-f]{32,}$/i.test(created.clientSecret)
      context.want(
        form && !isClear(created, login.clientSecret),
        'its secret is two numbers in hexadecimal digits',
        created.clientSecret.length,
      )
      const read = await succeed(context, 'getOdsConfig', at(created.id))
      context.want(isClear(read, login.clientSecret), 'its secret is read in clear text', read.clientSecret.length)
      const listed = (await succeed(context, 'listOdsConfigs')).find(({ id }) => id === created.id)
      wantJson(context, listed, withoutSecret(created), 'the connection in the list')
      context.want((await odsCount(context, year)) === before + 1, 'the school year counts it', before)
    },
  },
  {
    id: 'ods/refused',
    title: 'A connection needs all of its members, and an ODS that lets the service in.',
    operations: ['createOdsConfig', 'listOdsConfigs'],
    needs: ['app'],
    async run(context: EdfiContext) {
      const before = await succeed(context, 'listOdsConfigs')
      const body = {
        host: 'no address',
        clientId: 'none',
        clientSecret: 'none',
        schoolYearId: context.facts.years[0]?.id ?? '',
      }
      for (const name of ['host', 'clientId', 'clientSecret', 'schoolYearId'])
        for (const value of ['', undefined, 5])
          await refuse(context, 'createOdsConfig', { body: { ...body, [name]: value } }, 400, 'validation_failed')
      await refuse(context, 'createOdsConfig', { body }, 400, 'ods_connection_failed')
      wantJson(context, await succeed(context, 'listOdsConfigs'), before, 'the connections afterwards')
    },
  },
  {
    id: 'ods/exists',
    title: 'A tenant has one connection for a school year: a second is 409, after it was tried.',
    operations: ['createOdsConfig', 'deleteOdsConfig', 'listOdsConfigs', 'getSchoolYearConfig'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const login = odsLogin(context)
      const { year } = await openConnection(context)
      await refuse(context, 'createOdsConfig', { body: { ...login, schoolYearId: year } }, 409, 'ods_config_exists')
      const failing = { ...login, host: 'no address', schoolYearId: year }
      await refuse(context, 'createOdsConfig', { body: failing }, 400, 'ods_connection_failed')
    },
  },
  {
    id: 'ods/disabled-year',
    title: 'A connection does not make up for a school year that is not enabled.',
    operations: ['createOdsConfig', 'deleteOdsConfig', 'listOdsConfigs', 'getSchoolYearConfig', 'createJob'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { year } = await openConnection(context)
      const row = (await succeed(context, 'getSchoolYearConfig')).find(({ schoolYearId }) => schoolYearId === year)
      if (row?.isEnabled) context.skip('every school year is enabled, or has its connection')
      const body = { ...describeJob(findMaterial(context)), schoolYearId: year }
      await refuse(context, 'createJob', { body }, 400, 'job_rejected')
    },
  },
  {
    id: 'ods/unknown-year',
    title: 'A connection for a school year there is none of is a crash.',
    operations: ['createOdsConfig'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const body = { ...odsLogin(context), schoolYearId: 'none' }
      await refuse(context, 'createOdsConfig', { body }, 500, 'server_error')
    },
  },
  {
    id: 'ods/update',
    title: 'A change takes the place of the connection under another number, in the same school year.',
    operations: [
      'createOdsConfig',
      'updateOdsConfig',
      'getOdsConfig',
      'listOdsConfigs',
      'deleteOdsConfig',
      'getSchoolYearConfig',
    ],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const login = odsLogin(context)
      const { created, year, before, keep } = await openConnection(context)
      const [first] = context.facts.years
      const body = { ...login, schoolYearId: first?.id === year ? 'none' : first?.id }
      const changed = await succeed(context, 'updateOdsConfig', { ...at(created.id), body })
      keep(changed.id)
      context.want(changed.id !== created.id, 'the number is another one', changed.id)
      context.want(changed.schoolYearId === year, `the school year stays ${year}`, changed.schoolYearId)
      context.want(
        isClear(changed, login.clientSecret),
        'the secret is answered in clear text',
        changed.clientSecret.length,
      )
      await refuse(context, 'getOdsConfig', at(created.id), 404, 'ods_config_not_found')
      const listed = (await succeed(context, 'listOdsConfigs')).filter(({ schoolYearId }) => schoolYearId === year)
      wantJson(
        context,
        listed.map(({ id }) => id),
        [changed.id],
        'the connections of the year',
      )
      context.want((await odsCount(context, year)) === before + 1, 'the school year counts one', before)
    },
  },
  {
    id: 'ods/update-refused',
    title: 'A change needs all of its members and is tried first; refused, it changes nothing.',
    operations: [
      'createOdsConfig',
      'updateOdsConfig',
      'getOdsConfig',
      'deleteOdsConfig',
      'listOdsConfigs',
      'getSchoolYearConfig',
    ],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { created } = await openConnection(context)
      const body = { host: 'no address', clientId: 'none', clientSecret: 'none' }
      for (const name of ['host', 'clientId', 'clientSecret'])
        await refuse(
          context,
          'updateOdsConfig',
          { ...at(created.id), body: { ...body, [name]: '' } },
          400,
          'validation_failed',
        )
      await refuse(context, 'updateOdsConfig', { ...at(created.id), body }, 400, 'ods_connection_failed')
      const { host } = await succeed(context, 'getOdsConfig', at(created.id))
      context.want(host === created.host, 'the connection is as it was', host)
    },
  },
  {
    id: 'ods/delete',
    title: 'A deleted connection is gone from reading, listing and counting, and leaves room for another.',
    operations: ['createOdsConfig', 'deleteOdsConfig', 'getOdsConfig', 'listOdsConfigs', 'getSchoolYearConfig'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { created, year, before } = await openConnection(context)
      const seen = await callAs(context, 'deleteOdsConfig', at(created.id))
      wantSuccess(context, 'deleteOdsConfig', seen)
      context.want(!seen.headers.has('content-type'), 'the answer has no content type', seen.headers)
      await refuse(context, 'getOdsConfig', at(created.id), 404, 'ods_config_not_found')
      await refuse(context, 'deleteOdsConfig', at(created.id), 404, 'ods_config_not_found')
      const listed = (await succeed(context, 'listOdsConfigs')).map(({ id }) => id)
      context.want(!listed.includes(created.id), 'it is not listed', listed)
      context.want((await odsCount(context, year)) === before, 'the school year counts it no more', before)
      await openConnection(context)
    },
  },
  {
    id: 'ods/test',
    title: 'Trying a connection answers it without its secret, with what came of it, which is no failure of the call.',
    operations: ['createOdsConfig', 'checkOdsConnection', 'deleteOdsConfig', 'listOdsConfigs', 'getSchoolYearConfig'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { host } = context.facts
      const { created } = await openConnection(context)
      const outcomes = host ? (['error', 'success'] as const) : (['success'] as const)
      for (const wanted of outcomes) {
        if (wanted === 'error') await host?.failNext('ods')
        const tried = await succeed(context, 'checkOdsConnection', at(created.id))
        context.want(tried.lastUseResult === wanted, `lastUseResult is ${wanted}`, tried.lastUseResult)
        context.want(!('clientSecret' in tried), 'the answer has no secret', Object.keys(tried))
        const listed = (await succeed(context, 'listOdsConfigs')).find(({ id }) => id === created.id)
        wantJson(context, listed, tried, 'the connection in the list')
      }
    },
  },
  {
    id: 'ods/other-tenants',
    title: 'Connections of other tenants are not listed, and 403.',
    operations: ['listOdsConfigs', 'getOdsConfig', 'updateOdsConfig', 'deleteOdsConfig', 'checkOdsConnection'],
    needs: ['app.otherTenantCookie'],
    async run(context: EdfiContext) {
      const [theirs] = await succeed(context, 'listOdsConfigs', { as: 'otherTenant' })
      if (!theirs) context.skip('the other tenant has no connection')
      const own = (await succeed(context, 'listOdsConfigs')).map(({ id }) => id)
      context.want(!own.includes(theirs.id), 'the connection of the other tenant is not listed', own)
      const body = { host: '', clientId: '', clientSecret: '' }
      for (const operation of ['getOdsConfig', 'updateOdsConfig', 'deleteOdsConfig', 'checkOdsConnection'] as const) {
        const input = { ...at(theirs.id), ...(operation === 'updateOdsConfig' && { body }) }
        const refusal = await refuse(context, operation, input, 403, 'ods_config_foreign')
        context.want(refusal.message === 'Forbidden', 'message is Forbidden', refusal.message)
      }
    },
  },
]
