import { expect, test } from 'vitest'
import { webReady, webReadyCsv } from './web-ready.ts'

test('a CSV with the noise that nm bring', () => {
  const spectrum = { wavelengths_nm: Float64Array.of(300, 3004 * 0.1), flux: Float64Array.of(1, Number.NaN) }
  expect(webReadyCsv(spectrum)).toBe('wavelength_nm,flux\n300.0,1.0\n300.40000000000003,nan\n')
})

test('2000 points of more, ends among them', () => {
  const values = Float64Array.from({ length: 2600 }, (_, index) => index)
  const { flux } = webReady({ wavelengths_nm: values, flux: values })
  expect([flux.length, flux[0], flux[1], flux[1998], flux[1999]]).toEqual([2000, 0, 1, 2597, 2599])
})
