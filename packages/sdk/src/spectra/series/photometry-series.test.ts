import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Photometry, PhotometryBand, PhotometryObservation, PhotometryRegimeId } from '../generated/site/types.ts'
import { NOVA } from '../site.fixture.ts'
import { type LightCurve, photometrySeries } from './photometry-series.ts'

const nothing = { magnitude: null, flux_density: null, count_rate: null, photon_flux: null }
const noErrors = { magnitude_error: null, flux_density_error: null, count_rate_error: null, photon_flux_error: null }
const row = (more: Partial<PhotometryObservation> = {}): PhotometryObservation => ({
  observation_id: '',
  epoch_mjd: 56086.487,
  days_since_outburst: 7.487,
  band: 'V',
  regime: 'optical',
  ...nothing,
  ...noErrors,
  is_upper_limit: false,
  provider: 'AAVSO',
  telescope: 'unknown',
  instrument: 'unknown',
  ...more,
})
const band = (label: string, regime: PhotometryRegimeId, more: Partial<PhotometryBand> = {}): PhotometryBand => ({
  band: label,
  regime,
  wavelength_eff_nm: 570,
  vertical_offset: 0.5,
  display_color_token: null,
  ...more,
})
const documentOf = (
  observations: readonly PhotometryObservation[],
  bands: readonly PhotometryBand[] = [],
): Photometry => ({
  schema_version: '1.1',
  generated_at: '2026-03-30T14:32:00Z',
  nova_id: NOVA,
  outburst_mjd: 56079,
  outburst_mjd_is_estimated: false,
  regimes: (['optical', 'xray', 'gamma', 'radio'] as const).flatMap((id) => {
    const labels = bands.filter(({ regime }) => regime === id).map((each) => each.band)
    return labels.length === 0
      ? []
      : [
          {
            id,
            label: id,
            y_axis_label: '',
            y_axis_inverted: false,
            y_axis_scale_default: 'linear' as const,
            bands: labels,
          },
        ]
  }),
  bands: [...bands],
  observations: [...observations],
})
const curvesOf = (...given: Parameters<typeof documentOf>) => photometrySeries(documentOf(...given)).curves

it('reads bands whose labels are no proper Unicode, and keeps them apart', () => {
  const labels = ['V\ud800', 'V\udbff', 'V']
  const curves = curvesOf(labels.map((label) => row({ band: label })))
  expect(curves.map((curve) => curve.band)).toEqual(labels)
  expect(new Set(curves.flatMap(({ keys }) => keys)).size).toBe(3)
})

describe('units', () => {
  it.each<readonly [PhotometryRegimeId, string, keyof typeof nothing, boolean]>([
    ['optical', 'mag', 'magnitude', true],
    ['xray', 'cts/s', 'count_rate', true],
    ['gamma', 'ph/cm2/s', 'photon_flux', true],
    ['radio', 'mJy', 'flux_density', false],
  ])('of %s are %s', (regime, unit, member, isUnitSure) => {
    const [curve] = curvesOf([row({ regime, [member]: 11.3, [`${member}_error`]: 0.09 })])
    expect(curve).toMatchObject({ regime, unit, isUnitSure })
    expect([curve?.values[0], curve?.errors[0]]).toEqual([11.3, 0.09])
  })

  it('go with their regime in types', () => {
    const curve = {} as LightCurve
    if (curve.regime === 'radio') expectTypeOf(curve.unit).toEqualTypeOf<'mJy'>()
    if (curve.unit === 'mag') expectTypeOf(curve.regime).toEqualTypeOf<'optical'>()
  })
})

it('a value that is in the place of another regime is not taken for one', () => {
  const xray = row({ regime: 'xray', band: '0.3-10 keV', flux_density: 3 })
  const { curves, misplaced } = photometrySeries(documentOf([xray, row({ magnitude: 11 }), row({ band: 'B' })]))
  expect(misplaced).toEqual([xray])
  expect(curves.map(({ band: label, values }) => [label, values[0]])).toEqual([
    ['0.3-10 keV', Number.NaN],
    ['V', 11],
    ['B', Number.NaN],
  ])
})

it('a genuine zero is one', () => {
  const { curves, misplaced } = photometrySeries(documentOf([row({ magnitude: 0 })]))
  expect([curves[0]?.values[0], misplaced.length]).toEqual([0, 0])
})

describe('a curve', () => {
  it('is of one band of one regime, in the order of the document', () => {
    const bands = [band('B', 'optical'), band('V', 'optical'), band('V', 'radio')]
    const rows = [
      row({ magnitude: 1 }),
      row({ regime: 'radio', flux_density: 2 }),
      row({ band: 'B', magnitude: 3 }),
      row({ band: 'Z', magnitude: 4 }),
    ]
    expect(curvesOf(rows, bands).map((curve) => [curve.regime, curve.band, curve.values[0]])).toEqual([
      ['optical', 'B', 3],
      ['optical', 'V', 1],
      ['radio', 'V', 2],
      ['optical', 'Z', 4],
    ])
  })

  it('has offset and wavelength where they mean something', () => {
    const bands = [band('V', 'optical'), band('4.9 GHz', 'radio', { wavelength_eff_nm: 0.49, vertical_offset: 2.5 })]
    const [optical, radio] = curvesOf([row(), row({ regime: 'radio', band: '4.9 GHz' })], bands)
    expect(optical).toMatchObject({ wavelength_eff_nm: 570, vertical_offset: 0.5 })
    expect(radio).toMatchObject({ wavelength_eff_nm: null, vertical_offset: null })
  })

  it('does not take them from another regime with the same label', () => {
    const [curve] = curvesOf([row()], [band('V', 'radio')])
    expect(curve).toMatchObject({ regime: 'optical', wavelength_eff_nm: null, vertical_offset: null })
  })

  it('is oldest first, whatever the rows are, and says what is a limit and which epoch cannot be', () => {
    const rows = [
      row({ epoch_mjd: 57000, is_upper_limit: true, magnitude: 15 }),
      row({ epoch_mjd: 7009.8, days_since_outburst: -49069.2 }),
      row({ days_since_outburst: null }),
    ]
    const [curve] = curvesOf(rows)
    expect([...(curve?.epochs_mjd ?? [])]).toEqual([7009.8, 56086.487, 57000])
    expect([...(curve?.isUpperLimit ?? [])]).toEqual([0, 0, 1])
    expect([...(curve?.isEpochDoubtful ?? [])]).toEqual([1, 0, 0])
    expect([...(curve?.days_since_outburst ?? [])]).toEqual([-49069.2, Number.NaN, 7.487])
    expect(curve?.rows[0]).toBe(rows[1])
  })

  it('has a key for each row, of which none has an id', () => {
    const [curve, other] = curvesOf([row(), row(), row({ epoch_mjd: 1 }), row({ band: 'V/0' })])
    expect(curve?.keys).toEqual(['optical/V/1/0', 'optical/V/56086.487/0', 'optical/V/56086.487/1'])
    expect(other?.keys).toEqual(['optical/V%2F0/56086.487/0'])
  })
})

it('rows of a regime nobody knows are told', () => {
  const strange = row({ regime: 'neutrino' as 'optical' })
  expect(photometrySeries(documentOf([strange, row({ regime: 'constructor' as 'optical' })]))).toMatchObject({
    curves: [],
    rejected: [strange, { regime: 'constructor' }],
  })
})

it('a nova without photometry has no curves', () => {
  expect(photometrySeries(documentOf([]))).toMatchObject({ nova_id: NOVA, curves: [], misplaced: [], rejected: [] })
})
