import type { DownloadResult } from '../../internal/download/download-object.ts'
import type { DownloadFileOptions } from '../../internal/download/download-options.ts'
import type { DownloadDestination } from '../../internal/download/open-destination.ts'
import { getRuntime } from '../../internal/runtime.ts'
import type { EdfiClient } from '../app/edfi-client.ts'
import { tryEncodeOutputName } from '../paths/encode-output-name.ts'
import { requirePath } from '../paths/path-error.ts'
import { downloadNamed } from './download-named.ts'

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

async function download<To extends DownloadDestination>(
  client: EdfiClient,
  { jobId, name, operation }: { readonly jobId: number; readonly name: string; readonly operation: string },
  options: DownloadFileOptions<To>,
  findUrl: (signal: AbortSignal) => Promise<string>,
): Promise<DownloadResult<To>> {
  const wanted = { name, operation, place: `${client.baseUrl} job ${jobId}`, details: { jobId, name }, findUrl }
  return await downloadNamed(getRuntime(client), wanted, options)
}
