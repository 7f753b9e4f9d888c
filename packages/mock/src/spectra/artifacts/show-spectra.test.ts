import { describe, expect, test } from 'vitest'
import { createCatalogModel } from '../model/create-catalog-model.ts'
import { normalizeFlux, showSpectra, splitByRegime } from './show-spectra.ts'
import { regimesOf } from './spectral-regimes.ts'

const model = createCatalogModel({ seed: 1 })
const shown = (name: string, generation: Parameters<typeof showSpectra>[1] = 'current') => {
  const nova = model.novae.find(({ primary_name }) => primary_name === name)
  if (!nova) throw new Error(`no ${name}`)
  return showSpectra(nova, generation)
}

test('flux is over the peak and floored', () => {
  const { scale, flux_normalized } = normalizeFlux(Float64Array.of(-2, 1, 0.5))
  expect(scale).toBe(2)
  expect([...flux_normalized]).toEqual([0.0001, 0.5, 0.25])
})

describe('what is drawn', () => {
  test('ultraviolet and optical halves of one exposure', () => {
    const halves = shown('V339 Del').filter(({ spectrum_id }) => spectrum_id.includes('::'))
    expect(halves.map(({ spectrum_id }) => spectrum_id.split('::')[1])).toEqual(['uv', 'optical'])
    expect(halves.map(({ wavelengths_nm: [first = 0] }) => first >= 320)).toEqual([false, true])
  })

  test('three arms are one, cut in two, under an id of no version', () => {
    const [optical, nir, ...others] = shown('T Pyx')
    expect(others).toEqual([])
    expect([optical?.regime.id, nir?.regime.id]).toEqual(['optical', 'nir'])
    expect(optical?.spectrum_id.split('::')[0]).toBe(nir?.spectrum_id.split('::')[0])
    expect(optical?.flux.length).toBe(2000)
  })

  test('what is too noisy is hidden', () => {
    expect(shown('GK Per')).toHaveLength(1)
    expect(shown('GK Per', '2026-04-early')).toHaveLength(2)
  })

  test('early releases neither merge nor cut; middle ones know one regime below 320 nm', () => {
    expect(shown('T Pyx', '2026-04-early')).toHaveLength(3)
    expect(shown('V339 Del', 'mid').map(({ regime }) => regime.id)).toEqual(['xuv', 'xuv', 'optical'])
  })
})

test.each([
  [[300, 400, 500], [500]],
  [
    [250, 319.9, 320, 700],
    [319.9, 700],
  ],
  [[274, 320, 800], [800]],
])('%j is cut into pieces ending at %j', (wavelengths, ends) => {
  const spectrum = {
    spectrum_id: 'x',
    epoch_mjd: 0,
    instrument: '',
    telescope: '',
    provider: '',
    flux_unit: '',
    snr: 9,
  }
  const pieces = splitByRegime(
    { ...spectrum, wavelengths_nm: Float64Array.from(wavelengths), flux: Float64Array.from(wavelengths) },
    regimesOf('current'),
  )
  expect(pieces.map(({ wavelengths_nm }) => wavelengths_nm.at(-1))).toEqual(ends)
})
