import type { EdfiContext } from '../context.ts'
import type { EdfiCall } from '../http/call.ts'
import { refusal } from '../http/http-error.ts'
import type { SchoolYear } from '../settings.ts'
import type { JobRow, OdsConfigRow, PartnerRow } from '../state/rows.ts'
import { rosterKey } from '../storage/roster-key.ts'
import { findRun } from './find-run.ts'
import { runUrl } from './run-urls.ts'

/** The branch bundles are taken from. */
const bundleBranch = 'main'

/** The job of a run as its executor needs it, with the secret of the ODS in clear text. */
export function getRunJob(context: EdfiContext, call: EdfiCall): unknown {
  const { state, settings, storage, has } = context
  const { run, job } = findRun(context, call)
  const year = state.schoolYears.find(({ id }) => id === job.schoolYearId)
  const partner = state.partners.get(job.partnerId)
  const unavailable = (what: string) =>
    refusal(has('edfi-job-unavailable-404') ? 404 : 500, `${what} of the job is gone`)
  if (!year) throw unavailable('The school year')
  if (job.template.path === '') throw unavailable('The bundle')
  const ods = job.sendToOds && job.odsConfigId !== null ? state.odsConfigs.get(job.odsConfigId) : undefined
  if (job.sendToOds && !ods) throw unavailable('The ODS')
  const matchesAcrossYears = partner?.crossYearMatchingEnabled ?? false
  const wantsRosterFile = !job.sendToOds && !matchesAcrossYears
  const basePath = has('edfi-job-raw-base-path') ? decodeURIComponent(job.fileBasePath) : job.fileBasePath
  const mappings = settings.partners.find(({ id }) => id === job.partnerId)?.descriptorMappings?.[job.template.path]
  return {
    appDataBasePath: `s3://${storage.bucket}/${basePath}`,
    inputFiles: namesOf(job, has('edfi-job-files-by-user-name')),
    inputParams: paramsOf(context, job, year, partner),
    ...((mappings || !has('edfi-job-mappings-left-out')) && { customDescriptorMappings: mappings ?? null }),
    bundle: { path: job.template.path, branch: bundleBranch },
    appUrls: addressesOf(runUrl(call.origin, run.id), matchesAcrossYears || has('edfi-job-roster-url-always')),
    sendToOds: job.sendToOds,
    crossYearMatchAvailable: matchesAcrossYears,
    ...((wantsRosterFile || has('edfi-job-roster-file-always')) && {
      rosterFilePath: `s3://${storage.bucket}/${rosterKey(job, year.endYear)}`,
    }),
    ...(ods && { assessmentDatastore: describeOds(ods, year, has('edfi-job-without-secret')) }),
  }
}

const namesOf = ({ files }: JobRow, isByUserName: boolean): Record<string, string> =>
  Object.fromEntries(files.map((file) => [file.templateKey, isByUserName ? file.nameFromUser : file.nameInternal]))

/** Values of the params the bundle declares. What the service knows by itself stands above what anybody gave. */
function paramsOf(
  { has }: EdfiContext,
  { inputParams, template }: JobRow,
  year: SchoolYear,
  partner: PartnerRow | undefined,
): Record<string, string> {
  const declared = new Set(template.params.map(({ templateKey }) => templateKey))
  const given = (inputParams ?? []).filter(({ templateKey }) => declared.has(templateKey))
  const namespace = has('edfi-job-without-namespace') ? null : (partner?.descriptorNamespace ?? null)
  return {
    ...Object.fromEntries(given.map(({ templateKey, value }) => [templateKey, value])),
    ...(!has('edfi-job-without-year') && { API_YEAR: has('edfi-job-year-as-id') ? year.id : String(year.endYear) }),
    ...(namespace !== null && { DESCRIPTOR_NAMESPACE: namespace }),
  }
}

const addressesOf = (url: string, hasRoster: boolean): Record<string, string> => ({
  status: `${url}/status`,
  error: `${url}/error`,
  summary: `${url}/summary`,
  unmatchedIds: `${url}/unmatched-ids`,
  outputFiles: `${url}/output-files`,
  ...(hasRoster && { roster: `${url}/roster` }),
})

const describeOds = ({ host, clientId, clientSecret }: OdsConfigRow, { endYear }: SchoolYear, isBare: boolean) => ({
  apiYear: String(endYear),
  url: host,
  clientId,
  ...(!isBare && { clientSecret }),
})
