import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createVirtualClock } from '@nova/mock/clock'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NOVA } from '../site.fixture.ts'
import { bundleMembers, manifestOf, noise, zipOf } from './bundle.fixture.ts'
import { BundleSite } from './bundle-site.fixture.ts'
import { listBundle } from './list-bundle.ts'
import { readBundleMember } from './read-bundle-member.ts'

const members = [...bundleMembers, { path: 'large.fits', content: noise(300_000, 9) }]
const archive = zipOf(members)
const manifest = await manifestOf(archive, members)
const clientOf = (site: BundleSite) => site.client({ runtime: { clock: createVirtualClock() } })

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nova-member-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the listing of a bundle', () => {
  it('costs the end of the archive', async () => {
    const site = new BundleSite(archive, manifest)
    const listing = await listBundle(clientOf(site), NOVA)
    expect(listing).toMatchObject({ state: 'manifest', size_bytes: archive.byteLength, received_bytes: 65 * 1024 })
    expect(listing.members.map(({ path, sha256 }) => [path, sha256])).toEqual(
      manifest.files.map(({ path, sha256 }) => [path, sha256]),
    )
    const bare = await listBundle(clientOf(new BundleSite(archive)), NOVA)
    expect(bare).toMatchObject({ state: 'unverified', received_bytes: 65 * 1024 + 1 })
  })

  it('is refused when the manifest says otherwise, and when no less than a manifest will do', async () => {
    const lying = { ...manifest, files: manifest.files.slice(1) }
    await expect(listBundle(clientOf(new BundleSite(archive, lying)), NOVA)).rejects.toMatchObject({
      code: 'bundle_refused',
    })
    const bare = listBundle(clientOf(new BundleSite(archive)), NOVA, { require: 'verified' })
    await expect(bare).rejects.toMatchObject({ code: 'bundle_unverified' })
  })
})

describe('a member of a bundle', () => {
  it('is found by its name or by what it is, and only one', async () => {
    const client = clientOf(new BundleSite(archive, manifest))
    for (const { path, content } of members) {
      const { bytes, state } = await readBundleMember(client, NOVA, path)
      expect([Buffer.from(bytes).equals(content), state]).toEqual([true, 'verified'])
    }
    const found = await readBundleMember(client, NOVA, ({ path }) => path.includes('COS/FUV'))
    expect(found).toMatchObject({ role: 'spectrum', size_bytes: 20_000 })
    const none = readBundleMember(client, NOVA, 'spectra')
    await expect(none).rejects.toMatchObject({
      code: 'member_not_found',
      details: { members: members.map(({ path }) => path) },
    })
    const many = readBundleMember(client, NOVA, ({ path }) => path.endsWith('.fits'))
    await expect(many).rejects.toMatchObject({
      code: 'member_not_found',
      message: expect.stringContaining('3 members'),
    })
  })

  it('is shown at a path when all of it is right', async () => {
    const site = new BundleSite(archive, manifest)
    const to = join(folder, 'large.fits')
    const { path } = await readBundleMember(clientOf(site), NOVA, 'large.fits', { to })
    expect((await readFile(path)).equals(noise(300_000, 9))).toBe(true)
    const again = readBundleMember(clientOf(site), NOVA, 'large.fits', { to })
    await expect(again).rejects.toMatchObject({ code: 'destination_unwritable' })
    expect(await readdir(folder)).toEqual(['large.fits'])
  })

  it.each([true, false])('is refused when its bytes are others, with a manifest: %s', async (isPromised) => {
    const damaged = archive.slice()
    damaged[60_000] = (damaged[60_000] ?? 0) ^ 1
    const site = new BundleSite(damaged, isPromised ? manifest : undefined)
    const read = readBundleMember(clientOf(site), NOVA, 'large.fits', { to: join(folder, 'x') })
    await expect(read).rejects.toMatchObject({ code: 'member_refused', advice: expect.any(String) })
    expect(await readdir(folder)).toEqual([])
  })

  it('goes on from its last good byte', async () => {
    const site = new BundleSite(archive, manifest)
    site.fault = (_, index) =>
      index === 2 ? { kind: 'drop', afterBytes: 100_000 } : index === 3 ? { kind: 'status', status: 503 } : null
    const { received_bytes, state, packed_bytes } = await readBundleMember(clientOf(site), NOVA, 'large.fits')
    expect(state).toBe('verified')
    expect(received_bytes).toBeLessThan(packed_bytes + 80_000)
  })

  it('cannot be had where ranges are ignored, where there is no bundle, and while another one takes its place', async () => {
    const whole = new BundleSite(archive, manifest)
    whole.fault = () => ({ kind: 'ignore-range' })
    await expect(readBundleMember(clientOf(whole), NOVA, 'large.fits')).rejects.toMatchObject({ code: 'range_ignored' })
    const none = new BundleSite(archive, manifest)
    none.fault = () => ({ kind: 'status', status: 403 })
    await expect(readBundleMember(clientOf(none), NOVA, 'large.fits')).rejects.toMatchObject({ code: 'bundle_missing' })
    const other = new BundleSite(archive, manifest)
    other.fault = (_, index) => {
      if (index === 1) other.etag = '"other"'
      return null
    }
    await expect(readBundleMember(clientOf(other), NOVA, 'large.fits')).rejects.toMatchObject({
      code: 'bundle_changed',
    })
  })

  it('stops when it is told to', async () => {
    const stop = new AbortController()
    const site = new BundleSite(archive, manifest)
    site.fault = (_, index) => {
      if (index === 2) stop.abort('enough')
      return null
    }
    await expect(readBundleMember(clientOf(site), NOVA, 'large.fits', { signal: stop.signal })).rejects.toBe('enough')
  })
})
