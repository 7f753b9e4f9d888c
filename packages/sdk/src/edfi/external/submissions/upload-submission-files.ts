import type { ByteSource } from '../../../internal/byte-source.ts'
import { getRuntime, type HasRuntime } from '../../../internal/runtime.ts'
import { edfiError } from '../../errors.ts'
import type { FileInput } from '../../jobs/job-spec.ts'
import { openFiles } from '../../jobs/open-files.ts'
import { createTokenKeeper, type TokenKeeper } from '../../jobs/token/token-keeper.ts'
import { type SendMissingOptions, sendMissingFiles } from '../../jobs/upload/send-missing-files.ts'
import type { EdfiExternalClient } from '../external-client.ts'
import { parseSubmissionToken, type SubmissionToken } from './submission-token.ts'

/** How the files of a submission are uploaded. */
export interface UploadSubmissionFilesOptions extends SendMissingOptions {
  /** Called with each state of the token: store it to go on after a crash. Not awaited. */
  readonly onToken?: (token: SubmissionToken) => void
}

/**
 * Uploads the files of a submission, those that are not there yet, and gives the token to start it with.
 *
 * The same engine as `uploadJobFiles`: several files at once, retried within the hour their URLs live, the access token
 * kept from storage. This API has no way to look at a file, so one whose answer was lost is sent again, which replaces
 * it by itself.
 *
 * @param files The same files as in `createSubmission`, under the same keys.
 * @throws EdfiError `upload_url_expired` (no URL can be made again), `upload_failed`, `upload_refused`,
 * `upload_unproven`, `file_changed`, `file_unreadable`, `token_invalid`, `token_mismatch`.
 *
 * @example
 * ```ts
 * const uploaded = await uploadSubmissionFiles(client, created, { INPUT_FILE: 'scores.csv' }, {
 *   onProgress: ({ bytes, totalBytes }) => console.log(bytes, 'of', totalBytes),
 * })
 * ```
 */
export async function uploadSubmissionFiles(
  client: Pick<EdfiExternalClient, 'baseUrl'> & HasRuntime,
  token: SubmissionToken | string,
  files: Readonly<Record<string, FileInput>>,
  options: UploadSubmissionFilesOptions = {},
): Promise<SubmissionToken> {
  const operation = 'uploadSubmissionFiles'
  const { signal, onToken } = options
  signal?.throwIfAborted()
  const parsed = requireSubmission(client, token, operation)
  if (parsed.state !== 'created') return parsed
  requireKeys(parsed, Object.keys(files), operation)
  const opened = await openFiles(new Map(Object.entries(files)), operation, signal)
  try {
    const keeper = createTokenKeeper({ token: parsed, store: null, revision: 0, onToken })
    await sendSubmissionFiles(client, keeper, opened.sources, options, operation)
    return keeper.current()
  } finally {
    await opened.close()
  }
}

/** Brings what is missing into storage and says so in the token. */
export async function sendSubmissionFiles(
  client: HasRuntime,
  keeper: TokenKeeper<SubmissionToken>,
  sources: ReadonlyMap<string, ByteSource | null>,
  options: SendMissingOptions,
  operation: string,
): Promise<void> {
  await sendMissingFiles({ runtime: getRuntime(client), keeper, sources, options, operation, findUrl: null })
  options.signal?.throwIfAborted()
  keeper.update({ state: 'uploaded' })
}

/** @throws EdfiError `token_invalid`, `token_mismatch` when it belongs to another service. */
export function requireSubmission(
  { baseUrl }: Pick<EdfiExternalClient, 'baseUrl'>,
  token: SubmissionToken | string,
  operation: string,
): SubmissionToken {
  const parsed = parseSubmissionToken(token)
  if (parsed.baseUrl === baseUrl) return parsed
  throw submissionMismatch(parsed, `it belongs to ${parsed.baseUrl}, not ${baseUrl}`, operation)
}

/** @throws EdfiError `token_mismatch` when other files were declared than are given. */
export function requireKeys(token: SubmissionToken, given: readonly string[], operation: string): void {
  const declared = token.uploads.map(({ templateKey }) => templateKey).sort()
  if (declared.join() === [...given].sort().join()) return
  throw submissionMismatch(token, `it is for the files ${declared.join(', ') || 'none'}`, operation)
}

export const submissionMismatch = ({ jobUid }: SubmissionToken, seen: string, operation: string) =>
  edfiError({
    code: 'token_mismatch',
    message: `The token of submission ${jobUid} does not fit: ${seen}.`,
    advice: 'Use the service and the files it was created with, or let go of it and submit again.',
    operation,
    attempts: 0,
    details: { jobUid },
  })
