import { expect, test } from 'vitest'
import { findUnpaired } from './find-unpaired.ts'
import { fitKey, isFitted } from './fit-key.ts'

const base = 'quarantine/spectra/4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1/2c7d1f4d-5b7a-4a4d-9f31-8d3b4fd0d4d9'
const [first, second] = ['2026-02-21T20:45:10Z', '2026-02-21T20:46:12Z']
const find = (...names: readonly string[]) =>
  findUnpaired(names.map((name) => fitKey('private', `${base}/${name}`)).filter(isFitted), [
    'quarantined_spectrum',
    'quarantine_context',
  ]).map(({ wanted, seen }) => [wanted, seen])

test('two attempts, each with both', () => {
  expect(
    find(`${first}/primary.fits`, `${first}/context.json`, `${second}/primary.fits`, `${second}/context.json`),
  ).toEqual([])
})

test('the context of another attempt is none', () => {
  expect(find(`${first}/primary.fits`, `${second}/context.json`)).toEqual([
    ['a quarantine context for every quarantined spectrum', `${base}/${first}/primary.fits`],
    ['a quarantined spectrum for every quarantine context', `${base}/${second}/context.json`],
  ])
})
