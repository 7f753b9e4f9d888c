import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { type BundleProof, type FetchBundleOptions, fetchBundle, type SpectraRelease } from '@nova/sdk/spectra'
import { CommandFailure } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import { type DeliveredBundle, isTaken } from './deliver-bundle.ts'

/**
 * Unpacks a bundle to a folder. One that is there already is no obstacle when it holds that very bundle, so that the
 * same command can be run twice; any other one is left alone.
 */
export async function deliverFolder(
  release: SpectraRelease,
  nova_id: string,
  folder: string,
  options: Omit<FetchBundleOptions, 'to'>,
): Promise<DeliveredBundle> {
  try {
    const { proof, from_cache, resumed_bytes } = await fetchBundle(release, nova_id, { ...options, to: { folder } })
    return { path: folder, proof, from_cache, resumed_bytes, was_there: false }
  } catch (error) {
    if (!isTaken(error) || !options.cache) throw error
    const { proof, from_cache, resumed_bytes } = await fetchBundle(release, nova_id, { ...options, to: 'cache' })
    const difference = await findDifference(folder, proof)
    if (difference === null) return { path: folder, proof, from_cache, resumed_bytes, was_there: true }
    throw new CommandFailure(
      `${folder} exists already and does not hold the bundle of release ${proof.release_id}: ${difference}.`,
      exitCodes.failed.code,
      'Pass --overwrite to replace all of it, or name another folder. The bundle is in the cache: it is not fetched again.',
    )
  }
}

/** In what a folder is not the members of a bundle, no more and no less; null when it is. */
export async function findDifference(
  folder: string,
  { members }: Pick<BundleProof, 'members'>,
): Promise<string | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => null)
  if (entries === null) return 'it is no folder that can be read'
  const wanted = new Map(members.map(({ path, sha256 }) => [path, sha256]))
  for (const entry of entries) {
    if (entry.isDirectory()) continue
    const file = join(entry.parentPath, entry.name)
    const path = relative(folder, file).split(sep).join('/')
    const sha256 = wanted.get(path)
    if (sha256 === undefined || !entry.isFile()) return `${JSON.stringify(path)} is not of it`
    if ((await digestOf(file)) !== sha256) return `${JSON.stringify(path)} is another file`
    wanted.delete(path)
  }
  const [missing] = wanted.keys()
  return missing === undefined ? null : `${JSON.stringify(missing)} is missing`
}

async function digestOf(file: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk)
  } catch {
    return null
  }
  return hash.digest('hex')
}
