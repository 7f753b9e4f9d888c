import { expect, test } from 'vitest'
import { type ByteRange, parseByteRange } from './byte-range.ts'

test.each<[string | null, number, ByteRange | 'unsatisfiable' | undefined]>([
  [null, 10, undefined],
  ['bytes=0-9', 10, { first: 0, last: 9 }],
  ['bytes=0-0', 10, { first: 0, last: 0 }],
  ['bytes=3-', 10, { first: 3, last: 9 }],
  ['bytes=3-99', 10, { first: 3, last: 9 }],
  ['bytes=-3', 10, { first: 7, last: 9 }],
  ['bytes=-99', 10, { first: 0, last: 9 }],
  ['Bytes = 1 - 2', 10, { first: 1, last: 2 }],
  ['bytes=10-', 10, 'unsatisfiable'],
  ['bytes=-0', 10, 'unsatisfiable'],
  ['bytes=0-', 0, 'unsatisfiable'],
  ['bytes=-5', 0, 'unsatisfiable'],
  ['bytes=5-3', 10, undefined],
  ['bytes=-', 10, undefined],
  ['bytes=0-1,3-4', 10, undefined],
  ['items=0-1', 10, undefined],
  ['bytes=a-b', 10, undefined],
])('%s of %i bytes', (header, sizeBytes, want) => {
  expect(parseByteRange(header, sizeBytes)).toEqual(want)
})
