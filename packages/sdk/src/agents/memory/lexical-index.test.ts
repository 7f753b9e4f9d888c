import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverage, createLexicalIndex, type LexicalIndex } from './lexical-index.ts'
import { probeOf, splitTerms, textOf } from './search-terms.ts'

interface Options {
  limit?: number
  minScore?: number
  take?: (key: string) => boolean
}

function search(index: LexicalIndex, query: string, { limit = 5, minScore = 0, take = () => true }: Options = {}) {
  const work = index.search(query, { limit, minScore, take })
  for (;;) {
    const step = work.next()
    if (step.done) return step.value.map(({ key, score }) => `${key} ${Number(score.toFixed(2))}`)
  }
}

function indexOf(texts: Readonly<Record<string, string>>) {
  const index = createLexicalIndex()
  for (const [key, text] of Object.entries(texts)) index.set(key, text)
  return index
}

const kitchen = { a: 'the red kettle', b: 'a kettle in the shed', c: 'the garden shed', d: 'KÉTTLE red' }

describe('search', () => {
  it('puts those first that have most of the words, and the newest of equals', () =>
    expect(search(indexOf(kitchen), 'red kettle')).toEqual(['d 1', 'a 1', 'b 0.5']))
  it('leaves out what has too few', () =>
    expect(search(indexOf(kitchen), 'red kettle', { minScore: 0.7 })).toEqual(['d 1', 'a 1']))
  it('holds a threshold that is exactly met', () =>
    expect(search(indexOf({ a: '1 2 3 4 5 6 7' }), '1 2 3 4 5 6 7 8 9 10', { minScore: 0.7 })).toEqual(['a 0.7']))
  it('gives no more than asked for', () => expect(search(indexOf(kitchen), 'kettle', { limit: 2 })).toHaveLength(2))
  it('asks only about the best', () => {
    const asked: string[] = []
    search(indexOf(kitchen), 'red kettle', { limit: 1, take: (key) => asked.push(key) > 0 })
    expect(asked).toEqual(['a', 'd'])
  })
  it('fills up with others when some are refused', () =>
    expect(search(indexOf(kitchen), 'red kettle', { limit: 2, take: (key) => key !== 'd' })).toEqual(['a 1', 'b 0.5']))
  it('knows what replaced what', () => {
    const index = indexOf(kitchen)
    index.set('a', 'a blue pot')
    index.remove('d')
    expect([search(index, 'kettle'), search(index, 'pot'), index.size]).toEqual([['b 1'], ['a 1'], 3])
  })
  it('stays right when most of it is removed', () => {
    const index = createLexicalIndex()
    for (let i = 0; i < 300; i += 1) index.set(`k${i}`, `kettle number ${i}`)
    for (let i = 0; i < 290; i += 1) index.remove(`k${i}`)
    // Begun by one, left, and finished by another.
    index.tidy().next()
    for (const _ of index.tidy()) index.remove('k290')
    expect(search(index, 'kettle 295', { limit: 3 })).toEqual(['k295 1', 'k299 0.5', 'k298 0.5'])
  })
  it('is not confused by what happens while it waits', () => {
    const index = createLexicalIndex()
    for (let i = 0; i < 3000; i += 1) index.set(`k${i}`, 'kettle')
    const work = index.search('kettle', { limit: 1, minScore: 0, take: () => true })
    work.next()
    index.set('new', 'kettle')
    for (let i = 0; i < 2990; i += 1) index.remove(`k${i}`)
    const other = search(index, 'kettle', { limit: 1 })
    let step = work.next()
    while (!step.done) step = work.next()
    expect([other, step.value.length <= 1]).toEqual([['new 1'], true])
    expect(search(index, 'kettle', { limit: 2 })).toEqual(['new 1', 'k2999 1'])
  })
  it('finds what a look at every text finds, whatever is added, replaced, removed and tidied meanwhile', () => {
    const words = ['ash', 'birch', 'cedar', 'dogwood', 'elm']
    const text = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((list) => list.join(' '))
    const change = fc.record({ key: fc.nat(140), text: fc.option(text, { nil: null, freq: 3 }) })
    const query = fc.tuple(text, fc.constantFrom(1, 5, 64, 65, Number.POSITIVE_INFINITY), fc.constantFrom(0, 0.5, 1))
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 100, maxLength: 400 }),
        fc.array(query),
        fc.nat(7),
        (all, asked, pace) => {
          const index = createLexicalIndex()
          // In the order in which they were set last.
          const held = new Map<string, string>()
          let tidying = index.tidy()
          for (const { key, text } of all) {
            held.delete(`k${key}`)
            if (text === null) index.remove(`k${key}`)
            else {
              index.set(`k${key}`, text)
              held.set(`k${key}`, text)
            }
            for (let step = 0; step < pace; step += 1) if (tidying.next().done) tidying = index.tidy()
          }
          for (const [query, limit, minScore] of asked) {
            const want = [...held]
              .map(([key, text]) => ({ key, score: coverage(query, text) }))
              .filter(({ score }) => score > 0 && score >= minScore)
              .reverse()
              .sort((a, b) => b.score - a.score)
              .slice(0, limit)
            expect(search(index, query, { limit, minScore })).toEqual(
              want.map(({ key, score }) => `${key} ${Number(score.toFixed(2))}`),
            )
          }
          expect(index.size).toBe(held.size)
        },
      ),
      { numRuns: 200, seed: 6 },
    )
  })
  it('finds nothing for nothing', () => expect(search(indexOf(kitchen), '?! …')).toEqual([]))
})

it('scores without an index as with one', () => {
  expect(coverage('red kettle', kitchen.b)).toBe(0.5)
  expect(coverage('...', kitchen.b)).toBe(0)
})

it('splits words of all scripts', () => {
  expect(splitTerms('Naïve café—№ 42, 東京の夜 abc東')).toEqual([
    'naive',
    'cafe',
    'no',
    '42',
    '東',
    '京',
    'の',
    '夜',
    'abc',
    '東',
  ])
})

it('reads all values of a memory', () => {
  expect(textOf({ a: ['x', { b: 7, c: null }], d: true })).toBe('x 7 true')
  expect(textOf({ a: 'x'.repeat(99) }, 10)).toBe('x'.repeat(10))
  expect([probeOf({ a: 'tea' }), probeOf({ when: null }), probeOf({})]).toEqual(['tea', 'when', 'memory'])
})
