import { newUuid } from '../../engine/new-uuid.ts'
import type { JobTemplate } from '../bundles.ts'
import type { EdfiContext } from '../context.ts'
import { crash, refusal } from '../http/http-error.ts'
import type { JobFileRow, JobRow, TenantKey } from '../state/rows.ts'
import { urlTtlSeconds } from '../storage/storage.ts'
import { type Destination, destinationMessages, findDestination } from '../years/find-destination.ts'
import { findMisfit, misfitMessages, misfits, type Wish, yearParam } from './check-fit.ts'
import { fileBasePath, nameInternal } from './job-paths.ts'

export interface NewFile {
  readonly templateKey: string
  readonly nameFromUser: string
  /** A media type, which nobody validated. */
  readonly type: unknown
}

export interface NewJob {
  readonly tenant: TenantKey
  readonly schoolYearId: string
  readonly destination: Destination
  readonly bundle: JobTemplate
  readonly params: Wish['params'] | null
  readonly files: readonly NewFile[]
  readonly name?: string
  /** Who asks for it, null for a program. */
  readonly authorId: number | null
  readonly client?: Pick<JobRow, 'apiClientId' | 'apiClientName' | 'apiIssuer'>
}

export interface UploadLocation {
  readonly templateKey: string
  readonly url: string
}

/** @throws HttpError 400 */
export async function requireDestination(
  context: EdfiContext,
  tenant: TenantKey,
  schoolYearId: string,
): Promise<Destination> {
  const found = await findDestination(context, tenant, schoolYearId)
  if (typeof found === 'string') throw refusal(400, destinationMessages[found])
  return found
}

/** @throws HttpError 400 for the first thing that does not fit */
export function requireFit({ has }: EdfiContext, bundle: JobTemplate, wish: Wish): void {
  const filesFirst = has('edfi-checks-files-first') ? misfits.toReversed() : misfits
  const ignored = new Set([
    has('edfi-params-required-unchecked') && 'missing_required_params',
    has('edfi-params-values-unchecked') && 'invalid_param_values',
    has('edfi-params-unknown-accepted') && 'unexpected_params',
    has('edfi-files-unknown-accepted') && 'unexpected_files',
    has('edfi-files-required-unchecked') && 'missing_required_files',
  ])
  const found = findMisfit(
    bundle,
    wish,
    filesFirst.filter((misfit) => !ignored.has(misfit)),
  )
  if (found) throw refusal(400, `${misfitMessages[found.misfit]}: ${found.keys.join(', ')}`)
  const wantsYear = bundle.params.some(({ templateKey }) => templateKey === yearParam)
  if (has('edfi-params-year-required') && wantsYear && !Object.hasOwn(wish.params, yearParam))
    throw refusal(400, `${misfitMessages.missing_required_params}: ${yearParam}`)
}

/**
 * Stores a job and then its files, which is not one step: when the files cannot be stored, a job without any stays
 * behind.
 * @throws HttpError 500 for two files of one variable, and for a file without a type
 */
export function insertJob({ state, random, clock, has }: EdfiContext, wanted: NewJob): JobRow {
  const { tenant, schoolYearId, destination, bundle, params, authorId } = wanted
  const year = state.schoolYears.find(({ id }) => id === schoolYearId) ?? { id: schoolYearId, endYear: 0 }
  const id = state.nextId('job')
  const now = new Date(clock.now()).toISOString()
  const basePath = fileBasePath(tenant, year, id, has)
  const bare: JobRow = {
    id,
    uid: newUuid(random),
    name: has('edfi-create-keeps-name') ? (wanted.name ?? bundle.name) : bundle.name,
    partnerId: tenant.partnerId,
    tenantCode: tenant.tenantCode,
    schoolYearId,
    ...destination,
    fileBasePath: basePath,
    inputParams: params && valuesOf(bundle, params),
    files: [],
    template: bundle,
    isResolved: false,
    isApiInitiated: wanted.client !== undefined,
    apiClientId: null,
    apiClientName: null,
    apiIssuer: null,
    ...wanted.client,
    createdOn: now,
    createdById: authorId,
    modifiedOn: now,
    modifiedById: authorId,
  }
  if (!has('edfi-create-leaves-nothing')) state.jobs.set(id, bare)
  const fileOf = ({ templateKey, nameFromUser, type }: NewFile): JobFileRow => {
    const internal = nameInternal(templateKey, nameFromUser, has)
    const path = `${basePath}/input/${internal}`
    return { nameFromUser, nameInternal: internal, type: String(type), path, status: 'url_generated', templateKey }
  }
  const byKey = new Map(wanted.files.map((file) => [file.templateKey, file]))
  if (byKey.size < wanted.files.length && !has('edfi-create-duplicate-key-accepted')) throw crash()
  if (wanted.files.some(({ type }) => typeof type !== 'string')) throw crash()
  const job: JobRow = { ...bare, files: [...byKey.values()].map(fileOf) }
  state.jobs.set(id, job)
  return job
}

/** The params of a bundle that have a value, with what the bundle says of them. */
const valuesOf = ({ params }: JobTemplate, values: Wish['params']) =>
  params.flatMap((param) => {
    const value = Object.hasOwn(values, param.templateKey) ? values[param.templateKey] : undefined
    return value === undefined ? [] : [{ ...param, value }]
  })

/** A URL for each file of a job, by the address of the store its holder can reach. */
export async function presignUploads(
  { storage, pass, has }: EdfiContext,
  { files }: JobRow,
  endpoint: string,
): Promise<readonly UploadLocation[]> {
  await pass('edfi:presign')
  const signed = [
    ...(has('edfi-upload-type-signed') ? ['content-type'] : []),
    ...(has('edfi-upload-checksum-signed') ? ['x-amz-checksum-crc32'] : []),
  ]
  const terms = { expiresInSeconds: has('edfi-upload-url-for-a-day') ? 86_400 : urlTtlSeconds, signedHeaders: signed }
  const all = await Promise.all(
    files.map(async ({ templateKey, path, type }) => ({
      templateKey,
      url: await storage.presignPut({ key: path, contentType: type }, endpoint, terms),
    })),
  )
  return has('edfi-create-drops-url') ? all.slice(0, -1) : all
}
