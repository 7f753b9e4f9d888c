import { InvalidArgumentError } from 'commander'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../command-failure.ts'
import { keyFields, matchesPattern, nameOf, parseLines, parsePlace, parseRadius } from './parse-spectra-arguments.ts'

test('a name that was typed without quotes is one name', () => {
  expect(nameOf(['V1324', 'Sco'])).toBe('V1324 Sco')
})

describe('a place', () => {
  test.each([
    ['267.72,-32.62', { ra_deg: 267.72, dec_deg: -32.62 }],
    ['01:00:00.00, -00:30:00.0', { ra_deg: 15, dec_deg: -0.5 }],
    ['0,+90', { ra_deg: 0, dec_deg: 90 }],
  ])('%s', (text, want) => {
    expect(parsePlace(text)).toEqual(want)
  })
  test.each([[''], ['267.72'], ['361,0'], ['0,91'], ['1,2,3'], ['0x10,0'], ['1e2,0'], [',0']])('%j is none', (text) => {
    expect(() => parsePlace(text)).toThrow(InvalidArgumentError)
  })
})

test.each([['-1'], ['181'], [''], ['far']])('a radius of %j is none', (text) => {
  expect(() => parseRadius(text)).toThrow(InvalidArgumentError)
})

test('lines go by short names', () => {
  expect(parseLines('fe, neb,he')).toEqual(['fe_ii', 'nebular', 'he_n'])
  expect(() => parseLines('fe,constructor')).toThrow('Known are fe, he and neb')
})

test.each([
  ['README.txt', 'README.txt', true],
  ['README.txt', 'READMExtxt', false],
  ['*_photometry.fits', 'V1324-Sco_photometry.fits', true],
  ['*.fits', 'spectra/COS/FUV.fits', true],
  ['spectra/*', 'README.txt', false],
  ['a(b)*', 'a(b).fits', true],
  ['a', 'ab', false],
])('the pattern %s against %s', (pattern, path, want) => {
  expect(matchesPattern(pattern)(path)).toBe(want)
})

describe('parameters of a key', () => {
  test('are what stands before and behind the first =', () => {
    expect(keyFields('bundle', ['path=a=b'])).toEqual({ kind: 'bundle', path: 'a=b' })
  })
  test.each([[['x']], [['=x']], [['a=1', 'a=2']], [['kind=raw_spectrum']]])('%j are none', (words) => {
    expect(() => keyFields('bundle', words)).toThrow(UsageError)
  })
})
