import { expect, test } from 'vitest'
import { mergeArms, type ShownSpectrum } from './merge-arms.ts'

const arm = (
  spectrum_id: string,
  epoch_mjd: number,
  wavelengths: number[],
  flux: number[],
  more: Partial<ShownSpectrum> = {},
): ShownSpectrum => ({
  spectrum_id,
  epoch_mjd,
  instrument: 'XSHOOTER',
  telescope: 'T',
  provider: 'ESO',
  flux_unit: 'u',
  snr: 10,
  wavelengths_nm: Float64Array.from(wavelengths),
  flux: Float64Array.from(flux),
  ...more,
})

const a = '2c7d1f4d-5b7a-4a4d-9f31-8d3b4fd0d4d9'
const b = 'a1b2c3d4-1234-5678-9abc-def012345678'

test('two arms, their overlap averaged, the first one named after its group', () => {
  const [merged, ...others] = mergeArms([
    arm(b, 100.1, [500, 520, 540], [10, 20, 30]),
    arm(a, 100, [400, 450, 510, 530], [1, 2, 4, 6], { flux_unit: 'of blue' }),
  ])
  expect(others).toEqual([])
  expect(merged).toMatchObject({
    spectrum_id: '1305689e-dd8e-b63d-adfc-50833470574a',
    epoch_mjd: 100,
    flux_unit: 'of blue',
  })
  expect([...(merged?.wavelengths_nm ?? [])]).toEqual([400, 450, 500, 520, 540])
  expect(merged?.flux[0]).toBe(1)
  expect(merged?.flux[2]).toBeCloseTo((10 + 2 + (2 * 50) / 60) / 2, 12)
  expect(merged?.flux[3]).toBe((20 + 5) / 2)
  expect(merged?.flux[4]).toBe(30)
})

test('of two that cover the same, the poorer one goes', () => {
  const merged = mergeArms([arm(a, 100, [400, 600], [1, 1], { snr: 5 }), arm(b, 100, [450, 620], [2, 2])])
  expect(merged.map(({ spectrum_id }) => spectrum_id)).toEqual([b])
})

test.each([
  ['another night', arm(b, 100.34, [500, 520], [1, 1])],
  ['another instrument', arm(b, 100, [500, 520], [1, 1], { instrument: 'UVES' })],
])('%s stays apart', (_, other) => {
  expect(mergeArms([arm(a, 100, [400, 450], [1, 1]), other])).toHaveLength(2)
})
