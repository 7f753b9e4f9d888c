import { disk } from '#platform'
import { spectraError } from '../errors.ts'
import { type BundleCache, type CacheFolder, openCacheFolder } from './bundle-cache.ts'
import { cacheEntry, cacheId } from './cache-entry.ts'
import { type ArchiveFetch, fetchToPath, lookAt, proofOf } from './fetch-archive.ts'
import { type BundleProof, expectationOfProof } from './proof.ts'

/** How often a bundle that another process fetches is looked for. */
const WAIT_MS = 250

export interface CachedArchive {
  readonly path: string
  readonly proof: BundleProof
  readonly from_cache: boolean
  readonly resumed_bytes: number
}

/**
 * A bundle out of the cache, or through it. One process fetches, others wait for it and take what it left.
 *
 * @param readManifest Called only when the cache does not have it: a bundle that is there costs no request.
 */
export async function fetchThroughCache(
  cache: BundleCache,
  base: Omit<ArchiveFetch, 'manifest' | 'expectation'>,
  readManifest: () => Promise<Pick<ArchiveFetch, 'manifest' | 'expectation'>>,
): Promise<CachedArchive> {
  if (!disk) throw new TypeError('Expected a cache of createBundleCache()')
  const folder = openCacheFolder(disk, cache.folder)
  const { place, signal } = base
  const id = await cacheId(place)
  await folder.prepare()
  const early = await lookUp(folder, id, base)
  if (early) return early
  const unlock = await claim(folder, id, base, cache.waitTimeoutMs)
  try {
    // Whoever had the lock may have left it.
    const meanwhile = await lookUp(folder, id, base)
    if (meanwhile) return meanwhile
    signal.throwIfAborted()
    const known = await readManifest()
    const fetch: ArchiveFetch = { ...base, ...known }
    const shared = await findSame(folder, fetch)
    if (shared) {
      await keep(folder, id, fetch, shared)
      return {
        path: folder.blobPath(shared.state, shared.archive.sha256),
        proof: shared,
        from_cache: true,
        resumed_bytes: 0,
      }
    }
    const incoming = folder.incomingPath(id)
    // Of a process that ended between the last two steps: what it is, is found out again.
    await disk.remove(incoming)
    const { proof, resumed_bytes } = await fetchToPath(fetch, incoming, false)
    const path = await folder.admit(id, proof)
    await keep(folder, id, fetch, proof)
    return { path, proof, from_cache: false, resumed_bytes }
  } finally {
    await unlock()
  }
}

async function lookUp(
  folder: CacheFolder,
  id: string,
  { place, options, signal, progress }: Omit<ArchiveFetch, 'manifest' | 'expectation'>,
): Promise<CachedArchive | null> {
  const entry = await folder.read(id)
  if (!entry || !disk) return null
  const { proof } = entry
  if (options.require === 'verified' && proof.state !== 'verified') return null
  if (entry.origin !== place.origin || entry.release_id !== place.release_id || entry.nova_id !== place.nova_id)
    return null
  const path = folder.blobPath(proof.state, proof.archive.sha256)
  const stat = await disk.stat(path)
  let isWrong = stat !== null && stat.sizeBytes !== proof.archive.size_bytes
  // Another time is no other file yet: releases share bundles, and copies of a cache do not keep times.
  if (stat && !isWrong && (options.recheck || stat.modifiedAtMs !== entry.modified_at_ms)) {
    const findings = await lookAt({ expectation: expectationOfProof(proof), signal, progress }, path, null, null)
    isWrong = findings.problems.length > 0
  }
  if (stat && !isWrong) {
    // What was used last is thrown away last. A cache that can only be read has what it has.
    await folder.write(id, { ...entry, modified_at_ms: stat.modifiedAtMs }).catch(() => {})
    return { path, proof, from_cache: true, resumed_bytes: 0 }
  }
  if (isWrong) await discard(folder, id, proof, () => options.observe?.({ type: 'cache_entry_wrong' }))
  return null
}

/** Throws away a bundle that is not what the cache says it is. */
export async function discard(folder: CacheFolder, id: string, proof: BundleProof, tell: () => void): Promise<void> {
  tell()
  await folder.forget(id)
  // What cannot be removed is replaced.
  await disk?.remove(folder.blobPath(proof.state, proof.archive.sha256)).catch(() => {})
}

async function claim(
  folder: CacheFolder,
  id: string,
  { place, options, signal, operation }: Omit<ArchiveFetch, 'manifest' | 'expectation'>,
  waitTimeoutMs: number,
): Promise<() => Promise<void>> {
  const { clock } = place.runtime
  const startedAtMs = clock.monotonic()
  for (let round = 0; ; round += 1) {
    const unlock = await folder.lock(id)
    if (unlock) return unlock
    if (round === 0) options.observe?.({ type: 'waiting_for_cache' })
    if (clock.monotonic() - startedAtMs >= waitTimeoutMs) {
      throw spectraError({
        code: 'cache_busy',
        message: `Another process has been fetching the bundle of nova ${place.nova_id} into the cache for longer than ${waitTimeoutMs} ms.`,
        operation,
        details: { nova_id: place.nova_id, waitTimeoutMs },
      })
    }
    await clock.sleep(WAIT_MS, signal)
  }
}

/** A bundle of another release with the digest that the manifest promises: it is the same one, once it was looked at. */
async function findSame(folder: CacheFolder, fetch: ArchiveFetch): Promise<BundleProof | null> {
  const { expectation } = fetch
  if (!expectation) return null
  const path = folder.blobPath('verified', expectation.archive.sha256)
  const stat = await disk?.stat(path)
  if (stat?.sizeBytes !== expectation.archive.byte_length) return null
  const findings = await lookAt(fetch, path, null, null)
  return findings.problems.length > 0 ? null : proofOf(fetch, findings, { etag: null })
}

async function keep(folder: CacheFolder, id: string, { place }: ArchiveFetch, proof: BundleProof): Promise<void> {
  const stat = await disk?.stat(folder.blobPath(proof.state, proof.archive.sha256))
  await folder.write(id, cacheEntry(place, proof, stat?.modifiedAtMs ?? 0))
}
