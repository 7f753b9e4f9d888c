import { expect, test } from 'vitest'
import { type CatalogNova, createCatalogModel } from '../model/create-catalog-model.ts'
import type { PhotometryRow } from '../model/photometry-row.ts'
import { selectPhotometry } from './select-photometry.ts'
import { sparklineSvg } from './sparkline-svg.ts'

const [nova] = createCatalogModel().novae
const [pattern] = nova?.photometry() ?? []
if (!nova || !pattern) throw new Error('no model')

const row = (more: Partial<PhotometryRow>): PhotometryRow => ({
  ...pattern,
  band_name: 'V',
  regime: 'optical',
  magnitude: 10,
  mag_err: 0.1,
  ...more,
})
const limit = (limiting_value: number, more: Partial<PhotometryRow> = {}) =>
  row({ magnitude: null, mag_err: null, is_upper_limit: true, limiting_value, ...more })
const of = (rows: readonly PhotometryRow[]): CatalogNova => ({ ...nova, photometry: () => rows })
const shown = (rows: readonly PhotometryRow[]) =>
  selectPhotometry(of(rows), true).map(({ regime, value, is_upper_limit }) => [regime.id, value, is_upper_limit])

test.each<[string, PhotometryRow[], unknown[]]>([
  [
    'ultraviolet and infrared are optical',
    [row({ regime: 'uv' }), row({ regime: 'mir' })],
    [
      ['optical', 10, false],
      ['optical', 10, false],
    ],
  ],
  ['far infrared is not shown', [row({ regime: 'fir' })], []],
  ['a limit takes the place of a value', [limit(17)], [['optical', 17, true]]],
  ['an error over one magnitude makes a limit', [row({ mag_err: 1.1 })], [['optical', 10, true]]],
  ['an error of one magnitude does not', [row({ mag_err: 1 })], [['optical', 10, false]]],
  ['a limit brighter than every detection says nothing', [row({}), limit(9.9)], [['optical', 10, false]]],
  [
    'a limit fainter than a detection stays',
    [row({}), limit(10.1)],
    [
      ['optical', 10, false],
      ['optical', 10.1, true],
    ],
  ],
  [
    'detections of another band do not count',
    [row({ band_name: 'B' }), limit(9)],
    [
      ['optical', 10, false],
      ['optical', 9, true],
    ],
  ],
  ['gamma rays show a flux density', [row({ regime: 'gamma', flux_density: 2 })], [['gamma', 2, false]]],
  [
    'X-rays do too, so their counts are lost',
    [row({ regime: 'xray', magnitude: null, count_rate: 3 })],
    [['xray', null, false]],
  ],
  [
    'no conversion of units',
    [row({ regime: 'radio', flux_density: 1500, flux_density_unit: 'uJy' })],
    [['radio', 1500, false]],
  ],
])('%s', (_, rows, want) => {
  expect(shown(rows)).toEqual(want)
})

test('500 of 900, each band with its share, the last one with at least one', () => {
  const many = [
    ...Array.from({ length: 899 }, (_, index) => row({ time_mjd: 56_000 + 1.01 ** index })),
    row({ band_name: 'K', time_mjd: 56_002 }),
  ]
  const kept = selectPhotometry(of(many), true)
  expect(kept.length).toBeLessThanOrEqual(500)
  expect(kept.filter(({ row: { band_name } }) => band_name === 'K')).toHaveLength(1)
})

test.each<[string, PhotometryRow[], RegExp | undefined]>([
  ['one point', [row({})], undefined],
  [
    'two points of the same brightness',
    [row({}), row({ time_mjd: 57_000 })],
    /<circle cx="45\.0" cy="27\.5" r="2" fill="#2A7D7B"\/>/,
  ],
  [
    'bright above faint',
    [row({ time_mjd: 56_000 }), row({ time_mjd: 56_010, magnitude: 12 })],
    /polyline points="4\.0,4\.0 86\.0,51\.0"/,
  ],
  ['limits only', [limit(17), limit(18, { time_mjd: 57_000 })], undefined],
])('sparkline of %s', (_, rows, want) => {
  const svg = sparklineSvg(selectPhotometry(of(rows), true))
  if (want === undefined) expect(svg).toBeUndefined()
  else expect(svg).toMatch(want)
})
