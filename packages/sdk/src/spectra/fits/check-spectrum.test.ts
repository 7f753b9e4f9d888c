import { describe, expect, it } from 'vitest'
import type { SpectralUnit } from '../values/spectral-unit.ts'
import { checkSpectrum } from './check-spectrum.ts'
import type { FitsProfile } from './profiles.ts'

type Rules = Pick<FitsProfile, 'ranges' | 'refuses' | 'refusesAllZero'>

const rules: Rules = { ranges: { nm: [100, 200] }, refuses: 'wholly_outside', refusesAllZero: true }
const strict: Rules = { ...rules, refuses: 'partly_outside', refusesAllZero: false }
const check = (
  wave: readonly number[],
  flux: readonly number[],
  how: Rules = rules,
  unit: SpectralUnit | null = 'nm',
) => checkSpectrum(Float64Array.from(wave), Float64Array.from(flux), unit, how)
const { NaN: none, POSITIVE_INFINITY: infinite } = Number
const five = [150, 151, 152, 153, 154]

describe('the values of a spectrum', () => {
  it.each<readonly [string, ReturnType<typeof check>, object]>([
    ['that rise', check(five, [1, 2, 3, 4, 5]), { min: 150, max: 154, isDescending: false, gaps: 0 }],
    ['that fall', check(five.toReversed(), [1, 2, 3, 4, 5]), { min: 150, max: 154, isDescending: true }],
    ['of which a fifth is missing', check(five, [1, none, 3, 4, 5]), { gaps: 1 }],
    ['with a gap in the wavelengths', check([150, none, 151], [1, 2, 3]), { min: 150, max: 151 }],
    ['of one point', check([150], [1]), { min: 150, max: 150, isDescending: false }],
    ['that leave the range', check([50, 100], [1, 2]), { min: 50 }],
    ['that begin at its end', check([200, 300], [1, 2]), { min: 200 }],
    ['that fill it', check([100, 200], [1, 2], strict), { min: 100 }],
    ['of a unit whose range is not known', check([5, 6], [1, 2], rules, 'um'), { min: 5 }],
    ['of no unit', check([5, 6], [1, 2], rules, null), { min: 5 }],
    ['all 0, where that may be', check(five, [0, 0, 0, 0, 0], strict), { min: 150 }],
    ['0 but one', check(five, [0, 0, 0, 0, -1]), { min: 150 }],
  ])('pass: %s', (_what, got, want) => {
    expect(got).toMatchObject(want)
    expect(got).not.toHaveProperty('problem')
  })

  it.each<readonly [string, ReturnType<typeof check>, string]>([
    ['none', check([], []), 'no points'],
    ['of which more than a fifth is missing', check(five, [1, none, infinite, 4, 5]), '2 of 5 points'],
    ['whose wavelengths repeat', check([150, 151, 151, 152], [1, 2, 3, 4]), '151 before 151, at point 2'],
    ['whose wavelengths stand still', check([150, 150], [1, 2]), '150 before 150, at point 1'],
    ['whose wavelengths turn', check([150, 151, none, 149], [1, 2, 3, 4]), '151 before 149, at point 3'],
    ['without wavelengths', check([none, none], [1, 2]), 'no wavelength is finite'],
    ['below the range', check([98, 99.9], [1, 2]), '98 to 99.9'],
    ['above it', check([200.1, 300], [1, 2]), '200.1 to 300'],
    ['that begin before a strict range', check([99.9, 150], [1, 2], strict), '99.9 to 150'],
    ['that end behind it', check([150, 200.1], [1, 2], strict), '150 to 200.1'],
    ['all 0', check(five, [0, 0, 0, -0, 0]), 'all of the flux is 0'],
    ['all 0 where any', check(five, [0, none, 0, 0, 0]), 'all of the flux is 0'],
  ])('fail: %s', (_what, got, words) => {
    expect(JSON.stringify(got)).toContain(words)
    expect(got).toHaveProperty('problem')
  })
})
