import { disk } from '#platform'
import type { Disk } from '../../internal/disk.ts'
import { spectraError } from '../errors.ts'
import { type CacheEntry, parseCacheEntry } from './cache-entry.ts'

export interface BundleCacheOptions {
  /** How long another process that fetches the same bundle is waited for, milliseconds. @default 3600000 */
  readonly waitTimeoutMs?: number
}

/** What an eviction leaves. Without any limit, nothing. */
export interface EvictOptions {
  /** Bundles that were used since then stay, milliseconds since the epoch. */
  readonly usedSinceMs?: number
  /** As many bytes of bundles stay, those used last first. */
  readonly keepBytes?: number
}

/**
 * Bundles that were fetched, in a folder of this machine. A bundle is stored under its own SHA-256, below `verified`
 * only if a manifest promised that digest and every member was found as promised, else below `unverified`; an index
 * says which release of which site has which. Processes may share it.
 */
export interface BundleCache {
  readonly folder: string
  readonly waitTimeoutMs: number
  /** Throws bundles away, and what interrupted fetches left; none that is being fetched. */
  evict(options?: EvictOptions): Promise<{ readonly bundles: number; readonly bytes: number }>
}

const HOUR_MS = 3600_000

/**
 * A cache of bundles in a folder, made when it is first used. Node only.
 *
 * @throws SpectraError `cache_unavailable` in a page, which has no folders.
 *
 * @example
 * ```ts
 * const cache = createBundleCache('/var/cache/novae')
 * const first = await fetchBundle(release, nova_id, { to: 'cache', cache })
 * const again = await fetchBundle(release, nova_id, { to: 'v1324-sco.zip', cache })
 * console.log(first.from_cache, again.from_cache) // false true
 * await cache.evict({ keepBytes: 10 * 1024 ** 3 })
 * ```
 */
export function createBundleCache(folder: string | URL, options: BundleCacheOptions = {}): BundleCache {
  const { waitTimeoutMs = HOUR_MS } = options
  if (!disk) throw cacheUnavailable('this host has no folders', null)
  const cache = openCacheFolder(disk, disk.resolve(folder))
  return {
    folder: cache.folder,
    waitTimeoutMs,
    evict: ({ usedSinceMs, keepBytes } = {}) => cache.evict(usedSinceMs ?? null, keepBytes ?? null),
  }
}

/** The files of a cache. Paths of bundles are made here and nowhere else. */
export interface CacheFolder {
  readonly folder: string
  blobPath(state: CacheEntry['proof']['state'], sha256: string): string
  incomingPath(id: string): string
  prepare(): Promise<void>
  /** Gives a bundle that came in and was proved its own name. */
  admit(id: string, proof: CacheEntry['proof']): Promise<string>
  read(id: string): Promise<CacheEntry | null>
  write(id: string, entry: CacheEntry): Promise<void>
  forget(id: string): Promise<void>
  lock(id: string): Promise<(() => Promise<void>) | null>
  evict(usedSinceMs: number | null, keepBytes: number | null): Promise<{ bundles: number; bytes: number }>
}

export function openCacheFolder(files: Disk, folder: string): CacheFolder {
  const at = (...below: readonly string[]) => files.resolve(folder, ...below)
  const indexPath = (id: string) => at('index', `${id}.json`)
  const lockPath = (id: string) => at('index', `${id}.lock`)
  const guard = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act()
    } catch (error) {
      throw cacheUnavailable((error as { code?: string }).code ?? String(error), error)
    }
  }
  const read = async (id: string) => parseCacheEntry(await files.readText(indexPath(id)))
  const blobPath: CacheFolder['blobPath'] = (state, sha256) => at(state, `${sha256}.zip`)

  const isAnyLocked = async () => {
    for (const name of (await files.list(at('index'))).filter((one) => one.endsWith('.lock'))) {
      const unlock = await files.lock(at('index', name))
      if (!unlock) return true
      await unlock()
    }
    return false
  }

  const evict = async (usedSinceMs: number | null, keepBytes: number | null) => {
    const names = (await files.list(at('index'))).filter((name) => name.endsWith('.json'))
    const found = await Promise.all(
      names.map(async (name) => {
        const id = name.slice(0, -'.json'.length)
        const [entry, stat] = await Promise.all([read(id), files.stat(indexPath(id))])
        return { id, entry, usedAtMs: stat?.modifiedAtMs ?? 0 }
      }),
    )
    const keep = new Set<string>()
    let keptBytes = 0
    const isLimited = usedSinceMs !== null || keepBytes !== null
    for (const { id, entry, usedAtMs } of found.sort((left, right) => right.usedAtMs - left.usedAtMs)) {
      const path = entry && blobPath(entry.proof.state, entry.proof.archive.sha256)
      const newBytes = path && !keep.has(path) ? (entry?.proof.archive.size_bytes ?? 0) : 0
      const isWanted =
        isLimited &&
        path !== null &&
        (usedSinceMs === null || usedAtMs >= usedSinceMs) &&
        keptBytes + newBytes <= (keepBytes ?? Number.POSITIVE_INFINITY)
      if (isWanted) {
        keep.add(path)
        keptBytes += newBytes
      } else await files.remove(indexPath(id))
    }
    const gone = { bundles: 0, bytes: 0 }
    // Between its last two steps a fetch has a bundle here that no entry names yet.
    const named = new Set(found.map(({ entry }) => entry && blobPath(entry.proof.state, entry.proof.archive.sha256)))
    const isFetched = await isAnyLocked()
    for (const state of ['verified', 'unverified'] as const) {
      for (const name of await files.list(at(state))) {
        const path = at(state, name)
        if (keep.has(path) || (isFetched && !named.has(path))) continue
        gone.bundles += 1
        gone.bytes += (await files.stat(path))?.sizeBytes ?? 0
        await files.remove(path)
      }
    }
    const leftIn = async (place: string, isLeft: (name: string) => boolean) =>
      (await files.list(at(place))).filter(isLeft).map((name) => ({ name, path: at(place, name) }))
    // What was begun, and entries that a process ended in the middle of.
    const left = [
      ...(await leftIn('incoming', () => true)),
      ...(await leftIn('index', (name) => name.endsWith('.tmp'))),
    ]
    for (const { name, path } of left) {
      const unlock = await files.lock(lockPath(name.split('.')[0] ?? ''))
      if (!unlock) continue
      await files.remove(path)
      await unlock()
    }
    return gone
  }

  const incomingPath = (id: string) => at('incoming', `${id}.zip`)

  return {
    folder,
    blobPath,
    incomingPath,
    prepare: () =>
      guard(async () => {
        for (const name of ['index', 'verified', 'unverified', 'incoming']) await files.makeFolders(at(name))
      }),
    admit: (id, { state, archive }) =>
      guard(async () => {
        const path = blobPath(state, archive.sha256)
        await files.move(incomingPath(id), path)
        return path
      }),
    read: (id) => guard(() => read(id)),
    write: (id, entry) => guard(() => files.writeText(indexPath(id), JSON.stringify(entry))),
    forget: (id) => guard(() => files.remove(indexPath(id))),
    lock: (id) => guard(() => files.lock(lockPath(id))),
    evict: (usedSinceMs, keepBytes) => guard(() => evict(usedSinceMs, keepBytes)),
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT'])

const cacheUnavailable = (seen: string, cause: unknown) =>
  spectraError({
    code: FULL.has(seen) ? 'disk_full' : 'cache_unavailable',
    message: `The cache of bundles cannot be used: ${seen}.`,
    ...(cause === null ? { advice: 'Leave out the cache; a page keeps bundles as bytes or as a Blob.' } : { cause }),
  })
