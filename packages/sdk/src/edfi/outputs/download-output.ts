import { type DownloadResult, downloadObject } from '../../internal/download/download-object.ts'
import type { DownloadFileOptions } from '../../internal/download/download-options.ts'
import type { DownloadDestination } from '../../internal/download/open-destination.ts'
import { renameError } from '../../internal/rename-error.ts'
import { getRuntime } from '../../internal/runtime.ts'
import type { EdfiClient } from '../app/edfi-client.ts'
import { type EdfiErrorCode, edfiError } from '../errors.ts'
import { tryEncodeOutputName } from '../paths/encode-output-name.ts'
import { requirePath } from '../paths/path-error.ts'

/**
 * Downloads an output file of a job and proves it: every byte of one version, of the announced length. The newest run
 * that has a file of this name counts.
 *
 * Fetches ranges side by side, goes on from its last good byte after an interruption, with a fresh URL when the last
 * one dies. A path shows the file only when all of it is there; until then its bytes lie in `<path>.part`, and the
 * next call with the same path goes on from there. To read it as a stream, give a `WritableStream`, such as that of a
 * `TransformStream`. Folders are not created; `downloadOutputs` does that.
 *
 * @param name As `listOutputs` gives it, folder included.
 * @throws EdfiError `path_refused` before anything is sent, for `%` (the service fails on it) and for names that climb;
 * `output_file_not_found` when no run lists it; `output_missing` when it is listed and its object is gone;
 * `destination_unwritable`, `disk_full`, `download_changed`, `download_integrity`, and what a download can fail with.
 *
 * @example
 * ```ts
 * const { path, size_bytes } = await downloadOutput(client, 42, 'input_no_student_id_match.csv', { to: 'unmatched.csv' })
 * const { bytes } = await downloadOutput(client, 42, 'ods/studentAssessments.jsonl')
 * console.log(path, size_bytes, bytes.byteLength)
 * ```
 */
export async function downloadOutput<To extends DownloadDestination = 'bytes'>(
  client: EdfiClient,
  jobId: number,
  name: string,
  options: DownloadFileOptions<To> = {},
): Promise<DownloadResult<To>> {
  // The client encodes the name itself; this is for those it must not send.
  requirePath(tryEncodeOutputName(name))
  return await download(client, { jobId, name, operation: 'downloadOutput' }, options, (signal) =>
    client.getOutputFileUrl(jobId, name, { signal }),
  )
}

/**
 * Downloads a file of a job as it was submitted. See {@link downloadOutput} for how.
 *
 * @param templateKey Of the file, such as `INPUT_FILE`.
 * @throws EdfiError `job_file_not_found` when the job has none under this key, `output_missing` when it was declared and
 * never arrived in storage; the rest as `downloadOutput`.
 *
 * @example
 * ```ts
 * await downloadJobFile(client, 42, 'INPUT_FILE', { to: 'as-submitted.csv' })
 * ```
 */
export async function downloadJobFile<To extends DownloadDestination = 'bytes'>(
  client: EdfiClient,
  jobId: number,
  templateKey: string,
  options: DownloadFileOptions<To> = {},
): Promise<DownloadResult<To>> {
  return await download(client, { jobId, name: templateKey, operation: 'downloadJobFile' }, options, (signal) =>
    client.getFileUrl(jobId, templateKey, { signal }),
  )
}

interface Wanted {
  readonly jobId: number
  readonly name: string
  readonly operation: string
}

/** What URLs to read files live. */
const URL_LIFE_SECONDS = 3600

async function download<To extends DownloadDestination>(
  client: EdfiClient,
  { jobId, name, operation }: Wanted,
  options: DownloadFileOptions<To>,
  findUrl: (signal: AbortSignal) => Promise<string>,
): Promise<DownloadResult<To>> {
  const object = {
    key: name,
    async presign(signal: AbortSignal) {
      const url = await findUrl(signal)
      // What a partial file is the beginning of: a run may replace it, which its ETag tells.
      return { url, bucket: `${client.baseUrl} job ${jobId}`, expires_in_seconds: URL_LIFE_SECONDS }
    },
  }
  try {
    return await downloadObject(getRuntime(client), object, options)
  } catch (error) {
    throw renameError<EdfiErrorCode>(
      error,
      (init) =>
        edfiError({
          ...init,
          operation,
          details: { ...init.details, jobId, name },
          ...(init.code === 'output_missing' ? { advice: missingAdvice } : {}),
        }),
      { not_found: 'output_missing' },
    )
  }
}

const missingAdvice =
  'It is listed and its object is gone from storage: run the job again, or ask whoever runs the service.'
