// Generated from contracts/edfi/external.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import type { CallOptions, Transport } from '../../../internal/transport.ts'
import { operations } from './operations.ts'
import type {
  DownloadLinks,
  JobSubmission,
  ListOutputSetsQuery,
  OutputSetList,
  SubmittedJob,
} from './types.ts'

/** Options of operations where the server ignores an idempotency key: passing one would promise what it does not keep. */
export type UnkeyedCallOptions = Omit<CallOptions, 'idempotencyKey'>

/** Every operation of Nova Ed-Fi ingestion, external API, bound to a transport. */
export interface EdfiExternalOperations {
  /**
   * Try a token.
   *
   * Says in a sentence which partners the token holds. Needs the scope `create:jobs`; a token that may only read is
   * refused although it is good elsewhere.
   *
   * `POST /api/v1/token/verify`. Needs an access token that holds `create:jobs`. Safe to repeat.
   *
   * Error codes: `access_token_refused`, `token_insufficient`, `server_error`, `external_api_disabled`.
   */
  verifyToken(options?: UnkeyedCallOptions): Promise<string>

  /**
   * Create a job and get the URLs its files go to.
   *
   * Nothing runs yet. Every file is sent with one PUT to its URL, which lives for an hour and cannot be made again;
   * then the job is started. A repeated call makes another job. Checked in this order: body, client id, partner
   * scope, tenant, bundle, school year, where the year sends its data, params and files.
   *
   * `POST /api/v1/jobs`. Needs an access token that holds `create:jobs`. Never repeated blindly: a lost answer leaves
   * open whether it took effect.
   *
   * Error codes: `validation_failed`, `submission_rejected`, `access_token_refused`, `token_insufficient`,
   * `payload_too_large`, `server_error`, `external_api_disabled`.
   */
  submitJob(body: JobSubmission, options?: UnkeyedCallOptions): Promise<SubmittedJob>

  /**
   * Start a job.
   *
   * Looks for every declared file first, optional ones too: each has to be there and not empty. The answer has no body.
   * What becomes of the run shows in the output sets only, and only if it succeeds.
   *
   * `POST /api/v1/jobs/{jobUid}/start`. Needs an access token that holds `create:jobs`. Never repeated blindly: a lost
   * answer leaves open whether it took effect.
   *
   * Error codes: `submission_not_startable`, `access_token_refused`, `token_insufficient`, `submission_not_found`,
   * `launch_failed`, `server_error`, `external_api_disabled`.
   */
  startSubmission(jobUid: string, options?: UnkeyedCallOptions): Promise<void>

  /**
   * List what successful runs produced.
   *
   * All sets of a partner that fit, the oldest first, in one answer; jobs of people and of machines alike. A set shows
   * only once its run has succeeded, possibly with a `createdAt` before that of sets seen earlier, so a cursor alone
   * misses some: ask again with an overlap and drop what is known by `uid`. Empty filters count as absent.
   *
   * `GET /api/v1/output-sets`. Needs an access token that holds `read:jobs`. Safe to repeat.
   *
   * Error codes: `validation_failed`, `invalid_parameter`, `access_token_refused`, `token_insufficient`,
   * `partner_not_found`, `server_error`, `external_api_disabled`.
   */
  listOutputSets(query: ListOutputSetsQuery, options?: UnkeyedCallOptions): Promise<OutputSetList>

  /**
   * Get URLs to read the files of a set.
   *
   * One presigned URL for each file, good for an hour. Whether the files still are there is not looked at. The report on
   * unmatched students, the summary and errors are in no set.
   *
   * `POST /api/v1/output-sets/{setUid}/download-links`. Needs an access token that holds `read:jobs:output-files`. Safe
   * to repeat.
   *
   * Error codes: `invalid_parameter`, `access_token_refused`, `token_insufficient`, `output_set_not_found`,
   * `server_error`, `external_api_disabled`.
   */
  createDownloadLinks(setUid: string, options?: UnkeyedCallOptions): Promise<DownloadLinks>
}

/** All calls with their first argument filled in. Sends nothing by itself. */
export function bindEdfiExternalOperations(transport: Transport): EdfiExternalOperations {
  return {
    verifyToken: (options) => verifyToken(transport, options),
    submitJob: (body, options) => submitJob(transport, body, options),
    startSubmission: (jobUid, options) => startSubmission(transport, jobUid, options),
    listOutputSets: (query, options) => listOutputSets(transport, query, options),
    createDownloadLinks: (setUid, options) => createDownloadLinks(transport, setUid, options),
  }
}

/** {@link EdfiExternalOperations.verifyToken} on a transport of your own. */
export function verifyToken(transport: Transport, options?: UnkeyedCallOptions): Promise<string> {
  return transport.call(operations.verifyToken, {}, options)
}

/** {@link EdfiExternalOperations.submitJob} on a transport of your own. */
export function submitJob(
  transport: Transport,
  body: JobSubmission,
  options?: UnkeyedCallOptions,
): Promise<SubmittedJob> {
  return transport.call(operations.submitJob, { body }, options)
}

/** {@link EdfiExternalOperations.startSubmission} on a transport of your own. */
export function startSubmission(
  transport: Transport,
  jobUid: string,
  options?: UnkeyedCallOptions,
): Promise<void> {
  return transport.call(operations.startSubmission, { path: { jobUid } }, options)
}

/** {@link EdfiExternalOperations.listOutputSets} on a transport of your own. */
export function listOutputSets(
  transport: Transport,
  query: ListOutputSetsQuery,
  options?: UnkeyedCallOptions,
): Promise<OutputSetList> {
  return transport.call(operations.listOutputSets, { query }, options)
}

/** {@link EdfiExternalOperations.createDownloadLinks} on a transport of your own. */
export function createDownloadLinks(
  transport: Transport,
  setUid: string,
  options?: UnkeyedCallOptions,
): Promise<DownloadLinks> {
  return transport.call(operations.createDownloadLinks, { path: { setUid } }, options)
}
