import { describe, expect, test } from 'vitest'
import type { Finding } from '../../conformity/judge-answer.ts'
import type { Schemas } from '../spectra-check.ts'
import { judgeCatalogIds, judgeCatalogOrder, judgeNova, judgeSources, judgeStats } from './catalog.ts'
import { judgeQuantities, judgeRegimes, judgeRows } from './photometry.ts'
import { judgeReferenceOrder, judgeReferenceUrls } from './references.ts'
import { judgeSparkline } from './sparkline.ts'
import {
  judgeDays,
  judgeFlux,
  judgeObservations,
  judgeSpectraOrder,
  judgeSpectrumIds,
  judgeWavelengths,
} from './spectra.ts'

const wanted = (findings: readonly Finding[]) => findings.map((finding) => finding.wanted).join('; ')
const id = '3335b576-13de-5931-8a14-0e193df73fdd'

// Parts of documents: each rule reads the members it is about.
const catalog = (stats: object, novae: readonly object[]) => ({ stats, novae }) as unknown as Schemas['Catalog']
const row = (primary_name: string, spectra_count = 0, more: object = {}) => ({
  nova_id: primary_name,
  primary_name,
  spectra_count,
  photometry_count: 2,
  ...more,
})

describe('the catalogue', () => {
  const stats = { nova_count: 2, spectra_count: 3, photometry_count: 4 }
  const archive = (provider: string) => ({ type: 'archive', provider })

  test('sums are those of the rows', () => {
    expect(judgeStats(catalog(stats, [row('a', 2), row('b', 1)]))).toEqual([])
    expect(wanted(judgeStats(catalog(stats, [row('a', 2)])))).toContain('stats.nova_count is 1')
  })

  test.each([
    [[row('b', 2), row('a', 1), row('c', 1)], ''],
    [[row('Z', 1), row('a', 1)], ''],
    [[row('a', 1), row('Z', 1)], 'novae are sorted'],
    [[row('a', 1), row('b', 2)], 'novae are sorted'],
  ])('order %#', (novae, want) => {
    expect(wanted(judgeCatalogOrder(catalog({}, novae)))).toContain(want)
    if (want === '') expect(judgeCatalogOrder(catalog({}, novae))).toEqual([])
  })

  test('nothing is listed twice', () => {
    expect(wanted(judgeCatalogIds(catalog({}, [row('a'), row('a')])))).toContain('listed once')
  })

  test.each([
    [[archive('ESO'), archive('MAST'), { type: 'bibcode', bibcode: 'a' }], ''],
    [[archive('MAST'), archive('ESO')], 'sorted'],
    [[archive('ESO'), archive('ESO')], 'once'],
  ])('sources %#', (sources, want) => {
    expect(wanted(judgeSources(catalog({}, [row('a', 0, { sources })])))).toContain(want)
  })

  test('a nova is what its row says, members of other versions apart', () => {
    const nova = { ...row('a', 2), spectral_visits: 1 } as unknown as Schemas['Nova']
    expect(judgeNova(nova, row('a', 2))).toEqual([])
    expect(wanted(judgeNova(nova, row('a', 3)))).toBe('spectra_count is 3, as in the catalogue')
    expect(wanted(judgeNova(nova, { spectral_visits: 2 }))).toBe('spectral_visits is 2, as in the catalogue')
  })
})

describe('references', () => {
  const reference = (
    year: number | null,
    bibcode: string,
    ads_url = `https://ui.adsabs.harvard.edu/abs/${bibcode}`,
  ) => ({
    year,
    bibcode,
    ads_url,
  })
  const of = (...references: object[]) => ({ references }) as unknown as Schemas['References']

  test('by year, then bibcode, without a year last', () => {
    expect(judgeReferenceOrder(of(reference(1999, 'b'), reference(2000, 'a'), reference(null, 'a')))).toEqual([])
    expect(judgeReferenceOrder(of(reference(null, 'a'), reference(2000, 'a')))).toHaveLength(1)
    expect(judgeReferenceOrder(of(reference(2000, 'b'), reference(2000, 'a')))).toHaveLength(1)
  })

  test('the bibcode stands in the address as it is', () => {
    expect(judgeReferenceUrls(of(reference(2000, '2000A&A...1....1A')))).toEqual([])
    const encoded = 'https://ui.adsabs.harvard.edu/abs/2000A%26A'
    expect(judgeReferenceUrls(of(reference(2000, '2000A&A', encoded)))).toHaveLength(1)
    expect(wanted(judgeReferenceUrls(of(reference(1, 'a'), reference(1, 'a'))))).toContain('listed once')
  })
})

describe('spectra', () => {
  const spectrum = {
    spectrum_id: id,
    regime: 'uv',
    epoch_mjd: 10,
    wavelength_min: 300,
    wavelength_max: 301,
    normalization_scale: 2,
    wavelengths: [300, 300.5, 301],
    flux_normalized: [0.0001, 1, 0.5],
  }
  const of = (...spectra: object[]) =>
    ({ spectra, regimes: [{ id: 'uv' }], observations: [], total_data_products: 0 }) as unknown as Schemas['Spectra']

  test('one in order has nothing wrong', () => {
    const document = of(spectrum)
    for (const judge of [judgeSpectraOrder, judgeSpectrumIds, judgeWavelengths, judgeFlux])
      expect(judge(document)).toEqual([])
    expect(judgeObservations(document, 0)).toEqual([])
  })

  test('wavelengths may fall', () => {
    expect(judgeWavelengths(of({ ...spectrum, wavelengths: [301, 300.5, 300] }))).toEqual([])
  })

  test.each([
    ['more wavelengths', judgeWavelengths, { flux_normalized: [1] }, 'as many as wavelengths'],
    ['a turn', judgeWavelengths, { wavelengths: [300, 301, 300] }, 'all the way'],
    ['another range', judgeWavelengths, { wavelength_max: 310 }, 'wavelength_min and wavelength_max'],
    ['none', judgeWavelengths, { wavelengths: [], flux_normalized: [] }, '1 to 2000 points'],
    ['too many', judgeWavelengths, { wavelengths: Array(2001).fill(300) }, '1 to 2000 points'],
    ['below the floor', judgeFlux, { flux_normalized: [0, 1, 1] }, 'from 0.0001 to 1'],
    ['above the peak', judgeFlux, { flux_normalized: [1, 1.1, 1] }, 'from 0.0001 to 1'],
    ['no scale', judgeFlux, { normalization_scale: 0 }, 'above 0'],
    ['an id that is none', judgeSpectrumIds, { spectrum_id: 'one' }, 'a UUID'],
    ['an id of another regime', judgeSpectrumIds, { spectrum_id: `${id}::optical` }, 'ends in the regime'],
    ['a regime that is not listed', judgeSpectraOrder, { regime: 'mir' }, 'regimes are mir'],
  ])('%s', (_, judge, change, want) => {
    expect(wanted(judge(of({ ...spectrum, ...change })))).toContain(want)
  })

  test('by regime, then time', () => {
    const optical = { ...spectrum, regime: 'optical', epoch_mjd: 1 }
    expect(wanted(judgeSpectraOrder(of(optical, spectrum)))).toContain('sorted')
    expect(wanted(judgeSpectraOrder(of(spectrum, { ...spectrum, epoch_mjd: 9 })))).toContain('sorted')
  })

  test('counts of products agree', () => {
    expect(wanted(judgeObservations(of(), 1))).toContain('total_data_products is 1')
    const document = { ...of(), total_data_products: 1 }
    expect(wanted(judgeObservations(document, 1))).toContain('total_data_products is 0')
  })

  test.each([
    [10, 12.5, 2.5, ''],
    [10, 12.5, 3.5, 'epoch_mjd less 10'],
    [10, 12.5, null, 'epoch_mjd less 10'],
    [null, 12.5, null, ''],
    [null, 12.5, 2.5, 'null'],
  ])('days from %s to %s: %s', (outburst, epoch_mjd, days_since_outburst, want) => {
    const findings = judgeDays(outburst, [{ epoch_mjd, days_since_outburst }])
    expect(findings).toHaveLength(want === '' ? 0 : 1)
    expect(wanted(findings)).toContain(want)
  })
})

describe('photometry', () => {
  const nothing = { magnitude: null, flux_density: null, count_rate: null, photon_flux: null }
  const errors = { magnitude_error: null, flux_density_error: null, count_rate_error: null, photon_flux_error: null }
  const point = (more: object = {}) => ({ ...nothing, ...errors, regime: 'optical', band: 'V', epoch_mjd: 1, ...more })
  const regime = { id: 'optical', y_axis_inverted: true, y_axis_scale_default: 'linear', bands: ['V'] }
  const band = { band: 'V', regime: 'optical', wavelength_eff_nm: 550, vertical_offset: 0.5 }
  const of = (change: object = {}) =>
    ({ regimes: [regime], bands: [band], observations: [point()], ...change }) as unknown as Schemas['Photometry']

  test('one in order has nothing wrong, without any value too', () => {
    for (const judge of [judgeQuantities, judgeRegimes]) expect(judge(of())).toEqual([])
    expect(judgeRows(of(), 1)).toEqual([])
    expect(judgeQuantities(of({ observations: [point({ magnitude: 11 })] }))).toEqual([])
  })

  test.each([
    ['upright magnitudes', { regimes: [{ ...regime, y_axis_inverted: false }] }, 'y_axis_inverted is true'],
    ['another scale', { regimes: [{ ...regime, y_axis_scale_default: 'log' }] }, 'y_axis_scale_default is linear'],
    ['a band of no point', { bands: [band, { ...band, band: 'B' }] }, 'every listed band occurs'],
    ['a band that is not listed', { observations: [point(), point({ band: 'R' })] }, 'every band of an observation'],
    ['an offset in between', { bands: [{ ...band, vertical_offset: 0.3 }] }, 'multiple of 0.5'],
    ['no regime', { regimes: [] }, 'regimes are optical'],
  ])('%s', (_, change, want) => {
    expect(wanted(judgeRegimes(of(change)))).toContain(want)
  })

  test('bands of a regime stand by wavelength', () => {
    const bands = [band, { ...band, band: 'B', wavelength_eff_nm: 440 }]
    const observations = [point(), point({ band: 'B' })]
    const found = judgeRegimes(of({ bands, observations, regimes: [{ ...regime, bands: ['V', 'B'] }] }))
    expect(wanted(found)).toContain('sorted by wavelength_eff_nm')
  })

  test('a value in another quantity', () => {
    expect(judgeQuantities(of({ observations: [point({ count_rate: 1 })] }))).toHaveLength(1)
    expect(judgeQuantities(of({ observations: [point({ regime: 'xray', magnitude_error: 1 })] }))).toHaveLength(1)
  })

  test('rows are sorted, counted and not too many', () => {
    const radio = point({ regime: 'radio' })
    expect(wanted(judgeRows(of({ observations: [radio, point()] }), 2))).toContain('sorted')
    expect(wanted(judgeRows(of(), 2))).toContain('2 observations')
    expect(wanted(judgeRows(of({ observations: Array(501).fill(point()) }), 501))).toContain('at most 500')
  })
})

describe('thumbnails', () => {
  const svg = (inside: string, viewBox = '0 0 90 55') =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${inside}</svg>`

  test.each([
    [svg('<polygon points="1,1"/><polyline points="1,1"/>'), ''],
    [svg('<circle r="2"/>'), ''],
    [svg('<rect/>'), 'a polyline or a circle'],
    [svg('<circle r="2"/>', '0 0 9 5'), 'a viewBox of 0 0 90 55'],
    [svg('<circle r="2"/><script>1</script>'), 'nothing that runs'],
    ['<p>No picture</p>', 'an svg element outermost'],
    ['<svg>', 'well-formed XML'],
  ])('%s', (text, want) => {
    expect(wanted(judgeSparkline(text))).toBe(want)
  })
})
