import { expect, test } from 'vitest'
import { type KeyMatch, matchKeys } from './match-keys.ts'

const entries = [
  { templateKey: 'INPUT_FILE', name: 'Results file' },
  { templateKey: 'INPUT_FILE_DS', name: 'District summary' },
  { templateKey: 'INPUT_FILE_SA', name: 'School summary' },
  { templateKey: 'SUMMARY', name: 'Other' },
]

const shown = (match: KeyMatch): string => {
  if (match.type === 'ambiguous') return `ambiguous ${match.candidates.map(({ templateKey }) => templateKey).join(' ')}`
  return 'entry' in match ? `${match.type} ${match.entry.templateKey}` : match.type
}

test.each([
  { given: ['INPUT_FILE'], want: ['matched INPUT_FILE'] },
  { given: ['input_file'], want: ['matched INPUT_FILE'] },
  { given: ['Results File'], want: ['matched INPUT_FILE'] },
  { given: ['results'], want: ['matched INPUT_FILE'] },
  { given: [' District '], want: ['matched INPUT_FILE_DS'] },
  { given: ['result'], want: ['unknown'] },
  { given: [''], want: ['unknown'] },
  // A template key is meant before a word of a name is.
  { given: ['summary'], want: ['matched SUMMARY'] },
  { given: ['results', 'INPUT_FILE'], want: ['matched INPUT_FILE', 'twice INPUT_FILE'] },
  { given: ['school', 'district'], want: ['matched INPUT_FILE_SA', 'matched INPUT_FILE_DS'] },
])('$given means $want', ({ given, want }) => {
  expect(matchKeys(given, entries).map(shown)).toEqual(want)
})

test('a word of several names is ambiguous', () => {
  expect(matchKeys(['summary'], entries.slice(0, 3)).map(shown)).toEqual(['ambiguous INPUT_FILE_DS INPUT_FILE_SA'])
})

test('of keys that differ in case only, the one that is spelled like this is meant', () => {
  const twins = [
    { templateKey: 'Format', name: 'One' },
    { templateKey: 'FORMAT', name: 'Two' },
  ]
  expect(matchKeys(['FORMAT', 'format'], twins).map(shown)).toEqual(['matched FORMAT', 'ambiguous Format FORMAT'])
})
