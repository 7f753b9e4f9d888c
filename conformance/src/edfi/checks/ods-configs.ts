import type { EdfiCheck, EdfiContext, Schemas } from '../edfi-check.ts'
import { refuse, succeed, wantJson } from '../expect-answer.ts'
import { findMaterial } from '../job-material.ts'
import { describeJob } from '../make-job.ts'
import { atConnection, isClear, odsCount, odsLogin, openConnection } from '../ods-connection.ts'

const withoutSecret = ({ clientSecret: _, ...rest }: Schemas['OdsConfigWithSecret']) => rest

/** Making connections to operational data stores. */
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
      const read = await succeed(context, 'getOdsConfig', atConnection(created.id))
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
        const input = { ...atConnection(theirs.id), ...(operation === 'updateOdsConfig' && { body }) }
        const refusal = await refuse(context, operation, input, 403, 'ods_config_foreign')
        context.want(refusal.message === 'Forbidden', 'message is Forbidden', refusal.message)
      }
    },
  },
]
