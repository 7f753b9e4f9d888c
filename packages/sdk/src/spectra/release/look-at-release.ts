import type { SpectraClient } from '../client.ts'
import { isSpectraError } from '../errors.ts'
import type { Catalog, CurrentRelease } from '../generated/site/types.ts'
import type { ReadOptions } from './spectra-release.ts'

/** What the site has of a release right now. */
export interface ReleaseLook {
  /** Null where the site has no pointer. */
  readonly pointer: CurrentRelease | null
  /** The catalogue of the release that was asked about; null when it is gone. */
  readonly catalog: Catalog | null
}

/** Reads the pointer and the catalogue of a release, past anything that is kept. */
export async function lookAtRelease(
  client: SpectraClient,
  release_id: string,
  options: ReadOptions,
): Promise<ReleaseLook> {
  const [pointer, catalog] = await Promise.all([
    nullIfMissing(client.getCurrentRelease(options)),
    nullIfMissing(client.getCatalog(release_id, options)),
  ])
  return { pointer, catalog }
}

async function nullIfMissing<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise
  } catch (error) {
    if (isSpectraError(error, 'artifact_missing')) return null
    throw error
  }
}
