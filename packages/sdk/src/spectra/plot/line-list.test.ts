import { describe, expect, test } from 'vitest'
import { type LineGroup, lineList, lineMarkers } from './line-list.ts'

describe('lineMarkers', () => {
  const all: [number, number] = [300, 1000]
  const count = (groups: LineGroup[], regime = 'optical', range = all) => lineMarkers(groups, regime, range).length

  test.each<[string, LineGroup[], number]>([
    ['no group has no lines, not even those of hydrogen', [], 0],
    ['Fe II with hydrogen', ['fe_ii'], 13 + 16],
    ['He/N with hydrogen', ['he_n'], 6 + 16],
    ['nebular with hydrogen', ['nebular'], 9 + 16],
    ['all of them, hydrogen once', ['fe_ii', 'he_n', 'nebular'], 13 + 6 + 9 + 16],
  ])('%s', (_what, groups, want) => expect(count(groups)).toBe(want))

  test.each(['uv', 'nir', 'xuv', ''])('none in the regime %j', (regime) => expect(count(['fe_ii'], regime)).toBe(0))

  test('only those within the wavelengths', () => {
    expect(lineMarkers(['nebular'], 'optical', [486.135, 515.8])).toEqual([
      { wavelength_nm: 486.135, label: 'Hβ', group: 'universal' },
      { wavelength_nm: 515.8, label: '[Fe VII]', group: 'nebular' },
    ])
  })
})

test('the list goes from blue to red and names no wavelength twice', () => {
  const waves = lineList.map(({ wavelength_nm }) => wavelength_nm)
  expect(waves).toEqual([...new Set(waves)].sort((a, b) => a - b))
})

test('the Paschen lines are where the formula of Rydberg has them', () => {
  for (const { label, wavelength_nm } of lineList) {
    const level = Number(/^Pa (\d+)$/.exec(label)?.[1] ?? Number.NaN)
    if (Number.isNaN(level)) continue
    const vacuumNm = 1e7 / (109_677.58 * (1 / 9 - 1 / level ** 2))
    expect(Math.abs(vacuumNm - wavelength_nm)).toBeLessThan(0.06)
  }
})
