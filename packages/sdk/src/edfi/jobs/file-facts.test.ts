import { expect, test } from 'vitest'
import { factsOf } from './file-facts.ts'

const file = { templateKey: 'INPUT_FILE', fileType: ['csv', 'txt'] }

test.each([
  { input: 'data/scores.csv', want: { name: 'scores.csv', sizeBytes: null, contentType: null } },
  { input: 'C:\\data\\scores.csv', want: { name: 'scores.csv', sizeBytes: null, contentType: null } },
  {
    input: new URL('file:///data/my%20scores.csv'),
    want: { name: 'my scores.csv', sizeBytes: null, contentType: null },
  },
  {
    input: new File(['abc'], 'picked.csv', { type: 'text/csv' }),
    want: { name: 'picked.csv', sizeBytes: 3, contentType: 'text/csv' },
  },
  { input: new Blob(['abc']), want: { name: 'input_file.csv', sizeBytes: 3, contentType: null } },
  { input: new Uint8Array(5), want: { name: 'input_file.csv', sizeBytes: 5, contentType: null } },
  {
    input: { name: 'a.txt', source: 'other.csv', contentType: 'text/plain' },
    want: { name: 'a.txt', sizeBytes: null, contentType: 'text/plain' },
  },
  {
    input: { name: 'a.txt', source: new File(['abc'], 'b.csv', { type: 'text/csv' }) },
    want: { name: 'a.txt', sizeBytes: 3, contentType: 'text/csv' },
  },
  {
    input: { name: 'a.csv', source: new Blob(['abc']).stream() },
    want: { name: 'a.csv', sizeBytes: null, contentType: null },
  },
])('$input is $want', ({ input, want }) => {
  expect(factsOf(input, file)).toEqual(want)
})

test('what has no name and no type is named after its key alone', () => {
  expect(factsOf(new Uint8Array(1), { templateKey: 'DATA', fileType: [] }).name).toBe('data')
})
