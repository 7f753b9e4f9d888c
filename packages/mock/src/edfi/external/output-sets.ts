import type { EdfiContext } from '../context.ts'
import { type EdfiCall, grantOf } from '../http/call.ts'
import { refusal } from '../http/http-error.ts'
import { Reply } from '../http/reply.ts'
import { presignDownload } from '../jobs/file-urls.ts'
import type { JobRow, OutputSetRow, RunRow } from '../state/rows.ts'
import { type OutputSetFilters, readFilters } from './read-filters.ts'

interface Found {
  readonly set: OutputSetRow
  readonly run: RunRow
  readonly job: JobRow
}

/** What runs of a partner produced that succeeded, by the time it was reported. */
export function listOutputSets(context: EdfiContext, call: EdfiCall): readonly object[] {
  const { state, has } = context
  const { filters, problems } = readFilters(call.query)
  if (problems.length > 0) throw refusal(400, problems)
  const partner = call.query['partner'] ?? ''
  if (!grantOf(call).partnerIds.includes(partner) && !has('edfi-sets-of-foreign-partner'))
    throw refusal(has('edfi-sets-foreign-403') ? 403 : 404, 'Partner not found')
  const { schoolYear } = filters
  const year = schoolYear === null ? null : state.schoolYears.find(({ endYear }) => String(endYear) === schoolYear)
  if (year === undefined) {
    if (has('edfi-sets-unknown-year-empty')) return []
    throw refusal(400, 'Invalid school year')
  }
  const matching = findSets(context)
    .filter(({ job, run }) => job.partnerId === partner && isShown(run, has))
    .filter(({ job }) => year === null || job.schoolYearId === year.id || has('edfi-sets-year-ignored'))
    .filter((found) => fits(found, filters, call.query, has))
    .sort((a, b) => microsOf(a.set) - microsOf(b.set))
  const listed = has('edfi-sets-newest-first') ? matching.reverse() : matching
  return listed.map((found) => describeSet(found, context))
}

/** URLs for the files of a set. Whether they are there is not looked at. */
export async function createDownloadLinks(context: EdfiContext, call: EdfiCall): Promise<unknown> {
  const { has } = context
  const uid = call.path['setUid']?.toLowerCase()
  const found = findSets(context).find(({ set }) => set.uid === uid)
  const isOwn =
    found && (grantOf(call).partnerIds.includes(found.job.partnerId) || has('edfi-links-of-foreign-partner'))
  if (!found || !isOwn || !(isShown(found.run, has) || has('edfi-links-before-the-end')))
    throw refusal(404, 'Output set not found')
  const { path, files } = found.set
  const entries = await Promise.all(
    files.map(async (name) => {
      const url = await presignDownload(context, { key: `${path}/${name}`, filename: name }, call.storeEndpoint)
      return [name, url] as const
    }),
  )
  const answer = { downloadLinks: Object.fromEntries(entries) }
  return has('edfi-links-201') ? new Reply(answer, { status: 201 }) : answer
}

function findSets({ state }: EdfiContext): readonly Found[] {
  return [...state.outputSets.values()].flatMap((set) => {
    const run = state.runs.get(set.runId)
    const job = run && state.jobs.get(run.jobId)
    return job ? [{ set, run, job }] : []
  })
}

const isShown = ({ status }: RunRow, has: EdfiContext['has']) =>
  status === 'success' ||
  (status === 'error' && has('edfi-sets-of-failed-runs')) ||
  (status === 'running' && has('edfi-sets-before-the-end'))

const microsOf = ({ createdOn, createdOnMicros }: OutputSetRow) => Date.parse(createdOn) * 1000 + createdOnMicros

function fits(
  { set, job }: Found,
  { tenant, sentToOds, createdAfterMs, bundle }: OutputSetFilters,
  query: EdfiCall['query'],
  has: EdfiContext['has'],
): boolean {
  if (has('edfi-sets-of-machines-only') && !job.isApiInitiated) return false
  if (has('edfi-sets-empty-filter-counts') && query['tenant'] === '') return false
  if (tenant !== null && job.tenantCode !== tenant && !has('edfi-sets-tenant-ignored')) return false
  if (sentToOds !== null && set.sentToOds !== sentToOds && !has('edfi-sets-sent-to-ods-ignored')) return false
  if (bundle !== null && job.template.path !== bundle && !has('edfi-sets-bundle-ignored')) return false
  if (createdAfterMs === null || has('edfi-sets-created-after-ignored')) return true
  // What is stored is finer than what is shown, so that the last set somebody saw is later than it looks.
  if (has('edfi-sets-created-after-cut')) return Date.parse(set.createdOn) > createdAfterMs
  return microsOf(set) > createdAfterMs * 1000
}

function describeSet({ set, job }: Found, { state, has }: EdfiContext): object {
  const { uid, files, sentToOds, createdOn, createdOnMicros } = set
  const year = state.schoolYears.find(({ id }) => id === job.schoolYearId)
  return {
    uid,
    files,
    sentToOds,
    createdAt: has('edfi-sets-with-micros')
      ? createdOn.replace('Z', `${String(createdOnMicros).padStart(3, '0')}Z`)
      : createdOn,
    jobUid: job.uid,
    partner: job.partnerId,
    tenant: job.tenantCode,
    schoolYear: has('edfi-sets-year-by-id') ? job.schoolYearId : String(year?.endYear ?? ''),
    bundle: job.template.path,
  }
}
