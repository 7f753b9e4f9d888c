import type { ByteSource } from '../../internal/byte-source.ts'
import { toBase64 } from '../../internal/hash.ts'
import { hashBody } from '../../internal/hash-body.ts'
import { getRuntime } from '../../internal/runtime.ts'
import { sampleSource } from '../../internal/sample-source.ts'
import { type Moment, momentOf } from '../../internal/storage/url-age.ts'
import type { EdfiClient } from '../app/edfi-client.ts'
import { edfiError } from '../errors.ts'
import { matchFiles } from './check/check-files.ts'
import { requireValidJob } from './check/check-job.ts'
import type { FileInput } from './job-spec.ts'
import { openFiles } from './open-files.ts'
import { type JobToken, type JobUpload, parseJobToken } from './token/job-token.ts'
import { createTokenKeeper, type TokenKeeper } from './token/token-keeper.ts'
import type { FileToSend } from './upload/file-to-send.ts'
import { sendFiles, type UploadFilesOptions } from './upload/send-files.ts'
import { fileChanged } from './upload/upload-errors.ts'

/** How the files of a job are uploaded. */
export interface UploadJobFilesOptions extends UploadFilesOptions {
  /**
   * How a file that is in storage already is compared with the local one: by SHA-256 of all its bytes, or by its
   * length, its first and its last bytes only. @default 'sha256'
   */
  readonly verify?: 'sha256' | 'sample'
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
  const runtime = getRuntime(client)
  const { signal } = options
  const { uploads, jobId } = keeper.current()
  const now = momentOf(runtime.clock)
  const files: FileToSend[] = []
  for (const upload of uploads) {
    const source = sources.get(upload.templateKey) ?? null
    await requireSameFile(upload, source, options, operation)
    if (source && !upload.done) files.push(toSend(upload, source, now))
  }
  const done = uploads.filter((upload) => upload.done)
  await sendFiles({
    runtime,
    files,
    reused: done.map(({ templateKey, name, sizeBytes }) => ({ key: templateKey, name, sizeBytes })),
    options,
    operation,
    findUrl: (key, stop) => client.getFileUrl(jobId, key, { signal: stop }),
    async onBegin(key) {
      keeper.updateUpload(key, { begunAtMs: runtime.clock.now() })
      // Not for the caller to wait for: without this mark a file is only sent once more than needed.
      await keeper.flush().catch(() => {})
    },
    onStored: ({ key, sha256, etag }) => keeper.updateUpload(key, { sha256, etag, done: true }),
  })
  signal?.throwIfAborted()
  keeper.update({ state: 'uploaded' })
}

function toSend(upload: JobUpload, source: ByteSource, now: Moment): FileToSend {
  const { templateKey, name, contentType, url, receivedAtMs, begunAtMs, modifiedAtMs } = upload
  return {
    key: templateKey,
    name,
    source,
    contentType,
    url,
    // A monotonic clock does not outlive its process: this one goes on from the wall clock's reckoning.
    receivedAt: { wallMs: receivedAtMs, monotonicMs: now.monotonicMs - Math.max(0, now.wallMs - receivedAtMs) },
    wasBegun: begunAtMs !== null,
    isUnchanged: modifiedAtMs !== null && modifiedAtMs === source.modifiedAtMs,
  }
}

/** A file is trusted to be the one of the token by what the token remembers of it. */
async function requireSameFile(
  upload: JobUpload,
  source: ByteSource | null,
  { signal, verify = 'sha256' }: UploadJobFilesOptions,
  operation: string,
): Promise<void> {
  const { templateKey, name, sizeBytes, sampleSha256, sha256, done } = upload
  const changed = (seen: string) => fileChanged({ key: templateKey, name, operation }, seen)
  if (!source) throw changed('it is empty')
  if (source.sizeBytes !== sizeBytes) throw changed(`it has ${source.sizeBytes} bytes instead of ${sizeBytes}`)
  if ((await sampleSource(source, signal)) !== sampleSha256) throw changed('its first or last bytes are others')
  if (!done || verify === 'sample' || sha256 === null) return
  const body = await source.range(0, sizeBytes, signal)
  if (toBase64(await hashBody(body, 'sha256', signal)) !== sha256)
    throw changed('its bytes are not those that were sent')
}
