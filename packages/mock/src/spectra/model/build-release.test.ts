import { tryParseKey } from '@nova/sdk/spectra'
import { jsonSchemaBundle } from '@nova/sdk/spectra/contract'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { sha256Hex } from '../../store/crypto.ts'
import type { ReleaseGeneration } from '../artifacts/generation.ts'
import { buildRelease, type ReleaseOptions } from './build-release.ts'
import { createCatalogModel } from './create-catalog-model.ts'

const ajv = new Ajv2020({ strict: false, allErrors: true })
ajv.addSchema(jsonSchemaBundle)
const model = createCatalogModel({ seed: 1 })
const release_id = '20260418-060000'
const build = (options: Partial<ReleaseOptions> = {}, of = model) => buildRelease(of, { release_id, ...options })
const novaId = (name: string) => model.novae.find(({ primary_name }) => primary_name === name)?.nova_id ?? name
const textOf = (release: ReturnType<typeof build>, path: string) =>
  new TextDecoder().decode(release.get(`releases/${release_id}/${path}`)?.bytes)
const artifact = (release: ReturnType<typeof build>, name: string, file: string) =>
  JSON.parse(textOf(release, `nova/${novaId(name)}/${file}.json`))

const schemaNames = {
  catalog: 'Catalog',
  nova: 'Nova',
  references: 'References',
  spectra: 'Spectra',
  photometry: 'Photometry',
  manifest: 'BundleManifest',
}

test.each<ReleaseGeneration>(['2026-04-early', 'mid', 'current'])(
  'every document of generation %s fits the contract',
  (generation) => {
    const problems = [...build({ generation })].flatMap(([key, { bytes }]) => {
      const [, file] = /(\w+)\.json$/.exec(key) ?? []
      const name = Object.entries(schemaNames).find(([known]) => known === file)?.[1]
      if (name === undefined) return file === undefined ? [] : [`${key} is no artifact`]
      const validate = ajv.getSchema(`${jsonSchemaBundle.$id}#/$defs/${name}`)
      return validate?.(JSON.parse(new TextDecoder().decode(bytes)))
        ? []
        : [`${key}: ${ajv.errorsText(validate?.errors)}`]
    })
    expect(problems).toEqual([])
  },
)

test('every key fits the layout', () => {
  const strays = [...build().keys()].filter((key) => !tryParseKey('public', key).ok)
  expect(strays).toEqual([])
})

describe('artifacts', () => {
  const release = build()

  test('the golden file in spectra.json, with the text Python would write', () => {
    const text = textOf(release, `nova/${novaId('V1324 Sco')}/spectra.json`)
    expect(text).toContain('"outburst_mjd": 56079.0, "outburst_mjd_is_estimated": false, "wavelength_unit": "nm"')
    expect(text).toContain(
      '{"spectrum_id": "3335b576-13de-5931-8a14-0e193df73fdd", "regime": "uv", "epoch_mjd": 56082.05467768, "days_since_outburst": 3.0547, ' +
        '"instrument": "UVES", "telescope": "ESO-VLT-U2", "provider": "ESO", "wavelength_min": 300.0, "wavelength_max": 300.90000000000003, ' +
        '"flux_unit": "adu", "normalization_scale": 10.0, "wavelengths": [300.0, 300.1, 300.2, 300.3, 300.40000000000003,',
    )
    expect(text).toContain('"flux_normalized": [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0]}')
    expect(text).toContain('{"id": "uv", "label": "Ultraviolet", "wavelength_range_nm": [91, 320]}')
  })

  test('the catalogue: most spectra first, sums over all', () => {
    const catalog = JSON.parse(textOf(release, 'catalog.json'))
    expect(catalog.novae.map((nova: { primary_name: string }) => nova.primary_name)).toEqual([
      'V906 Car',
      'V1324 Sco',
      'V5668 Sgr',
      'RS Oph',
      'T Pyx',
      'GK Per',
      'GQ Mus',
      'V339 Del',
      'Nova LMC 2009-05a',
      'V959 Mon',
      'BT Mon',
      'V4739 Sgr',
    ])
    expect(catalog.stats).toMatchObject({ nova_count: 12, spectra_count: 44 })
    expect(catalog.novae[1]).toMatchObject({
      nova_id: '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1',
      ra: '17:50:54.20',
      dec: '-32:37:20.3',
      discovery_date: '2012-06-00',
      spectra_count: 6,
      references_count: 7,
      spectral_visits: 4,
      has_sparkline: true,
    })
    expect(catalog.novae[1].sources.slice(0, 2)).toEqual([
      { type: 'archive', provider: 'ESO' },
      { type: 'archive', provider: 'MAST' },
    ])
    expect(catalog.novae[10]).toMatchObject({
      has_sparkline: false,
      photometry_count: 0,
      spectra_count: 0,
      sources: [],
    })
  })

  test('products, observations and spectra are three different numbers', () => {
    const spectra = artifact(release, 'V906 Car', 'spectra')
    expect([spectra.total_data_products, spectra.observations.length, spectra.spectra.length]).toEqual([20, 20, 12])
    expect(artifact(release, 'V906 Car', 'nova')).toMatchObject({ spectra_count: 20, spectral_visits: 10 })
  })

  test('spectra of publications have no range and, once, no instrument', () => {
    const { observations } = artifact(release, 'GQ Mus', 'spectra')
    expect(observations[0]).toMatchObject({
      wavelength_min: 0,
      wavelength_max: 0,
      instrument: '2D-Frutti',
      provider: 'ticket_ingestion',
    })
    expect(observations[1]).toMatchObject({ instrument: 'Unknown', telescope: 'Unknown' })
    expect(artifact(release, 'GQ Mus', 'spectra').spectra[1].instrument).toBe('unknown')
  })

  test('when it all began', () => {
    const outburst = (name: string, file = 'photometry') => {
      const { outburst_mjd, outburst_mjd_is_estimated } = artifact(release, name, file)
      return [outburst_mjd, outburst_mjd_is_estimated]
    }
    expect(outburst('GK Per')).toEqual([15436, false])
    expect(outburst('BT Mon')).toEqual([29264, false])
    expect(outburst('V959 Mon')[1]).toBe(true)
    expect(outburst('RS Oph')[1]).toBe(true)
    expect(artifact(release, 'V959 Mon', 'nova')).toMatchObject({
      discovery_date: null,
      nova_type: null,
      discovery_date_mjd: null,
    })
  })

  test('photometry: 500 points a regime, quantities by regime, what X-rays counted lost', () => {
    const { regimes, bands, observations } = artifact(release, 'V906 Car', 'photometry')
    expect(regimes.map(({ id }: { id: string }) => id)).toEqual(['optical', 'gamma', 'radio'])
    const optical = observations.filter(({ regime }: { regime: string }) => regime === 'optical')
    expect(optical.length).toBeLessThanOrEqual(500)
    expect(optical.length).toBeGreaterThan(350)
    expect(bands.find(({ band }: { band: string }) => band === 'V')).toEqual({
      band: 'V',
      regime: 'optical',
      wavelength_eff_nm: 569.692,
      vertical_offset: expect.any(Number),
      display_color_token: '--color-plot-band-V',
    })
    expect(bands.find(({ band }: { band: string }) => band === '4.9 GHz').wavelength_eff_nm).toBeCloseTo(0.49, 12)
    const xrays = artifact(release, 'RS Oph', 'photometry').observations.filter(
      ({ regime }: { regime: string }) => regime === 'xray',
    )
    expect(xrays).toHaveLength(40)
    expect(xrays[0]).toMatchObject({
      observation_id: '',
      magnitude: null,
      flux_density: null,
      count_rate: null,
      photon_flux: null,
    })
  })

  test('a truncated MJD is repaired today, and was published as it stood', () => {
    const epochs = (options: Partial<ReleaseOptions>) =>
      artifact(build(options), 'V1324 Sco', 'photometry').observations.filter(
        ({ epoch_mjd }: { epoch_mjd: number }) => epoch_mjd < 10_000,
      )
    expect(epochs({})).toHaveLength(0)
    expect(epochs({ garbage_mjd: true })).toHaveLength(1)
    const [early] = epochs({ generation: '2026-04-early' })
    expect(early.days_since_outburst).toBeLessThan(-49_000)
  })

  test('older generations lack what came later', () => {
    const early = build({ generation: '2026-04-early' })
    const spectra = artifact(early, 'V1324 Sco', 'spectra')
    expect(spectra.schema_version).toBe('1.1')
    expect(Object.keys(spectra)).toEqual([
      'schema_version',
      'generated_at',
      'nova_id',
      'outburst_mjd',
      'outburst_mjd_is_estimated',
      'wavelength_unit',
      'spectra',
    ])
    expect(spectra.spectra[0]).not.toHaveProperty('regime')
    expect(JSON.parse(textOf(early, 'catalog.json')).novae[0]).not.toHaveProperty('sources')
    const mid = artifact(build({ generation: 'mid' }), 'V1324 Sco', 'spectra')
    expect(mid.regimes[0]).toEqual({ id: 'xuv', label: 'X-ray / UV', wavelength_range_nm: [0, 320] })
  })

  test('a sparkline', () => {
    const svg = textOf(release, `nova/${novaId('V1324 Sco')}/sparkline.svg`)
    expect(svg).toMatch(
      /^<svg [^>]*width="90" height="55" viewBox="0 0 90 55"><polygon points="4\.0,51\.0 [\d., ]+ 86\.0,51\.0" fill="#2A7D7B" opacity="0\.12"\/><polyline /,
    )
    expect(release.has(`releases/${release_id}/nova/${novaId('V5668 Sgr')}/sparkline.svg`)).toBe(false)
  })

  test('bundles are saved under a name with the day they were built', () => {
    expect(release.get(`releases/${release_id}/nova/${novaId('V1324 Sco')}/bundle.zip`)?.contentDisposition).toBe(
      'attachment; filename="V1324-Sco_bundle_20260418.zip"',
    )
  })
})

describe('poison', () => {
  test('bare NaN', () => {
    const text = textOf(build({ nan_samples: true }), `nova/${novaId('GK Per')}/spectra.json`)
    expect(text).toContain(', NaN, ')
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
  })

  test('other versions, novae without artifacts, bundles with flaws', () => {
    const release = build({
      schema_versions: { spectra: '2.0' },
      without_artifacts: ['GK Per'],
      bundle_flaws: { '*': 'no-manifest', 'T Pyx': 'truncated' },
    })
    expect(artifact(release, 'T Pyx', 'spectra').schema_version).toBe('2.0')
    expect(artifact(release, 'T Pyx', 'nova').schema_version).toBe('1.0')
    const keys = [...release.keys()]
    expect(keys.filter((key) => key.includes(novaId('GK Per')))).toEqual([])
    expect(textOf(release, 'catalog.json')).toContain('"GK Per"')
    expect(keys.filter((key) => key.endsWith('manifest.json'))).toEqual([expect.stringContaining(novaId('T Pyx'))])
  })

  test('a release id that is none', () => {
    expect(() => build({ release_id: 'local' })).toThrow(RangeError)
  })
})

test('the same seed gives the same bytes, whatever is looked at first', () => {
  const digest = (release: ReturnType<typeof build>, keys: readonly string[]) =>
    keys.map((key) => `${key} ${sha256Hex(release.get(key)?.bytes ?? '')}`).sort()
  const first = build()
  const keys = [...first.keys()]
  const again = build({}, createCatalogModel({ seed: 1 }))
  expect(digest(again, keys.toReversed())).toEqual(digest(first, keys))
  const other = build({}, createCatalogModel({ seed: 2 }))
  expect(other.get(`releases/${release_id}/catalog.json`)?.bytes).not.toEqual(
    first.get(`releases/${release_id}/catalog.json`)?.bytes,
  )
})
