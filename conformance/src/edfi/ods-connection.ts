import type { EdfiContext, Schemas } from './edfi-check.ts'
import { callAs, succeed } from './expect-answer.ts'

export interface OpenedConnection {
  readonly created: Schemas['OdsConfigWithSecret']
  /** Id of its school year. */
  readonly year: string
  /** How many connections the year had before. */
  readonly before: number
  /** The number under which it has to be deleted, once it is another one. */
  keep(id: number): void
}

/** A login to an ODS that lets the service in. Skips the check where none is known. */
export function odsLogin(context: EdfiContext): NonNullable<EdfiContext['credentials']['ods']> {
  const { credentials, facts, runId } = context
  if (credentials.ods) return credentials.ods
  if (!facts.host) context.skip('needs ods in the credentials: a connection is tried before it is made')
  // The mock lets in whoever comes to an address.
  return { host: 'https://ods.conformance.test', clientId: `key-${runId}`, clientSecret: `secret-${runId}` }
}

/** Makes a connection for a school year the tenant has none for, and deletes it when the check ends. */
export async function openConnection(context: EdfiContext): Promise<OpenedConnection> {
  const login = odsLogin(context)
  const taken = new Set((await succeed(context, 'listOdsConfigs')).map(({ schoolYearId }) => schoolYearId))
  const rows = await succeed(context, 'getSchoolYearConfig')
  // Of a year nobody uses, so that no job of others goes there meanwhile.
  const free = rows.filter(({ schoolYearId }) => !taken.has(schoolYearId))
  const row =
    free.find(({ isEnabled }) => !isEnabled) ??
    free[0] ??
    context.skip('the tenant has a connection for every school year')
  const body = { ...login, schoolYearId: row.schoolYearId }
  const created = await succeed(context, 'createOdsConfig', { body })
  let id = created.id
  context.cleanup('a connection', async () => {
    const { status } = await callAs(context, 'deleteOdsConfig', { path: { odsConfigId: String(id) } })
    context.want(status === 200 || status === 404, 'the connection is deleted or gone', status)
  })
  return {
    created,
    year: row.schoolYearId,
    before: row.odsCount,
    keep(other) {
      id = other
    },
  }
}

/** How many connections all tenants of the partner have for a year. */
export const odsCount = async (context: EdfiContext, year: string): Promise<number> =>
  (await succeed(context, 'getSchoolYearConfig')).find(({ schoolYearId }) => schoolYearId === year)?.odsCount ?? 0

/** How calls about a connection are made. */
export const atConnection = (id: number) => ({ path: { odsConfigId: String(id) } })

export const isClear = ({ clientSecret }: Schemas['OdsConfigWithSecret'], secret: string) => clientSecret === secret
