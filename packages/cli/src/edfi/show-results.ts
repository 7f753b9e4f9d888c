import { downloadOutputs, type EdfiClient, type JobResults, type OutputEntry } from '@nova/sdk/edfi'
import type { CommandContext } from '../run-command.ts'
import { describeResults, resultsJson } from './describe-results.ts'
import { exitCodeOfJob } from './job-exit-code.ts'

/** Where outputs go, of which nothing is kept by default: most of them hold data of students. */
export interface DownloadOptions {
  readonly download?: string
  readonly overwrite?: boolean
}

/** Prints what became of a job, with its outputs downloaded when that was asked for. Gives the exit code. */
export async function showResults(
  client: EdfiClient,
  results: JobResults,
  options: DownloadOptions,
  context: CommandContext,
): Promise<number> {
  const { output } = context
  try {
    const downloaded = await downloadInto(client, results.job.id, options, context)
    const saved = downloaded.length === 0 ? '' : `\n\nDownloaded\n${downloaded.map((path) => `  ${path}`).join('\n')}`
    output.result(`${describeResults(results)}${saved}`, { ...resultsJson(results), downloaded })
  } catch (error) {
    // The job is over, whatever becomes of its files.
    output.result(describeResults(results), { ...resultsJson(results), downloaded: [] })
    throw error
  }
  return exitCodeOfJob(results.status)
}

/** Downloads outputs into the folder that was named, none when there is no such wish. Gives their paths. */
export async function downloadInto(
  client: EdfiClient,
  jobId: number,
  { download, overwrite = false }: DownloadOptions,
  { output, signal }: CommandContext,
  filter?: (output: OutputEntry) => boolean,
): Promise<readonly string[]> {
  if (download === undefined) return []
  const files = await downloadOutputs(client, jobId, {
    to: download,
    overwrite,
    signal,
    ...(filter ? { filter } : {}),
    onDownloaded: ({ name }, done, total) => output.note(`${name} (${done} of ${total})`, { downloaded: name }),
  })
  return files.map(({ path }) => path)
}
