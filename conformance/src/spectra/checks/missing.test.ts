import { operations } from '@nova/sdk/spectra/contract'
import { expect, test } from 'vitest'
import { fitKey } from '../layout/fit-key.ts'
import { missable, nowhere } from './missing.ts'

test.each(missable)('%s has everything its path needs', (name) => {
  for (const [, parameter = ''] of operations[name].path.matchAll(/\{(\w+)\}/g))
    expect(nowhere).toHaveProperty(parameter)
  const path = operations[name].path.replace(/\{(\w+)\}/g, (_, parameter: keyof typeof nowhere) => nowhere[parameter])
  // Written as it should be: what is refused is that there is no such thing.
  expect(fitKey('public', path.slice(1))).toHaveProperty('kind')
})

test('only the pointer cannot be missing', () => {
  expect(Object.keys(operations).filter((name) => !missable.some((known) => known === name))).toEqual([
    'getCurrentRelease',
  ])
})
