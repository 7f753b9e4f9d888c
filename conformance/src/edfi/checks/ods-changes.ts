import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { callAs, refuse, succeed, wantJson, wantSuccess } from '../expect-answer.ts'
import { atConnection, isClear, odsCount, odsLogin, openConnection } from '../ods-connection.ts'

/** Changing, deleting and trying connections. */
export const odsChangeChecks: readonly EdfiCheck[] = [
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
      const changed = await succeed(context, 'updateOdsConfig', { ...atConnection(created.id), body })
      keep(changed.id)
      context.want(changed.id !== created.id, 'the number is another one', changed.id)
      context.want(changed.schoolYearId === year, `the school year stays ${year}`, changed.schoolYearId)
      context.want(
        isClear(changed, login.clientSecret),
        'the secret is answered in clear text',
        changed.clientSecret.length,
      )
      await refuse(context, 'getOdsConfig', atConnection(created.id), 404, 'ods_config_not_found')
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
          { ...atConnection(created.id), body: { ...body, [name]: '' } },
          400,
          'validation_failed',
        )
      await refuse(context, 'updateOdsConfig', { ...atConnection(created.id), body }, 400, 'ods_connection_failed')
      const { host } = await succeed(context, 'getOdsConfig', atConnection(created.id))
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
      const seen = await callAs(context, 'deleteOdsConfig', atConnection(created.id))
      wantSuccess(context, 'deleteOdsConfig', seen)
      context.want(!seen.headers.has('content-type'), 'the answer has no content type', seen.headers)
      await refuse(context, 'getOdsConfig', atConnection(created.id), 404, 'ods_config_not_found')
      await refuse(context, 'deleteOdsConfig', atConnection(created.id), 404, 'ods_config_not_found')
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
        const tried = await succeed(context, 'checkOdsConnection', atConnection(created.id))
        context.want(tried.lastUseResult === wanted, `lastUseResult is ${wanted}`, tried.lastUseResult)
        context.want(!('clientSecret' in tried), 'the answer has no secret', Object.keys(tried))
        const listed = (await succeed(context, 'listOdsConfigs')).find(({ id }) => id === created.id)
        wantJson(context, listed, tried, 'the connection in the list')
      }
    },
  },
]
