import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOVA } from '../site.fixture.ts'
import { type FixtureMember, manifestOf, noise, zipOf } from './bundle.fixture.ts'
import type { BundleProblem } from './bundle-problem.ts'
import { BundleSite } from './bundle-site.fixture.ts'
import { fetchBundle } from './fetch-bundle.ts'
import { readBundleMember } from './read-bundle-member.ts'

/** Large enough for the members to be looked at in a thread, while they come. */
const members: readonly FixtureMember[] = [
  { path: 'README.txt', content: noise(700) },
  { path: 'a.fits', content: noise(3_000_000) },
  { path: 'stored.png', content: noise(2_000_000, 3), method: 0 },
  { path: 'extra.fits', content: noise(400_000, 4), local: { extra: noise(20) } },
  { path: 'empty.bib', content: new Uint8Array() },
]
const archive = zipOf(members)

describe('a large bundle', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nova-large-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('is proved the same whether its members are looked at while they come or afterwards', async () => {
    const manifest = await manifestOf(archive, members)
    const client = new BundleSite(archive, manifest).client()
    const early = await fetchBundle(client, NOVA, { to: join(folder, 'a.zip'), partSizeBytes: 512 * 1024 })
    const late = await fetchBundle(client, NOVA)
    expect(early.proof.members).toEqual(late.proof.members)
    expect(early.proof.members.map(({ sha256 }) => sha256)).toEqual(manifest.files.map(({ sha256 }) => sha256))
  })

  it.each(['a.fits', 'stored.png', 'extra.fits'])(
    'is refused for other bytes in %s, seen by the thread',
    async (path) => {
      const wrong = members.map((member) => {
        if (member.path !== path) return member
        const content = member.content.slice()
        content[70_000] = (content[70_000] ?? 0) ^ 1
        return { ...member, content }
      })
      const lying = zipOf(wrong)
      const promised = await manifestOf(lying, members)
      const fetched = fetchBundle(new BundleSite(lying, promised).client(), NOVA, { to: join(folder, 'b.zip') })
      await expect(fetched).rejects.toMatchObject({ code: 'bundle_refused' })
      const error = (await fetched.catch((seen: unknown) => seen)) as {
        details: { problems: readonly BundleProblem[] }
      }
      expect(error.details.problems.map((one) => [one.problem, one.path])).toEqual([['member_sha256', path]])
    },
  )

  it.each(['a.fits', 'stored.png', 'extra.fits'])('gives %s alone for little more than its bytes', async (path) => {
    const manifest = await manifestOf(archive, members)
    for (const promised of [manifest, undefined]) {
      const site = new BundleSite(archive, promised)
      const { bytes, packed_bytes, received_bytes, state } = await readBundleMember(site.client(), NOVA, path)
      expect(Buffer.from(bytes).equals(members.find((one) => one.path === path)?.content ?? noise(1))).toBe(true)
      expect(state).toBe(promised ? 'verified' : 'unverified')
      expect(received_bytes).toBe(site.sentBytes)
      expect(received_bytes).toBeLessThanOrEqual(packed_bytes + 128 * 1024)
    }
  })
})
