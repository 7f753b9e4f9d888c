import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson } from './read-json.ts'

describe('readJson', () => {
  it.each<readonly [string, string, unknown, number]>([
    ['plain JSON', '{"a":[1,"NaN"]}', { a: [1, 'NaN'] }, 0],
    ['a bare NaN', '{"a":NaN}', { a: Number.NaN }, 1],
    ['both infinities', '[Infinity, -Infinity, 1]', [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1], 2],
    ['a list of nothing else', '[NaN]', [Number.NaN], 1],
    [
      'a title that has the word',
      '{"title":"On NaN, \\"NaN\\" and Infinity","x":NaN}',
      { title: 'On NaN, "NaN" and Infinity', x: Number.NaN },
      1,
    ],
    ['a string that ends in a backslash', '["\\\\", NaN, "\\\\\\"NaN"]', ['\\', Number.NaN, '\\"NaN'], 1],
    [
      'strings and keys that look like our mark',
      '{"~0~":["~1~NaN"],"~0~NaN":NaN}',
      { '~0~': ['~1~NaN'], '~0~NaN': Number.NaN },
      1,
    ],
    ['a string that spells our mark', '[["\\u007e0~NaN"],NaN]', [['~0~NaN'], Number.NaN], 1],
    ['the token alone', 'NaN', Number.NaN, 1],
  ])('reads %s', (_what, text, value, nonFiniteCount) => {
    expect(readJson(text)).toEqual({ value, nonFiniteCount })
  })

  it.each([
    ['a token as a key', '{NaN:1}'],
    ['a negative NaN', '[-NaN]'],
    ['a longer word', '[NaNs]'],
    ['a word in front', '[xNaN]'],
    ['digits behind', '[NaN1]'],
    ['another word', '[Nothing]'],
    ['other capitals', '[nan]'],
    ['a document that ends early', '{"a":[NaN, 1'],
    ['a string that ends early', '{"a":NaN,"b":"NaN'],
    ['no JSON', '<html>NaN</html>'],
    ['nothing', ''],
  ])('refuses %s', (_what, text) => {
    expect(readJson(text)).toBeUndefined()
  })

  it('gives back what any writer that knows no better wrote', () => {
    const leaf = fc.oneof(
      fc.double(),
      fc.string(),
      fc.constantFrom('NaN', '~0~NaN', '"', '\\', '-Infinity'),
      fc.boolean(),
    )
    const tree = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('node')),
        fc.dictionary(fc.string(), tie('node'), { noNullPrototype: true }),
      ),
    })).node
    const write = (value: unknown): string => {
      if (typeof value === 'number') return Object.is(value, -0) ? '0' : String(value)
      if (Array.isArray(value)) return `[${value.map(write).join(', ')}]`
      if (typeof value !== 'object' || value === null) return JSON.stringify(value)
      return `{${Object.entries(value)
        .map(([key, member]) => `${JSON.stringify(key)}: ${write(member)}`)
        .join(', ')}}`
    }
    const withoutNegativeZero = (value: unknown): unknown => {
      if (Object.is(value, -0)) return 0
      if (Array.isArray(value)) return value.map(withoutNegativeZero)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withoutNegativeZero(member)]))
    }
    fc.assert(
      fc.property(tree, (value) => {
        expect(readJson(write(value))?.value).toEqual(withoutNegativeZero(value))
      }),
    )
  })
})
