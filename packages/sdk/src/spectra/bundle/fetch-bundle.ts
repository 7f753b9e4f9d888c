import { disk } from '#platform'
import { followSignal } from '../../internal/with-signal.ts'
import { isSpectraError, spectraError } from '../errors.ts'
import type { ReleaseSource } from '../release/spectra-release.ts'
import { openCacheFolder } from './bundle-cache.ts'
import { bundleFailure } from './bundle-errors.ts'
import { type NovaGiven, placeOf } from './bundle-place.ts'
import { cacheId } from './cache-entry.ts'
import { CopyDiffers, copyArchive } from './copy-archive.ts'
import { expectationOf } from './expectation.ts'
import { extractArchive, refuseOccupied } from './extract-archive.ts'
import { type ArchiveFetch, fetchToMemory, fetchToPath } from './fetch-archive.ts'
import type { BundleDestination, BundleResult, FetchBundleOptions, FolderDestination } from './fetch-options.ts'
import { type CachedArchive, discard, fetchThroughCache } from './fetch-through-cache.ts'
import { bundleUnverified } from './list-bundle.ts'
import { createProgressReporter } from './progress.ts'
import type { BundleProof } from './proof.ts'

type UnknownArchive = Omit<ArchiveFetch, 'manifest' | 'expectation'>

/**
 * Fetches the bundle of a nova and proves it before anybody sees it: the archive and every member in it have the
 * lengths and SHA-256 digests of the manifest, nothing else is in it, no name escapes, and no member is larger than it
 * says. The proof says what was checked against what.
 *
 * Most sites publish no manifest. Then only damage can be found, and `proof.state` is `unverified`, with the reason;
 * `require: 'verified'` refuses that.
 *
 * Ranges are fetched side by side, each goes on from its last good byte, all of one version. A path shows the bundle
 * only when all of that is done; until then its bytes lie in `<path>.part`, and the next call with the same path goes on
 * from there, also after the process was killed. Members are looked at while the bytes come, in a thread of their own.
 * With a cache, one process fetches and the others wait for it; a bundle that is there costs no request.
 *
 * @throws SpectraError `bundle_refused` with all that is wrong in `details.problems`, and then nothing is published and
 * nothing wrong is kept; `bundle_missing`, `manifest_invalid`, `schema_unsupported`, `bundle_unverified`,
 * `bundle_changed`, `bundle_truncated`, `unexpected_body`, `network_error`, `attempt_timeout`, `site_unavailable`, with
 * `details.partial` saying what is there and whether a later call goes on with it; `destination_unwritable`,
 * `disk_full`, `cache_unavailable`, `cache_busy`.
 *
 * @example
 * ```ts
 * const { nova_id } = await findNova(release, 'V1324 Sco')
 * const { path, proof } = await fetchBundle(release, nova_id, { to: 'v1324-sco.zip' })
 * console.log(path, proof.state, proof.counts.members, 'members')
 * ```
 */
export async function fetchBundle<To extends BundleDestination = 'bytes'>(
  source: ReleaseSource,
  nova: NovaGiven,
  options: FetchBundleOptions<To> = {},
): Promise<BundleResult<To>> {
  const operation = 'fetchBundle'
  const to: BundleDestination = options.to ?? 'bytes'
  const stop = followSignal(options.signal)
  const { signal } = stop
  try {
    signal.throwIfAborted()
    await refuseDestination(to, options)
    const place = await placeOf(source, nova, signal)
    const progress = createProgressReporter(options.onProgress)
    const base: UnknownArchive = { place, options, progress, signal, operation }
    const readManifest = async () => {
      progress.enter('manifest')
      const manifest = await place.readManifest(signal)
      if (!manifest && options.require === 'verified') throw bundleUnverified(place, operation)
      return { manifest, expectation: manifest ? expectationOf(manifest, place.nova_id) : null }
    }
    try {
      const result = options.cache
        ? await deliverCached(base, options.cache, to, readManifest)
        : await deliver({ ...base, ...(await readManifest()) }, to)
      return result as BundleResult<To>
    } catch (error) {
      throw bundleFailure(error, { nova_id: place.nova_id, operation })
    }
  } catch (error) {
    throw bundleFailure(error, { nova_id: typeof nova === 'string' ? nova : nova.nova_id, operation })
  } finally {
    stop.release()
    stop.abort(new Error('The bundle is not fetched any more'))
  }
}

type Delivered = { readonly proof: BundleProof; readonly from_cache: boolean; readonly resumed_bytes: number }

async function deliver(fetch: ArchiveFetch, to: BundleDestination): Promise<Delivered> {
  const { options, signal, operation, progress } = fetch
  const overwrite = options.overwrite ?? false
  if (isMemory(to)) {
    const { proof, resumed_bytes, content } = await fetchToMemory(fetch, to)
    return { proof, from_cache: false, resumed_bytes, ...{ [to]: content } }
  }
  if (!isFolder(to)) {
    const path = pathOf(to)
    return { ...(await fetchToPath(fetch, path, overwrite)), from_cache: false, ...{ path } }
  }
  const folder = pathOf(to.folder)
  const archive = `${folder}.zip.unpacking`
  const fetched = await fetchToPath(fetch, archive, true)
  const { proof } = fetched
  try {
    await extractArchive(archive, folder, { proof, overwrite, signal, operation, onMember: progress.onMember })
  } finally {
    await disk?.remove(archive)
  }
  return { ...fetched, from_cache: false, ...{ folder } }
}

async function deliverCached(
  base: UnknownArchive,
  cache: NonNullable<FetchBundleOptions['cache']>,
  to: BundleDestination,
  readManifest: () => Promise<Pick<ArchiveFetch, 'manifest' | 'expectation'>>,
): Promise<Delivered> {
  const cached = await fetchThroughCache(cache, base, readManifest)
  try {
    return await handOut(base, cached, to)
  } catch (error) {
    const isOther = error instanceof CopyDiffers || isSpectraError(error, 'bundle_refused')
    if (!(isOther || isSpectraError(error, 'bundle_unreadable')) || !disk) throw error
    const folder = openCacheFolder(disk, cache.folder)
    const tell = () => base.options.observe?.({ type: 'cache_entry_wrong' })
    await discard(folder, await cacheId(base.place), cached.proof, tell)
    return await handOut(base, await fetchThroughCache(cache, base, readManifest), to)
  }
}

async function handOut(base: UnknownArchive, cached: CachedArchive, to: BundleDestination): Promise<Delivered> {
  const { options, signal, operation, progress } = base
  const { path, proof, from_cache, resumed_bytes } = cached
  const overwrite = options.overwrite ?? false
  const delivered = { proof, from_cache, resumed_bytes }
  progress.enter('publish')
  if (to === 'cache') return { ...delivered, ...{ path } }
  if (isFolder(to)) {
    const folder = pathOf(to.folder)
    await extractArchive(path, folder, { proof, overwrite, signal, operation, onMember: progress.onMember })
    return { ...delivered, ...{ folder } }
  }
  return { ...delivered, ...(await copyArchive(path, to, { overwrite, sha256: proof.archive.sha256, signal })) }
}

const isMemory = (to: BundleDestination): to is 'bytes' | 'blob' => to === 'bytes' || to === 'blob'

const isFolder = (to: BundleDestination): to is FolderDestination =>
  typeof to === 'object' && !(to instanceof URL) && 'folder' in to

const pathOf = (path: string | URL): string => disk?.resolve(path) ?? String(path)

/** What cannot be written to is said before anything is fetched. */
async function refuseDestination(to: BundleDestination, options: FetchBundleOptions): Promise<void> {
  if (isMemory(to)) return
  if (to === 'cache') {
    if (options.cache) return
    throw spectraError({
      code: 'invalid_options',
      message: "The destination of a bundle is 'cache', and no cache is given.",
      advice: 'Give a cache of createBundleCache, or another destination.',
      operation: 'fetchBundle',
      attempts: 0,
    })
  }
  if (!disk) throw new TypeError('A browser cannot write to a path: fetch to bytes or to a Blob')
  await refuseOccupied(pathOf(isFolder(to) ? to.folder : to), options.overwrite ?? false)
}
