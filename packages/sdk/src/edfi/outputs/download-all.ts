import { makeFolders } from '#platform'
import type { DownloadResult } from '../../internal/download/download-object.ts'
import type { DownloadFileOptions } from '../../internal/download/download-options.ts'
import { followSignal } from '../../internal/with-signal.ts'
import { edfiError } from '../errors.ts'

/** Where files that belong together go. */
export interface DownloadAllOptions<File, To extends string = string>
  extends Pick<DownloadFileOptions, 'overwrite' | 'resume' | 'stallTimeoutMs' | 'retry'> {
  /** A folder (Node only), made when it is not there, with a subfolder for each data set; or memory. @default 'bytes' */
  readonly to?: To
  readonly signal?: AbortSignal
  /** Files on their way at once. @default 3 */
  readonly concurrency?: number
  /** Hears of each file that is there, with how many are and will be. */
  readonly onDownloaded?: (file: File, done: number, total: number) => void
}

export interface DownloadAllRequest<File, To extends string> {
  /** Named by errors. */
  readonly operation: string
  readonly options: DownloadAllOptions<File, To>
  /** What there is, asked once the options are known to be good. */
  readonly list: () => Promise<readonly File[]>
  readonly download: (file: File, options: DownloadFileOptions<To>) => Promise<DownloadResult<To>>
}

/** Downloads files, several at once, and gives them in their order. The first failure stops all; what is there stays. */
export async function downloadAll<File extends { readonly name: string }, To extends string>(
  request: DownloadAllRequest<File, To>,
): Promise<readonly (File & DownloadResult<To>)[]> {
  const { operation, options, list, download } = request
  const { signal, concurrency = 3, onDownloaded } = options
  if (!(Number.isInteger(concurrency) && concurrency >= 1)) throw invalidConcurrency(operation)
  const files = await list()
  const stop = followSignal(signal)
  const results: (File & DownloadResult<To>)[] = []
  let begun = 0
  let done = 0
  let failed: { readonly error: unknown } | null = null
  const worker = async () => {
    while (!failed) {
      const index = begun++
      const file = files[index]
      if (!file) return
      const fork = stop.fork()
      try {
        results[index] = { ...file, ...(await download(file, await optionsFor(file.name, request, fork.signal))) }
        done += 1
        onDownloaded?.(file, done, files.length)
      } catch (error) {
        failed ??= { error }
        stop.abort(error)
      } finally {
        fork.release()
      }
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(concurrency, files.length) }, worker))
    if (failed) throw (failed as { readonly error: unknown }).error
    return results
  } finally {
    stop.release()
  }
}

async function optionsFor<File, To extends string>(
  name: string,
  { options, operation }: Pick<DownloadAllRequest<File, To>, 'options' | 'operation'>,
  signal: AbortSignal,
): Promise<DownloadFileOptions<To>> {
  const { overwrite, resume, stallTimeoutMs, retry } = options
  const to: string = options.to ?? 'bytes'
  const isMemory = to === 'bytes' || to === 'blob'
  return {
    signal,
    ...(overwrite === undefined ? {} : { overwrite }),
    ...(resume === undefined ? {} : { resume }),
    ...(stallTimeoutMs === undefined ? {} : { stallTimeoutMs }),
    ...(retry === undefined ? {} : { retry }),
    // A path in the folder is a path, as the folder is.
    to: (isMemory ? to : await placeFor(to, name, operation)) as To,
  }
}

/** A name that climbs out of its folder is refused by the download itself; here it makes no folders either. */
async function placeFor(folder: string, name: string, operation: string): Promise<string> {
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
      operation,
      cause,
    })
  }
  return path
}

const invalidConcurrency = (operation: string) =>
  edfiError({
    code: 'invalid_options',
    message: `The option concurrency of ${operation} cannot be used.`,
    advice: 'Give a whole number from 1.',
    operation,
    attempts: 0,
  })
