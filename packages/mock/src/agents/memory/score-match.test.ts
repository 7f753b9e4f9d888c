import { describe, expect, test } from 'vitest'
import { scoreMatch } from './score-match.ts'
import { queryOf, textsOf, wordsOf } from './words-of.ts'

const score = (query: string, memory: string) => scoreMatch(wordsOf(query), wordsOf(memory))

describe('how like a memory is', () => {
  test.each([
    ['the bridge', 'Under the bridge, at night', 1],
    ['The  BRIDGE!', 'under the bridge', 1],
    ['naïve', 'NAIVE', 1],
    ['naïve', 'nai ve', 0],
    ['ﬁre', 'fire', 1],
    ['bridge the', 'the bridge', 0.95],
    ['night bridge', 'under the bridge at night', 0.8],
    ['night night', 'a night', 0.825],
    ['night river', 'the night', 0.345],
    ['rid', 'bridge', 0],
    ['', 'anything', 0],
    ['?!', 'anything', 0],
    ['word', '', 0],
  ])('%s in %s', (query, memory, want) => {
    expect(score(query, memory)).toBe(want)
  })

  test('all words are above the threshold of the service and some are below, however long the texts', () => {
    const rest = Array.from({ length: 5000 }, (_, index) => `w${index}`).join(' ')
    expect(score('w17 w3', rest)).toBeGreaterThanOrEqual(0.7)
    expect(score(`${rest} other`, rest)).toBeLessThan(0.7)
  })
})

test('texts are found however deep, names of members are not', () => {
  expect(textsOf({ a: 'x', b: ['y', { c: 7 }], d: null, e: true })).toEqual(['x', 'y', '7'])
})

test.each([
  [{ query: 'q', text: 't' }, 'q'],
  [{ query: 1, text: 't' }, 't'],
  [{ a: 'x', b: { c: 'y' } }, 'x y'],
  [{}, ''],
])('%j looks for %j', (content, want) => {
  expect(queryOf(content)).toBe(want)
})
