import { getRuntime } from '../../internal/runtime.ts'
import { momentOf } from '../../internal/storage/url-age.ts'
import type { EdfiClient } from '../app/edfi-client.ts'
import { edfiError } from '../errors.ts'
import type { CreatedJob } from '../generated/app/types.ts'
import { isAnswerLost } from '../http/lost-answer.ts'
import { createBody } from './check/check-job.ts'
import type { JobSpec } from './job-spec.ts'
import { type PreparedJob, prepareJob } from './prepare-job.ts'
import { JOB_TOKEN_KIND, JOB_TOKEN_VERSION, type JobToken, type JobUpload } from './token/job-token.ts'

/** How a job is created. */
export interface CreateJobOptions {
  readonly signal?: AbortSignal
}

/**
 * Creates a job and gives the token its files are uploaded with. Nothing runs yet.
 *
 * Everything that can be known beforehand is checked first, in the order of the service and beyond it; see
 * `checkJob`. The files are opened to learn their length and closed again. The call that creates is made once: when
 * its answer is lost there may be a job that nobody can see, which does no harm, and creating again is safe.
 *
 * @throws EdfiError `job_invalid` with `details.problems`, `unknown_template`, `file_unreadable`,
 * `create_outcome_unknown`, and what the operations reject with.
 *
 * @example
 * ```ts
 * const spec = { template: 'assessments/PSAT_SAT', schoolYear: 2026, files: { results: 'scores.csv' }, params: { TEST_TYPE: 'SAT' } }
 * const created = await createJob(client, spec)
 * const uploaded = await uploadJobFiles(client, created, spec.files)
 * const { outcome } = await startJob(client, uploaded)
 * console.log(created.jobId, outcome)
 * ```
 */
export async function createJob(client: EdfiClient, spec: JobSpec, options: CreateJobOptions = {}): Promise<JobToken> {
  const { signal } = options
  signal?.throwIfAborted()
  const prepared = await prepareJob(client, spec, 'createJob', signal)
  try {
    return await postJob(client, prepared, signal)
  } finally {
    await prepared.close()
  }
}

/** Creates the job that was prepared. */
export async function postJob(client: EdfiClient, prepared: PreparedJob, signal?: AbortSignal): Promise<JobToken> {
  const { template, schoolYearId, checked, files, id } = prepared
  // From before the call: the URLs are signed after this moment, so none is thought younger than it is.
  const receivedAt = momentOf(getRuntime(client).clock)
  const created = await post(client, createBody(template, schoolYearId, checked), signal)
  const urls = new Map(created.uploadLocations.map(({ templateKey, url }) => [templateKey, url]))
  const uploads = checked.files.map(({ file, facts }): JobUpload => {
    const prepared = files.get(file.templateKey)
    const url = urls.get(file.templateKey)
    if (!prepared || !url) throw withoutUrl(file.templateKey)
    return {
      templateKey: file.templateKey,
      title: file.name,
      name: facts.name,
      contentType: facts.contentType ?? '',
      sizeBytes: prepared.source.sizeBytes,
      modifiedAtMs: prepared.source.modifiedAtMs,
      sampleSha256: prepared.sampleSha256,
      url,
      receivedAtMs: receivedAt.wallMs,
      begunAtMs: null,
      sha256: null,
      etag: null,
      done: false,
    }
  })
  return {
    version: JOB_TOKEN_VERSION,
    kind: JOB_TOKEN_KIND,
    id,
    baseUrl: client.baseUrl,
    createdAtMs: receivedAt.wallMs,
    state: 'created',
    jobId: created.id,
    templatePath: template.path,
    schoolYearId,
    start: null,
    uploads,
  }
}

async function post(
  client: EdfiClient,
  body: Parameters<EdfiClient['createJob']>[0],
  signal?: AbortSignal,
): Promise<CreatedJob> {
  try {
    return await client.createJob(body, signal ? { signal } : {})
  } catch (error) {
    if (!isAnswerLost(error)) throw error
    throw edfiError({
      code: 'create_outcome_unknown',
      message: 'Whether the job was created is unknown: the answer was lost.',
      advice: 'Create it again: a job that was not started is invisible, does no harm, and none is started twice.',
      operation: 'createJob',
      retryable: true,
      cause: error,
    })
  }
}

const withoutUrl = (templateKey: string) =>
  edfiError({
    code: 'unexpected_body',
    message: `createJob answered without an upload URL for ${templateKey}.`,
    advice: 'Create the job again; if it stays so, the server speaks another version of the contract.',
    operation: 'createJob',
  })
