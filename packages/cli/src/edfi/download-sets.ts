import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { downloadOutputSet, type EdfiExternalClient, type OutputSet } from '@nova/sdk/edfi'
import type { CommandContext } from '../run-command.ts'
import type { DownloadOptions } from './show-results.ts'

/**
 * Downloads every set into a folder of its own when that was asked for; gives the paths. A file that is there came
 * whole, and its folder is of its set alone: whoever died in between goes on with what is missing.
 */
export async function downloadSets(
  client: EdfiExternalClient,
  sets: readonly OutputSet[],
  { download, overwrite = false }: DownloadOptions,
  { output, signal }: Pick<CommandContext, 'output' | 'signal'>,
): Promise<readonly string[]> {
  if (download === undefined) return []
  const paths: string[] = []
  for (const set of sets) {
    const to = join(download, set.uid)
    const filter = (name: string) => overwrite || !isThere(to, name)
    const files = await downloadOutputSet(client, set, { to, overwrite, signal, filter })
    output.note(`${files.length} files of set ${set.uid}`, { setUid: set.uid, files: files.length })
    paths.push(...set.files.map((name) => resolve(to, name)))
  }
  return paths
}

/** A name that climbs out of its folder is nowhere, so that the download refuses it. */
const isThere = (folder: string, name: string): boolean =>
  !name.split(/[/\\]/).includes('..') && existsSync(join(folder, name))
