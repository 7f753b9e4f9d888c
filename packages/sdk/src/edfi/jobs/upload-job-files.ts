import type { ByteSource } from '../../internal/byte-source.ts'
import { getRuntime } from '../../internal/runtime.ts'
import type { EdfiClient } from '../app/edfi-client.ts'
import { edfiError } from '../errors.ts'
import { matchFiles } from './check/check-files.ts'
import { requireValidJob } from './check/check-job.ts'
import type { FileInput } from './job-spec.ts'
import { openFiles } from './open-files.ts'
import { type JobToken, parseJobToken } from './token/job-token.ts'
import { createTokenKeeper, type TokenKeeper } from './token/token-keeper.ts'
import type { FindFileUrl } from './upload/look-at-file.ts'
import { type SendMissingOptions, sendMissingFiles } from './upload/send-missing-files.ts'

/** How the files of a job are uploaded. */
export interface UploadJobFilesOptions extends SendMissingOptions {
  /** Called with each state of the token: store it to go on after a crash. Not awaited. */
  readonly onToken?: (token: JobToken) => void
}

/**
 * Uploads the files of a job that was created, those that are not there yet, and gives the token to start it with.
 *
 * Several files go at once. What fails in passing is sent again within the hour the URLs live; storage never sees
 * the session. A lost answer is settled by looking at the object, or by sending again, which replaces the file by
 * itself. A file whose length, first or last bytes are not those the token was made for is refused, and so is one
 * that changes while it is read.
 *
 * @param files The same files as in `createJob`, under the same or other keys that mean the same.
 * @throws EdfiError `upload_url_expired` (no URL can be made again), `upload_failed`, `upload_refused`,
 * `upload_unproven`, `file_changed`, `file_unreadable`, `job_invalid` when the files are not those of the token,
 * `token_invalid`, `token_mismatch`.
 *
 * @example
 * ```ts
 * const uploaded = await uploadJobFiles(client, token, { INPUT_FILE: 'scores.csv' }, {
 *   onProgress: ({ bytes, totalBytes }) => console.log(bytes, 'of', totalBytes),
 * })
 * ```
 */
export async function uploadJobFiles(
  client: EdfiClient,
  token: JobToken | string,
  files: Readonly<Record<string, FileInput>>,
  options: UploadJobFilesOptions = {},
): Promise<JobToken> {
  const { signal, onToken } = options
  signal?.throwIfAborted()
  const parsed = requireToken(client, token, 'uploadJobFiles')
  if (parsed.state !== 'created') return parsed
  const opened = await openFiles(inputsFor(parsed, files), 'uploadJobFiles', signal)
  try {
    const keeper = createTokenKeeper({ token: parsed, store: null, revision: 0, onToken })
    await sendJobFiles(client, keeper, opened.sources, options, 'uploadJobFiles')
    return keeper.current()
  } finally {
    await opened.close()
  }
}

/** @throws EdfiError `token_invalid`, `token_mismatch` when it belongs to another service. */
export function requireToken(client: EdfiClient, token: JobToken | string, operation: string): JobToken {
  const parsed = parseJobToken(token)
  if (parsed.baseUrl === client.baseUrl) return parsed
  throw edfiError({
    code: 'token_mismatch',
    message: `The token of the job belongs to ${parsed.baseUrl}, not ${client.baseUrl}.`,
    advice: 'Use a client of the service the job was created on.',
    operation,
    attempts: 0,
  })
}

/** Which input goes to which upload. */
function inputsFor(token: JobToken, files: Readonly<Record<string, FileInput>>): ReadonlyMap<string, FileInput> {
  const declared = token.uploads.map(({ templateKey, title }) => ({
    templateKey,
    name: title,
    isRequired: true,
    fileType: [],
  }))
  const matched = matchFiles(declared, Object.keys(files))
  requireValidJob(matched.problems, 'uploadJobFiles')
  return new Map([...matched.given].map(([{ templateKey }, given]) => [templateKey, files[given] as FileInput]))
}

/** Brings what is missing into storage and says so in the token. */
export async function sendJobFiles(
  client: EdfiClient,
  keeper: TokenKeeper,
  sources: ReadonlyMap<string, ByteSource | null>,
  options: UploadJobFilesOptions,
  operation: string,
): Promise<void> {
  const { jobId } = keeper.current()
  const findUrl: FindFileUrl = (key, stop) => client.getFileUrl(jobId, key, { signal: stop })
  await sendMissingFiles({ runtime: getRuntime(client), keeper, sources, options, operation, findUrl })
  options.signal?.throwIfAborted()
  keeper.update({ state: 'uploaded' })
}
