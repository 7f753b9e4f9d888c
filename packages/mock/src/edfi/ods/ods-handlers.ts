import type { EdfiContext } from '../context.ts'
import { callerOf, type EdfiCall, odsConfigOf } from '../http/call.ts'
import { crash, refusal } from '../http/http-error.ts'
import type { OdsConfigRow, TenantKey } from '../state/rows.ts'
import { describeAudit } from '../users/describe-user.ts'
import { liveOds } from '../years/find-destination.ts'
import { encryptSecret } from './encrypt-secret.ts'

type Login = Pick<OdsConfigRow, 'host' | 'clientId' | 'clientSecret'>

/** Connections of the tenant that are in use. */
export function listOdsConfigs({ state, has }: EdfiContext, call: EdfiCall): readonly object[] {
  const { partnerId, tenantCode } = callerOf(call)
  return [...state.odsConfigs.values()]
    .filter((row) => row.partnerId === partnerId && (row.tenantCode === tenantCode || has('edfi-ods-of-every-tenant')))
    .filter(({ retiredOn }) => retiredOn === null || has('edfi-ods-retired-listed'))
    .map((row) => (has('edfi-ods-secret-listed') ? withSecret(row) : describeOds(row)))
}

/** A connection with its secret in clear text. */
export const getOdsConfig = (call: EdfiCall): object => withSecret(odsConfigOf(call))

/** Adds a connection after a login to the ODS. Of all routes this one answers the secret encrypted. */
export async function createOdsConfig(context: EdfiContext, call: EdfiCall): Promise<object> {
  const { state, has } = context
  const { partnerId, tenantCode, user } = callerOf(call)
  const { schoolYearId, ...login } = call.body as Login & Pick<OdsConfigRow, 'schoolYearId'>
  if (!has('edfi-ods-create-untried')) await requireLogin(context, login)
  if (liveOds(state, { partnerId, tenantCode }, schoolYearId) && !has('edfi-ods-second-accepted')) throw conflict()
  // Nobody looks whether there is such a year: the foreign key does.
  if (!state.schoolYears.some(({ id }) => id === schoolYearId)) throw crash()
  const row = addRow(context, { partnerId, tenantCode }, schoolYearId, login, user.id)
  return has('edfi-ods-secret-created-clear') ? withSecret(row) : withEncryptedSecret(context, row)
}

/** Retires a connection and adds another in its place. */
export async function updateOdsConfig(context: EdfiContext, call: EdfiCall): Promise<object> {
  const { state, clock, has } = context
  const row = odsConfigOf(call)
  const body = call.body as Login & Partial<Pick<OdsConfigRow, 'schoolYearId'>>
  if (!has('edfi-ods-change-untried')) await requireLogin(context, body)
  const year = (has('edfi-ods-change-of-year') && body.schoolYearId) || row.schoolYearId
  const live = liveOds(state, row, row.schoolYearId)
  if (live && live.id !== row.id) throw conflict()
  const { id: authorId } = callerOf(call).user
  if (has('edfi-ods-change-in-place')) {
    const { host, clientId, clientSecret } = body
    const changed = { ...row, host, clientId, clientSecret }
    state.odsConfigs.set(row.id, changed)
    return withSecret(changed)
  }
  const now = new Date(clock.now()).toISOString()
  state.odsConfigs.set(row.id, { ...row, retiredOn: now, modifiedOn: now, modifiedById: authorId })
  return withSecret(addRow(context, row, year, body, authorId))
}

/** Retires a connection. Jobs that were made with it keep what they need. */
export function deleteOdsConfig({ state, clock }: EdfiContext, call: EdfiCall): void {
  const row = odsConfigOf(call)
  const now = new Date(clock.now()).toISOString()
  state.odsConfigs.set(row.id, { ...row, retiredOn: now, modifiedOn: now, modifiedById: callerOf(call).user.id })
}

/** Logs in to the ODS and keeps what came of it. A login that fails is no failure of the call. */
export async function checkOdsConnection(context: EdfiContext, call: EdfiCall): Promise<object> {
  const { state, clock, has } = context
  const row = odsConfigOf(call)
  const isLetIn = await logIn(context, row)
  if (!isLetIn && has('edfi-ods-check-400')) throw connectionFailed()
  const checked: OdsConfigRow = {
    ...row,
    lastUseResult: isLetIn ? 'success' : 'error',
    lastUseOn: new Date(clock.now()).toISOString(),
  }
  if (!has('edfi-ods-check-forgotten')) state.odsConfigs.set(row.id, checked)
  return has('edfi-ods-check-with-secret') ? withSecret(checked) : describeOds(checked)
}

/**
 * Whether an ODS lets the service in. There is none: every host that is an address does, but for the hosts and keys
 * the settings name, and while a fault waits at `edfi:ods`.
 */
async function logIn({ settings, pass }: EdfiContext, { host, clientId }: Login): Promise<boolean> {
  try {
    await pass('edfi:ods')
  } catch {
    return false
  }
  if (!URL.canParse(host) || !/^https?:/i.test(host)) return false
  return !settings.odsRefusals.some((refused) => refused === host || refused === clientId)
}

/** @throws HttpError 400 */
async function requireLogin(context: EdfiContext, login: Login): Promise<void> {
  if (!(await logIn(context, login))) throw connectionFailed()
}

const connectionFailed = () => refusal(400, 'The ODS could not be reached with these credentials')
const conflict = () => refusal(409, 'There is a connection for this school year')

function addRow(
  { state, clock }: EdfiContext,
  { partnerId, tenantCode }: TenantKey,
  schoolYearId: string,
  { host, clientId, clientSecret }: Login,
  authorId: number,
): OdsConfigRow {
  const now = new Date(clock.now()).toISOString()
  const row: OdsConfigRow = {
    id: state.nextId('odsConfig'),
    partnerId,
    tenantCode,
    schoolYearId,
    host,
    clientId,
    clientSecret,
    lastUseResult: 'success',
    lastUseOn: now,
    retiredOn: null,
    createdOn: now,
    createdById: authorId,
    modifiedOn: now,
    modifiedById: authorId,
  }
  state.odsConfigs.set(row.id, row)
  return row
}

function describeOds(row: OdsConfigRow): object {
  const { id, host, clientId, schoolYearId, lastUseResult, lastUseOn } = row
  return { id, host, clientId, schoolYearId, lastUseResult, lastUseOn, ...describeAudit(row) }
}

const withSecret = (row: OdsConfigRow): object => ({ ...describeOds(row), clientSecret: row.clientSecret })

const withEncryptedSecret = async ({ state, random }: EdfiContext, row: OdsConfigRow): Promise<object> => ({
  ...describeOds(row),
  clientSecret: await encryptSecret(row.clientSecret, `ods:${state.secrets.session}`, random.hex(32)),
})
