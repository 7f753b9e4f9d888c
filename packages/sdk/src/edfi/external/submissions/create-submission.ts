import { getRuntime, type HasRuntime } from '../../../internal/runtime.ts'
import { edfiError } from '../../errors.ts'
import type { JobSubmission, SubmittedJob } from '../../generated/external/types.ts'
import { isAnswerLost } from '../../http/lost-answer.ts'
import type { JobUpload } from '../../jobs/token/job-token.ts'
import type { EdfiExternalClient } from '../external-client.ts'
import type { KnownYears } from './check-submission.ts'
import { type PreparedSubmission, prepareSubmission } from './prepare-submission.ts'
import type { SubmissionSpec } from './submission-spec.ts'
import { SUBMISSION_TOKEN_KIND, SUBMISSION_TOKEN_VERSION, type SubmissionToken } from './submission-token.ts'

/** The part of a client that creating needs. */
export type SubmittingClient = Pick<EdfiExternalClient, 'submitJob' | 'baseUrl'> & HasRuntime

/** How a submission is created. */
export interface CreateSubmissionOptions extends KnownYears {
  readonly signal?: AbortSignal
}

/**
 * Creates a job and gives the token its files are uploaded with. Nothing runs yet.
 *
 * What can be known beforehand is checked first; see `checkSubmission`. Names of files lose the blanks around them, as
 * on the service. The files are opened to learn their length and closed again. The call that creates is made once:
 * when its answer is lost there may be a job that nobody can see, which does no harm, and creating again is safe.
 *
 * @throws EdfiError `job_invalid` with `details.problems`, `invalid_options`, `file_unreadable`,
 * `create_outcome_unknown`, `submission_rejected` with the reason in `details.messages`, `token_insufficient` with
 * what the token lacks, and what else `submitJob` rejects with.
 *
 * @example
 * ```ts
 * const created = await createSubmission(client, {
 *   partner: 'ea',
 *   tenant: 'grand-bend',
 *   bundle: 'assessments/PSAT_SAT',
 *   schoolYear: 2026,
 *   files: { INPUT_FILE: 'scores.csv' },
 *   params: { TEST_TYPE: 'SAT' },
 * })
 * console.log(created.jobUid, created.state)
 * ```
 */
export async function createSubmission(
  client: SubmittingClient,
  spec: SubmissionSpec,
  options: CreateSubmissionOptions = {},
): Promise<SubmissionToken> {
  const { signal } = options
  signal?.throwIfAborted()
  const prepared = await prepareSubmission(client.baseUrl, spec, options, 'createSubmission', signal)
  try {
    return await postSubmission(client, prepared, signal)
  } finally {
    await prepared.close()
  }
}

/** Creates what was prepared. */
export async function postSubmission(
  client: SubmittingClient,
  prepared: PreparedSubmission,
  signal?: AbortSignal,
): Promise<SubmissionToken> {
  const { body, files, sources, samples, id } = prepared
  // From before the call: the URLs are signed after this moment, so none is thought younger than it is.
  const receivedAtMs = getRuntime(client).clock.now()
  const { uid, uploadUrls } = await post(client, body, signal)
  const uploads = [...sources].map(([templateKey, source]): JobUpload => {
    const url = uploadUrls[templateKey]
    if (url === undefined) throw withoutUrl(templateKey)
    const facts = files.get(templateKey)
    return {
      templateKey,
      title: templateKey,
      name: facts?.name ?? templateKey,
      contentType: facts?.contentType ?? '',
      sizeBytes: source.sizeBytes,
      modifiedAtMs: source.modifiedAtMs,
      sampleSha256: samples.get(templateKey) ?? '',
      url,
      receivedAtMs,
      begunAtMs: null,
      sha256: null,
      etag: null,
      done: false,
    }
  })
  const { partner, tenant, bundle, schoolYear } = body
  return {
    version: SUBMISSION_TOKEN_VERSION,
    kind: SUBMISSION_TOKEN_KIND,
    id,
    baseUrl: client.baseUrl,
    createdAtMs: receivedAtMs,
    state: 'created',
    jobUid: uid,
    partner,
    tenant,
    bundle,
    schoolYear,
    startBegunAtMs: null,
    uploads,
  }
}

async function post(client: SubmittingClient, body: JobSubmission, signal?: AbortSignal): Promise<SubmittedJob> {
  try {
    return await client.submitJob(body, signal ? { signal } : {})
  } catch (error) {
    if (!isAnswerLost(error)) throw error
    throw edfiError({
      code: 'create_outcome_unknown',
      message: 'Whether the job was created is unknown: the answer was lost.',
      advice: 'Create it again: a job that was not started is invisible, does no harm, and none is started twice.',
      operation: 'createSubmission',
      retryable: true,
      cause: error,
    })
  }
}

const withoutUrl = (templateKey: string) =>
  edfiError({
    code: 'unexpected_body',
    message: `submitJob answered without an upload URL for ${templateKey}.`,
    advice: 'Create the job again; if it stays so, the server speaks another version of the contract.',
    operation: 'submitJob',
  })
