import { describe, expect, it } from 'vitest'
import { spellContent } from './spell-content.ts'

class Point {
  x = 1
}
const cyclic: Record<string, unknown> = { name: 'a' }
cyclic['self'] = { back: cyclic }
const shared = { twice: 1 }
const deep = JSON.parse(`${'['.repeat(150)}${']'.repeat(150)}`)

describe('spellContent', () => {
  const spelled: readonly (readonly [string, unknown, string])[] = [
    ['sorts members at every depth', { b: { d: 1, c: [] }, a: 'x' }, '{"a":"x","b":{"c":[],"d":1}}'],
    ['keeps the order of lists', { list: [3, 1, { z: null, a: true }] }, '{"list":[3,1,{"a":true,"z":null}]}'],
    [
      'takes the same object in two places',
      { left: shared, right: shared },
      '{"left":{"twice":1},"right":{"twice":1}}',
    ],
    ['takes objects without a prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
    ['spells halves of characters so that they come back', { half: '\ud800' }, '{"half":"\\ud800"}'],
    ['has one zero', { zero: -0 }, '{"zero":0}'],
  ]
  for (const [name, value, text] of spelled) it(name, () => expect(spellContent(value)).toEqual({ text }))

  const refused: readonly (readonly [string, unknown, string, RegExp])[] = [
    ['undefined', undefined, 'content', /undefined/],
    ['a member that is undefined', { a: { b: undefined } }, 'content.a.b', /leave it out/],
    ['a BigInt', { id: [1, 2n] }, 'content.id[1]', /BigInt/],
    ['a circle', cyclic, 'content.self.back', /contains itself/],
    ['NaN', { score: Number.NaN }, 'content.score', /NaN/],
    ['Infinity', { score: Number.NEGATIVE_INFINITY }, 'content.score', /-Infinity/],
    ['a Date', { at: new Date(0) }, 'content.at', /is a Date/],
    ['a Map', { map: new Map() }, 'content.map', /is a Map/],
    ['an instance', { p: new Point() }, 'content.p', /is a Point/],
    ['a function', { f: () => 1 }, 'content.f', /function/],
    ['a symbol', { s: Symbol('x') }, 'content.s', /symbol/],
    ['a symbol for a name', { a: { [Symbol('x')]: 1 } }, 'content.a', /symbols/],
    // biome-ignore lint/suspicious/noSparseArray: that is the point
    ['a hole', { list: [1, , 3] }, 'content.list[1]', /undefined/],
    ['a pit', deep, `content${'[0]'.repeat(100)}`, /deep/],
  ]
  for (const [name, value, path, problem] of refused)
    it(`refuses ${name}`, () => expect(spellContent(value)).toEqual({ path, problem: expect.stringMatching(problem) }))
})
