import { expect, test } from 'vitest'
import { findBareWord } from './find-nan.ts'

test.each([
  ['[1, NaN, NaN]', { word: 'NaN', at: 4, count: 2 }],
  ['{"a": -Infinity}', { word: '-Infinity', at: 6, count: 1 }],
  ['{"a": "NaN and \\" NaN"}', null],
  ['{"NaN": 1}', null],
  ['[1, 2]', null],
])('%s', (text, want) => {
  expect(findBareWord(text)).toEqual(want)
})
