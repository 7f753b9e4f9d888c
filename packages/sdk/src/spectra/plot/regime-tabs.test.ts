import { describe, expect, test } from 'vitest'
import type { PlotSpectrum } from './plot-input.ts'
import { defaultTab, regimeOfSpectrum, regimeTabs } from './regime-tabs.ts'

const spectrum = (regime: string | null | undefined, wavelengths: PlotSpectrum['wavelengths'] = []): PlotSpectrum => ({
  spectrum_id: '',
  epoch_mjd: 0,
  regime,
  wavelengths,
  flux_normalized: [],
})

describe('regimeOfSpectrum', () => {
  test.each<[string, PlotSpectrum, string | null]>([
    ['what the row says', spectrum('xuv', [500, 600]), 'xuv'],
    ['the middle of its wavelengths', spectrum(undefined, [300, 400, 1699]), 'optical'],
    ['also when they descend', spectrum(null, [1700, 300]), 'nir'],
    ['past what is missing', spectrum('', [Number.NaN, 100, null, 200, undefined]), 'uv'],
    ['from nothing, of what was calibrated below it', spectrum(undefined, [-5, 10]), 'xray'],
    ['none without any', spectrum(undefined, [null]), null],
  ])('%s', (_what, row, want) => expect(regimeOfSpectrum(row)).toBe(want))
})

describe('regimeTabs', () => {
  const rows = ['radio', 'optical', 'uv', 'optical', 'xuv', 'nir', null].map((regime) => spectrum(regime))

  test('are in the order of wavelength, under the labels of the artifact, unknown ones last', () => {
    expect(regimeTabs(rows, [{ id: 'uv', label: 'UV' }])).toEqual([
      { id: 'xuv', label: 'X-ray / UV', count: 1 },
      { id: 'uv', label: 'UV', count: 1 },
      { id: 'optical', label: 'Optical', count: 2 },
      { id: 'nir', label: 'Near-IR', count: 1 },
      { id: 'radio', label: 'radio', count: 1 },
    ])
  })

  test('open with the one that has most, the bluest of equals', () => {
    expect(defaultTab(regimeTabs(rows))?.id).toBe('optical')
    expect(defaultTab(regimeTabs(['nir', 'uv'].map((id) => spectrum(id))))?.id).toBe('uv')
    expect(defaultTab([])).toBeUndefined()
  })
})
