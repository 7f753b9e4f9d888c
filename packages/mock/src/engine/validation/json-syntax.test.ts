import { expect, test } from 'vitest'
import { readJson } from './json-syntax.ts'

const lists = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

test.each([
  ['{"a":[1]}', { value: { a: [1] } }],
  ['null', { value: null }],
  ['{"a":', { offset: 5, reason: 'Expecting more' }],
  ['{"a" 1}', { offset: 5, reason: 'Expecting something else' }],
])('%s', (text, reading) => {
  expect(readJson(text)).toEqual(reading)
})

test('what nests deeper than a thousand levels is broken, however deep', () => {
  expect(readJson(lists(1000))).toHaveProperty('value')
  expect(readJson(`{"a":${lists(999)}}`)).toHaveProperty('value')
  for (const text of [lists(1001), lists(200_000), `{"a":${lists(1000)}}`])
    expect(readJson(text)).toEqual({ offset: 0, reason: 'Nested too deeply' })
})
