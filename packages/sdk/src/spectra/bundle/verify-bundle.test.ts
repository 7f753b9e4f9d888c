import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSpectraError } from '../errors.ts'
import type { BundleManifest } from '../generated/site/types.ts'
import { bundleMembers, concat, type FixtureMember, manifestOf, noise, text, zipOf } from './bundle.fixture.ts'
import type { BundleProblem } from './bundle-problem.ts'
import { type VerifyBundleOptions, verifyBundle } from './verify-bundle.ts'

const archive = zipOf(bundleMembers)
const manifest = await manifestOf(archive, bundleMembers)

/** The problems of a refusal, or none. */
async function problemsOf(bytes: Uint8Array, options: VerifyBundleOptions = {}): Promise<readonly BundleProblem[]> {
  try {
    await verifyBundle(bytes, options)
    return []
  } catch (error) {
    if (!isSpectraError(error, 'bundle_refused')) throw error
    return error.details['problems'] as readonly BundleProblem[]
  }
}

const kindsOf = (problems: readonly BundleProblem[]) => [...new Set(problems.map(({ problem }) => problem))].sort()
const one = (change: Partial<FixtureMember> & { readonly path?: string } = {}): FixtureMember => ({
  path: 'a.fits',
  content: text('SIMPLE  =                    T'.repeat(50)),
  ...change,
})

describe('a bundle that is in order', () => {
  it('is verified against its manifest, member by member', async () => {
    const proof = await verifyBundle(archive, { manifest })
    expect(proof).toMatchObject({ v: 1, state: 'verified', reason: null, url: null })
    expect(proof.archive).toEqual({ size_bytes: archive.byteLength, sha256: manifest.bundle.sha256, etag: null })
    expect(proof.members.map(({ path, sha256, size_bytes }) => [path, sha256, size_bytes])).toEqual(
      manifest.files.map(({ path, sha256, byte_length }) => [path, sha256, byte_length]),
    )
    expect(JSON.parse(JSON.stringify(proof))).toEqual(proof)
  })

  it('is unverified without one, and says why', async () => {
    expect(await verifyBundle(archive)).toMatchObject({ state: 'unverified', reason: 'no_manifest', manifest: null })
  })

  it('is what it was, by its proof, and no more than that', async () => {
    const unverified = await verifyBundle(archive)
    expect(await verifyBundle(archive, { proof: unverified })).toMatchObject({ state: 'unverified' })
    const other = zipOf([one()])
    expect(kindsOf(await problemsOf(other, { proof: unverified }))).toContain('archive_sha256')
  })

  it('is what both its manifest and an earlier proof say', async () => {
    const earlier = await verifyBundle(archive, { manifest })
    expect(await verifyBundle(archive, { manifest, proof: earlier })).toMatchObject({ state: 'verified' })
    const other = [one()]
    const [bytes, promised] = [zipOf(other), await manifestOf(zipOf(other), other)]
    expect(kindsOf(await problemsOf(bytes, { manifest: promised, proof: earlier }))).toEqual(['archive_sha256'])
    const forged = { ...earlier, state: 'certified' } as unknown as typeof earlier
    await expect(verifyBundle(archive, { proof: forged })).rejects.toMatchObject({ code: 'manifest_invalid' })
  })

  it('may be a file or a Blob', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nova-verify-'))
    try {
      const path = join(folder, 'bundle.zip')
      await writeFile(path, archive)
      const proofs = await Promise.all([path, new Blob([archive])].map((file) => verifyBundle(file, { manifest })))
      for (const proof of proofs) expect(proof.state).toBe('verified')
      await expect(verifyBundle(join(folder, 'none.zip'))).rejects.toMatchObject({ code: 'bundle_unreadable' })
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('may hold a member with an extra field in front of its bytes, and one that is stored', async () => {
    const members = [one({ local: { extra: noise(12) } }), one({ path: 'b.png', method: 0 })]
    expect(await problemsOf(zipOf(members))).toEqual([])
  })
})

describe('what is no archive', () => {
  it.each([
    ['nothing', new Uint8Array(), 'it is empty'],
    ['a page', text('<!DOCTYPE html><html><body>Sign in</body></html>'), 'an HTML page'],
    ['an error document', text('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'), 'an XML document'],
    ['other bytes', noise(5000), 'bytes of another kind'],
    ['an archive without its end', archive.slice(0, archive.byteLength - 30), 'the directory at its end'],
  ])('is refused: %s', async (_, bytes, seen) => {
    expect(await problemsOf(bytes)).toMatchObject([{ problem: 'not_an_archive', seen: expect.stringContaining(seen) }])
  })
})

describe('an archive that lies is refused without any manifest', () => {
  const good = one({ path: 'good.fits' })
  it.each<[string, readonly FixtureMember[] | Uint8Array]>([
    ['member_twice', [one(), one()]],
    ['member_name', [one({ path: '../a.fits' })]],
    ['member_name', [one({ path: '/etc/passwd' })]],
    ['member_name', [one({ path: 'C:/a.fits' })]],
    ['member_name', [one({ path: 'a\\b.fits' })]],
    ['member_name', [one({ path: 'a\u0000.fits' })]],
    ['member_name', [one({ path: 'a//b' })]],
    ['member_name', [one({ path: 'a' }), one({ path: 'a/b' })]],
    ['member_kind', [one({ mode: 0o120777 })]],
    ['member_kind', [one({ mode: 0o020600 })]],
    ['member_kind', [one({ mode: 0o104755 })]],
    ['member_kind', [one({ path: 'folder/', content: new Uint8Array(), method: 0 })]],
    ['member_encrypted', [one({ flags: 1 })]],
    ['member_method', [one({ method: 12 })]],
    ['member_header', [one({ local: { path: 'b.fits' } })]],
    ['member_header', [one({ local: { method: 0 } })]],
    ['member_header', [one({ local: { sizeBytes: 3 } })]],
    ['member_header', [one({ headerOffset: 5 })]],
    ['member_overlap', [good, one({ headerOffset: 0, path: 'good.fits ' })]],
    ['member_too_large', [one({ sizeBytes: 2_000_000 })]],
    ['member_too_large', [one({ sizeBytes: 100 })]],
    ['member_undecodable', [one({ packed: noise(200) })]],
    ['member_undecodable', [one({ packed: concat([new Uint8Array([3, 0]), noise(90)]), sizeBytes: 0, crc32: 0 })]],
    ['member_length', [one({ sizeBytes: 1501 })]],
    ['member_crc32', [one({ crc32: 1 })]],
    ['bytes_unaccounted', [one(), one({ path: 'b', gap: 7 })]],
    ['bytes_unaccounted', [one({ gap: 9 })]],
    ['bytes_unaccounted', zipOf([one()], { gap: 3 })],
    ['archive_ambiguous', concat([zipOf([one()]), noise(9)])],
    ['archive_ambiguous', concat([noise(50), zipOf([one()])])],
  ])('%s', async (kind, given) => {
    const bytes = given instanceof Uint8Array ? given : zipOf(given)
    expect(kindsOf(await problemsOf(bytes))).toContain(kind)
  })

  it('unpacks no member of an archive whose members share bytes', async () => {
    const bomb = [one(), one({ headerOffset: 0, path: 'a.fitz', crc32: 1 })]
    expect(kindsOf(await problemsOf(zipOf(bomb)))).not.toContain('member_crc32')
  })
})

describe('against a manifest', () => {
  const without = (path: string): BundleManifest => ({
    ...manifest,
    files: manifest.files.filter((file) => file.path !== path),
  })
  const first = bundleMembers[0] as FixtureMember

  it('says all that is wrong at once', async () => {
    const changed = [{ ...first, content: text('another text') }, ...bundleMembers.slice(2), one({ path: 'virus.exe' })]
    const problems = await problemsOf(zipOf(changed), { manifest })
    expect(kindsOf(problems)).toEqual([
      'archive_length',
      'archive_sha256',
      'member_extra',
      'member_length',
      'member_missing',
    ])
  })

  it('says how much is wrong, however much it is', async () => {
    const files = Array.from({ length: 140_000 }, (_, at) => ({ ...manifest.files[0], path: `${at}` }))
    const error = await verifyBundle(archive, { manifest: { ...manifest, files } as BundleManifest }).catch(
      (seen) => seen,
    )
    expect(isSpectraError(error, 'bundle_refused') && error.details['problem_count']).toBeGreaterThan(files.length)
  })

  it('refuses a member that it does not name, although the archive is the promised one', async () => {
    expect(await problemsOf(archive, { manifest: without(first.path) })).toEqual([
      { problem: 'member_extra', path: first.path, expected: null, seen: null },
    ])
  })

  it('refuses other bytes of the same length', async () => {
    const files = manifest.files.map((file, index) => (index === 1 ? { ...file, sha256: 'f'.repeat(64) } : file))
    expect(kindsOf(await problemsOf(archive, { manifest: { ...manifest, files } }))).toEqual(['member_sha256'])
  })

  it.each([
    [{ schema_version: '2.0' }, 'schema_unsupported'],
    [{ schema_version: 'x' }, 'manifest_invalid'],
    [{ files: null }, 'manifest_invalid'],
    [{ bundle: { key: 'k', byte_length: 5, sha256: 'ABC' } }, 'manifest_invalid'],
    [{ files: [...manifest.files, ...manifest.files] }, 'manifest_invalid'],
  ])('a manifest with %j is refused itself', async (change, code) => {
    const wrong = { ...manifest, ...change } as unknown as BundleManifest
    await expect(verifyBundle(archive, { manifest: wrong })).rejects.toMatchObject({ code })
  })

  it.each([false, 0, ''])('what is no manifest and no proof is not taken for none: %j', async (given) => {
    const nothing = given as unknown as never
    for (const options of [{ manifest: nothing }, { proof: nothing }])
      await expect(verifyBundle(archive, options)).rejects.toMatchObject({ code: 'manifest_invalid' })
  })

  it('refuses every archive in which one byte is another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.byteLength - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const flipped = archive.slice()
        flipped[at] = (flipped[at] ?? 0) ^ by
        expect(await problemsOf(flipped, { manifest })).not.toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('refuses every archive that is cut short, or longer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(archive.byteLength - 1),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        async (at, more) => {
          expect(await problemsOf(archive.slice(0, at), { manifest })).not.toEqual([])
          expect(await problemsOf(concat([archive, more]), { manifest })).not.toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })
})
