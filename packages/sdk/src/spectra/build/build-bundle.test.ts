import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyBundle } from '../bundle/verify-bundle.ts'
import { buildBundle } from './build-bundle.ts'
import { bundleBuildId } from './bundle-build-id.ts'
import type { BundleContent, BundleMember } from './bundle-content.ts'

const nova_id = '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1'
const product = '2c7d1f4d-5b7a-4a4d-9f31-8d3b4fd0d4d9'
const otherProduct = '120d22b4-3b72-5a27-b1a8-7e78e876016f'
const text = (value: string) => new TextEncoder().encode(value)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const noise = (sizeBytes: number) => Uint8Array.from({ length: sizeBytes }, (_, at) => (at * 2654435761) >>> (at % 23))

/** Of a kind that compressors of other levels and makes pack otherwise. */
const table = Array.from({ length: 6000 }, (_, at) => `${300 + at / 10},${(at * at) % 9973}\n`).join('')

const members: readonly BundleMember[] = [
  { path: 'spectra/b.fits', source: text(table), role: 'spectrum', data_product_id: product },
  { path: 'spectra/a.fits', source: noise(200_000), role: 'spectrum', data_product_id: otherProduct },
  { path: 'README.txt', source: text('V1324 Sco — a nova\n'), role: 'readme' },
  { path: 'V1324-Sco_references.bib', source: new Uint8Array(), role: 'references' },
  { path: 'preview-ü.png', source: noise(5_000), role: 'other' },
]
const content: BundleContent = {
  nova_id,
  primary_name: 'V1324 Sco',
  photometry_table_key: `derived/photometry/${nova_id}/photometry_table.parquet`,
  created_at: '2026-03-30T14:31:00Z',
  members,
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nova-bundle-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('the same content', () => {
  test('gives the bytes it gave on every other machine', async () => {
    const built = await buildBundle(content)
    expect({
      archive: sha256(built.bytes),
      manifest: sha256(built.manifest_bytes),
      bundle_build_id: built.manifest.bundle_build_id,
    }).toEqual({
      archive: 'ed970ed0f9e59e0546140537b905c8d364d7842adddc7e526f42110ca54bd851',
      manifest: 'ff8a39df30eb0c5abe3fd066661f3765e845e3e35b32e56cb0e33036c1fa7de0',
      bundle_build_id: '926f3d86-89a6-58a6-91c9-d58da127f3bd',
    })
  })

  test('gives the same bytes in any order and from any kind of source', async () => {
    const want = await buildBundle(content)
    const kinds = fc.constantFrom('bytes', 'buffer', 'blob', 'path')
    const shuffled = fc.tuple(
      fc.shuffledSubarray([...members], { minLength: members.length }),
      fc.array(kinds, { minLength: members.length, maxLength: members.length }),
    )
    await fc.assert(
      fc.asyncProperty(shuffled, async ([order, sources]) => {
        const given = await Promise.all(
          order.map(async (member, index) => {
            const bytes = member.source as Uint8Array<ArrayBuffer>
            const file = join(folder, member.path.replaceAll('/', '_'))
            if (sources[index] === 'path') await writeFile(file, bytes)
            const source = { bytes, buffer: bytes.slice().buffer, blob: new Blob([bytes]), path: file }
            return { ...member, source: source[sources[index] ?? 'bytes'] }
          }),
        )
        const built = await buildBundle({ ...content, members: given })
        expect(Buffer.compare(built.bytes, want.bytes)).toBe(0)
        expect(Buffer.compare(built.manifest_bytes, want.manifest_bytes)).toBe(0)
      }),
      { numRuns: 30 },
    )
  })

  test('at another time differs in the manifest only, and not in the id', async () => {
    const [one, two] = await Promise.all([
      buildBundle(content),
      buildBundle({ ...content, created_at: '2027-01-01T00:00:00Z' }),
    ])
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0)
    expect(two.manifest).toEqual({ ...one.manifest, created_at: '2027-01-01T00:00:00Z' })
  })
})

test('another unzipper reads the members as they were', async () => {
  const { bytes, manifest } = await buildBundle(content)
  const unpacked = unzipSync(bytes)
  expect(Object.keys(unpacked)).toEqual([
    'README.txt',
    'V1324-Sco_references.bib',
    'preview-ü.png',
    'spectra/a.fits',
    'spectra/b.fits',
  ])
  for (const { path, source } of members) expect(unpacked[path]).toEqual(source)
  expect(manifest.files.map(({ path, byte_length, sha256: digest }) => [path, byte_length, digest])).toEqual(
    Object.entries(unpacked).map(([path, member]) => [path, member.byteLength, sha256(member)]),
  )
})

test('the verifier of this package finds every member proved', async () => {
  const { bytes, manifest } = await buildBundle(content)
  expect(await verifyBundle(bytes, { manifest })).toMatchObject({ state: 'verified', counts: { members: 5 } })
})

test('the manifest says what is in it and where it will be', async () => {
  const { bytes, manifest, manifest_bytes } = await buildBundle(content)
  expect(JSON.parse(new TextDecoder().decode(manifest_bytes))).toEqual(manifest)
  expect(Object.keys(manifest)).toEqual([
    'schema_version',
    'nova_id',
    'primary_name',
    'bundle_build_id',
    'created_at',
    'bundle',
    'data_product_ids',
    'photometry_table_key',
    'files',
  ])
  expect(manifest.bundle).toEqual({
    key: `bundles/${nova_id}/full.zip`,
    byte_length: bytes.byteLength,
    sha256: sha256(bytes),
  })
  expect(manifest.data_product_ids).toEqual([otherProduct, product])
  expect(manifest.files[0]).toEqual({
    path: 'README.txt',
    byte_length: 21,
    sha256: sha256(text('V1324 Sco — a nova\n')),
    role: 'readme',
  })
  expect(bundleBuildId([...manifest.files].reverse())).toBe(manifest.bundle_build_id)
  const elsewhere = await buildBundle({ ...content, key: 'releases/20260330-143022/bundle.zip' })
  expect(elsewhere.manifest.bundle.key).toBe('releases/20260330-143022/bundle.zip')
})

test('members carry 1980, 0644 and no extra fields', async () => {
  const { bytes } = await buildBundle({ ...content, members: [members[2] as BundleMember] })
  const view = new DataView(bytes.buffer)
  const directory = view.getUint32(bytes.byteLength - 6, true)
  expect(view.getUint32(directory, true)).toBe(0x02014b50)
  expect([view.getUint16(directory + 12, true), view.getUint16(directory + 14, true)]).toEqual([0, 0x21])
  expect(view.getUint16(directory + 30, true)).toBe(0)
  expect((view.getUint32(directory + 38, true) >>> 16).toString(8)).toBe('100644')
  expect([view.getUint16(10, true), view.getUint16(12, true), view.getUint16(28, true)]).toEqual([0, 0x21, 0])
})

describe('a path as destination', () => {
  test('holds the same archive, and nothing before it is done', async () => {
    const target = join(folder, 'out', '..', 'full.zip')
    const seen: string[][] = []
    const built = await buildBundle(content, {
      to: target,
      onProgress: () => void readdir(folder).then((names) => seen.push(names)),
    })
    expect(built.path).toBe(join(folder, 'full.zip'))
    expect(sha256(await readFile(built.path))).toBe(built.manifest.bundle.sha256)
    expect(seen.flat()).not.toContain('full.zip')
    await expect(buildBundle(content, { to: target })).rejects.toMatchObject({
      service: 'spectra',
      code: 'destination_unwritable',
    })
    await buildBundle(content, { to: target, overwrite: true })
  })

  test('holds nothing when a member cannot be read', async () => {
    const target = join(folder, 'half.zip')
    const missing = { path: 'z.fits', source: join(folder, 'nowhere'), role: 'other' } as const
    const building = buildBundle({ ...content, members: [...members, missing] }, { to: target })
    await expect(building).rejects.toMatchObject({
      code: 'bundle_member_unreadable',
      details: { path: 'z.fits' },
      message: expect.stringContaining('there is no such file'),
    })
    expect((await readdir(folder)).filter((name) => name === 'half.zip')).toEqual([])
  })
})

test('a Blob the browser cannot read any more is a member that cannot be read', async () => {
  const blob = new Blob(['x'])
  blob.slice = () => {
    throw new DOMException('gone', 'NotReadableError')
  }
  const building = buildBundle({ ...content, members: [{ path: 'a', source: blob, role: 'other' }] })
  await expect(building).rejects.toMatchObject({ code: 'bundle_member_unreadable' })
})

test('a member that changed once it was read is refused', async () => {
  const blob = new Blob(['x'])
  const slice = blob.slice.bind(blob)
  let reads = 0
  blob.slice = (...range) => {
    reads += 1
    if (reads > 1) throw new DOMException('changed on disk', 'NotReadableError')
    return slice(...range)
  }
  const building = buildBundle({ ...content, members: [{ path: 'a', source: blob, role: 'other' }] })
  await expect(building).rejects.toMatchObject({ code: 'bundle_member_unreadable' })
})

test('an abort between members rejects with its reason', async () => {
  const stop = new AbortController()
  const reason = new Error('enough')
  const building = buildBundle(content, { signal: stop.signal, onProgress: () => stop.abort(reason) })
  await expect(building).rejects.toBe(reason)
})

test('an abort is heard inside a large member', async () => {
  const stop = new AbortController()
  const large: BundleMember = { path: 'large', source: new Uint8Array(8 * 1024 * 1024), role: 'other' }
  setTimeout(() => stop.abort(new Error('enough')), 0)
  const done: number[] = []
  const building = buildBundle(
    { ...content, members: [large] },
    { signal: stop.signal, onProgress: () => void done.push(1) },
  )
  await expect(building).rejects.toThrow('enough')
  expect(done).toEqual([])
})

test.each([
  [{ nova_id: nova_id.toUpperCase() }, 'nova_id'],
  [{ primary_name: ' ' }, 'primary_name'],
  [{ created_at: '2026-03-30T14:31:00.5Z' }, 'created_at'],
  [{ created_at: '2026-02-30T14:31:00Z' }, 'created_at'],
  [{ members: [] }, 'members'],
  [{ members: [...members, { path: '../x', source: text(''), role: 'other' }] }, '../x'],
  [{ members: [...members, { path: 'readme.TXT', source: text(''), role: 'other' }] }, 'readme.TXT'],
  [{ members: [{ path: 'x.fits', source: text(''), role: 'spectrum' }] }, 'x.fits'],
  [{ members: [{ path: 'x.fits', source: text(''), role: 'spectrum', data_product_id: 'x' }] }, 'x.fits'],
] satisfies [Partial<BundleContent>, string][])('refuses, case %#, before it reads anything', async (change, on) => {
  await expect(buildBundle({ ...content, ...change })).rejects.toMatchObject({
    code: 'bundle_content_invalid',
    details: { problems: [{ on }] },
  })
})

test('lists everything that is wrong at once', async () => {
  await expect(buildBundle({ ...content, nova_id: 'x', primary_name: '' })).rejects.toMatchObject({
    message: expect.stringContaining('and 1 more'),
    details: { problems: [{ on: 'nova_id' }, { on: 'primary_name' }] },
  })
})
