import type { EdfiContext } from '../context.ts'
import { callerOf, type EdfiCall } from '../http/call.ts'
import { crash, refusal } from '../http/http-error.ts'
import { Reply } from '../http/reply.ts'
import { isEnabled, readRegistry } from './find-bundle.ts'
import { insertJob, type NewFile, presignUploads, requireDestination, requireFit } from './insert-job.ts'

/** What is left of the body when nobody looks at what is inside of `inputParams` and `template`. */
interface CreateJobBody {
  readonly name: string
  readonly schoolYearId: string
  readonly files: readonly NewFile[]
  readonly inputParams: readonly { readonly templateKey?: unknown; readonly value?: unknown }[]
  readonly template?: { readonly path?: unknown } | null
}

/** Makes a job and URLs for its files. Nothing runs yet. */
export async function createJob(context: EdfiContext, call: EdfiCall): Promise<unknown> {
  const { has } = context
  const { partnerId, tenantCode, user } = callerOf(call)
  const body = call.body as CreateJobBody
  if (!body.template) throw has('edfi-create-without-template-400') ? refusal(400, ['template is needed']) : crash()
  const untyped = body.files.findIndex(({ type }) => typeof type !== 'string')
  if (untyped >= 0 && has('edfi-create-without-type-400'))
    throw refusal(400, [`files.${untyped}.type must be a string`])
  const { path } = body.template
  if (!isEnabled(context, partnerId, path) && !has('edfi-create-disabled-bundle-accepted'))
    throw refusal(400, 'The bundle is not enabled')
  const destination = await requireDestination(context, { partnerId, tenantCode }, body.schoolYearId)
  const bundle = (await readRegistry(context)).find((one) => one.path === path)
  if (!bundle) throw refusal(400, 'The bundle is not known')
  const params = readParams(body.inputParams, has('edfi-params-null-counts'))
  requireFit(context, bundle, { params, fileKeys: body.files.map(({ templateKey }) => templateKey) })
  if (has('edfi-files-type-checked')) requireFileTypes(bundle.files, body.files)
  const job = insertJob(context, {
    tenant: { partnerId, tenantCode },
    schoolYearId: body.schoolYearId,
    destination,
    bundle,
    params,
    files: body.files,
    name: body.name,
    authorId: user.id,
  })
  const uploadLocations = await presignUploads(context, job, call.storeEndpoint)
  const urls = Object.fromEntries(uploadLocations.map(({ templateKey, url }) => [templateKey, url]))
  const answer = {
    [has('edfi-create-answers-job-id') ? 'jobId' : 'id']: job.id,
    uploadLocations: has('edfi-create-maps-urls') ? urls : uploadLocations,
  }
  return has('edfi-create-200') ? new Reply(answer, { status: 200 }) : answer
}

/** Values by variable. Params without a value are dropped. */
function readParams(given: CreateJobBody['inputParams'], nullCounts: boolean): Record<string, string> {
  const isGiven = (value: unknown) => value !== undefined && (value !== null || nullCounts)
  return Object.fromEntries(
    given.filter(({ value }) => isGiven(value)).map(({ templateKey, value }) => [String(templateKey), String(value)]),
  )
}

/** Only a defect looks at this. */
function requireFileTypes(
  declared: readonly { readonly templateKey: string; readonly fileType: readonly string[] }[],
  files: readonly NewFile[],
): void {
  for (const { templateKey, nameFromUser } of files) {
    const types = declared.find((one) => one.templateKey === templateKey)?.fileType ?? []
    if (!types.some((type) => nameFromUser.toLowerCase().endsWith(`.${type}`)))
      throw refusal(400, `Files have other types: ${templateKey}`)
  }
}
