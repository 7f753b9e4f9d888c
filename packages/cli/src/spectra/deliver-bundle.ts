import {
  type BundleProof,
  type FetchBundleOptions,
  fetchBundle,
  isSpectraError,
  type SpectraRelease,
  verifyBundle,
} from '@nova/sdk/spectra'
import { CommandFailure } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'

/** A bundle that is where it was wanted. */
export interface DeliveredBundle {
  readonly path: string
  readonly proof: BundleProof
  readonly from_cache: boolean
  readonly resumed_bytes: number
  /** The file was there before this run, and is that bundle, byte for byte. */
  readonly was_there: boolean
}

/**
 * Fetches a bundle to a path. A file that is there already is no obstacle when it is that very bundle, so that the same
 * command can be run twice; any other one is left alone.
 */
export async function deliverBundle(
  release: SpectraRelease,
  nova_id: string,
  path: string,
  options: Omit<FetchBundleOptions, 'to'>,
): Promise<DeliveredBundle> {
  try {
    const fetched = await fetchBundle(release, nova_id, { ...options, to: path })
    const { proof, from_cache, resumed_bytes } = fetched
    return { path, proof, from_cache, resumed_bytes, was_there: false }
  } catch (error) {
    // Looked for by trying: another process may have made it meanwhile. Without a cache there is nothing to compare with.
    if (!isTaken(error) || !options.cache) throw error
    const { proof, from_cache, resumed_bytes } = await fetchBundle(release, nova_id, { ...options, to: 'cache' })
    await requireSame(path, proof, options.signal)
    return { path, proof, from_cache, resumed_bytes, was_there: true }
  }
}

/** Something is where the bundle should go. */
export const isTaken = (error: unknown): boolean =>
  isSpectraError(error, 'destination_unwritable') && error.details['reason'] === 'EEXIST'

async function requireSame(path: string, proof: BundleProof, signal?: AbortSignal): Promise<void> {
  try {
    await verifyBundle(path, { proof, ...(signal ? { signal } : {}) })
  } catch (error) {
    if (!isSpectraError(error, 'bundle_refused')) throw error
    throw new CommandFailure(
      `${path} exists already and is not the bundle of release ${proof.release_id}.`,
      exitCodes.failed.code,
      'Pass --overwrite to replace it, or name another place with --to. The bundle is in the cache: it is not fetched again.',
    )
  }
}
