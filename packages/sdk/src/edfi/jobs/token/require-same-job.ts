import type { EdfiClient } from '../../app/edfi-client.ts'
import { edfiError, isEdfiError } from '../../errors.ts'
import type { Job } from '../../generated/app/types.ts'
import type { PreparedJob } from '../prepare-job.ts'
import type { JobToken } from './job-token.ts'

/**
 * A token is only worth something while its job is there, and ours, and of what is asked for. Whether its files are the
 * same is for whoever sends them to say. Gives the job as it is now.
 *
 * @throws EdfiError `token_mismatch`, and what `getJob` rejects with.
 */
export async function requireSameJob(
  client: EdfiClient,
  token: JobToken,
  prepared: PreparedJob,
  signal?: AbortSignal,
): Promise<Job> {
  const seen = differenceOf(token, client.baseUrl, prepared)
  if (seen !== null) throw mismatch(token, seen)
  let job: Job
  try {
    job = await client.getJob(token.jobId, signal ? { signal } : {})
  } catch (error) {
    if (isEdfiError(error, 'job_not_found')) throw mismatch(token, 'the service has no such job', error)
    if (isEdfiError(error, 'job_foreign')) throw mismatch(token, 'its job belongs to another tenant', error)
    throw error
  }
  // Ids begin anew where a service is set up anew.
  if (!isJobOf(token, job)) throw mismatch(token, 'the service has another job under this number')
  return job
}

function isJobOf({ templatePath, schoolYearId, uploads }: JobToken, job: Job): boolean {
  const names = new Map(job.files.map(({ templateKey, nameFromUser }) => [templateKey, nameFromUser]))
  return (
    job.template.path === templatePath &&
    job.schoolYearId === schoolYearId &&
    names.size === uploads.length &&
    uploads.every(({ templateKey, name }) => names.get(templateKey) === name)
  )
}

/** In what way a token is of another job than the one that was prepared; null when nothing speaks against it. */
function differenceOf(token: JobToken, baseUrl: string, prepared: PreparedJob): string | null {
  const { uploads } = token
  const keys = uploads.map(({ templateKey }) => templateKey).sort()
  const names = new Map(prepared.checked.files.map(({ file, facts }) => [file.templateKey, facts.name]))
  if (token.baseUrl !== baseUrl) return `it belongs to ${token.baseUrl}`
  if (token.templatePath !== prepared.template.path) return `it is for ${token.templatePath}`
  if (token.schoolYearId !== prepared.schoolYearId) return `it is for the school year ${token.schoolYearId}`
  if (keys.join() !== [...prepared.files.keys()].sort().join()) return `it is for the files ${keys.join(', ')}`
  const renamed = uploads.find(({ templateKey, name }) => names.get(templateKey) !== name)
  if (renamed) return `its ${renamed.templateKey} is called ${renamed.name}`
  const isOfSameFiles = uploads.every(
    ({ templateKey, sampleSha256 }) => prepared.files.get(templateKey)?.sampleSha256 === sampleSha256,
  )
  // A token does not hold the params; of what its id is made of nothing else is left.
  return isOfSameFiles && token.id !== prepared.id ? 'it is for other params' : null
}

const mismatch = (token: JobToken, seen: string, cause?: unknown) =>
  edfiError({
    code: 'token_mismatch',
    message: `The token of job ${token.jobId} does not fit: ${seen}.`,
    advice:
      'Use the service, tenant, template, school year, files and params it was created with; or let go of it: discardJob, or `resume: false`.',
    operation: 'runJob',
    details: { jobId: token.jobId },
    cause,
  })
