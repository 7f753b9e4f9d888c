import type { FaultRule } from '@nova/mock'
import {
  bundleBuildId,
  findNova,
  isSpectraError,
  openRelease,
  photometrySeries,
  readFits,
  readTicketSpectrum,
  searchCatalog,
  spectraSeries,
  warningsOf,
  watchReleases,
} from '@nova/sdk/spectra'
import { afterEach, describe, expect, it } from 'vitest'
import { createSpectraWorld } from './spectra-world.ts'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

async function world(...given: Parameters<typeof createSpectraWorld>) {
  const made = await createSpectraWorld(...given)
  cleanups.push(() => made.platform.close())
  return made
}

/** The clock of the mock begins in January of that year. */
const LATER = '20260201-020000'

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (isSpectraError(error) ? error.code : error),
  )

it('has manifests whose build id whoever reads them can compute', async () => {
  const { client } = await world()
  const release = await openRelease(client)
  const { nova_id } = await findNova(release, 'V1324 Sco')
  const manifest = await release.manifest(nova_id)
  expect(manifest?.files.length).toBeGreaterThan(0)
  expect(bundleBuildId(manifest?.files ?? [])).toBe(manifest?.bundle_build_id)
})

describe.each(['current', 'mid', 'early'] as const)('a release of the generation %s', (generation) => {
  it('is read to its last file', async () => {
    const { client } = await world({ spectra: { generation } })
    const release = await openRelease(client)
    const { novae } = await release.catalog()
    expect(novae.length).toBeGreaterThan(5)
    let points = 0
    for (const { nova_id, has_sparkline } of novae) {
      expect((await release.nova(nova_id)).nova_id).toBe(nova_id)
      expect((await release.references(nova_id)).nova_id).toBe(nova_id)
      const spectra = await release.spectra(nova_id)
      expect(warningsOf(spectra)).toEqual([])
      const numbers = spectraSeries(spectra)
      expect(numbers.rejected).toEqual([])
      // Also where the generation has no regimes yet, or one for two.
      for (const { regime, flux, isFloored } of numbers.spectra) {
        expect(['xray', 'uv', 'optical', 'nir', 'mir']).toContain(regime)
        expect(flux.every((value, index) => Number.isNaN(value) === (isFloored[index] === 1))).toBe(true)
      }
      const { curves, rejected } = photometrySeries(await release.photometry(nova_id))
      expect(rejected).toEqual([])
      for (const { keys, values } of curves) {
        expect(new Set(keys).size).toBe(values.length)
        points += values.length
      }
      if (has_sparkline) expect(await release.sparkline(nova_id)).toContain('<svg')
    }
    expect(points).toBe(novae.reduce((sum, { photometry_count }) => sum + photometry_count, 0))
  })
})

it('every name of every nova leads to it, however it is written', async () => {
  const { client, paths } = await world()
  const release = await openRelease(client)
  const { novae } = await release.catalog()
  for (const { nova_id, primary_name, aliases } of novae)
    for (const name of [nova_id.toUpperCase(), primary_name, primary_name.replaceAll(' ', '-'), ...aliases])
      expect((await findNova(release, ` ${name.toLowerCase()} `)).nova_id, name).toBe(nova_id)
  expect(searchCatalog(await release.catalog(), { limit: 100 }).rows).toEqual(novae)
  expect(paths).toHaveLength(2)
})

it('the spectrum of a ticket is a FITS file', async () => {
  const { client } = await world()
  const release = await openRelease(client)
  for (const { nova_id } of (await release.catalog()).novae)
    for (const { provider, data_product_id } of (await release.spectra(nova_id)).observations ?? [])
      if (provider === 'ticket_ingestion') {
        const { bytes } = await readTicketSpectrum(release, { nova_id, data_product_id })
        expect(readFits(bytes).hdus[0]?.header.get('NOVA_ID')).toBe(nova_id)
        return
      }
  expect.unreachable('the mock has a nova with a ticket')
})

describe('what becomes of a release', () => {
  it('that another one follows: it is stayed with, and told of', async () => {
    const { client, site } = await world()
    const release = await openRelease(client)
    const next = await site.publish(LATER)
    site.invalidate()
    expect(await release.check()).toEqual({ state: 'flipped', current_release_id: next, isReadable: true })
    await release.nova((await findNova(release, 'GK Per')).nova_id)
    expect((await openRelease(client)).release_id).toBe(next)
  })

  it('that another one takes the place of', async () => {
    const { client, site } = await world()
    const release = await openRelease(client)
    const { nova_id } = await findNova(release, 'GK Per')
    await site.publish(LATER)
    await site.expire(release.release_id)
    expect(await codeOf(release.spectra(nova_id))).toBe('release_flipped')
    expect(await codeOf(release.manifest(nova_id))).toBe('release_flipped')
  })

  it('that nothing follows for a week', async () => {
    const { client, site } = await world()
    const release = await openRelease(client)
    const { nova_id } = await findNova(release, 'GK Per')
    await site.expire(release.release_id)
    expect(await codeOf(release.spectra(nova_id))).toBe('release_expired')
    expect(await codeOf(findNova(client, 'GK Per'))).toBe('release_expired')
    expect(await release.check()).toEqual({ state: 'expired' })
  })

  it('is seen as it happens, when the edge lets it', async () => {
    const { client, site, clock } = await world()
    const seen: string[] = []
    const startedAtMs = clock.now()
    for await (const { release_id } of watchReleases(client)) {
      seen.push(release_id)
      if (seen.length === 2) break
      await site.publish(LATER)
    }
    expect(seen).toEqual(await site.releases())
    expect(clock.now() - startedAtMs).toBeGreaterThanOrEqual(60_000)
  })
})

describe('a site with a flaw', () => {
  const read = async (defect: string) => {
    const { client } = await world({ defects: [defect] })
    const release = await openRelease(client)
    const [first] = (await release.catalog()).novae
    const nova_id = first?.nova_id ?? ''
    await release.nova(nova_id)
    await release.references(nova_id)
    await release.photometry(nova_id)
    return warningsOf(await release.spectra(nova_id))
  }

  it.each([
    ['spectra-catalog-major', 'schema_unsupported'],
    ['spectra-nova-major', 'schema_unsupported'],
    ['spectra-references-major', 'schema_unsupported'],
    ['spectra-spectra-major', 'schema_unsupported'],
    ['spectra-photometry-major', 'schema_unsupported'],
    ['spectra-version-missing', 'artifact_unreadable'],
    ['spectra-other-nova', 'artifact_unreadable'],
    ['spectra-listed-without-artifacts', null],
    ['spectra-pointer-gone', 'release_expired'],
    ['spectra-unknown-member', null],
    ['spectra-upper-case-id', null],
    ['spectra-content-type-wrong', null],
    ['spectra-cors-missing', null],
    ['spectra-compressed-always', null],
    ['spectra-pointer-unversioned-member', null],
  ])('%s: %s', async (defect, code) => {
    expect(await codeOf(read(defect))).toBe(code)
  })

  it('whose spectra are no JSON is read, and what is no number is no flux', async () => {
    const { client } = await world({ defects: ['spectra-nan'] })
    const release = await openRelease(client)
    const { nova_id } = await findNova(release, 'V1324 Sco')
    const document = await release.spectra(nova_id)
    const { spectra, rejected } = spectraSeries(document)
    expect(warningsOf(document)).toMatchObject([{ code: 'non_finite_numbers', count: spectra.length }])
    expect(rejected).toEqual([])
    for (const { flux, isFloored } of spectra) expect([flux[0], isFloored[0]]).toEqual([Number.NaN, 0])
  })

  it.each(['spectra-missing-404', 'spectra-missing-as-page'])('%s where something is missing', async (defect) => {
    const { client, site } = await world({ defects: [defect] })
    const release = await openRelease(client)
    await site.expire(release.release_id)
    const code = await codeOf(release.catalog())
    expect(code).toBe(defect === 'spectra-missing-404' ? 'release_expired' : 'artifact_unreadable')
  })

  it('whose pointer flips at each look is told from one whose releases expire', async () => {
    const { client } = await world({ defects: ['spectra-pointer-flips'] })
    expect(await codeOf((await openRelease(client)).catalog())).toBe('release_flipped')
  })
})

describe('a connection with a flaw', () => {
  it.each<readonly [string, FaultRule['do']]>([
    ['a gateway that fails', { kind: 'gateway', status: 502 }],
    ['a reset', { kind: 'drop' }],
    ['a document that ends early', { kind: 'truncate', bytes: 100, ending: 'clean' }],
    ['a page in place of it', { kind: 'html' }],
  ])('%s is got over', async (_what, action) => {
    const { client, fault, paths } = await world()
    fault('getCatalog', action)
    const release = await openRelease(client)
    expect((await release.catalog()).novae.length).toBeGreaterThan(5)
    expect(paths.filter((path) => path.endsWith('/catalog.json'))).toHaveLength(2)
  })

  it('of a site that says when to come back', async () => {
    const { client, fault, clock } = await world()
    fault('getCatalog', { kind: 'status', status: 503, retryAfter: 40 })
    const startedAtMs = clock.monotonic()
    await (await openRelease(client)).catalog()
    expect(clock.monotonic() - startedAtMs).toBeGreaterThanOrEqual(40_000)
  })

  it('that lasts is told', async () => {
    const { client, fault } = await world()
    fault('getCatalog', { kind: 'truncate', bytes: 100, ending: 'clean' }, { times: 'always' })
    const refused = (await openRelease(client)).catalog()
    await expect(refused).rejects.toMatchObject({
      code: 'artifact_unreadable',
      attempts: 4,
      details: { why: 'truncated' },
    })
  })
})
