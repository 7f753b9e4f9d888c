import { describe, expect, it } from 'vitest'
import type { Spectra, Spectrum } from '../generated/site/types.ts'
import { NOVA, OTHER } from '../site.fixture.ts'
import { spectraSeries } from './spectra-series.ts'

const spectrum = (more: Partial<Spectrum> = {}): Spectrum => ({
  spectrum_id: OTHER,
  regime: 'uv',
  epoch_mjd: 56082.05,
  days_since_outburst: 3.05,
  instrument: 'UVES',
  telescope: 'ESO-VLT-U2',
  provider: 'ESO',
  wavelength_min: 300,
  wavelength_max: 302,
  flux_unit: '10**(-16)erg.cm**(-2).s**(-1).angstrom**(-1)',
  normalization_scale: 20,
  wavelengths: [300, 301, 302],
  flux_normalized: [0.5, 0.0001, 1],
  ...more,
})
const documentOf = (...spectra: readonly Spectrum[]): Spectra => ({
  schema_version: '1.4',
  generated_at: '2026-03-30T14:31:00Z',
  nova_id: NOVA,
  outburst_mjd: 56079,
  outburst_mjd_is_estimated: false,
  wavelength_unit: 'nm',
  spectra: [...spectra],
})
const seriesOf = (more: Partial<Spectrum> = {}) => {
  const [series] = spectraSeries(documentOf(spectrum(more))).spectra
  if (!series) throw new Error('no series')
  return series
}

describe('flux', () => {
  it('is in the words of its provider, and what was floored is not known', () => {
    const { flux, flux_unit, isFloored, flux_normalized, wavelengths_nm } = seriesOf()
    expect([...wavelengths_nm]).toEqual([300, 301, 302])
    expect([...flux_normalized]).toEqual([0.5, 0.0001, 1])
    expect([...flux]).toEqual([10, Number.NaN, 20])
    expect([...isFloored]).toEqual([0, 1, 0])
    expect(flux_unit).toBe('10**(-16)erg.cm**(-2).s**(-1).angstrom**(-1)')
  })

  it('that is no number is NaN and was not floored', () => {
    const { flux, isFloored } = seriesOf({ flux_normalized: [Number.NaN, null as never, 0.00011] })
    expect([...flux]).toEqual([Number.NaN, Number.NaN, 0.0022])
    expect([...isFloored]).toEqual([0, 0, 0])
  })

  it('of a scale that is none is not known at all', () => {
    expect([...seriesOf({ normalization_scale: Number.NaN }).flux]).toEqual([Number.NaN, Number.NaN, Number.NaN])
  })
})

describe('the regime', () => {
  it.each<readonly [string, Partial<Spectrum>, string | null]>([
    ['as published', { regime: 'optical' }, 'optical'],
    ['of version 1.3, which had one for two', { regime: 'xuv', wavelengths: [10, 20, 30] }, 'xray'],
    ['of version 1.3, ultraviolet', { regime: 'xuv' }, 'uv'],
    ['of falling wavelengths', { wavelengths: [2000, 1500, 1100], regime: 'xuv' }, 'nir'],
    ['of no wavelengths', { wavelengths: [Number.NaN, Number.NaN, Number.NaN], regime: 'xuv' }, null],
  ])('%s', (_what, more, regime) => {
    expect(seriesOf(more).regime).toBe(regime)
  })

  it('is worked out before version 1.3', () => {
    const { regime: _, ...early } = spectrum({ wavelengths: [400, 500, 600] })
    expect(spectraSeries(documentOf(early)).spectra[0]?.regime).toBe('optical')
  })
})

it.each<readonly [readonly number[], string]>([
  [[1, 2, 3], 'ascending'],
  [[3, 2, 1], 'descending'],
  [[1, 3, 2], 'unordered'],
  [[1, 1, 2], 'unordered'],
  [[1, Number.NaN, 2], 'unordered'],
])('wavelengths %j stay as they are and are %s', (wavelengths, direction) => {
  const series = seriesOf({ wavelengths: [...wavelengths] })
  expect([...series.wavelengths_nm]).toEqual(wavelengths)
  expect(series.direction).toBe(direction)
})

it('the id of a split spectrum is that of its product and a regime', () => {
  expect(seriesOf({ spectrum_id: `${OTHER}::uv` })).toMatchObject({
    spectrum_id: `${OTHER}::uv`,
    data_product_id: OTHER,
  })
  expect(seriesOf({ spectrum_id: 'spectrum 1' }).data_product_id).toBeNull()
})

it('an epoch of zero is none', () => {
  expect(seriesOf({ epoch_mjd: 0 }).epoch_mjd).toBeNull()
  expect(seriesOf().epoch_mjd).toBe(56082.05)
})

it('what is no spectrum is told, and does not take the others with it', () => {
  const broken = spectrum({ spectrum_id: 'short', flux_normalized: [1] })
  const empty = spectrum({ spectrum_id: 'empty', wavelengths: [], flux_normalized: [] })
  const { spectra, rejected } = spectraSeries(documentOf(broken, spectrum(), empty))
  expect(spectra).toHaveLength(1)
  expect(rejected).toEqual([
    { spectrum_id: 'short', problem: 'It has 3 wavelengths and 1 values of flux.' },
    { spectrum_id: 'empty', problem: 'It has no points.' },
  ])
})

it('another unit is not taken for nm', () => {
  const document = { ...documentOf(spectrum()), wavelength_unit: 'angstrom' as 'nm' }
  expect(() => spectraSeries(document)).toThrow(expect.objectContaining({ code: 'unit_unsupported' }))
})
