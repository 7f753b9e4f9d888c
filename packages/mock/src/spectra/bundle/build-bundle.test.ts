import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { sha256Hex } from '../../store/crypto.ts'
import { createCatalogModel } from '../model/create-catalog-model.ts'
import { type BundleFlaw, buildBundle } from './build-bundle.ts'

const model = createCatalogModel({ seed: 1 })
const novaNamed = (name: string) => {
  const nova = model.novae.find(({ primary_name }) => primary_name === name)
  if (!nova) throw new Error(`no ${name}`)
  return nova
}
const options = { key: 'bundles/x/full.zip', generated_at: '2026-04-18T06:00:00Z' }
const build = (flaw?: BundleFlaw, name = 'GQ Mus') =>
  buildBundle(novaNamed(name), { ...options, bomb_bytes: 2 ** 20, ...(flaw ? { flaw } : {}) })

/** Names and declared sizes as the directory at the end has them. */
function directory(archive: Uint8Array) {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const entries: { name: string; size: number; mode: number; method: number; flags: number; time: number }[] = []
  let at = view.getUint32(archive.length - 6, true)
  while (view.getUint32(at) === 0x504b0102) {
    const length = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(archive.subarray(at + 46, at + 46 + length)),
      size: view.getUint32(at + 24, true),
      mode: view.getUint32(at + 38, true) >>> 16,
      method: view.getUint16(at + 10, true),
      flags: view.getUint16(at + 8, true),
      time: view.getUint32(at + 12, true),
    })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

describe('a bundle in order', () => {
  test('holds its files in their order, odd names included', () => {
    expect(directory(build().archive).map(({ name }) => name)).toEqual([
      'README.txt',
      expect.stringMatching(
        /^spectra\/GQ-Mus_spectrum_ticket_ingestion_(CTIO 1 m_2D-Frutti_47599|unknown_unknown_47986)\.5000\.fits$/,
      ),
      expect.stringMatching(
        /^spectra\/GQ-Mus_spectrum_ticket_ingestion_(CTIO 1 m_2D-Frutti_47599|unknown_unknown_47986)\.5000\.fits$/,
      ),
      'GQ-Mus_photometry.fits',
      'GQ-Mus_metadata.json',
      'GQ-Mus_sources.json',
      'GQ-Mus_references.bib',
    ])
    const nested = directory(build(undefined, 'V1324 Sco').archive).map(({ name }) => name)
    expect(nested).toContainEqual(expect.stringContaining('_HST_COS/FUV_'))
  })

  test('is deflated, of mode 0600, of no time, without flags', () => {
    for (const entry of directory(build().archive))
      expect(entry).toMatchObject({ method: 8, mode: 0o100600, time: 0x00210000, flags: 0 })
  })

  test('is what its manifest says', () => {
    const { archive, manifest } = build()
    expect(manifest?.bundle).toEqual({ key: options.key, byte_length: archive.length, sha256: sha256Hex(archive) })
    const unpacked = unzipSync(archive)
    expect(manifest?.files.map(({ path }) => path)).toEqual(Object.keys(unpacked).sort())
    for (const { path, byte_length, sha256 } of manifest?.files ?? []) {
      const bytes = unpacked[path] ?? new Uint8Array()
      expect([byte_length, sha256]).toEqual([bytes.length, sha256Hex(bytes)])
    }
  })

  test('is the same when it is built again', () => {
    const again = buildBundle(createNova('GQ Mus'), options)
    expect(sha256Hex(again.archive)).toBe(sha256Hex(build().archive))
  })

  test('of a nova with nothing', () => {
    const { archive } = build(undefined, 'BT Mon')
    const unpacked = unzipSync(archive)
    expect(Object.keys(unpacked)).toEqual([
      'README.txt',
      'BT-Mon_metadata.json',
      'BT-Mon_sources.json',
      'BT-Mon_references.bib',
    ])
    expect(unpacked['BT-Mon_references.bib']).toHaveLength(0)
  })

  test('padding is stored', () => {
    const { archive } = buildBundle(novaNamed('BT Mon'), { ...options, padding_bytes: 100_003 })
    expect(directory(archive).at(-1)).toMatchObject({ name: 'padding.bin', method: 0, size: 100_003 })
  })
})

const createNova = (name: string) => {
  const nova = createCatalogModel({ seed: 1 }).novae.find(({ primary_name }) => primary_name === name)
  if (!nova) throw new Error(`no ${name}`)
  return nova
}

describe('flaws', () => {
  test('of the manifest', () => {
    expect(build('no-manifest').manifest).toBeNull()
    const good = build()
    expect(build('wrong-archive-checksum')).toMatchObject({ archive: good.archive })
    expect(build('wrong-archive-checksum').manifest?.bundle.sha256).not.toBe(good.manifest?.bundle.sha256)
    expect(differing(build('wrong-member-checksum'), good)).toEqual(['README.txt'])
    expect(build('missing-member').manifest?.files.map(({ path }) => path)).toContain('notes.txt')
    expect(names('missing-member')).not.toContain('notes.txt')
  })

  test('of the archive', () => {
    expect(names('extra-member')).toContain('notes.txt')
    expect(names('duplicate-member').filter((name) => name === 'README.txt')).toHaveLength(2)
    expect(names('escaping-member')).toContain('../escaped.txt')
    expect(names('absolute-member')).toContain('/tmp/escaped.txt')
    expect(directory(build('symlink-member').archive).at(-1)?.mode).toBe(0o120777)
    expect(build('truncated').archive.length).toBeLessThan(build().archive.length)
    expect(() => unzipSync(build('truncated').archive)).toThrow()
  })

  test('of a member', () => {
    const honest = directory(build('zip-bomb').archive).at(-1)
    const lying = directory(build('lying-size').archive).at(-1)
    expect([honest?.size, lying?.size]).toEqual([2 ** 20, 1000])
    expect(build('zip-bomb').manifest?.files.find(({ path }) => path === honest?.name)?.byte_length).toBe(1000)
    const good = build().archive
    const flipped = build('corrupt-member').archive
    expect([...flipped].filter((byte, index) => byte !== good[index])).toHaveLength(1)
  })

  const names = (flaw: BundleFlaw) => directory(build(flaw).archive).map(({ name }) => name)
  const differing = (a: ReturnType<typeof build>, b: ReturnType<typeof build>) =>
    a.manifest?.files.filter(({ sha256 }, index) => sha256 !== b.manifest?.files[index]?.sha256).map(({ path }) => path)
})
