import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createVirtualClock } from '@nova/mock/clock'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isSpectraError, type SpectraError } from '../errors.ts'
import { NOVA, RELEASE } from '../site.fixture.ts'
import { bundleMembers, concat, manifestOf, noise, text, zipOf } from './bundle.fixture.ts'
import type { BundleProblem } from './bundle-problem.ts'
import { BundleSite } from './bundle-site.fixture.ts'
import { fetchBundle } from './fetch-bundle.ts'
import type { BundleEvent, BundleProgress } from './fetch-options.ts'
import { readBundleMember } from './read-bundle-member.ts'
import { verifyBundle } from './verify-bundle.ts'

const archive = zipOf(bundleMembers)
const manifest = await manifestOf(archive, bundleMembers)
/** Small ranges, so that a small bundle has many. */
const small = { partSizeBytes: 4096, concurrency: 2 }

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nova-bundle-'))
  path = join(folder, 'v1324.zip')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const left = async () => (await readdir(folder)).toSorted()
const clientOf = (site: BundleSite) => site.client({ runtime: { clock: createVirtualClock() } })

async function refusal(promise: Promise<unknown>): Promise<SpectraError> {
  const error = await promise.then(
    () => null,
    (seen: unknown) => seen,
  )
  if (!isSpectraError(error)) throw new Error('no error of this service', { cause: error })
  expect(error.advice).toBeTruthy()
  return error
}

const kindsOf = (error: SpectraError) =>
  (error.details['problems'] as readonly BundleProblem[]).map(({ problem }) => problem)

describe('a bundle with a manifest', () => {
  it('is fetched to bytes, to a Blob, to a path, to a folder: all proved', async () => {
    const client = clientOf(new BundleSite(archive, manifest))
    const { bytes, proof } = await fetchBundle(client, NOVA, small)
    expect(Buffer.from(bytes).equals(archive)).toBe(true)
    expect(proof).toMatchObject({
      state: 'verified',
      nova_id: NOVA,
      release_id: RELEASE,
      url: `http://spectra.nova.test/releases/${RELEASE}/nova/${NOVA}/bundle.zip`,
      archive: { etag: '6d2f-2', sha256: manifest.bundle.sha256 },
      manifest: { bundle_build_id: manifest.bundle_build_id },
      counts: { members: 4 },
    })
    const { blob } = await fetchBundle(client, { nova_id: NOVA }, { ...small, to: 'blob' })
    expect(Buffer.from(await blob.arrayBuffer()).equals(archive)).toBe(true)
    const file = await fetchBundle(client, NOVA, { ...small, to: path })
    expect(file.path).toBe(path)
    expect((await readFile(path)).equals(archive)).toBe(true)
    expect(await left()).toEqual(['v1324.zip'])
    expect(await verifyBundle(path, { proof: file.proof })).toMatchObject({ state: 'verified' })
  })

  it('is unpacked as a whole, blanks and nested folders included', async () => {
    const to = { folder: join(folder, 'v1324') }
    const client = clientOf(new BundleSite(archive, manifest))
    expect((await fetchBundle(client, NOVA, { ...small, to })).folder).toBe(to.folder)
    for (const { path: member, content } of bundleMembers) {
      expect((await readFile(join(to.folder, member))).equals(content)).toBe(true)
    }
    expect(await left()).toEqual(['v1324'])
    expect((await refusal(fetchBundle(client, NOVA, { to }))).code).toBe('destination_unwritable')
    await writeFile(join(to.folder, 'mine.txt'), 'x')
    await fetchBundle(client, NOVA, { to, overwrite: true })
    expect(await readdir(to.folder)).not.toContain('mine.txt')
    expect(await left()).toEqual(['v1324'])
  })

  it('is asked for with If-Range, whoever answers', async () => {
    const site = new BundleSite(archive, manifest)
    await fetchBundle(clientOf(site), NOVA, small)
    expect(site.asked.length).toBeGreaterThan(5)
    const [first, ...rest] = site.asked
    expect(first?.headers).not.toContain('if-range')
    for (const { headers } of rest) expect(headers).toContain('if-range')
  })

  it('tells how far it is', async () => {
    const seen: BundleProgress[] = []
    await fetchBundle(clientOf(new BundleSite(archive, manifest)), NOVA, {
      ...small,
      to: path,
      onProgress: (now) => seen.push(now),
    })
    expect([...new Set(seen.map(({ phase }) => phase))]).toEqual(['manifest', 'download', 'verify', 'publish'])
    expect(seen.at(-1)).toMatchObject({
      bytes: archive.byteLength,
      totalBytes: archive.byteLength,
      files: 4,
      totalFiles: 4,
    })
  })
})

describe('a bundle without a manifest', () => {
  it('is visibly unverified', async () => {
    const { proof } = await fetchBundle(clientOf(new BundleSite(archive)), NOVA, small)
    expect(proof).toMatchObject({ state: 'unverified', reason: 'no_manifest', manifest: null })
  })

  it('is refused before it is fetched, where no less than a verified one will do', async () => {
    const site = new BundleSite(archive)
    const error = await refusal(fetchBundle(clientOf(site), NOVA, { ...small, require: 'verified' }))
    expect(error.code).toBe('bundle_unverified')
    expect(site.asked).toEqual([])
  })

  it('is refused when it is damaged', async () => {
    const damaged = archive.slice()
    damaged[2000] = (damaged[2000] ?? 0) ^ 1
    const error = await refusal(fetchBundle(clientOf(new BundleSite(damaged)), NOVA, { ...small, to: path }))
    expect(error.code).toBe('bundle_refused')
    expect(await left()).toEqual([])
  })
})

describe('what is wrong is refused, and nothing of it stays', () => {
  const flipped = archive.slice()
  flipped[12_000] = (flipped[12_000] ?? 0) ^ 0x40

  it.each<['bytes' | 'path' | 'folder']>([['bytes'], ['path'], ['folder']])('one other byte, to %s', async (kind) => {
    const to = kind === 'bytes' ? kind : kind === 'path' ? path : { folder: join(folder, 'members') }
    const error = await refusal(fetchBundle(clientOf(new BundleSite(flipped, manifest)), NOVA, { ...small, to }))
    expect(error.code).toBe('bundle_refused')
    expect(kindsOf(error)).toContain('archive_sha256')
    expect(await left()).toEqual([])
  })

  it('an archive of another length, with the first answer', async () => {
    const site = new BundleSite(concat([archive, noise(100_000)]), manifest)
    const error = await refusal(fetchBundle(clientOf(site), NOVA, { ...small, to: path }))
    expect([error.code, kindsOf(error)]).toEqual(['bundle_refused', ['archive_length']])
    expect(site.asked).toHaveLength(1)
    expect(await left()).toEqual([])
  })

  it('an archive that is as promised, and holds what the manifest does not name', async () => {
    const lying = { ...manifest, files: manifest.files.slice(1) }
    const error = await refusal(fetchBundle(clientOf(new BundleSite(archive, lying)), NOVA, { ...small, to: path }))
    expect(kindsOf(error)).toEqual(['member_extra'])
    expect(await left()).toEqual([])
  })

  it('a page in its place, an empty file, other bytes', async () => {
    const page = new BundleSite(archive, manifest)
    page.fault = () => ({ kind: 'html' })
    expect((await refusal(fetchBundle(clientOf(page), NOVA, { to: path }))).code).toBe('unexpected_body')
    const saved = new BundleSite(text('<!DOCTYPE html><html>Sign in</html>'))
    expect(kindsOf(await refusal(fetchBundle(clientOf(saved), NOVA, { to: path })))).toContain('not_an_archive')
    const empty = new BundleSite(new Uint8Array())
    expect(kindsOf(await refusal(fetchBundle(clientOf(empty), NOVA, { to: path })))).toEqual(['not_an_archive'])
    expect(await left()).toEqual([])
  })

  it.each([
    [{ ...manifest, schema_version: '2.0' }, 'schema_unsupported'],
    [{ ...manifest, nova_id: '11111111-1111-4111-8111-111111111111' }, 'artifact_unreadable'],
    [{ ...manifest, bundle: { key: 'x' } }, 'manifest_invalid'],
    ['<html>', 'artifact_unreadable'],
  ])('a manifest that is none of this bundle', async (wrong, code) => {
    const site = new BundleSite(archive, wrong)
    expect((await refusal(fetchBundle(clientOf(site), NOVA, { to: path }))).code).toBe(code)
    expect(site.asked).toEqual([])
  })
})

describe('a site that has trouble', () => {
  it('has no bundle', async () => {
    const site = new BundleSite(archive, manifest)
    site.fault = () => ({ kind: 'status', status: 403, body: '<Error><Code>AccessDenied</Code></Error>' })
    const error = await refusal(fetchBundle(clientOf(site), NOVA, { to: path }))
    expect(error).toMatchObject({ code: 'bundle_missing', status: 403 })
    expect(await left()).toEqual([])
  })

  it('breaks off, truncates, is busy, shifts ranges: each is made good', async () => {
    const site = new BundleSite(archive, manifest)
    site.fault = (_, index) =>
      ({
        1: { kind: 'drop', afterBytes: 1000 } as const,
        3: { kind: 'truncate', afterBytes: 500 } as const,
        4: { kind: 'status', status: 503 } as const,
        5: { kind: 'shift-range' } as const,
        6: { kind: 'refuse-connection' } as const,
        7: { kind: 'gzip' } as const,
      })[index] ?? null
    const { bytes, proof } = await fetchBundle(clientOf(site), NOVA, small)
    expect(proof.state).toBe('verified')
    expect(Buffer.from(bytes).equals(archive)).toBe(true)
  })

  it('ignores ranges', async () => {
    const site = new BundleSite(archive, manifest)
    site.fault = () => ({ kind: 'ignore-range' })
    const events: BundleEvent[] = []
    const { proof } = await fetchBundle(clientOf(site), NOVA, {
      ...small,
      to: path,
      observe: (event) => events.push(event),
    })
    expect(proof.state).toBe('verified')
    expect(events).toEqual([{ type: 'range_ignored' }])
  })

  it('sends ranges whether they are asked for or not, and no ETag: what comes is taken, and not asked for again', async () => {
    const site = new BundleSite(archive)
    let asked = 0
    site.put('bundle.zip', (init: RequestInit) => {
      asked += 1
      if (asked > 20) throw new Error('asked for ever')
      const [, first = '0', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(new Headers(init.headers).get('range') ?? '') ?? []
      const [start, end] = [Number(first), last === '' ? archive.byteLength : Number(last) + 1]
      const body = archive.slice(start, end)
      const place = `bytes ${start}-${start + body.byteLength - 1}/${archive.byteLength}`
      return new Response(body, { status: 206, headers: { 'content-range': place } })
    })
    const { bytes } = await fetchBundle(clientOf(site), NOVA, small)
    expect(Buffer.from(bytes).equals(archive)).toBe(true)
    expect(asked).toBeLessThan(5)
  })

  it('says that it is larger than any number can say', async () => {
    const site = new BundleSite(archive)
    const headers = { 'content-range': `bytes 0-4095/${'9'.repeat(23)}` }
    site.put('bundle.zip', () => new Response(archive.slice(0, 4096), { status: 206, headers }))
    const fetched = fetchBundle(clientOf(site), NOVA, { ...small, retry: { maxAttempts: 2 } })
    expect((await refusal(fetched)).message).toContain('Content-Range')
    const read = readBundleMember(clientOf(site), NOVA, 'README.txt')
    expect((await refusal(read)).message).toContain('Content-Range')
  })

  it('publishes another bundle in the middle: typed, and nothing mixed is kept', async () => {
    const site = new BundleSite(archive)
    site.fault = (_, index) => {
      if (index === 4) site.etag = '"other"'
      return null
    }
    const error = await refusal(fetchBundle(clientOf(site), NOVA, { ...small, to: path }))
    expect(error).toMatchObject({ code: 'bundle_changed', retryable: true })
    expect(error.details['partial']).toMatchObject({ bytes: 0, resumable: false })
    expect(await left()).toEqual([])
  })
})

describe('a fetch that is interrupted', () => {
  /** Fetches until the connection is dead for good; gives what is known of the rest. */
  async function interrupt(site: BundleSite, from: number) {
    site.fault = (_, index) => (index >= from ? { kind: 'refuse-connection' } : null)
    const error = await refusal(fetchBundle(clientOf(site), NOVA, { ...small, to: path }))
    site.fault = () => null
    site.asked.length = 0
    return error
  }

  it('says what is there, and is gone on with by the next call', async () => {
    const site = new BundleSite(archive, manifest)
    const error = await interrupt(site, 5)
    expect(error).toMatchObject({ code: 'network_error', retryable: true })
    const partial = error.details['partial'] as { bytes: number; totalBytes: number; resumable: boolean }
    expect(partial).toMatchObject({ totalBytes: archive.byteLength, resumable: true })
    expect(partial.bytes).toBeGreaterThan(8000)
    expect(await left()).toEqual(['v1324.zip.part', 'v1324.zip.part.json'])
    const { resumed_bytes, proof } = await fetchBundle(clientOf(site), NOVA, { ...small, to: path })
    expect(resumed_bytes).toBe(partial.bytes)
    expect(site.sentBytes).toBe(archive.byteLength - resumed_bytes)
    expect(proof.state).toBe('verified')
    expect(await left()).toEqual(['v1324.zip'])
  })

  it('is not gone on with where the bytes on the disk are not those that came', async () => {
    const site = new BundleSite(archive, manifest)
    await interrupt(site, 5)
    const torn = await readFile(`${path}.part`)
    torn[100] = (torn[100] ?? 0) ^ 1
    await writeFile(`${path}.part`, torn)
    const events: BundleEvent[] = []
    const { resumed_bytes } = await fetchBundle(clientOf(site), NOVA, {
      ...small,
      to: path,
      observe: (event) => events.push(event),
    })
    expect(resumed_bytes).toBe(0)
    expect(events).toContainEqual({ type: 'restarted', reason: 'bytes_differ' })
    expect((await readFile(path)).equals(archive)).toBe(true)
  })

  it('is fetched anew, once, where the earlier bytes were wrong all along', async () => {
    // What came first was damaged on its way, and its record says so faithfully.
    const damaged = archive.slice()
    damaged[100] = (damaged[100] ?? 0) ^ 1
    const site = new BundleSite(damaged, manifest)
    await interrupt(site, 5)
    site.archive = archive
    const events: BundleEvent[] = []
    const { resumed_bytes, proof } = await fetchBundle(clientOf(site), NOVA, {
      ...small,
      to: path,
      observe: (event) => events.push(event),
    })
    expect([resumed_bytes, proof.state]).toEqual([0, 'verified'])
    expect(events.map(({ type }) => type)).toEqual(['resumed', 'resumed_bytes_wrong'])
    site.archive = damaged
    await interrupt(site, 5)
    expect((await refusal(fetchBundle(clientOf(site), NOVA, { ...small, to: join(folder, 'b.zip') }))).code).toBe(
      'bundle_refused',
    )
  })

  it('rejects with the reason of the signal, wherever it is', async () => {
    const site = new BundleSite(archive, manifest)
    const stopped = new AbortController()
    site.fault = (_, index) => {
      if (index === 3) stopped.abort('enough')
      return null
    }
    await expect(fetchBundle(clientOf(site), NOVA, { ...small, to: path, signal: stopped.signal })).rejects.toBe(
      'enough',
    )
    expect(await left()).not.toContain('v1324.zip')
    await expect(fetchBundle(clientOf(site), NOVA, { signal: AbortSignal.abort('before') })).rejects.toBe('before')
  })
})

describe('a destination', () => {
  it('that is taken is refused before anything is asked for', async () => {
    await writeFile(path, 'mine')
    const site = new BundleSite(archive, manifest)
    expect((await refusal(fetchBundle(clientOf(site), NOVA, { to: path }))).code).toBe('destination_unwritable')
    expect(site.requests).toEqual([])
    await fetchBundle(clientOf(site), NOVA, { to: path, overwrite: true })
    expect((await readFile(path)).equals(archive)).toBe(true)
  })

  it('leaves what others keep beside it', async () => {
    const mine = ['v1324.old', 'v1324.zip.old', 'v1324.bak']
    for (const name of mine) await mkdir(join(folder, name))
    const client = clientOf(new BundleSite(archive, manifest))
    for (const overwrite of [false, true])
      await fetchBundle(client, NOVA, { to: { folder: join(folder, 'v1324') }, overwrite })
    await fetchBundle(client, NOVA, { to: path })
    expect(await left()).toEqual([...mine, 'v1324', 'v1324.zip'].toSorted())
  })

  it('that is a folder where a file is due is said so, whatever may be replaced', async () => {
    await mkdir(path)
    const client = clientOf(new BundleSite(archive, manifest))
    const error = await refusal(fetchBundle(client, NOVA, { to: path, overwrite: true }))
    expect(error.code).toBe('destination_unwritable')
  })

  it('that cannot be written to is said so', async () => {
    await mkdir(join(folder, 'f'))
    const to = join(folder, 'none', 'deep.zip')
    const error = await refusal(fetchBundle(clientOf(new BundleSite(archive, manifest)), NOVA, { to }))
    expect(error).toMatchObject({ code: 'destination_unwritable', service: 'spectra' })
  })
})
