import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createVirtualClock } from '@nova/mock/clock'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { disk } from '#platform'
import type { Disk } from '../../internal/disk.ts'
import { openRelease } from '../release/open-release.ts'
import { catalogNova, catalogOf, NEXT_RELEASE, NOVA } from '../site.fixture.ts'
import { bundleMembers, manifestOf, zipOf } from './bundle.fixture.ts'
import { createBundleCache } from './bundle-cache.ts'
import { BundleSite } from './bundle-site.fixture.ts'
import { fetchBundle } from './fetch-bundle.ts'
import type { BundleEvent } from './fetch-options.ts'

const archive = zipOf(bundleMembers)
const manifest = await manifestOf(archive, bundleMembers)
const small = { partSizeBytes: 4096, concurrency: 2 }

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nova-cache-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

const at = (...below: string[]) => join(folder, 'cache', ...below)
const inCache = async (name: string) => (await readdir(at(name))).toSorted()
const cacheOf = (waitTimeoutMs?: number) =>
  createBundleCache(join(folder, 'cache'), waitTimeoutMs === undefined ? {} : { waitTimeoutMs })
const clientOf = (site: BundleSite) => site.client({ runtime: { clock: createVirtualClock() } })
const blobName = `${manifest.bundle.sha256}.zip`

describe('a bundle in a cache', () => {
  it('is fetched once; the second time costs no request, whatever the destination', async () => {
    const site = new BundleSite(archive, manifest)
    const release = await openRelease(clientOf(site))
    const cache = cacheOf()
    const first = await fetchBundle(release, NOVA, { ...small, cache, to: 'cache' })
    expect([first.from_cache, first.path]).toEqual([false, at('verified', blobName)])
    const requests = site.requests.length
    const bytes = await fetchBundle(release, NOVA, { cache })
    const blob = await fetchBundle(release, NOVA, { cache, to: 'blob' })
    const file = await fetchBundle(release, NOVA, { cache, to: join(folder, 'a.zip'), recheck: true })
    const members = await fetchBundle(release, NOVA, { cache, to: { folder: join(folder, 'members') } })
    expect(site.requests).toHaveLength(requests)
    for (const { from_cache, proof } of [bytes, blob, file, members])
      expect([from_cache, proof]).toEqual([true, first.proof])
    expect(Buffer.from(bytes.bytes).equals(archive)).toBe(true)
    expect((await readFile(file.path)).equals(archive)).toBe(true)
    expect(await readdir(members.folder)).toHaveLength(3)
    expect(await inCache('incoming')).toEqual([])
  })

  it('lies under another name where nothing was promised, and does not do for who wants more', async () => {
    const site = new BundleSite(archive)
    const cache = cacheOf()
    const { path } = await fetchBundle(clientOf(site), NOVA, { ...small, cache, to: 'cache' })
    expect(path).toBe(at('unverified', blobName))
    expect(await inCache('verified')).toEqual([])
    const wanted = fetchBundle(clientOf(site), NOVA, { ...small, cache, to: 'cache', require: 'verified' })
    await expect(wanted).rejects.toMatchObject({ code: 'bundle_unverified' })
    site.put('manifest.json', manifest)
    const verified = await fetchBundle(clientOf(site), NOVA, { ...small, cache, to: 'cache', require: 'verified' })
    expect([verified.path, verified.proof.state]).toEqual([at('verified', blobName), 'verified'])
  })

  it('is never there when it was refused', async () => {
    const flipped = archive.slice()
    flipped[5000] = (flipped[5000] ?? 0) ^ 1
    const fetched = fetchBundle(clientOf(new BundleSite(flipped, manifest)), NOVA, {
      ...small,
      cache: cacheOf(),
      to: 'cache',
    })
    await expect(fetched).rejects.toMatchObject({ code: 'bundle_refused' })
    for (const name of ['verified', 'unverified', 'incoming', 'index']) expect(await inCache(name)).toEqual([])
  })

  it('is shared by releases whose manifests promise the same digest', async () => {
    const site = new BundleSite(archive, manifest)
    const cache = cacheOf()
    await fetchBundle(clientOf(site), NOVA, { ...small, cache, to: 'cache' })
    site.point(NEXT_RELEASE)
    site.files.set(`/releases/${NEXT_RELEASE}/catalog.json`, catalogOf(catalogNova()))
    site.put('manifest.json', manifest, NOVA, NEXT_RELEASE)
    const asked = site.asked.length
    const again = await fetchBundle(clientOf(site), NOVA, { ...small, cache, to: 'cache' })
    expect(again).toMatchObject({ from_cache: true, proof: { release_id: NEXT_RELEASE } })
    expect(site.asked).toHaveLength(asked)
  })

  it('is fetched anew when its file is another one, or other bytes of the same size and time', async () => {
    const site = new BundleSite(archive, manifest)
    const cache = cacheOf()
    const events: BundleEvent[] = []
    const get = (more: { recheck?: boolean; to?: string } = {}) =>
      fetchBundle(clientOf(site), NOVA, {
        ...small,
        cache,
        to: 'cache',
        observe: (event) => events.push(event),
        ...more,
      })
    const { path } = (await get()) as { path: string }
    const damaged = archive.slice()
    damaged[5000] = (damaged[5000] ?? 0) ^ 1
    await writeFile(path, damaged)
    await utimes(path, new Date(1000), new Date(1000))
    expect((await get()).from_cache).toBe(false)
    const rot = async () => {
      const { atime, mtime } = await stat(path)
      await writeFile(path, damaged)
      await utimes(path, atime, mtime)
      // The time of the index is that of the file; a rewrite below its resolution is what this plays.
      const [index = ''] = await inCache('index')
      const entry = JSON.parse(await readFile(at('index', index), 'utf8'))
      await writeFile(at('index', index), JSON.stringify({ ...entry, modified_at_ms: (await stat(path)).mtimeMs }))
    }
    await rot()
    expect((await get({ recheck: true })).from_cache).toBe(false)
    await rot()
    const copy = (await get({ to: join(folder, 'copy.zip') })) as { from_cache: boolean; path: string }
    expect(copy.from_cache).toBe(false)
    expect((await readFile(copy.path)).equals(archive)).toBe(true)
    expect(events.filter(({ type }) => type === 'cache_entry_wrong')).toHaveLength(3)
  })

  it('is fetched anew when its entry is torn', async () => {
    const site = new BundleSite(archive)
    const cache = cacheOf()
    await fetchBundle(clientOf(site), NOVA, { ...small, cache, to: 'cache' })
    const [index = ''] = await inCache('index')
    await writeFile(at('index', index), '{"v":1,"proo')
    expect((await fetchBundle(clientOf(site), NOVA, { ...small, cache, to: 'cache' })).from_cache).toBe(false)
  })

  it('is proved by what was found, whatever became of the entry on the disk', async () => {
    const site = new BundleSite(archive, manifest)
    const cache = cacheOf()
    const { proof } = await fetchBundle(clientOf(site), NOVA, { ...small, cache, to: 'cache' })
    const [index = ''] = await inCache('index')
    const sha256 = manifest.files[1]?.sha256 ?? ''
    const entry = await readFile(at('index', index), 'utf8')
    await writeFile(
      at('index', index),
      entry.replace(
        sha256,
        sha256.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
      ),
    )
    const again = await fetchBundle(clientOf(site), NOVA, { ...small, cache })
    expect(again.proof.members).toEqual(proof.members)
  })

  it('is unpacked from a fresh one when its file became other bytes', async () => {
    const site = new BundleSite(archive, manifest)
    const cache = cacheOf()
    const release = await openRelease(clientOf(site))
    const { path } = await fetchBundle(release, NOVA, { ...small, cache, to: 'cache' })
    const damaged = archive.slice()
    damaged[5000] = (damaged[5000] ?? 0) ^ 1
    await writeFile(path, damaged)
    const [index = ''] = await inCache('index')
    const entry = JSON.parse(await readFile(at('index', index), 'utf8'))
    await writeFile(at('index', index), JSON.stringify({ ...entry, modified_at_ms: (await stat(path)).mtimeMs }))
    const to = { folder: join(folder, 'members') }
    expect((await fetchBundle(release, NOVA, { ...small, cache, to })).from_cache).toBe(false)
    expect((await readFile(path)).equals(archive)).toBe(true)
  })

  it('stays when only the time of its file is another, as copies of a cache have it', async () => {
    const site = new BundleSite(archive, manifest)
    const cache = cacheOf()
    const { path } = await fetchBundle(clientOf(site), NOVA, { ...small, cache, to: 'cache' })
    await utimes(path, new Date(1000), new Date(1000))
    const events: BundleEvent[] = []
    const observe = (event: BundleEvent) => events.push(event)
    expect((await fetchBundle(clientOf(site), NOVA, { ...small, cache, to: 'cache', observe })).from_cache).toBe(true)
    expect(events).toEqual([])
  })

  it('stays for each of the releases that have it, without any manifest', async () => {
    const site = new BundleSite(archive)
    const older = await openRelease(clientOf(site))
    site.files.set(`/releases/${NEXT_RELEASE}/catalog.json`, catalogOf(catalogNova()))
    const served = site.files.get(`/releases/${older.release_id}/nova/${NOVA}/bundle.zip`)
    site.put('bundle.zip', served, NOVA, NEXT_RELEASE)
    const newer = await openRelease(clientOf(site), { release_id: NEXT_RELEASE })
    const cache = cacheOf()
    const seen: boolean[] = []
    for (const release of [older, newer, older, newer]) {
      const { from_cache, path } = await fetchBundle(release, NOVA, { ...small, cache, to: 'cache' })
      seen.push(from_cache)
      // The next file would have another time on a slow machine.
      if (!from_cache) await utimes(path, new Date(1000), new Date(1000 * seen.length))
    }
    expect(seen).toEqual([false, false, true, true])
    site.expire()
    expect((await fetchBundle(older, NOVA, { cache, to: 'cache' })).from_cache).toBe(true)
  })

  it('is handed out of a cache in which nothing can be noted', async () => {
    const site = new BundleSite(archive, manifest)
    const cache = cacheOf()
    await fetchBundle(clientOf(site), NOVA, { ...small, cache, to: 'cache' })
    vi.spyOn(disk as Disk, 'writeText').mockRejectedValue(Object.assign(new Error('EROFS'), { code: 'EROFS' }))
    expect((await fetchBundle(clientOf(site), NOVA, { ...small, cache, to: 'bytes' })).from_cache).toBe(true)
  })

  it.each([
    ['EACCES', 'cache_unavailable'],
    ['ENOSPC', 'disk_full'],
  ])('that cannot be put in its place says so: %s', async (reason, code) => {
    vi.spyOn(disk as Disk, 'move').mockRejectedValue(Object.assign(new Error(reason), { code: reason }))
    const fetched = fetchBundle(clientOf(new BundleSite(archive, manifest)), NOVA, { ...small, cache: cacheOf() })
    await expect(fetched).rejects.toMatchObject({ code, message: expect.stringContaining(reason) })
  })
})

describe('several who want the same bundle', () => {
  it.each([manifest, undefined])('fetch it once: the others wait and take what is there', async (promised) => {
    const site = new BundleSite(archive, promised)
    const cache = cacheOf()
    const release = await openRelease(clientOf(site))
    const all = await Promise.all([1, 2, 3].map(() => fetchBundle(release, NOVA, { ...small, cache })))
    expect(all.map(({ from_cache }) => from_cache).sort()).toEqual([false, true, true])
    expect(site.asked.filter(({ range }) => range === 'bytes=0-4095')).toHaveLength(1)
  })

  it('wait for another process until they are stopped, or for as long as they are told to', async () => {
    const site = new BundleSite(archive, manifest)
    const release = await openRelease(clientOf(site))
    await fetchBundle(release, NOVA, { ...small, cache: cacheOf(), to: 'cache' })
    const [index = ''] = await inCache('index')
    await rm(at('index', index))
    await rm(at('verified', blobName))
    const lock = at('index', index.replace('.json', '.lock'))
    // Of a process of another machine, which nobody here can see the end of.
    await writeFile(lock, JSON.stringify({ host: `not-${hostname()}`, pid: 1, started: null }))
    const busy = fetchBundle(release, NOVA, { cache: cacheOf(1000), to: 'cache' })
    await expect(busy).rejects.toMatchObject({ code: 'cache_busy', retryable: true })
    const stop = new AbortController()
    const waiting = fetchBundle(release, NOVA, {
      cache: cacheOf(),
      to: 'cache',
      signal: stop.signal,
      observe: ({ type }) => type === 'waiting_for_cache' && stop.abort('enough'),
    })
    await expect(waiting).rejects.toBe('enough')
    // The process is gone and has left its lock: it is taken over.
    await writeFile(lock, JSON.stringify({ host: hostname(), pid: 2 ** 22 + 1, started: null }))
    expect((await fetchBundle(release, NOVA, { ...small, cache: cacheOf(), to: 'cache' })).from_cache).toBe(false)
  })

  it('go on with what a killed process left in the cache', async () => {
    const site = new BundleSite(archive, manifest)
    const release = await openRelease(clientOf(site))
    site.fault = (_, index) => (index >= 5 ? { kind: 'refuse-connection' } : null)
    await expect(fetchBundle(release, NOVA, { ...small, cache: cacheOf(), to: 'cache' })).rejects.toMatchObject({
      code: 'network_error',
    })
    expect(await inCache('verified')).toEqual([])
    site.fault = () => null
    const { resumed_bytes, proof } = await fetchBundle(release, NOVA, { ...small, cache: cacheOf(), to: 'cache' })
    expect(resumed_bytes).toBeGreaterThan(8000)
    expect(proof.state).toBe('verified')
  })
})

describe('evicting', () => {
  it('leaves what was used last, within the bytes that may stay', async () => {
    const site = new BundleSite(archive, manifest)
    const cache = cacheOf()
    await fetchBundle(clientOf(site), NOVA, { ...small, cache, to: 'cache' })
    await writeFile(at('incoming', 'abandoned.zip.part'), 'x')
    await writeFile(at('index', `${'0'.repeat(32)}.json.1b4e28ba.tmp`), '{"v":1,')
    await mkdir(at('verified'), { recursive: true })
    await writeFile(at('verified', `${'0'.repeat(64)}.zip`), 'nobody knows it')
    expect(await cache.evict({ keepBytes: archive.byteLength })).toEqual({ bundles: 1, bytes: 15 })
    expect(await inCache('verified')).toEqual([blobName])
    expect(await inCache('incoming')).toEqual([])
    expect(await inCache('index')).toHaveLength(1)
    expect(await cache.evict({ keepBytes: archive.byteLength - 1 })).toEqual({ bundles: 1, bytes: archive.byteLength })
    expect([...(await inCache('verified')), ...(await inCache('index'))]).toEqual([])
    expect(await cache.evict()).toEqual({ bundles: 0, bytes: 0 })
  })
})

it('evicting leaves a bundle that no entry names yet while somebody fetches', async () => {
  const site = new BundleSite(archive, manifest)
  const cache = cacheOf()
  await fetchBundle(clientOf(site), NOVA, { ...small, cache, to: 'cache' })
  const [index = ''] = await inCache('index')
  await rm(at('index', index))
  const lock = at('index', `${'0'.repeat(32)}.lock`)
  await writeFile(lock, JSON.stringify({ host: `not-${hostname()}`, pid: 1, started: null }))
  expect(await cache.evict()).toEqual({ bundles: 0, bytes: 0 })
  await rm(lock)
  expect(await cache.evict()).toEqual({ bundles: 1, bytes: archive.byteLength })
})

it('a cache that cannot be made is said so', async () => {
  await writeFile(join(folder, 'file'), '')
  const cache = createBundleCache(join(folder, 'file'))
  const fetched = fetchBundle(clientOf(new BundleSite(archive, manifest)), NOVA, { cache, to: 'cache' })
  await expect(fetched).rejects.toMatchObject({ code: 'cache_unavailable' })
  await expect(fetchBundle(clientOf(new BundleSite(archive)), NOVA, { to: 'cache' })).rejects.toMatchObject({
    code: 'invalid_options',
  })
})
