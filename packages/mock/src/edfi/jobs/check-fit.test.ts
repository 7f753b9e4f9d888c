import { expect, test } from 'vitest'
import { bundles, type JobTemplate } from '../bundles.ts'
import { findMisfit, type Wish } from './check-fit.ts'

const bundleOf = (piece: string): JobTemplate => {
  const found = bundles.find(({ path }) => path === `assessments/${piece}`)
  if (!found) throw new TypeError(`There is no bundle ${piece}`)
  return found
}
const wish = (params: Wish['params'], ...fileKeys: string[]): Wish => ({ params, fileKeys })

test.each([
  ['everything that is needed', 'PSAT_SAT', wish({ TEST_TYPE: 'SAT' }, 'INPUT_FILE'), null],
  ['the year, though it is filled in', 'PSAT_SAT', wish({ TEST_TYPE: 'SAT', API_YEAR: '1999' }, 'INPUT_FILE'), null],
  ['an optional file', 'STAR', wish({}, 'INPUT_FILE', 'INPUT_FILE_DS'), null],
  ['free text', 'FastBridge_CBMmath', wish({ TEST_TYPE: '' }, 'INPUT_FILE'), null],
  ['no param', 'PSAT_SAT', wish({}, 'INPUT_FILE'), ['missing_required_params', 'TEST_TYPE']],
  ['an empty value', 'PSAT_SAT', wish({ TEST_TYPE: '' }, 'INPUT_FILE'), ['invalid_param_values', 'TEST_TYPE']],
  ['another value', 'PSAT_SAT', wish({ TEST_TYPE: 'sat' }, 'INPUT_FILE'), ['invalid_param_values', 'TEST_TYPE']],
  ['more params', 'STAR', wish({ A: '1', B: '2' }, 'INPUT_FILE'), ['unexpected_params', 'A', 'B']],
  ['a year nobody declared', 'GOLD', wish({ API_YEAR: '2026' }, 'INPUT_FILE'), ['unexpected_params', 'API_YEAR']],
  [
    'a param named like a method',
    'STAR',
    wish({ constructor: 'x' }, 'INPUT_FILE'),
    ['unexpected_params', 'constructor'],
  ],
  ['another file', 'STAR', wish({}, 'INPUT_FILE', 'OTHER'), ['unexpected_files', 'OTHER']],
  ['no file', 'STAR', wish({}), ['missing_required_files', 'INPUT_FILE']],
  ['only an optional file', 'STAR', wish({}, 'INPUT_FILE_DS'), ['missing_required_files', 'INPUT_FILE']],
  ['nothing right: params first', 'PSAT_SAT', wish({ X: '1' }, 'Y'), ['missing_required_params', 'TEST_TYPE']],
  ['wrong files: unknown ones first', 'STAR', wish({}, 'Y'), ['unexpected_files', 'Y']],
] as const)('%s', (_case, piece, given, want) => {
  const found = findMisfit(bundleOf(piece), given)
  expect(found && [found.misfit, ...found.keys]).toEqual(want)
})

test('values that are allowed by an empty list are all values', () => {
  const bundle = {
    ...bundleOf('PSAT_SAT'),
    params: [{ name: 'X', templateKey: 'X', isRequired: true, allowedValues: [] }],
  }
  expect(findMisfit(bundle, wish({ X: 'anything' }, 'INPUT_FILE'))).toBeNull()
})
