import type { EdfiContext } from '../context.ts'
import { type EdfiCall, grantOf } from '../http/call.ts'
import { crash, refusal } from '../http/http-error.ts'
import { isEnabled, readRegistry } from '../jobs/find-bundle.ts'
import { insertJob, presignUploads, requireDestination, requireFit } from '../jobs/insert-job.ts'
import type { SchoolYear } from '../settings.ts'
import { type EdfiState, tenantKey } from '../state/edfi-state.ts'

interface JobSubmission {
  readonly partner: string
  readonly tenant: string
  readonly bundle: string
  readonly schoolYear: string
  readonly files: Readonly<Record<string, string>>
  readonly params?: Readonly<Record<string, string>> | null
}

/** Makes a job for a program, and URLs for its files. Nothing runs yet. */
export async function submitJob(context: EdfiContext, call: EdfiCall): Promise<object> {
  const { state, has } = context
  const grant = grantOf(call)
  const body = call.body as JobSubmission
  if (grant.clientId === null && !has('edfi-submit-client-optional')) throw refusal(403, 'No client in the token')
  if (!grant.partnerIds.includes(body.partner) && !has('edfi-submit-partner-unchecked'))
    throw refusal(has('edfi-submit-partner-404') ? 404 : 403, 'Invalid partner code')
  const tenant = { partnerId: body.partner, tenantCode: body.tenant }
  if (!state.tenants.has(tenantKey(body.partner, body.tenant)) && !has('edfi-submit-tenant-unchecked'))
    throw refusal(400, 'Invalid tenant')
  if (!isEnabled(context, body.partner, body.bundle) && !has('edfi-submit-disabled-bundle-accepted'))
    throw refusal(400, 'The bundle is not enabled')
  const year = findYear(state, String(body.schoolYear), has)
  if (!year) throw refusal(400, 'Invalid school year')
  const destination = await requireDestination(context, tenant, year.id)
  const bundle = (await readRegistry(context)).find(({ path }) => path === body.bundle)
  if (!bundle) throw crash()
  const params = body.params ?? null
  requireFit(context, bundle, { params: params ?? {}, fileKeys: Object.keys(body.files) })
  const job = insertJob(context, {
    tenant,
    schoolYearId: year.id,
    destination,
    bundle,
    params,
    files: Object.entries(body.files).map(([templateKey, name]) => ({
      templateKey,
      nameFromUser: has('edfi-submit-names-untrimmed') ? name : name.trim(),
      type: 'application/octet-stream',
    })),
    authorId: null,
    client: {
      apiClientId: grant.clientId,
      apiClientName: has('edfi-submit-client-unrecorded') ? null : grant.clientName,
      apiIssuer: grant.issuer,
    },
  })
  const uploads = await presignUploads(context, job, call.storeEndpoint)
  const uploadUrls = Object.fromEntries(uploads.map(({ templateKey, url }) => [templateKey, url]))
  return {
    ...(has('edfi-submit-answers-id') ? { id: job.id } : { uid: job.uid }),
    uploadUrls: has('edfi-submit-lists-urls') ? uploads : uploadUrls,
  }
}

/** A year by the one it ends in. Its id, which people's pages use, is another one. */
function findYear(
  { schoolYears }: Pick<EdfiState, 'schoolYears'>,
  text: string,
  has: EdfiContext['has'],
): SchoolYear | undefined {
  return schoolYears.find(
    ({ id, endYear }) => String(endYear) === text || (has('edfi-submit-year-by-id') && id === text),
  )
}
