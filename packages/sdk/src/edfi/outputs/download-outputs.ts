import type { DownloadResult } from '../../internal/download/download-object.ts'
import type { EdfiClient } from '../app/edfi-client.ts'
import { type DownloadAllOptions, downloadAll } from './download-all.ts'
import { downloadOutput } from './download-output.ts'
import { listOutputs } from './list-outputs.ts'
import type { OutputEntry } from './outputs-of.ts'

/** Where the outputs of a job go, and which. */
export interface DownloadOutputsOptions<To extends string = string> extends DownloadAllOptions<OutputEntry, To> {
  /** Which outputs. @default those of the last run */
  readonly filter?: (output: OutputEntry) => boolean
}

/** An output that was downloaded. */
export type DownloadedOutput<To> = OutputEntry & DownloadResult<To>

/**
 * Downloads the outputs of a job, several at once, in the order of `listOutputs`. The first failure stops all; files
 * that are there stay. Many outputs hold data of students: `filter` by `artifact.personalData` where they must not go.
 *
 * @throws EdfiError as `downloadOutput` and `listOutputs`.
 *
 * @example
 * ```ts
 * const files = await downloadOutputs(client, 42, { to: 'results', filter: ({ artifact }) => artifact.kind === 'resource-data' })
 * for (const { name, path, size_bytes } of files) console.log(name, path, size_bytes)
 * ```
 */
export async function downloadOutputs<To extends string = 'bytes'>(
  client: EdfiClient,
  jobId: number,
  options: DownloadOutputsOptions<To> = {},
): Promise<readonly DownloadedOutput<To>[]> {
  const { signal, filter = ({ isOfLastRun }: OutputEntry) => isOfLastRun } = options
  return await downloadAll<OutputEntry, To>({
    operation: 'downloadOutputs',
    options,
    list: async () => (await listOutputs(client, jobId, signal ? { signal } : {})).filter(filter),
    download: ({ name }, one) => downloadOutput<To>(client, jobId, name, one),
  })
}
