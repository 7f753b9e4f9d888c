import { makeFolders } from '#platform'
import type { DownloadResult } from '../../internal/download/download-object.ts'
import type { DownloadFileOptions } from '../../internal/download/download-options.ts'
import { followSignal } from '../../internal/download/with-signal.ts'
import type { EdfiClient } from '../app/edfi-client.ts'
import { edfiError } from '../errors.ts'
import { downloadOutput } from './download-output.ts'
import { listOutputs } from './list-outputs.ts'
import type { OutputEntry } from './outputs-of.ts'

/** Where the outputs of a job go, and which. */
export interface DownloadOutputsOptions<To extends string = string>
  extends Pick<DownloadFileOptions, 'overwrite' | 'resume' | 'stallTimeoutMs' | 'retry'> {
  /** A folder (Node only), made when it is not there, with a subfolder for each data set; or memory. @default 'bytes' */
  readonly to?: To
  readonly signal?: AbortSignal
  /** Which outputs. @default those of the last run */
  readonly filter?: (output: OutputEntry) => boolean
  /** Files on their way at once. @default 3 */
  readonly concurrency?: number
  /** Hears of each file that is there, with how many are and will be. */
  readonly onDownloaded?: (output: OutputEntry, done: number, total: number) => void
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
  const { signal, filter = ({ isOfLastRun }: OutputEntry) => isOfLastRun, concurrency = 3, onDownloaded } = options
  if (!(Number.isInteger(concurrency) && concurrency >= 1)) throw invalidConcurrency()
  const outputs = (await listOutputs(client, jobId, signal ? { signal } : {})).filter(filter)
  const stop = followSignal(signal)
  const results: DownloadedOutput<To>[] = []
  let begun = 0
  let done = 0
  let failed: { readonly error: unknown } | null = null
  const worker = async () => {
    while (!failed) {
      const index = begun++
      const output = outputs[index]
      if (!output) return
      const fork = stop.fork()
      try {
        results[index] = { ...output, ...(await downloadOne(client, jobId, output.name, options, fork.signal)) }
        done += 1
        onDownloaded?.(output, done, outputs.length)
      } catch (error) {
        failed ??= { error }
        stop.abort(error)
      } finally {
        fork.release()
      }
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(concurrency, outputs.length) }, worker))
    if (failed) throw (failed as { readonly error: unknown }).error
    return results
  } finally {
    stop.release()
  }
}

async function downloadOne<To extends string>(
  client: EdfiClient,
  jobId: number,
  name: string,
  options: DownloadOutputsOptions<To>,
  signal: AbortSignal,
): Promise<DownloadResult<To>> {
  const { overwrite, resume, stallTimeoutMs, retry } = options
  const to: string = options.to ?? 'bytes'
  const isMemory = to === 'bytes' || to === 'blob'
  return await downloadOutput<To>(client, jobId, name, {
    signal,
    ...(overwrite === undefined ? {} : { overwrite }),
    ...(resume === undefined ? {} : { resume }),
    ...(stallTimeoutMs === undefined ? {} : { stallTimeoutMs }),
    ...(retry === undefined ? {} : { retry }),
    // A path in the folder is a path, as the folder is.
    to: (isMemory ? to : await placeFor(to, name)) as To,
  })
}

/** A name that climbs out of its folder is refused by the download itself; here it makes no folders either. */
async function placeFor(folder: string, name: string): Promise<string> {
  const climbs = name.split(/[/\\]/).some((segment) => segment === '' || segment === '.' || segment === '..')
  const path = `${folder.replace(/[/\\]+$/, '') || '/'}/${name}`
  if (climbs) return path
  try {
    await makeFolders(path.slice(0, path.lastIndexOf('/')))
  } catch (cause) {
    throw edfiError({
      code: 'destination_unwritable',
      message: `The folder for ${name} cannot be made: ${(cause as { code?: string }).code ?? 'the system refused'}.`,
      advice: 'Give a folder this process may write to.',
      operation: 'downloadOutputs',
      cause,
    })
  }
  return path
}

const invalidConcurrency = () =>
  edfiError({
    code: 'invalid_options',
    message: 'The option concurrency of downloadOutputs cannot be used.',
    advice: 'Give a whole number from 1.',
    operation: 'downloadOutputs',
    attempts: 0,
  })
